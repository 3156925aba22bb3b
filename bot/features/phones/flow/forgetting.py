"""Who is forgotten takes along the marks of their numbers, by which one is known again."""

from bot.core.events import Forgotten
from bot.features.phones import detection
from bot.features.phones.store import archive
from bot.kernel import vault
from bot.kernel.context import Context
from bot.kernel.settings import GROUP_REGION


def forget(ctx: Context, act: Forgotten) -> None:
    kept = vault.get(ctx.tx, act.person, "number", ctx.now)
    found = detection.find_numbers(kept, (ctx.param(GROUP_REGION),), detection.LANGUAGES)
    archive.forget(ctx.tx, ctx.chat.group, act.person, detection.keys(kept, found))
