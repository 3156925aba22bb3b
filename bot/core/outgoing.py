"""What we tell a platform, in our own words."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import Flag, StrEnum, auto

from bot.core.act import Act
from bot.core.ids import AccountRef
from bot.core.measures import Admit, Ban, Hush, Kick, Unban, Unhush
from bot.core.media import Media
from bot.core.polled import Hands, Show
from bot.core.text import Text


class Can(Flag):
    """What a platform can do; features ask for effects, never for platforms."""

    BUTTONS = auto()  # buttons under a message that carry our data
    EDIT = auto()  # a message of ours can be changed
    SEND_ONCE = auto()  # the platform drops a repeat of the same row
    TOAST = auto()  # a press can be answered to the presser alone
    PRIVATE_PRESS = auto()  # nobody else sees who pressed
    LINKS_HOME = auto()  # a button can open the private chat
    THREADS = auto()
    WRITE_FIRST = auto()  # the bot may open a private chat by itself
    SHOW_HANDS = auto()  # polls of the platform's own, in which everybody sees who chose what


class Policy(StrEnum):
    """What to do with a message whose delivery is in doubt."""

    REPEAT = "repeat"
    DROP = "drop"


@dataclass(frozen=True, slots=True)
class Button:
    """One tap.

    `private`: who presses must not be seen by others. `home`: it goes on in the private chat;
    where the platform can, the button itself opens it.
    """

    label: Text
    act: Act
    private: bool = False
    home: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """The next plain words of the reader go into `field` of `act`.

    `media` names the field of a file or place that comes with them; "": it is not kept.
    """

    act: Act
    field: str
    media: str = ""


@dataclass(frozen=True, slots=True)
class Message:
    """Lines of text, buttons, and what a plain answer means.

    `protect`: it must not be passed on or copied, and is wiped some day. `then`, with its
    `result` filled in, tells what became of it. `calls` are the people it is meant for.
    """

    lines: tuple[Text, ...]
    buttons: tuple[Button, ...] = ()
    answer: Answer | None = None
    policy: Policy = Policy.REPEAT
    pin: bool = False
    lasting: bool = False  # the buttons every feature keeps within reach hang below
    media: Media | None = None
    protect: bool = False
    then: Act | None = None
    hands: Hands | None = None
    calls: tuple[int, ...] = ()


def message(
    *lines: Text, buttons: tuple[Button, ...] = (), answer: Answer | None = None
) -> Message:
    return Message(lines, buttons, answer)


class Look(StrEnum):
    """How a span of text looks."""

    PLAIN = "plain"
    BOLD = "bold"
    ITALIC = "italic"
    CODE = "code"


@dataclass(frozen=True, slots=True)
class Span:
    text: str
    look: Look = Look.PLAIN


@dataclass(frozen=True, slots=True)
class Label:
    """A drawn button: its words, its data and whether it opens the private chat."""

    text: str
    index: int
    home: bool = False


@dataclass(frozen=True, slots=True)
class Rendered:
    """A message in somebody's language, ready for a platform to draw.

    `spans` joined are the whole text. `mentions` are accounts that should be told.
    `keys` are labels of lasting buttons under the input field, shown in private chats.
    """

    spans: tuple[Span, ...]
    labels: tuple[Label, ...] = ()
    pin: bool = False
    keys: tuple[str, ...] = ()
    media: Media | None = None
    protect: bool = False
    show: Show | None = None
    mentions: tuple[AccountRef, ...] = ()

    @property
    def text(self) -> str:
        return "".join(span.text for span in self.spans)


@dataclass(frozen=True, slots=True)
class TakeDown:
    """Take away a message of somebody (or our own)."""

    message: str


@dataclass(frozen=True, slots=True)
class Restrict:
    """An account may only read until a moment; `former` once it was looked at."""

    account: AccountRef
    until: datetime
    former: str = ""


@dataclass(frozen=True, slots=True)
class Release:
    """Give an account back what it could do before: `former` is what the platform said then."""

    account: AccountRef
    former: str = ""


Deed = TakeDown | Restrict | Release | Ban | Unban | Kick | Admit | Hush | Unhush
Order = Rendered | Deed


@dataclass(frozen=True, slots=True)
class Pace:
    """How fast a platform lets us speak."""

    overall_per_s: float = 30
    chat_every_s: float = 1.0
    chat_per_minute: int = 20
    edit_every_s: float = 3.0
    private_every_s: float = 0.05


@dataclass(frozen=True, slots=True)
class Menu:
    """The commands a platform should offer: in groups, in private, or to facilitators."""

    scope: str  # "group", "private" or "facilitators"
    language: str  # "" is the fallback
    entries: tuple[tuple[str, str], ...]  # (word, what it does in one line)


@dataclass(frozen=True, slots=True)
class Abilities:
    """What a platform declares of itself once."""

    name: str
    can: Can
    pace: Pace = field(default_factory=Pace)
    prefix: str = "/"
    text_limit: int = 4096
    toast_limit: int = 200
    caption_limit: int = 1024  # 0: a file is a message of its own
