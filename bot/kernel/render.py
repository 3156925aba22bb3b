"""From a message of keys and acts to words for one reader, and nothing that must not be said."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any, ClassVar

from sqlalchemy import Connection

from bot.core.act import Act
from bot.core.ids import AccountRef
from bot.core.media import Media
from bot.core.outgoing import Button, Can, Label, Message, Rendered, Span
from bot.core.polled import Show
from bot.core.text import Text, text
from bot.kernel import params, people
from bot.kernel.fit import fit
from bot.kernel.house import House
from bot.kernel.settings import GROUP_REGION, GROUP_ZONE, zone
from bot.kernel.texts import Speaker

UNSAID = "…"


@dataclass(frozen=True, slots=True)
class Target:
    """One place a message goes to: a group's chat, or somebody in private."""

    platform: str
    dest: str
    group: int
    chat_id: int = 0
    account_id: int = 0
    language: str = ""

    @property
    def private(self) -> bool:
        return self.chat_id == 0


@dataclass(frozen=True, slots=True)
class GoPrivate(Act):
    """Show the private choices of a message to the person, in their own private chat."""

    name: ClassVar[str] = "kernel.go_private"
    lines: tuple[Text, ...]
    labels: tuple[Text, ...]
    acts: tuple[dict[str, Any], ...]


def speaker(tx: Connection, house: House, target: Target) -> Speaker:
    zone_name = params.value(tx, target.group, GROUP_ZONE)
    names: Callable[[int], str] = lambda person: people.display_name(tx, person)  # noqa: E731 - bound here
    prefix = house.abilities[target.platform].prefix
    language = house.texts.best(target.language)
    return Speaker(house.texts, language, prefix, zone(zone_name), names)


def render(
    tx: Connection, house: House, target: Target, message: Message
) -> tuple[Rendered, tuple[dict[str, Any], ...]]:
    """Return the message in the reader's words, and what each of its buttons does."""
    if message.lasting:
        message = replace(message, buttons=(*message.buttons, *house.lasting))
    message = _keep_presses_private(house, target, message)
    voice = speaker(tx, house, target)
    guard = _guard(tx, house, target)
    show = _shown(house, target, message, voice, guard)
    if show:
        message = _by_hands(message)
    spans = _guarded(voice.spans(message.lines), guard)
    can_open = Can.LINKS_HOME in house.abilities[target.platform].can and not target.private
    said = together([guard(voice.plain(button.label)) for button in message.buttons], guard)
    labels = tuple(
        Label(words, index, button.home and can_open)
        for index, (words, button) in enumerate(zip(said, message.buttons, strict=True))
    )
    keys = tuple(voice.plain(button.label) for button in house.lasting)
    rendered = Rendered(
        spans,
        labels,
        message.pin,
        keys if message.lasting and target.private else (),
        _named(message.media, guard),
        message.protect,
        show,
        _meant(tx, target, message),
    )
    return rendered, tuple(button.act.dump() for button in message.buttons)


def fitted(
    tx: Connection, house: House, target: Target, rendered: Rendered
) -> tuple[Rendered, ...]:
    """Return a message as the platform can show it; what was put together anew is looked at."""
    parts = fit(rendered, house.abilities[target.platform])
    if parts == (rendered,):
        return parts
    guard = _guard(tx, house, target)
    return tuple(replace(part, spans=_guarded(part.spans, guard)) for part in parts)


def together(words: Sequence[str], guard: Callable[[str], str]) -> Sequence[str]:
    """Return words that stand below each other; those that make a number together say nothing."""
    if _harmless(words, guard):
        return words
    apart = [UNSAID if _tells(words, place, guard) else each for place, each in enumerate(words)]
    return apart if _harmless(apart, guard) else [UNSAID] * len(words)


def _tells(words: Sequence[str], place: int, guard: Callable[[str], str]) -> bool:
    """Tell whether something makes a number with what stands right above or below it."""
    pairs = (words[max(0, place - 1) : place + 1], words[place : place + 2])
    return not all(_harmless(pair, guard) for pair in pairs)


def _harmless(words: Sequence[str], guard: Callable[[str], str]) -> bool:
    joined = "\n".join(words)
    return guard(joined) == joined


def _shown(
    house: House, target: Target, message: Message, voice: Speaker, guard: Callable[[str], str]
) -> Show | None:
    """Return a show of hands for a platform that has polls of its own."""
    hands = message.hands
    able = Can.SHOW_HANDS in house.abilities[target.platform].can and not target.private
    if hands is None or not able:
        return None
    say: Callable[[Text], str] = lambda words: guard(voice.plain(words))  # noqa: E731 - as above
    question, *options = together([say(hands.question), *map(say, hands.options)], guard)
    return Show(question, tuple(options), hands.most, hands.over)


def _by_hands(message: Message) -> Message:
    """Leave what the platform's own poll says by itself to it."""
    hands = message.hands
    if hands is None or hands.over:
        return replace(message, buttons=())
    return replace(message, lines=(hands.question,), buttons=())


def _meant(tx: Connection, target: Target, message: Message) -> tuple[AccountRef, ...]:
    """Return the accounts of those a message in a group is meant for."""
    rows = [] if target.private else people.accounts_among(tx, message.calls, target.platform)
    return tuple(AccountRef(row.platform, row.key) for row in rows)


def _named(media: Media | None, guard: Callable[[str], str]) -> Media | None:
    return replace(media, name=guard(media.name)) if media and media.name else media


def _keep_presses_private(house: House, target: Target, message: Message) -> Message:
    """Where a press is seen by all, what must not be seen is chosen in the private chat."""
    hidden = tuple(b for b in message.buttons if b.private)
    if target.private or not hidden or Can.PRIVATE_PRESS in house.abilities[target.platform].can:
        return message
    act = GoPrivate(
        message.lines, tuple(b.label for b in hidden), tuple(b.act.dump() for b in hidden)
    )
    go = Button(text("kernel-go-private"), act)
    return replace(message, buttons=(go, *(b for b in message.buttons if not b.private)))


def _guard(tx: Connection, house: House, target: Target) -> Callable[[str], str]:
    """Return what every word said in a group goes through; private words pass as they are."""
    if target.private or not house.guards:
        return lambda words: words
    regions = (params.value(tx, target.group, GROUP_REGION),)

    def guard(words: str) -> str:
        for each in house.guards:
            words = each(words, regions)
        return words

    return guard


def _guarded(spans: tuple[Span, ...], guard: Callable[[str], str]) -> tuple[Span, ...]:
    kept = tuple(replace(span, text=guard(span.text)) for span in spans)
    whole = "".join(span.text for span in kept)
    masked = guard(whole)
    return kept if masked == whole else (Span(masked),)
