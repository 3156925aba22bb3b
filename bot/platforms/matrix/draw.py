"""A message of ours as the content of an event."""

from collections.abc import Iterable
from html import escape
from typing import Any

from bot.core.delivery import Parcel
from bot.core.outgoing import Look, Rendered, Span
from bot.core.polled import Show
from bot.platforms.matrix.names import KEYCAPS, place_of

Content = dict[str, Any]

POLL, TEXT = "org.matrix.msc3381.poll", "org.matrix.msc1767.text"
TAGS = {Look.BOLD: "strong", Look.ITALIC: "em", Look.CODE: "code"}
FALLBACK = 500  # how much of a changed message old clients are shown a second time
BROKEN_AT = "@\u2060room"  # a word joiner: looks the same and calls nobody


def draw(rendered: Rendered, parcel: Parcel) -> Content:
    """Return the content of an m.room.message: new, an answer, in a thread, or an edit."""
    shown = _shown(rendered)
    if parcel.replacing:
        return _edit(shown, place_of(parcel.replacing)[1])
    return placed(shown, parcel)


def placed(content: Content, parcel: Parcel) -> Content:
    """Put a new message into its thread and under what it answers."""
    relation = _relation(parcel.thread, place_of(parcel.reply_to)[1])
    return {**content, "m.relates_to": relation} if relation else content


def hands(rendered: Rendered, show: Show, parcel: Parcel) -> tuple[str, Content]:
    """Return a poll's start, or the end of the one that stands there, as an event and its kind.

    The older names are those that people's apps send and read.
    """
    words = clean(rendered.text)
    content: Content = {**_meant(rendered), TEXT: words}
    if show.over:
        relation = {"rel_type": "m.reference", "event_id": place_of(parcel.replacing)[1]}
        return f"{POLL}.end", {**content, "body": words, f"{POLL}.end": {},
                               "m.relates_to": relation}  # fmt: skip
    question = clean(show.question)
    options = [clean(option) for option in show.options]
    listed = "".join(f"\n{number}. {option}" for number, option in enumerate(options, 1))
    start = {
        "question": {TEXT: question, "body": question, "msgtype": "m.text"},
        "kind": f"{POLL}.disclosed",
        "max_selections": show.most,
        "answers": [{"id": str(n), TEXT: option} for n, option in enumerate(options, 1)],
    }
    whole = {**content, TEXT: f"{question}{listed}", f"{POLL}.start": start}
    return f"{POLL}.start", placed(whole, parcel)


def reactions(rendered: Rendered) -> tuple[str, ...]:
    """Return the keys to hang below the message, one for each choice, in order."""
    places = sorted(label.index for label in rendered.labels)
    return tuple(KEYCAPS[place] for place in places if place < len(KEYCAPS))


def reaction(event: str, key: str) -> Content:
    return {"m.relates_to": {"rel_type": "m.annotation", "event_id": event, "key": key}}


def clean(text: str) -> str:
    """Return text that a homeserver takes, and that calls nobody by accident."""
    shown = text.replace("\0", "").encode("utf-8", "replace").decode()
    return shown.replace("@room", BROKEN_AT)


def html(spans: Iterable[Span]) -> str:
    return "".join(_tagged(span) for span in spans)


def _tagged(span: Span) -> str:
    inner = escape(span.text, quote=False).replace("\n", "<br>")
    tag = TAGS.get(span.look)
    return f"<{tag}>{inner}</{tag}>" if tag else inner


def _shown(rendered: Rendered) -> Content:
    spans = [Span(clean(text), look) for text, look in _joined(rendered.spans)]
    content: Content = {
        "msgtype": "m.notice",
        "body": clean("".join(span.text for span in spans)),
        **_meant(rendered),
    }
    if any(span.look is not Look.PLAIN for span in spans):
        content["format"] = "org.matrix.custom.html"
        content["formatted_body"] = html(spans)
    return content


def _meant(rendered: Rendered) -> Content:
    """Say who is called: those it is meant for, nobody whatever the words look like."""
    called = [account.key for account in rendered.mentions]
    return {"m.mentions": {"user_ids": called} if called else {}}


def _joined(spans: Iterable[Span]) -> Iterable[tuple[str, Look]]:
    """Join neighbours that look alike, so that a word cut in two is cleaned as one."""
    text, look = "", Look.PLAIN
    for span in spans:
        if span.look is not look and text:
            yield text, look
            text = ""
        text, look = text + span.text, span.look
    yield text, look


def _edit(shown: Content, event: str) -> Content:
    return {
        "msgtype": "m.notice",
        "body": f"* {shown['body'][:FALLBACK]}",
        "m.mentions": {},
        "m.new_content": shown,
        "m.relates_to": {"rel_type": "m.replace", "event_id": event},
    }


def _relation(thread: str, answered: str) -> Content:
    """Stay in the thread; older clients see the answer, or at least the thread's beginning."""
    if not thread:
        return {"m.in_reply_to": {"event_id": answered}} if answered else {}
    return {
        "rel_type": "m.thread",
        "event_id": thread,
        "is_falling_back": not answered,
        "m.in_reply_to": {"event_id": answered or thread},
    }
