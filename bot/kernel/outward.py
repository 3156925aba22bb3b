"""What a feature may know before it speaks: is somebody reachable alone, what may be said aloud."""

from collections.abc import Iterable
from datetime import datetime
from hashlib import blake2b

from bot.core.ids import AccountRef
from bot.core.text import Text
from bot.kernel import arrivals, people
from bot.kernel.context import Context
from bot.kernel.render import speaker, together
from bot.kernel.settings import GROUP_REGION


def reachable(ctx: Context, person: int) -> bool:
    """Say whether a private word would reach this person now, without a door in the group."""
    target = ctx._private(person)  # noqa: SLF001 - the kernel answers for its context
    return target is not None and ctx._reachable(target)  # noqa: SLF001 - the same


def whose(ctx: Context, account: str) -> int:
    """Return whose account "platform/key" is, 0 if the bot never met it."""
    ref = AccountRef.parse(account)
    row = arrivals.ACCOUNT.first(ctx.tx, {"platform": ref.platform, "key": ref.key})
    return int(row.person_id) if row else 0


def joined(ctx: Context) -> datetime | None:
    """Return when the bot saw whoever acts join the group, None if they were there before."""
    row = people.membership(ctx.tx, ctx.chat.group, ctx.person.id)
    found: datetime | None = row.joined_seen if row else None
    return found


def keyed(ctx: Context, words: str) -> str:
    """Return a mark by which the same words are known again while the program runs; "" for ""."""
    if not words:
        return ""
    key = ctx._house.pepper  # noqa: SLF001 - the same
    return blake2b(words.encode(), digest_size=8, key=key).hexdigest()


def sayable(ctx: Context, words: str) -> str:
    """Return words as a group would be shown them, fit to be kept: no number stays in them."""
    regions = (ctx.param(GROUP_REGION),)
    for guard in ctx._house.guards:  # noqa: SLF001 - the same
        words = guard(words, regions)
    return words


def plainly(ctx: Context, lines: Iterable[Text]) -> list[str]:
    """Return lines as the group's chats would show them, for a picture or a paper."""
    house = ctx._house  # noqa: SLF001 - the same
    target = next(iter(ctx._group_targets()), None)  # noqa: SLF001 - the same
    if target is None:
        return []
    voice = speaker(ctx.tx, house, target)
    words = [sayable(ctx, voice.plain(line)) for line in lines]
    return list(together(words, lambda said: sayable(ctx, said)))
