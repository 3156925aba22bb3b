"""How chats, accounts and messages of Telegram are called in our own words."""

from dataclasses import dataclass

from bot.core.ids import AccountRef, ChatRef

PLATFORM = "telegram"
DEEP_LINK = "https://t.me/{username}?start={word}"

# Accounts that Telegram itself puts in front of somebody who is not one person.
GROUP_ANONYMOUS_BOT = 1087968824
CHANNEL_BOT = 136817688
TELEGRAM_SERVICE = 777000


class NotOurs(ValueError):
    """A chat, account or message that is none of Telegram's."""


@dataclass(frozen=True, slots=True)
class Me:
    """The bot's own account. `sees_all` is true when privacy mode is off."""

    id: int
    username: str = ""
    sees_all: bool = False

    def home(self, word: str) -> str:
        return DEEP_LINK.format(username=self.username, word=word) if self.username else ""


def chat_ref(number: int) -> ChatRef:
    return ChatRef(PLATFORM, str(_whole(number)))


def account_ref(number: int) -> AccountRef:
    return AccountRef(PLATFORM, str(_whole(number)))


def message_ref(chat: int | str, number: int) -> str:
    """Name a message by chat and number: numbers start again when a group becomes a supergroup."""
    return f"{chat}:{_whole(number)}"


def split_ref(ref: str) -> tuple[str, int]:
    """Take chat and number out of a message's name; raises `NotOurs` for foreign names."""
    chat, _, number = ref.rpartition(":")
    return chat, whole(number)


def whole(key: str) -> int:
    """Read an id that we once wrote; raises `NotOurs` when it comes from elsewhere."""
    try:
        return int(key)
    except ValueError:
        raise NotOurs(key) from None


def _whole(number: int) -> int:
    if type(number) is not int:
        raise TypeError("an id is a whole number")
    return number
