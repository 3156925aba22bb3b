"""How a request looks in the group, and the words that stand for it elsewhere."""

from collections.abc import Sequence
from datetime import datetime

from bot.core.ids import Who
from bot.core.outgoing import Button, Message, message
from bot.core.text import Arg, Style, Text, When, text
from bot.features.requests.acts import Take
from bot.features.requests.rules import Request, thanking
from bot.features.requests.rules.states import ENDS, State

REPEATS = {"DAILY": "day", "WEEKLY": "week", "MONTHLY": "month"}


def card(request: Request) -> Message:
    """Make what everybody sees: words and, unless private, names; a button while it is open."""
    if request.state is State.WITHDRAWN:
        return message(text("requests-card-withdrawn", number=request.number))
    lines = (headline(request), *_outcome(request))
    if request.state is not State.OPEN:
        return message(*lines)
    take = Button(text("requests-i-can-help"), Take(request.number), private=request.private)
    return message(*lines, buttons=(take,))


def moved_on(request: Request) -> Message:
    """Make what stays of a card whose request is asked again further down."""
    return message(text("requests-card-moved", number=request.number))


def goes_on(old: int, new: int) -> Message:
    """Make what stays of a card whose request has another number in a larger group."""
    return message(text("requests-card-goes-on", number=old, new=new))


def gone(request: Request) -> Message:
    """Make what stays once the words are forgotten."""
    return message(text("requests-card-gone", number=request.number))


def headline(request: Request) -> Text:
    """Return number, who and what, and behind it when, where and how often."""
    key = "requests-card-private" if request.private else "requests-card"
    who = {} if request.private else {"who": asker(request)}
    line = Text(
        key, tuple(sorted({"number": request.number, "what": what(request), **who}.items()))
    )
    facts = details(request)
    return line if facts is None else text("requests-with-details", line=line, details=facts)


def asker(request: Request) -> Arg:
    if request.behalf:
        return text("requests-behalf", name=request.behalf, who=Who(request.asker))
    return Who(request.asker)


def what(request: Request) -> Arg:
    """Return the words, behind their category where they have one."""
    words: Arg = request.what
    if not request.what and request.media is not None:
        words = text("requests-listen")
    if not request.category:
        return words
    return text("requests-in-category", category=request.category, what=words)


def details(request: Request) -> Text | None:
    parts: list[Text] = []
    if request.due is not None:
        style = Style.DAY if request.whole_day else Style.MOMENT
        parts.append(text("requests-by", when=When(request.due, style)))
    if request.area:
        parts.append(text("requests-near", area=request.area))
    if request.needed > 1:
        parts.append(text("requests-needed", count=request.needed))
    if request.rrule:
        parts.append(repeats(request.rrule))
    return joined(parts)


def repeats(rule: str) -> Text:
    fields = dict(part.split("=", 1) for part in rule.split(";"))
    unit = REPEATS.get(fields.get("FREQ", ""), "week")
    return text(f"requests-every-{unit}", count=int(fields.get("INTERVAL", "1")))


def joined(parts: Sequence[Text]) -> Text | None:
    if not parts:
        return None
    rest = joined(parts[1:])
    return parts[0] if rest is None else text("requests-joined", first=parts[0], rest=rest)


def names(people: Sequence[int]) -> Arg:
    """Return "Dot", or "Dot and Cem"."""
    if len(people) == 1:
        return Who(people[0])
    return text("requests-and", first=Who(people[0]), rest=names(people[1:]))


def _outcome(request: Request) -> tuple[Text, ...]:
    if request.state in (State.ARRANGED, State.DONE) and request.helpers:
        return _helped(request)
    if request.state in ENDS or request.state is State.PAUSED:
        return (text(f"requests-card-{_ended(request)}"),)
    if request.helpers and request.private:
        return (text("requests-card-private-some", missing=request.missing),)
    if request.helpers:
        going = names(request.helpers)
        count = len(request.helpers)
        return (text("requests-card-some", helper=going, count=count, missing=request.missing),)
    return ()


def _ended(request: Request) -> str:
    """Name the text of an end; two of them are said in other words than engineers use."""
    odd = {State.ESCALATED: "with-facilitators", State.FAILED: "no-luck"}
    return odd.get(request.state, request.state.value)


def _helped(request: Request) -> tuple[Text, ...]:
    told = request.thanked and (request.private or not request.alone)
    stage = "thanked" if told else request.state.value
    if request.private:
        return (text(f"requests-card-private-{stage}"),)
    helper = names(request.helpers)
    if not told:
        return (text(f"requests-card-{stage}", helper=helper, count=len(request.helpers)),)
    thanks = text("requests-card-thanked", helper=helper, asker=asker(request))
    words = (text("requests-card-thanks", words=request.thanks),) if request.thanks else ()
    return (thanks, *words)


def waiting(line: Text, request: Request, now: datetime) -> Text:
    return text("requests-waiting", request=line, time=how_long(request, now))


def how_long(request: Request, now: datetime) -> Text:
    unit, count = thanking.waiting(request.asked, now)
    return text(f"requests-{unit}", count=count)
