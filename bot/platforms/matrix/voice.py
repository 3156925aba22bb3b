"""The platform's own few sentences, where no group and no feature is concerned."""

from datetime import UTC
from pathlib import Path

from bot.kernel.texts import Speaker, Texts


def speaker(prefix: str) -> Speaker:
    texts = Texts((Path(__file__).parent / "texts",))
    return Speaker(texts, texts.fallback, prefix, UTC, lambda _: "")
