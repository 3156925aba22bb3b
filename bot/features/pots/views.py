"""How a pot looks in the group, and what those who give and keep read in private."""

from collections.abc import Sequence

from bot.core.ids import Who
from bot.core.outgoing import Answer, Button, Message, message
from bot.core.text import Arg, Text, text
from bot.features.polls.public import share_out
from bot.features.pots import rules
from bot.features.pots.acts import (
    Close,
    Divide,
    Get,
    Give,
    NotYet,
    Open,
    Promise,
    TakeBack,
)
from bot.features.pots.rules import Pledge, Pot
from bot.features.requests.public import Standing, headline

OFTEN = (5, 10, 20)


def name(pot: int) -> str:
    return f"pots:{pot}"


def card(pot: Pot, pledges: Sequence[Pledge], request: Standing | None) -> Message:
    """Show sums to everybody, and names to nobody."""
    lines = [_title(pot, request), *_sums(pot, pledges)]
    lines += [text("pots-share", label=label, sum=_sum(pot, part)) for label, part in pot.shares]
    if pot.closed:
        return message(*lines, text("pots-is-closed"))
    put = Button(text("pots-button-promise"), Promise(pot.id), private=True)
    vote = Button(text("pots-button-divide"), Divide(pot.id), private=True)
    return message(*lines, text("pots-no-money"), buttons=(put,) if pot.request else (put, vote))


def gone(pot: int) -> Message:
    return message(text("pots-card-gone", number=pot))


def suggestion(request: int) -> Message:
    """Offer whoever asks for money to let several people give a little."""
    start = Button(text("pots-button-start"), Open(request=request))
    return message(text("pots-suggestion", number=request), buttons=(start,))


def how_much_in_all(request: int) -> Message:
    act = Open(request=request)
    return message(text("pots-goal", number=request), answer=Answer(act, "line"))


def listed(pots: Sequence[Pot]) -> Message:
    lines = [text("pots-list" if pots else "pots-none")]
    lines += [text("pots-line", number=pot.id, what=_what(pot)) for pot in pots]
    buttons = [Button(text("pots-button-one", number=pot.id), Promise(pot.id)) for pot in pots]
    return message(*lines, text("pots-begin"), buttons=tuple(buttons))


def how_much(pot: Pot) -> Message:
    buttons = [Button(text("pots-button-sum", sum=_sum(pot, n)), Promise(pot.id, str(n)))
               for n in OFTEN]  # fmt: skip
    words = text("pots-how-much", number=pot.id, what=_what(pot))
    return message(words, buttons=tuple(buttons), answer=Answer(Promise(pot.id), "amount"))


def promised(pot: Pot, pledge: Pledge, *, named: bool) -> Message:
    """Tell whoever promised how it goes on: the two hand it over themselves."""
    who: Arg = Who(pot.opener) if named else text("pots-who-asks")
    words = text("pots-you-promised", sum=_sum(pot, pledge.amount), what=_what(pot), who=who)
    buttons = (
        Button(text("pots-button-give"), Give(pledge.id)),
        Button(text("pots-button-take-back"), TakeBack(pledge.id)),
    )
    return message(words, buttons=buttons)


def told(pot: Pot, pledge: Pledge, key: str) -> Message:
    """Tell the keeper what somebody promised or gave."""
    words = text(key, who=Who(pledge.person), sum=_sum(pot, pledge.amount), what=_what(pot))
    buttons = [Button(text("pots-button-get"), Get(pledge.id))]
    if key == "pots-gave":
        buttons.append(Button(text("pots-button-not-yet"), NotYet(pledge.id)))
    return message(words, buttons=tuple(buttons))


def answered(pot: Pot, pledge: Pledge, key: str) -> Message:
    """Tell whoever gave what the keeper said."""
    words = text(key, sum=_sum(pot, pledge.amount), what=_what(pot))
    give = Button(text("pots-button-give"), Give(pledge.id))
    return message(words, buttons=() if key == "pots-arrived" else (give,))


def enough(pot: Pot) -> Message:
    close = Button(text("pots-button-close"), Close(pot.id))
    return message(text("pots-full", what=_what(pot)), buttons=(close,))


def kept(pot: Pot) -> Message:
    close = Button(text("pots-button-close"), Close(pot.id))
    return message(text("pots-is-up", number=pot.id), buttons=(close,))


def between_what(pot: Pot, arrived: int) -> Message:
    words = text("pots-between", sum=_sum(pot, arrived))
    return message(words, answer=Answer(Divide(pot.id), "line"))


def ask_the_group(pot: Pot, line: str, arrived: int) -> Message:
    """Show what will be asked, before it is."""
    vote = share_out(line, rules.budget(pot.sign, arrived))
    words = text("pots-will-ask", words=line, sum=_sum(pot, arrived))
    return message(words, buttons=(vote,))


def _title(pot: Pot, request: Standing | None) -> Text:
    if request is None:
        return text("pots-card", number=pot.id, what=pot.what, who=Who(pot.opener))
    return text("pots-card-request", number=pot.id, request=headline(request))


def _sums(pot: Pot, pledges: Sequence[Pledge]) -> list[Text]:
    said, there = rules.promised(pledges), rules.arrived(pledges)
    key = "pots-sums-goal" if pot.goal else "pots-sums"
    given = {"goal": _sum(pot, pot.goal)} if pot.goal else {}
    values = {"promised": _sum(pot, said), "arrived": _sum(pot, there), **given}
    return [Text(key, tuple(sorted(values.items())))]


def _what(pot: Pot) -> Arg:
    return text("pots-of-request", number=pot.request) if pot.request else pot.what


def _sum(pot: Pot, amount: int) -> Arg:
    if not pot.sign:
        return str(amount)
    key = "pots-sign-first" if pot.sign in rules.SIGNS else "pots-sign-last"
    return text(key, sign=pot.sign, amount=str(amount))
