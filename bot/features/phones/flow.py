"""A number was seen: take it down, put the words back, and let its owner decide."""

from dataclasses import replace
from datetime import timedelta

from bot.core.events import Heard
from bot.core.ids import Who
from bot.core.text import Refused, Text, text
from bot.features.phones import detection, store, views
from bot.features.phones.acts import (
    Forget,
    LeaveOut,
    LookAgain,
    MakePublic,
    TakeAway,
    TakenDown,
)
from bot.features.phones.detection import Found
from bot.features.phones.settings import ASK, HIDE, WHEN_SEEN
from bot.features.phones.store import Slip, State
from bot.kernel.consequences import Real
from bot.kernel.context import Context
from bot.kernel.roles import facilitators

PASS = timedelta(minutes=10)
KEEP = timedelta(days=1)


def hear(ctx: Context, act: Heard) -> None:
    seen = act.sensed.get("phones")
    if not seen or store.known(ctx.tx, ctx.chat.id, act.message):
        return
    slip = _take_in(ctx, act, seen)
    if ctx.person.id and store.use_pass(ctx.tx, ctx.chat.group, ctx.person.id, ctx.now):
        store.mark(ctx.tx, slip.id, State.STANDS)
        return
    match ctx.param(WHEN_SEEN):
        case value if value == HIDE:
            Real(ctx).take_down(act.message, TakenDown(slip.id))
        case value if value == ASK:
            _leave(ctx, slip)
            ctx.whisper(slip.author, views.ask(slip))
        case _:
            _leave(ctx, slip)
            ctx.whisper(slip.author, text("phones-tell"))


def settle(ctx: Context, act: TakenDown) -> None:
    """Put the words back once the number is gone; tell who can help if it is not."""
    slip = store.get(ctx.tx, ctx.chat.group, act.slip)
    if slip is None:
        return
    match act.result:
        case "done":
            ctx.record("phones.hidden")
            _put_back(_there(ctx, slip), slip)
        case "gone":
            store.forget(ctx.tx, slip.id)
        case _:
            _leave(ctx, slip)
            ctx.whisper(slip.author, views.please_remove(slip))
            _tell_no_right(ctx)


def make_public(ctx: Context, act: MakePublic) -> Text:
    """Take the author's word; as nothing is kept, it is for them to say it again."""
    slip = _mine(ctx, act.slip)
    if slip.state is State.STANDS:
        return text("phones-pass-stands")
    store.allow(ctx.tx, slip.group, slip.author, ctx.now + PASS)
    ctx.record("phones.made_public", member=Who(slip.author))
    _show(ctx, slip, State.PUBLIC)
    return text("phones-pass")


def leave_out(ctx: Context, act: LeaveOut) -> Text:
    slip = _mine(ctx, act.slip)
    _show(ctx, slip, State.LEFT_OUT)
    return text("phones-left-out")


def take_away(ctx: Context, act: TakeAway) -> Text:
    slip = _mine(ctx, act.slip)
    store.mark(ctx.tx, slip.id, State.WAITING)
    Real(_there(ctx, slip)).take_down(slip.message, TakenDown(slip.id))
    return text("phones-taking-away")


def look_again(ctx: Context, act: LookAgain) -> Text:
    slip = _known(ctx, act.slip)
    if slip.state is State.PUBLIC:
        ctx.record("phones.looked_again")
        _show(ctx, slip, State.LOOKED)
        for facilitator in facilitators(ctx):
            words = text("phones-second-look", who=Who(slip.author))
            ctx.whisper(facilitator, words, door=False)
    return text("phones-second-thanks")


def forget(ctx: Context, act: Forget) -> None:
    store.forget(ctx.tx, act.slip)


def _take_in(ctx: Context, act: Heard, seen: dict[str, list[list[int]]]) -> Slip:
    found = (Found("", start, end) for start, end in seen["spans"])
    masked = detection.put_marks(act.text, found, act.media)
    slip = Slip(
        ctx.chat.group,
        ctx.chat.id,
        ctx.chat.ref,
        act.message,
        ctx.person.id,
        masked,
        act.command,
        ctx.chat.thread,
    )
    slip = replace(slip, id=store.add(ctx.tx, slip))
    ctx.later(ctx.now + KEEP, Forget(slip.id))
    return slip


def _put_back(ctx: Context, slip: Slip) -> None:
    store.mark(ctx.tx, slip.id, State.HIDDEN)
    if slip.command:  # what the command does stands in the group already
        ctx.whisper(slip.author, views.kept_home(slip))
        return
    _show(ctx, slip, State.HIDDEN)


def _leave(ctx: Context, slip: Slip) -> None:
    store.mark(ctx.tx, slip.id, State.STANDS)
    ctx.record("phones.left")


def _show(ctx: Context, slip: Slip, state: State) -> None:
    store.mark(ctx.tx, slip.id, state)
    ctx.show(f"phones:{slip.id}", views.card(replace(slip, state=state)))


def _tell_no_right(ctx: Context) -> None:
    told = store.told_lately(ctx.tx, ctx.chat.group, "phones.no_right", ctx.now)
    ctx.record("phones.no_right")
    if told:
        return
    ctx.say(text("phones-no-right"))
    for facilitator in facilitators(ctx):
        ctx.whisper(facilitator, text("phones-no-right"), door=False)


def _there(ctx: Context, slip: Slip) -> Context:
    """Return the same context in the chat and thread where the message was."""
    chat = replace(
        ctx.chat, id=slip.chat_id, ref=slip.chat, private=False, thread=slip.thread, message=""
    )
    return replace(ctx, chat=chat)


def _known(ctx: Context, number: int) -> Slip:
    slip = store.get(ctx.tx, ctx.chat.group, number)
    if slip is None:
        raise Refused("phones-long-ago")
    return slip


def _mine(ctx: Context, number: int) -> Slip:
    slip = _known(ctx, number)
    if slip.author != ctx.person.id:
        raise Refused("phones-only-author", who=Who(slip.author))
    return slip
