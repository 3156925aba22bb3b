"""Methods about the bot itself: who it is, how updates come, menus, answers to presses."""

from datetime import timedelta
from typing import Any

from tests.bot_api import shapes
from tests.bot_api.refusals import bad
from tests.bot_api.state import State
from tests.bot_api.world import Answer

Json = dict[str, Any]

PRESS_LIVES = timedelta(seconds=60)
SCOPES = {"chat": "chat_id", "chat_administrators": "chat_id", "chat_member": "user_id"}


def get_me(state: State, params: Json) -> Json:
    powers = (
        "can_connect_to_business", "has_main_web_app", "has_topics_enabled",
        "allows_users_to_create_topics", "supports_inline_queries",
    )  # fmt: skip
    told = {"can_join_groups": True, "can_read_all_group_messages": state.sees_all}
    return shapes.user(state.me) | told | dict.fromkeys(powers, False)


async def get_updates(state: State, params: Json) -> list[Json]:
    state.mail.want(params.get("allowed_updates"))
    offset, limit = params.get("offset", 0), params.get("limit", 100)
    return await state.mail.poll(offset, limit, params.get("timeout", 0))


def set_webhook(state: State, params: Json) -> bool:
    """Take the address; this server posts in clear to loopback, the real one asks for HTTPS."""
    url = params["url"]
    if not url.startswith(("https://", "http://127.0.0.1:")):
        raise bad("bad webhook: An HTTPS URL must be provided for webhook")
    if not 1 <= params.get("max_connections", 40) <= 100:
        raise bad("bad webhook: max_connections must be 1-100")
    state.mail.want(params.get("allowed_updates"))
    _drop(state, params)
    state.mail.webhook = params
    state.mail.news.tell()
    return True


def delete_webhook(state: State, params: Json) -> bool:
    _drop(state, params)
    state.mail.webhook = {}
    return True


def get_webhook_info(state: State, params: Json) -> Json:
    hook = state.mail.webhook
    return {
        "url": hook.get("url", ""),
        "has_custom_certificate": False,
        "pending_update_count": len(state.mail.waiting),
        "allowed_updates": sorted(state.mail.wanted),
    }


def answer_callback_query(state: State, params: Json) -> bool:
    press = state.presses.get(params["callback_query_id"])
    if press is None or state.now() - press.at > PRESS_LIVES:
        raise bad("query is too old and response timeout expired or query ID is invalid")
    url = params.get("url", "")
    if url and not url.startswith((f"https://t.me/{state.me.username}?start=", "tg://")):
        raise bad("URL_INVALID")
    alert = params.get("show_alert", False)
    took_s = (state.now() - press.at).total_seconds()
    state.answers.append(Answer(press.person, params.get("text", ""), url, alert, took_s))
    return True


def set_my_commands(state: State, params: Json) -> bool:
    state.menus[_menu(params)] = params["commands"]
    return True


def delete_my_commands(state: State, params: Json) -> bool:
    state.menus.pop(_menu(params), None)
    return True


def get_my_commands(state: State, params: Json) -> list[Json]:
    return state.menus.get(_menu(params), [])


def send_chat_action(state: State, params: Json) -> bool:
    state.may_write(state.chat(params["chat_id"]))
    return True


def _menu(params: Json) -> tuple[str, str]:
    """Name a menu by scope and language: ("all_group_chats", "de")."""
    scope = params.get("scope", {"type": "default"})
    about = scope.get(SCOPES.get(scope["type"], ""), "")
    return f"{scope['type']}:{about}".rstrip(":"), params.get("language_code", "")


def _drop(state: State, params: Json) -> None:
    if params.get("drop_pending_updates"):
        state.mail.waiting.clear()
