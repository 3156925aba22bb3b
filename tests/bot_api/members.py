"""Methods about who is in a chat and what they may do there."""

from datetime import timedelta
from typing import Any

from tests.bot_api import shapes
from tests.bot_api.refusals import Refusal, bad
from tests.bot_api.state import State
from tests.bot_api.world import PERMISSIONS, Chat, Person, Seat

Json = dict[str, Any]

SHORTEST = timedelta(seconds=30)
LONGEST = timedelta(days=366)
IMPLYING = ("can_send_other_messages", "can_add_web_page_previews")


def get_chat(state: State, params: Json) -> Json:
    chat = state.chat(params["chat_id"])
    gifts = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription",
             "gifts_from_channels")  # fmt: skip
    shown = {} if chat.private else {"permissions": chat.permissions}
    return (
        state.room(chat)
        | shown
        | {
            "accent_color_id": 1,
            "max_reaction_count": 11,
            "accepted_gift_types": dict.fromkeys(gifts, False),
        }
    )


def get_chat_member(state: State, params: Json) -> Json:
    chat, person = state.chat(params["chat_id"]), state.people.get(params["user_id"])
    if person is None:
        raise bad("PARTICIPANT_ID_INVALID")
    _present(state, chat)
    if chat.private:
        return shapes.member(person, Seat())
    return shapes.member(person, chat.seat(person.id, state.now()))


def get_chat_member_count(state: State, params: Json) -> int:
    chat = state.chat(params["chat_id"])
    _present(state, chat)
    if chat.private:
        return 2
    return sum(chat.holds(person, state.now()) for person in list(chat.seats))


def get_chat_administrators(state: State, params: Json) -> list[Json]:
    chat = state.chat(params["chat_id"])
    _present(state, chat)
    if chat.private:
        raise bad("there are no administrators in the private chat")
    seats = {p: chat.seat(p, state.now()) for p in chat.seats}
    return [
        shapes.member(state.people[person], seat)
        for person, seat in seats.items()
        if seat.status in ("creator", "administrator")
        and (params.get("return_bots") or person == state.me.id or not state.people[person].is_bot)
    ]


def restrict_chat_member(state: State, params: Json) -> bool:
    chat = state.chat(params["chat_id"])
    if chat.kind != "supergroup":
        raise bad("method is available for supergroup and channel chats only")
    person = _target(state, chat, params, "not enough rights to restrict/unrestrict chat member")
    limits = _limits(params)
    before = chat.seat(person.id, state.now())
    inside = chat.holds(person.id, state.now())
    if all(limits.get(right) for right in PERMISSIONS):
        after = Seat("member" if inside else "left")
    else:
        after = Seat("restricted", limits=limits, until=until(state, params), inside=inside)
    seat(state, chat, person, before, after)
    return True


def ban_chat_member(state: State, params: Json) -> bool:
    chat = state.chat(params["chat_id"])
    person = _target(state, chat, params, "not enough rights to restrict/unrestrict chat member")
    before = chat.seat(person.id, state.now())
    seat(state, chat, person, before, Seat("kicked", until=until(state, params)))
    return True


def unban_chat_member(state: State, params: Json) -> bool:
    chat = state.chat(params["chat_id"])
    person = _target(state, chat, params, "not enough rights to restrict/unrestrict chat member")
    before = chat.seat(person.id, state.now())
    if before.status == "kicked" or not params.get("only_if_banned"):
        seat(state, chat, person, before, Seat("left"))
    return True


def set_chat_permissions(state: State, params: Json) -> bool:
    chat = state.chat(params["chat_id"])
    _present(state, chat)
    if not state.may(chat, "can_restrict_members"):
        raise bad("not enough rights to change chat permissions")
    asked = _limits(params)
    chat.permissions = {right: asked.get(right, False) for right in PERMISSIONS}
    return True


def approve_chat_join_request(state: State, params: Json) -> bool:
    chat = state.chat(params["chat_id"])
    _present(state, chat)
    if not state.may(chat, "can_invite_users"):
        raise bad("not enough rights to approve join requests")
    person = chat.knocking.pop(params["user_id"], None)
    if person is None:
        raise bad("HIDE_REQUESTER_MISSING")
    seat(state, chat, person, Seat("left"), Seat())
    return True


def leave_chat(state: State, params: Json) -> bool:
    chat = state.chat(params["chat_id"])
    _present(state, chat)
    chat.seats[state.me.id] = Seat("left")
    return True


def until(state: State, params: Json) -> int:
    """Return when it ends, or 0 for never: what is too near or too far counts as never."""
    asked = params.get("until_date", 0)
    ahead = asked - state.now().timestamp()
    fits = SHORTEST.total_seconds() <= ahead <= LONGEST.total_seconds()
    return int(asked) if fits else 0


def seat(state: State, chat: Chat, person: Person, before: Seat, after: Seat, by: int = 0) -> None:
    """Put somebody into another seat and tell the bot, if it may know."""
    chat.seats[person.id] = after
    change = {
        "chat": state.room(chat),
        "from": shapes.user(state.people[by or state.me.id]),
        "date": int(state.now().timestamp()),
        "old_chat_member": shapes.member(person, before),
        "new_chat_member": shapes.member(person, after),
    }
    if person is state.me:
        state.mail.put("my_chat_member", change)
    elif state.administers(chat):
        state.mail.put("chat_member", change)


def _present(state: State, chat: Chat) -> None:
    if not chat.private and not chat.holds(state.me.id, state.now()):
        raise Refusal(403, f"Forbidden: bot is not a member of the {chat.kind} chat")


def _target(state: State, chat: Chat, params: Json, refusal: str) -> Person:
    _present(state, chat)
    if not state.may(chat, "can_restrict_members"):
        raise bad(refusal)
    person = state.people.get(params["user_id"])
    if person is None:
        raise bad("PARTICIPANT_ID_INVALID")
    if person is state.me:
        raise bad("can't restrict self")
    status = chat.seat(person.id, state.now()).status
    if status == "creator":
        raise bad("can't remove chat owner")
    if status == "administrator":
        raise bad("user is an administrator of the chat")
    return person


def _limits(params: Json) -> dict[str, bool]:
    """Return what stays allowed; without independence, the last two bring all the others."""
    asked: dict[str, bool] = params["permissions"]
    implied = not params.get("use_independent_chat_permissions") and any(
        asked.get(right) for right in IMPLYING
    )
    sends = {right: True for right in PERMISSIONS if right.startswith("can_send")}
    return asked | (sends if implied else {})
