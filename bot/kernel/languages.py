"""Which languages there are texts in, by the names that people who speak them use."""

from collections.abc import Mapping
from dataclasses import replace

from sqlalchemy import update

from bot.kernel.context import Context
from bot.kernel.tables import chats


def spoken(ctx: Context) -> Mapping[str, str]:
    """Return the tags of all languages there are texts in, each with its own name."""
    from babel import Locale  # noqa: PLC0415 - its data is large and few ask

    named = {tag: Locale.parse(tag).get_display_name(tag) or tag for tag in tags(ctx)}
    return {tag: words.capitalize() for tag, words in named.items()}


def tags(ctx: Context) -> tuple[str, ...]:
    return ctx._house.texts.languages  # noqa: SLF001 - the kernel answers for its context


def speak(ctx: Context, tag: str) -> None:
    """Speak to the chat in which this happens in a language of its own from now on."""
    ctx.tx.execute(update(chats).where(chats.c.id == ctx.chat.id).values(language=tag))
    ctx.chat = replace(ctx.chat, language=tag)
