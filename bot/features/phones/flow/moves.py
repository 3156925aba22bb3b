"""What its author, and others, may do about a number that was taken down."""

from bot.core.ids import Who
from bot.core.text import Refused, Text, text
from bot.features.phones import store
from bot.features.phones.acts import (
    AskOwner,
    LeaveOut,
    LetStand,
    LookAgain,
    MakePublic,
    Share,
    TakeAway,
    TakenDown,
)
from bot.features.phones.flow import show, there
from bot.features.phones.store import Slip, State, archive
from bot.kernel import roles, vault
from bot.kernel.consequences import Real
from bot.kernel.context import Context


def make_public(ctx: Context, act: MakePublic) -> Text:
    """Take the author's word: from now on these numbers may stand in the group."""
    slip = _mine(ctx, act.slip)
    for number in _numbers(ctx, slip):
        archive.list_public(ctx.tx, slip.group, number, slip.author, ctx.now)
    ctx.record("phones.made_public", member=Who(slip.author))
    if slip.state is State.STANDS:
        return text("phones-pass-stands")
    show(ctx, slip, State.PUBLIC)
    return text("phones-pass")


def share(ctx: Context, act: Share) -> Text:
    """Keep it in the author's vault; each one who asks is asked about."""
    slip = _mine(ctx, act.slip)
    kept = vault.get(ctx.tx, slip.author, slip.field, ctx.now)
    if kept:
        vault.put(ctx.tx, slip.author, "number", kept, ctx.now)
        vault.drop(ctx.tx, slip.author, slip.field)
    show(ctx, slip, State.SHARED)
    return text("phones-shared")


def ask_owner(ctx: Context, act: AskOwner) -> Text:
    """Begin a hand-over from the author to whoever asks."""
    slip = _known(ctx, act.slip)
    asker = Who(ctx.person.id)
    ctx.record("phones.asked_for", owner=Who(slip.author), asker=asker, field=slip.field)
    return text("phones-asked", who=Who(slip.author))


def leave_out(ctx: Context, act: LeaveOut) -> Text:
    slip = _mine(ctx, act.slip)
    vault.drop(ctx.tx, slip.author, slip.field)
    show(ctx, slip, State.LEFT_OUT)
    return text("phones-left-out")


def take_away(ctx: Context, act: TakeAway) -> Text:
    slip = _mine(ctx, act.slip)
    store.mark(ctx.tx, slip.id, State.WAITING)
    Real(there(ctx, slip)).take_down(slip.message, TakenDown(slip.id))
    return text("phones-taking-away")


def let_stand(ctx: Context, act: LetStand) -> Text:
    slip = _mine(ctx, act.slip)
    store.forget(ctx.tx, slip.id)
    return text("phones-pass-stands")


def look_again(ctx: Context, act: LookAgain) -> Text:
    """Let the facilitators look; until then the number may not be said again."""
    slip = _known(ctx, act.slip)
    if slip.state is State.PUBLIC:
        for number in _numbers(ctx, slip):
            archive.unlist(ctx.tx, slip.group, number)
        ctx.record("phones.looked_again")
        show(ctx, slip, State.LOOKED)
        for facilitator in roles.facilitators(ctx):
            words = text("phones-second-look", who=Who(slip.author))
            ctx.whisper(facilitator, words, door=False)
    return text("phones-second-thanks")


def _numbers(ctx: Context, slip: Slip) -> list[str]:
    kept = vault.get(ctx.tx, slip.author, slip.field, ctx.now)
    return [each for each in kept.split(", ") if each]


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
