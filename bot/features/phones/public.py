"""What other features may ask about numbers."""

from collections.abc import Sequence

from bot.features.phones import detection


def without_numbers(words: str, regions: Sequence[str], kept: str) -> tuple[str, tuple[str, ...]]:
    """Return words with `kept` where numbers stood, and the numbers."""
    found = detection.find_numbers(words, regions, detection.LANGUAGES)
    if not found:
        return words, ()
    return detection.mask(words, found, kept), tuple(detection.keys(words, found))
