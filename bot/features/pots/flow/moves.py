"""From promise to gift: both say so, and the money goes from hand to hand without the program."""

from collections.abc import Iterable
from dataclasses import replace

from bot.core.events import Forgotten, KeptApart, Went
from bot.core.ids import Who
from bot.core.text import Refused, Text, text
from bot.features.blocks.public import apart
from bot.features.pots import rules, store, views
from bot.features.pots.acts import Get, Give, NotYet, Promise, TakeBack
from bot.features.pots.flow import inside, show, shut
from bot.features.pots.rules import Pledge, Pot, State
from bot.features.requests import public as requests
from bot.kernel.context import Context


def promise(ctx: Context, act: Promise) -> None:
    """Take a promise; who is kept apart from the keeper reads words that could mean anything."""
    person, pot = inside(ctx), store.get(ctx.tx, ctx.chat.group, act.pot)
    held = [each for each in store.in_pot(ctx.tx, pot.id) if each.person == person]
    rules.may_promise(pot, person, held)
    if person in apart(ctx, pot.opener):
        raise Refused("pots-not-now")
    if not act.amount.strip():
        ctx.whisper(person, views.how_much(pot))
        return
    amount = rules.read_sum(act.amount).amount
    new = store.promise(ctx.tx, ctx.chat.group, Pledge(0, pot.id, person, amount))
    _tell(ctx, pot, new, first=not held)


def _tell(ctx: Context, pot: Pot, new: Pledge, *, first: bool) -> None:
    ctx.record("pots.promised", pot=pot.id)
    show(ctx, pot)
    ctx.whisper(new.person, views.promised(pot, new, named=_named(ctx, pot)), door=False)
    ctx.whisper(pot.opener, views.told(pot, new, "pots-promised"), door=False)
    if pot.request and first:
        body = {"one": Who(pot.opener), "other": Who(new.person)}
        ctx.record("pots.matched", request=pot.request, **body)
    sums = store.in_pot(ctx.tx, pot.id)
    if pot.goal and rules.promised(sums) >= pot.goal:
        ctx.whisper(pot.opener, views.enough(pot), door=False)


def _named(ctx: Context, pot: Pot) -> bool:
    return not (pot.request and requests.standing(ctx, pot.request).private)


def give(ctx: Context, act: Give) -> Text:
    pot, new = _step(ctx, act.pledge, "give")
    if new.state is State.SETTLED:
        return text("pots-thanks")
    ctx.whisper(pot.opener, views.told(pot, new, "pots-gave"), door=False)
    return text("pots-told-keeper")


def get(ctx: Context, act: Get) -> Text:
    pot, new = _step(ctx, act.pledge, "get")
    key = "pots-arrived" if new.state is State.SETTLED else "pots-said-arrived"
    ctx.whisper(new.person, views.answered(pot, new, key), door=False)
    return text("pots-thanks")


def not_yet(ctx: Context, act: NotYet) -> Text:
    pot, new = _step(ctx, act.pledge, "not_yet")
    ctx.whisper(new.person, views.answered(pot, new, "pots-not-arrived"), door=False)
    return text("pots-asked-giver")


def take_back(ctx: Context, act: TakeBack) -> Text:
    pot, new = _step(ctx, act.pledge, "take_back")
    who, of = Who(new.person), pot.id
    ctx.whisper(pot.opener, text("pots-taken-back", who=who, number=of), door=False)
    return text("pots-no-harm")


def _step(ctx: Context, number: int, verb: str) -> tuple[Pot, Pledge]:
    old = store.pledge(ctx.tx, ctx.chat.group, number)
    pot = store.get(ctx.tx, ctx.chat.group, old.pot)
    new = rules.step(pot, old, verb, inside(ctx))
    store.keep(ctx.tx, new)
    show(ctx, pot)
    ctx.record("pots.moved", pot=pot.id, to=new.state.value)
    return pot, new


def keep_apart(ctx: Context, act: KeptApart) -> None:
    """Let go of what one of the two had promised the other."""
    pairs = ((act.person, act.other), (act.other, act.person))
    for giver, keeper in pairs:
        kept = {pot.id for pot in store.of_keeper(ctx.tx, ctx.chat.group, keeper)}
        mine = store.by_person(ctx.tx, ctx.chat.group, giver)
        _let_go(ctx, [each for each in mine if each.pot in kept])


def leave(ctx: Context, act: Went) -> None:
    for pot in store.of_keeper(ctx.tx, ctx.chat.group, act.person):
        if not pot.closed:
            shut(ctx, pot)
    _let_go(ctx, store.by_person(ctx.tx, ctx.chat.group, act.person))


def _let_go(ctx: Context, pledges: Iterable[Pledge]) -> None:
    for each in pledges:
        if each.state is State.PROMISED:
            store.keep(ctx.tx, replace(each, state=State.TAKEN_BACK))
            show(ctx, store.get(ctx.tx, ctx.chat.group, each.pot))


def forget(ctx: Context, act: Forgotten) -> None:
    """Keep no word of a pot somebody kept, and nothing of what they promised."""
    for pot in store.of_keeper(ctx.tx, ctx.chat.group, act.person):
        store.remove(ctx.tx, pot.id)
        ctx.show(views.name(pot.id), views.gone(pot.id))
    mine = store.by_person(ctx.tx, ctx.chat.group, act.person)
    store.forget(ctx.tx, ctx.chat.group, act.person)
    for number in {each.pot for each in mine}:
        show(ctx, store.get(ctx.tx, ctx.chat.group, number))
