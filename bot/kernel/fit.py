"""Fit a message to what a platform can do."""

from dataclasses import replace

from bot.core.media import MediaKind
from bot.core.outgoing import Abilities, Can, Rendered, Span


def fit(message: Rendered, abilities: Abilities) -> tuple[Rendered, ...]:
    """Return one or more messages that the platform can show; buttons stay on the last.

    Without buttons a numbered list says what can be chosen; the labels stay, so that a
    platform may hang reactions on them. A file with more words than a caption holds goes
    ahead of them.
    """
    if Can.BUTTONS not in abilities.can and message.labels:
        listed = "\n".join(f"{label.index + 1}. {label.text}" for label in message.labels)
        message = replace(message, spans=(*message.spans, Span(f"\n\n{listed}")))
    parts = cut(message.spans, abilities.text_limit)
    bare = [Rendered(part, protect=message.protect) for part in parts[:-1]]
    if _alone(message, abilities):
        bare.insert(0, Rendered((), media=message.media, protect=message.protect))
        message = replace(message, media=None)
    return (*bare, replace(message, spans=parts[-1]))


def _alone(message: Rendered, abilities: Abilities) -> bool:
    """Tell whether the file or place stands before the words, as a message of its own."""
    if message.media is None:
        return False
    limit = 0 if message.media.kind is MediaKind.PLACE else abilities.caption_limit
    return width(message.text) > limit


def cut(spans: tuple[Span, ...], limit: int) -> list[tuple[Span, ...]]:
    """Cut spans into parts of at most `limit` UTF-16 units, at line ends where there are any."""
    parts: list[tuple[Span, ...]] = []
    held: list[Span] = []
    room = limit
    for span in spans:
        rest = span.text
        while width(rest) > room:
            head = _head(rest, room)
            held.append(replace(span, text=head))
            parts.append(tuple(s for s in held if s.text))
            held, room, rest = [], limit, rest[len(head) :]
        held.append(replace(span, text=rest))
        room -= width(rest)
    parts.append(tuple(s for s in held if s.text))
    return [part for part in parts if part] or [()]


def width(text: str) -> int:
    """Return the length in UTF-16 code units, as chat platforms count."""
    if text.isascii():
        return len(text)
    return len(text) + sum(char > "\uffff" for char in text)


def _head(text: str, room: int) -> str:
    end, used = 0, 0
    for char in text:
        used += 2 if char > "\uffff" else 1
        if used > room:
            break
        end += 1
    line_end = text.rfind("\n", 0, end) + 1
    return text[: line_end if line_end > end // 2 else end]
