"""A second look: drawn by lot, asked in private, the silent replaced, undone or let stand."""

from collections.abc import Sequence
from secrets import token_hex
from typing import Any

from bot.core.events import Forgotten
from bot.core.outgoing import Answer as Asks
from bot.core.outgoing import message
from bot.core.text import Refused, Text, text
from bot.features.appeals import rules, store, views
from bot.features.appeals.acts import Answered, Appeal, Because, Decide, Silent, Tell
from bot.features.appeals.rules import Answer, State
from bot.features.appeals.settings import SEATS, WINDOW_DAYS
from bot.features.ground_rules import public as ground_rules
from bot.features.ground_rules.public import Seen
from bot.kernel import people
from bot.kernel.context import Context
from bot.kernel.outward import sayable


def appeal(ctx: Context, act: Appeal) -> None:
    """Begin a second look at an own step, or at a facilitator's act."""
    if not ctx.chat.group:
        raise Refused("kernel-no-group")
    if not act.step:
        ctx.whisper(ctx.person.id, views.which(ground_rules.of(ctx, ctx.person.id)))
        return
    seen = _mine(ctx, act.step)
    rules.check_window(seen.at, ctx.now, ctx.param(WINDOW_DAYS))
    if store.about(ctx.tx, ctx.chat.group, act.step) is not None:
        raise Refused("appeals-once")
    number = _begin(ctx, seen)
    told = text("appeals-begun", seats=len(_asked(store.drawn(ctx.tx, number))))
    ctx.whisper(ctx.person.id, message(told, answer=Asks(Tell(number), "words")))


def tell(ctx: Context, act: Tell) -> Text:
    """Hand on the person's own words to those who look."""
    row = _open(ctx, act.appeal)
    if row.person_id != ctx.person.id:
        raise Refused("kernel-button-unknown")
    words = sayable(ctx, act.words)
    store.change(ctx.tx, row.id, words=words)
    for seat in _asked(store.drawn(ctx.tx, row.id)):
        ctx.whisper(seat.person_id, text("appeals-their-words", words=words), door=False)
    return text("appeals-told")


def answer(ctx: Context, act: Answered) -> Text | None:
    row, seat = _seat(ctx, act.appeal)
    match act.answer:
        case Answer.CANNOT:
            store.seat(ctx.tx, row.id, ctx.person.id, answer=Answer.CANNOT)
            _ask_next(ctx, row)
        case Answer.STAND if not seat.why:
            why = Asks(Because(row.id), "words")
            ctx.whisper(ctx.person.id, message(text("appeals-why"), answer=why))
            return None
        case Answer.UNDO | Answer.STAND:
            store.seat(ctx.tx, row.id, ctx.person.id, answer=act.answer)
            _see(ctx, row)
    return text("appeals-thanks")


def because(ctx: Context, act: Because) -> Text:
    """Let it stand, with a reason the person will read without a name."""
    row, _ = _seat(ctx, act.appeal)
    why = sayable(ctx, act.words)
    store.seat(ctx.tx, row.id, ctx.person.id, answer=Answer.STAND, why=why)
    _see(ctx, row)
    return text("appeals-thanks")


def replace_silent(ctx: Context, act: Silent) -> None:
    row = store.get(ctx.tx, ctx.chat.group, act.appeal)
    if row is None or row.state != State.OPEN:
        return
    seat = [each for each in store.drawn(ctx.tx, row.id) if each.person_id == act.person]
    if seat and not seat[0].answer:
        store.seat(ctx.tx, row.id, act.person, answer=Answer.CANNOT)
        _ask_next(ctx, row)


def decide(ctx: Context, act: Decide) -> None:
    row = store.get(ctx.tx, ctx.chat.group, act.appeal)
    if row is not None and row.state == State.OPEN:
        _settle(ctx, row)


def forget(ctx: Context, act: Forgotten) -> None:
    store.forget(ctx.tx, ctx.chat.group, act.person)


def _begin(ctx: Context, seen: Seen) -> int:
    group, seed = ctx.chat.group, token_hex(32)
    inside = [row.person_id for row in people.inside(ctx.tx, group)]
    involved = (ctx.person.id, seen.person, seen.by, seen.second)
    names = {
        person: people.pseudonym(ctx.tx, group, person, ctx.now)
        for person in rules.uninvolved(inside, involved)
    }
    count = rules.seats(ctx.param(SEATS), len(names))
    values = {"step": seen.number, "person_id": ctx.person.id, "seats": count, "at": ctx.now}
    number = store.begin(ctx.tx, group, seed=seed, **values)
    store.draw(ctx.tx, group, number, rules.drawn(seed, names))
    ctx.record("appeals.opened", step=seen.number, lot=rules.commitment(seed), seats=count)
    row = _open(ctx, number)
    for _ in range(count):
        _ask_next(ctx, row)
    ctx.later(ctx.now + rules.DECIDE_WITHIN, Decide(number), key=f"appeals:{number}:decide")
    return number


def _ask_next(ctx: Context, row: Any) -> None:
    """Ask the next one by lot; when nobody is left, those who answered decide."""
    free = [seat for seat in store.drawn(ctx.tx, row.id) if seat.asked is None]
    if not free:
        _see(ctx, row, over=not _pending(store.drawn(ctx.tx, row.id)))
        return
    person = free[0].person_id
    store.seat(ctx.tx, row.id, person, asked=ctx.now)
    silent = Silent(row.id, person)
    ctx.later(ctx.now + rules.ANSWER_WITHIN, silent, key=f"appeals:{row.id}:{person}")
    seen = ground_rules.step(ctx, row.step)
    if seen is not None:
        ctx.whisper(person, views.ask(row.id, seen, row.words), door=False)


def _see(ctx: Context, row: Any, *, over: bool = False) -> None:
    """Let it be decided in an act of nobody's, so that no log says whose answer came last."""
    answers = [seat.answer for seat in store.drawn(ctx.tx, row.id)]
    if rules.outcome(answers, row.seats, over=over) is not State.OPEN:
        ctx.later(ctx.now, Decide(row.id), key=f"appeals:{row.id}:decide")


def _settle(ctx: Context, row: Any) -> None:
    drawn = store.drawn(ctx.tx, row.id)
    state = rules.outcome([seat.answer for seat in drawn], row.seats, over=True)
    reasons = [seat.why for seat in drawn if seat.why]
    for seat in drawn:
        ctx.later(None, Silent(row.id, seat.person_id), key=f"appeals:{row.id}:{seat.person_id}")
    store.close(ctx.tx, row.id, state)
    ctx.record(f"appeals.{state.value}", step=row.step, seed=row.seed)
    ctx.whisper(row.person_id, views.decided(state, reasons), door=False)


def _mine(ctx: Context, number: int) -> Seen:
    """Return the step: one's own, or a facilitator's act, which any member may challenge."""
    seen = ground_rules.step(ctx, number)
    if seen is None or (seen.person != ctx.person.id and not seen.by):
        raise Refused("appeals-unknown", number=number)
    return seen


def _open(ctx: Context, number: int) -> Any:
    row = store.get(ctx.tx, ctx.chat.group, number)
    if row is None or row.state != State.OPEN:
        raise Refused("appeals-over")
    return row


def _seat(ctx: Context, number: int) -> tuple[Any, Any]:
    """Return the appeal and the seat of whoever acts; only who was asked may answer."""
    row = _open(ctx, number)
    mine = [each for each in store.drawn(ctx.tx, number) if each.person_id == ctx.person.id]
    if not mine or mine[0].asked is None or mine[0].answer == Answer.CANNOT:
        raise Refused("appeals-not-drawn")
    return row, mine[0]


def _asked(drawn: Sequence[Any]) -> list[Any]:
    return [seat for seat in drawn if seat.asked is not None and seat.answer != Answer.CANNOT]


def _pending(drawn: Sequence[Any]) -> bool:
    return any(not seat.answer for seat in drawn)
