"""Asking one back before the term is over, and asking whether an act was right."""

from collections.abc import Sequence

from bot.core.ids import Who
from bot.core.text import Refused, Text, text
from bot.features.facilitators import rules, store, views
from bot.features.facilitators.acts import Challenge, Recall, Sign
from bot.features.facilitators.rules import Matter, Stage, Term, What
from bot.features.facilitators.settings import PETITION
from bot.kernel import people
from bot.kernel.context import Context

SECOND_LOOK = 10  # percent of the members, never fewer than two, ask about an act
ABOUT = ("deed", "step", "poll", "param")  # of an act, for whoever can take it back
AGAINST = 2  # the second answer: stop, take it back


def inside(ctx: Context) -> None:
    if ctx.person.standing is None or not ctx.person.standing.inside:
        raise Refused("facilitators-members-only")


def recall(ctx: Context, act: Recall) -> Text | None:
    inside(ctx)
    running = [each for each in store.held(ctx.tx, ctx.chat.group) if each.runs(ctx.now)]
    term = next((each for each in running if each.id == act.term), None)
    if term is None:
        ctx.whisper(ctx.person.id, views.whom(running))
        return None if ctx.chat.private else text("facilitators-in-private")
    return _sign(ctx, _begun(ctx, What.RECALL, term=term.id))


def challenge(ctx: Context, act: Challenge) -> Text | None:
    inside(ctx)
    since = ctx.now - rules.LOOKED_AT
    found = store.acts_since(ctx.tx, ctx.chat.group, since, views.DEEDS)
    if act.number not in {number for number, *_ in found}:
        ctx.whisper(ctx.person.id, views.deeds(found))
        return None if ctx.chat.private else text("facilitators-in-private")
    return _sign(ctx, _begun(ctx, What.CHALLENGE, number=act.number))


def sign(ctx: Context, act: Sign) -> Text:
    inside(ctx)
    matter = store.get(ctx.tx, ctx.chat.group, act.matter)
    if matter is None or matter.stage is not Stage.GATHERING:
        raise Refused("facilitators-voting")
    if ctx.now >= views.signing(matter):
        raise Refused("facilitators-too-late")
    return _sign(ctx, matter)


def decided(ctx: Context, matter: Matter, winners: Sequence[int]) -> None:
    """Do what the group said about a facilitator or an act."""
    against = AGAINST in winners
    if matter.what is What.CHALLENGE:
        key = "facilitators-overturned" if against else "facilitators-upheld"
        fact = "facilitators.overturned" if against else "facilitators.upheld"
        done = store.deed(ctx.tx, ctx.chat.group, matter.number)
        about = {key: done[key] for key in ABOUT if key in done}
        ctx.record(fact, number=matter.number, **about)
        ctx.say(text(key, number=matter.number), group=True)
        return
    term = _term(ctx, matter.term)
    if term is None or not against:
        ctx.say(text("facilitators-stays"), group=True)
        return
    store.leave_office(ctx.tx, term.id, ctx.now)
    ctx.record("facilitators.recalled", member=Who(term.person))
    ctx.say(text("facilitators-recalled", who=Who(term.person)), group=True)


def _sign(ctx: Context, matter: Matter) -> Text:
    """Add a name nobody sees; with enough of them the group is asked."""
    new = store.speak(ctx.tx, matter.id, ctx.person.id, ctx.now)
    needed = _needed(ctx, matter)
    at = matter
    if len(store.spoke(ctx.tx, matter.id)) >= needed:
        store.move(ctx.tx, matter.id, Stage.VOTING, 1)
        at = Matter(matter.id, matter.what, Stage.VOTING, 1, matter.term, matter.number)
        ctx.record("facilitators.vote_called", matter=matter.id)
    term = _term(ctx, matter.term)
    until = views.signing(matter)
    ctx.show(views.name(at), views.petition(at, term.person if term else 0, needed, until))
    return text("facilitators-signed" if new else "facilitators-signed-before")


def _needed(ctx: Context, matter: Matter) -> int:
    percent = ctx.param(PETITION) if matter.what is What.RECALL else SECOND_LOOK
    return rules.signers(percent, len(people.inside(ctx.tx, ctx.chat.group)))


def _begun(ctx: Context, what: What, term: int = 0, number: int = 0) -> Matter:
    """Find the petition that is going on, or begin one."""
    found = store.going(ctx.tx, ctx.chat.group, what, term=term, number=number)
    if found is not None and found.stage is Stage.VOTING:
        raise Refused("facilitators-voting")
    if found is not None and ctx.now < views.signing(found):
        return found
    new = Matter(0, what, Stage.GATHERING, 0, term, number)
    made = store.begin(ctx.tx, ctx.chat.group, new, ctx.now)
    ctx.record("facilitators.asked", matter=made.id, what=what.value)
    return made


def _term(ctx: Context, number: int) -> Term | None:
    held = store.held(ctx.tx, ctx.chat.group)
    return next((term for term in held if term.id == number), None)
