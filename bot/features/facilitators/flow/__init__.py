"""Standing, being chosen, handing over."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from bot.core.events import Forgotten, Went
from bot.core.ids import Who
from bot.core.text import Refused, Text, text
from bot.features.facilitators import rules, store, views
from bot.features.facilitators.acts import Call, End, Ending, Stand, StepBack
from bot.features.facilitators.flow import petitions
from bot.features.facilitators.rules import Matter, Stage, Term, What
from bot.features.facilitators.settings import LEAST, MOST_TERMS, TERM
from bot.kernel import people, roles
from bot.kernel.context import Context


def stand(ctx: Context, _: Stand) -> Text:
    petitions.inside(ctx)
    held, free = _held(ctx)
    if free < 1:
        raise Refused("facilitators-all-there")
    rules.may_stand(held, ctx.person.id, ctx.param(MOST_TERMS), ctx.now)
    matter = store.going(ctx.tx, ctx.chat.group, What.ELECTION) or _called(ctx)
    if matter.stage is not Stage.GATHERING:
        raise Refused("facilitators-voting")
    if store.speak(ctx.tx, matter.id, ctx.person.id, ctx.now):
        ctx.record("facilitators.stood", matter=matter.id)
    _show(ctx, matter)
    return text("facilitators-you-stand")


def step_back(ctx: Context, act: StepBack) -> Text:
    matter = store.get(ctx.tx, ctx.chat.group, act.matter)
    if matter is None or matter.stage is not Stage.GATHERING:
        raise Refused("facilitators-voting")
    store.fall_silent(ctx.tx, matter.id, ctx.person.id)
    _show(ctx, matter)
    return text("facilitators-you-do-not")


def call(ctx: Context, act: Call) -> None:
    """Let the group vote once everybody could stand; with nobody there is nothing to vote on."""
    matter = store.get(ctx.tx, ctx.chat.group, act.matter)
    if matter is None or matter.stage is not Stage.GATHERING:
        return
    for person in store.spoke(ctx.tx, matter.id):
        if not people.standing_of(ctx.tx, ctx.chat.group, person).inside:
            store.fall_silent(ctx.tx, matter.id, person)
    seats = rules.seats_for(_held(ctx)[1], len(store.spoke(ctx.tx, matter.id)))
    store.move(ctx.tx, matter.id, Stage.VOTING if seats > 0 else Stage.OVER, max(seats, 0))
    _show(ctx, Matter(matter.id, matter.what, Stage.VOTING, seats, opened=matter.opened))
    if seats > 0:
        ctx.record("facilitators.vote_called", matter=matter.id)


def elected(ctx: Context, body: Mapping[str, Any]) -> None:
    """Do what a vote about facilitators decided."""
    matter = store.get(ctx.tx, ctx.chat.group, body["matter"])
    if matter is None or matter.stage is not Stage.VOTING:
        return
    store.move(ctx.tx, matter.id, Stage.OVER, matter.seats)
    if matter.what is not What.ELECTION:
        petitions.decided(ctx, matter, body["winners"])
        return
    who = store.spoke(ctx.tx, matter.id)
    chosen = [who[number - 1] for number in body["winners"]]
    until = ctx.now + timedelta(days=ctx.param(TERM))
    for person in chosen:
        term = store.take_office(ctx.tx, ctx.chat.group, person, ctx.now, until)
        ctx.later(until - rules.NOTICE, Ending(term))
        ctx.later(until, End(term))
        ctx.record("facilitators.elected", member=Who(person), matter=matter.id)
        ctx.whisper(person, views.welcome(until))
    ctx.say(views.chosen(chosen, until), group=True)


def ending(ctx: Context, act: Ending) -> None:
    term = _term(ctx, act.term)
    if term is not None and term.runs(ctx.now):
        ctx.say(views.nearly(term), group=True)


def end(ctx: Context, act: End) -> None:
    """End a term: thanks are said, and who goes on finds everything in the log."""
    term = _term(ctx, act.term)
    if term is None or term.ended is not None:
        return
    store.leave_office(ctx.tx, term.id, ctx.now)
    ctx.record("facilitators.ended", member=Who(term.person))
    others = roles.facilitators(ctx)
    ctx.say(views.handed_over(term, others), group=True)
    for person in others:
        ctx.whisper(person, text("facilitators-open-now"), door=False)


def left(ctx: Context, event: Went) -> None:
    """Who leaves the group looks after it no more."""
    for term in store.held(ctx.tx, ctx.chat.group):
        if term.person == event.person and term.runs(ctx.now):
            end(ctx, End(term.id))


def forget(ctx: Context, event: Forgotten) -> None:
    """Leave nothing that says who stood, asked or looked after the group."""
    left(ctx, Went(event.person))
    store.forget(ctx.tx, ctx.chat.group, event.person)


def _called(ctx: Context) -> Matter:
    """Begin to gather those who stand."""
    new = Matter(0, What.ELECTION, Stage.GATHERING)
    matter = store.begin(ctx.tx, ctx.chat.group, new, ctx.now)
    ctx.later(ctx.now + rules.STANDING, Call(matter.id))
    ctx.record("facilitators.called", matter=matter.id)
    return matter


def _held(ctx: Context) -> tuple[list[Term], int]:
    held = store.held(ctx.tx, ctx.chat.group)
    return held, rules.seats(held, ctx.param(LEAST), ctx.now)


def _term(ctx: Context, number: int) -> Term | None:
    held = store.held(ctx.tx, ctx.chat.group)
    return next((term for term in held if term.id == number), None)


def _show(ctx: Context, matter: Matter) -> None:
    who = store.spoke(ctx.tx, matter.id)
    ctx.show(views.name(matter), views.standing(matter, who, max(_held(ctx)[1], 0)))
