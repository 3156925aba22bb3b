"""What the house itself keeps of people, how long, and what the host could open."""

from collections.abc import Sequence

from bot.core.text import Text, text
from bot.kernel import inbox, keystore
from bot.kernel.context import Context


def lines(ctx: Context) -> Sequence[Text]:
    key = "kernel-held-wrapped" if keystore.wrapped(ctx.tx) else "kernel-held-bare"
    return (
        text("kernel-held-people"),
        text("kernel-held-log"),
        text(
            "kernel-held-words",
            own=inbox.KEEP_KEYS.days,
            unread=inbox.KEEP_PARKED.days,
        ),
        text(key),
        text("kernel-held-app"),
    )


def everything(ctx: Context) -> list[Text]:
    """Return what every part of the house says it keeps, by the settings in force now."""
    house = ctx._house  # noqa: SLF001 - the kernel knows every feature
    return [line for holds in house.holds for line in holds(ctx)]


def host(ctx: Context) -> str:
    name: str = ctx._house.host  # noqa: SLF001 - the same
    return name
