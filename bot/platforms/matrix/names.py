"""Names of rooms, accounts and messages, between Matrix and our own words."""

from bot.core.ids import AccountRef, ChatRef

PLATFORM = "matrix"

# What the bot hangs below its choices, in order; anybody's same reaction picks that choice.
KEYCAPS = ("1️⃣", "2️⃣", "3️⃣", "4️⃣", "5️⃣", "6️⃣", "7️⃣", "8️⃣", "9️⃣", "🔟")
_SHAPES = {ord("\ufe0f"): None, ord("\u20e3"): None}  # clients differ in these two
_PLACES = {cap.translate(_SHAPES): place for place, cap in enumerate(KEYCAPS)} | {"10": 9}


def account_ref(user: str) -> AccountRef:
    return AccountRef(PLATFORM, user)


def chat_ref(room: str) -> ChatRef:
    return ChatRef(PLATFORM, room)


def message_ref(room: str, event: str) -> str:
    """Name a message by room and event: a person may have several private rooms with us."""
    return f"{room} {event}"


def place_of(ref: str) -> tuple[str, str]:
    """Return the room and the event of a message ref."""
    room, _, event = ref.partition(" ")
    return room, event


def choice(key: str) -> int | None:
    """Return the place a reaction stands for, or None for any other reaction."""
    return _PLACES.get(key.translate(_SHAPES).strip())
