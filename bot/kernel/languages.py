"""Which languages there are texts in, by the names that people who speak them use."""

from collections.abc import Mapping

from bot.kernel.context import Context


def spoken(ctx: Context) -> Mapping[str, str]:
    """Return the tags of all languages there are texts in, each with its own name."""
    from babel import Locale  # noqa: PLC0415 - its data is large and few ask

    tags = ctx._house.texts.languages  # noqa: SLF001 - the kernel answers for its context
    return {tag: (Locale.parse(tag).get_display_name(tag) or tag).capitalize() for tag in tags}
