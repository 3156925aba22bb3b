"""A number was seen: take it down and put the words back without it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from bot.core.events import Came, Heard
from bot.core.text import Text, text
from bot.features.phones import detection, store, views
from bot.features.phones.acts import Forget, ForgetParts, TakenDown
from bot.features.phones.detection import Found
from bot.features.phones.flow import asking
from bot.features.phones.settings import ASK, HIDE, WHEN_SEEN
from bot.features.phones.store import Slip, State, archive
from bot.features.phones.store.archive import Part
from bot.kernel import people, roles, vault
from bot.kernel.consequences import Real
from bot.kernel.context import Context
from bot.kernel.outward import reachable
from bot.kernel.settings import GROUP_REGION

KEEP = timedelta(days=1)
OFTEN = 3  # times a number comes back before the facilitators hear of it
GOES_ON, PARTS = "goes on", "phones:parts"
OWN_DETAILS = frozenset(
    {"number", "address", "codeword", store.DETAIL}
)  # taken home by the command itself


@dataclass(frozen=True, slots=True)
class Seen:
    """What was found in a message, and in those just before that belong to it."""

    words: str
    spans: tuple[Found, ...]
    numbers: tuple[str, ...]
    parts: tuple[Part, ...] = ()


def holds(ctx: Context) -> Sequence[Text]:
    seen = text(f"phones-held-{ctx.param(WHEN_SEEN)}")
    days, minutes = archive.KEEP_COUNTS.days, archive.KEEP_PARTS.seconds // 60
    return seen, text("phones-held", hours=24 * KEEP.days, days=days, minutes=minutes)


def hear(ctx: Context, act: Heard) -> None:
    sensed = act.sensed.get("phones")
    if sensed is None or store.known(ctx.tx, ctx.chat.id, act.message):
        return
    if kind := sensed.get("detail"):
        asking.was_private(ctx, act, kind)
        return
    seen = _joined(ctx, act, sensed["part"]) if "part" in sensed else _read(act, sensed)
    if seen is None or all(archive.is_public(ctx.tx, ctx.chat.group, n) for n in seen.numbers):
        return
    slip = _take_in(ctx, act, seen)
    match ctx.param(WHEN_SEEN):
        case value if value == HIDE:
            for part in seen.parts:
                Real(ctx).take_down(part.message)
            Real(ctx).take_down(act.message, TakenDown(slip.id))
        case value if value == ASK:
            leave(ctx, slip)
            ctx.whisper(slip.author, views.ask(slip))
        case _:
            leave(ctx, slip)
            ctx.whisper(slip.author, text("phones-tell"))


def come(ctx: Context, act: Came) -> None:
    """Tell who joins, and only them, that a number stands in the name everybody sees."""
    regions = (ctx.param(GROUP_REGION),)
    name = people.display_name(ctx.tx, act.person)
    if detection.find_numbers(name, regions, detection.LANGUAGES):
        ctx.whisper(act.person, text("phones-name"))


def settle(ctx: Context, act: TakenDown) -> None:
    """Put the words back once the number is gone; tell who can help if it is not."""
    slip = store.get(ctx.tx, ctx.chat.group, act.slip)
    if slip is None:
        return
    match act.result:
        case "done":
            ctx.record("phones.hidden")
            _put_back(there(ctx, slip), slip)
        case "gone":
            forget(ctx, Forget(slip.id))
        case _:
            leave(ctx, slip)
            ctx.whisper(slip.author, views.please_remove(slip))
            _tell_no_right(ctx)


def forget(ctx: Context, act: Forget) -> None:
    slip = store.get(ctx.tx, ctx.chat.group, act.slip)
    if slip is not None:
        vault.drop(ctx.tx, slip.author, slip.field)
    store.forget(ctx.tx, act.slip)


def forget_parts(ctx: Context, _: ForgetParts) -> None:
    ctx.later(archive.let_go(ctx.tx, ctx.now), ForgetParts(), key=PARTS)


def there(ctx: Context, slip: Slip) -> Context:
    """Return the same context in the chat and thread where the message was."""
    chat = replace(
        ctx.chat, id=slip.chat_id, ref=slip.chat, private=False, thread=slip.thread, message=""
    )
    return replace(ctx, chat=chat)


def leave(ctx: Context, slip: Slip) -> None:
    store.mark(ctx.tx, slip.id, State.STANDS)
    ctx.record("phones.left")


def show(ctx: Context, slip: Slip, state: State) -> None:
    store.mark(ctx.tx, slip.id, state)
    ctx.show(f"phones:{slip.id}", views.card(replace(slip, state=state)))


def _read(act: Heard, sensed: dict[str, Any]) -> Seen:
    spans = tuple(Found("", start, end) for start, end in sensed["spans"])
    return Seen(act.text, spans, tuple(sensed["numbers"]))


def _joined(ctx: Context, act: Heard, part: str) -> Seen | None:
    """Put a message together with those the person said just before, and look again."""
    if not ctx.person.id or act.edited:
        return None
    where = (ctx.tx, ctx.chat.id, ctx.person.id)
    parts = archive.before(*where, ctx.now) if part == GOES_ON else []
    words = "\n".join([*(part.words for part in parts), act.text])
    regions = (ctx.param(GROUP_REGION),)
    found = detection.find_numbers(words, regions, detection.LANGUAGES) if parts else ()
    if not found:
        archive.remember(*where, Part(act.message, act.text), ctx.now)
        ctx.later(ctx.now + archive.KEEP_PARTS, ForgetParts(), key=PARTS, keep=True)
        return None
    archive.forget_parts(*where)
    hidden = detection.with_scraps(words, found)
    return Seen(words, hidden, tuple(detection.keys(words, found)), tuple(parts))


def _take_in(ctx: Context, act: Heard, seen: Seen) -> Slip:
    slip = Slip(
        ctx.chat.group,
        ctx.chat.id,
        ctx.chat.ref,
        act.message,
        ctx.person.id,
        detection.put_marks(seen.words, seen.spans, act.media),
        act.command,
        ctx.chat.thread,
    )
    slip = replace(slip, id=store.add(ctx.tx, slip))
    if ctx.person.id and act.command not in OWN_DETAILS:
        kept = ", ".join(seen.numbers)
        vault.put(ctx.tx, slip.author, slip.field, kept, ctx.now, until=ctx.now + KEEP)
    _count(ctx, seen)
    ctx.later(ctx.now + KEEP, Forget(slip.id))
    return slip


def _count(ctx: Context, seen: Seen) -> None:
    """Count what comes again and again: somebody may be shown to people against their will."""
    where = (ctx.tx, ctx.chat.group)
    times = max(archive.seen(*where, n, ctx.person.id, ctx.now) for n in seen.numbers)
    if times == OFTEN:
        for facilitator in roles.facilitators(ctx):
            ctx.whisper(facilitator, text("phones-often", times=times), door=False)


def _put_back(ctx: Context, slip: Slip) -> None:
    store.mark(ctx.tx, slip.id, State.HIDDEN)
    if slip.command in OWN_DETAILS:
        store.forget(ctx.tx, slip.id)
    elif slip.command:  # what the command does stands in the group already
        ctx.whisper(slip.author, views.kept_home(slip))
    else:
        show(ctx, slip, State.HIDDEN)
        if reachable(ctx, slip.author):
            ctx.whisper(slip.author, views.choose(slip))


def _tell_no_right(ctx: Context) -> None:
    told = store.told_lately(ctx.tx, ctx.chat.group, "phones.no_right", ctx.now)
    ctx.record("phones.no_right")
    if told:
        return
    ctx.say(text("phones-no-right"))
    for facilitator in roles.facilitators(ctx):
        ctx.whisper(facilitator, text("phones-no-right"), door=False)
