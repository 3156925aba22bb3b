"""What the server said no with, as an outcome the kernel understands."""

from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    InvalidToken,
    TelegramError,
)

from bot.core.delivery import Declined, Doubtful, Outcome, Wait, Why
from bot.core.incoming import Right
from bot.platforms.telegram.names import chat_ref
from bot.platforms.telegram.transport import AskedToWait, NotSent

SOON_S = 2.0  # the network or the server stumbled
LATER_S = 60.0  # nothing works until the host changes something

# Descriptions are the only thing that tells these apart; the first that occurs counts.
NOT_OPENED = (
    "bot was blocked by the user", "can't initiate conversation", "peer_id_invalid",
    "bot can't send messages to bots",
)  # fmt: skip
NO_RIGHT = (
    "not enough rights", "have no rights", "need administrator rights", "chat_write_forbidden",
    "chat_admin_required", "user is an administrator", "can't remove chat owner",
    "available for supergroup", "available only for supergroup", "can't restrict self",
    "not_enough_rights", "chat_restricted", "user_is_blocked",
)  # fmt: skip
GONE = (
    "chat not found", "user not found", "user is deactivated", "bot was kicked",
    "bot is not a member", "group chat was deactivated", "participant_id_invalid",
    "member not found", "user_not_participant", "hide_requester_missing",
    "user_already_participant", "message to", "message_id_invalid",
)  # fmt: skip
TOO_LATE = ("message can't be deleted", "query is too old", "message can't be edited")


def said(error: TelegramError, *fragments: str) -> bool:
    """Tell whether the server's words contain one of these, whatever the case."""
    told = error.message.casefold()
    return any(fragment in told for fragment in fragments)


def outcome(
    error: TelegramError, *, once: bool, private: bool = False, right: Right | None = None
) -> Outcome:
    """Return what became of a call that raised.

    `once` means that a repeat would do it twice (a new message), so a lost answer is a doubt;
    other calls are simply tried again. `right` is what the bot needed for it.
    """
    match error:
        case AskedToWait():
            return Wait(error.seconds)
        case ChatMigrated():
            return Declined(Why.MOVED, moved=chat_ref(error.new_chat_id))
        case BadRequest() | Forbidden():
            return refused(error, private=private, right=right)
        case InvalidToken():
            return Wait(LATER_S, everywhere=True)
        case NotSent():
            return Wait(SOON_S)
    return Doubtful() if once else Wait(SOON_S)


def refused(error: BadRequest | Forbidden, *, private: bool, right: Right | None) -> Declined:
    """Return why the server will not do it, however often it is asked."""
    if said(error, *NOT_OPENED) or (private and said(error, "chat not found")):
        return Declined(Why.NOT_OPENED)
    if said(error, *NO_RIGHT):
        lacking = None if said(error, "is an administrator", "chat owner", "self") else right
        return Declined(Why.NO_RIGHT, lacking)
    if said(error, *TOO_LATE):
        return Declined(Why.TOO_LATE)
    if said(error, *GONE) or isinstance(error, Forbidden):
        return Declined(Why.GONE)
    return Declined(Why.INVALID)
