"""How a show of hands looks: the chat app's own poll where it has one, elsewhere a card."""

from collections.abc import Iterator, Sequence

from bot.core.ids import Who
from bot.core.outgoing import Button, Message
from bot.core.polled import Hands
from bot.core.text import Text, When, text
from bot.features.straw import rules
from bot.features.straw.acts import Raise, Stop
from bot.features.straw.rules import Straw
from bot.features.straw.store import CARD

Raised = Sequence[tuple[int, Sequence[int]]]
NAMED = 40


def name(straw: int) -> str:
    return f"{CARD}{straw}"


def card(straw: Straw, raised: Raised = ()) -> Message:
    lines = tuple(outcome(straw)) if straw.over else tuple(_open(straw, raised))
    return Message(lines, () if straw.over else tuple(_buttons(straw, raised)), hands=_own(straw))


def adopted() -> Text:
    return text("straw-adopted")


def outcome(straw: Straw) -> Iterator[Text]:
    """Say in words what came out, and once more that it binds nothing."""
    counts = straw.counts or ()
    first = [straw.options[place] for place in rules.leading(counts)]
    yield text("straw-question", question=straw.question)
    if not first:
        yield text("straw-nobody")
        return
    key = "straw-most" if len(first) == 1 else "straw-level"
    yield text(key, label=", ".join(first), count=max(counts))
    for label, count in zip(straw.options, counts, strict=True):
        yield text("straw-count", label=label, count=count)
    yield text("straw-binds-nothing")


def _open(straw: Straw, raised: Raised) -> Iterator[Text]:
    yield text("straw-question", question=straw.question)
    yield text("straw-several" if straw.most > 1 else "straw-one")
    yield text("straw-until", when=When(straw.until))
    for person, places in raised[:NAMED]:
        chosen = ", ".join(straw.options[place] for place in places)
        yield text("straw-hand", who=Who(person), label=chosen)


def _buttons(straw: Straw, raised: Raised) -> Iterator[Button]:
    counts = rules.counted(straw, (places for _, places in raised))
    for place, label in enumerate(straw.options):
        words = text("straw-option", label=label, count=counts[place])
        yield Button(words, Raise(straw.id, place))
    yield Button(text("straw-stop"), Stop(straw.id))


def _own(straw: Straw) -> Hands:
    options = tuple(text("straw-label", label=label) for label in straw.options)
    return Hands(text("straw-native", question=straw.question), options, straw.most, straw.over)
