"""Methods about messages: send, edit, remove, pin."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from tests.bot_api import files, shapes
from tests.bot_api.refusals import bad
from tests.bot_api.state import State
from tests.bot_api.world import Chat, Post

Json = dict[str, Any]

DELETABLE = timedelta(hours=48)
WORDS = ("text", "entities", "caption", "caption_entities")
SAME = (
    "message is not modified: specified new message content and reply markup are exactly"
    " the same as a current content and reply markup of the message"
)


def send_message(state: State, params: Json) -> Json:
    words = shapes.worded(params["text"].rstrip(), params.get("entities"))
    return _sent(state, params, words)


def edit_message_caption(state: State, params: Json) -> Json:
    post = _own(state, params)
    if not files.media(post.body):
        raise bad("there is no caption in the message to edit")
    return _edited(state, post, {**files.captioned(params), **_keyboard(params)})


def sends(kind: str) -> Callable[[State, Json], Json]:
    """Make the method that sends a kind of file."""

    def send(state: State, params: Json) -> Json:
        shown = files.content(state, kind, params[kind]) | files.captioned(params)
        return _sent(state, params, shown)

    return send


def send_location(state: State, params: Json) -> Json:
    place = {"latitude": params["latitude"], "longitude": params["longitude"]}
    return _sent(state, params, {"location": place})


def edit_message_text(state: State, params: Json) -> Json:
    post = _own(state, params)
    if files.media(post.body):
        raise bad("there is no text in the message to edit")
    words = shapes.worded(params["text"].rstrip(), params.get("entities"))
    return _edited(state, post, {**words, **_keyboard(params)})


def edit_message_reply_markup(state: State, params: Json) -> Json:
    post = _own(state, params)
    words = {k: v for k, v in post.body.items() if k in WORDS}
    return _edited(state, post, {**words, **_keyboard(params)})


def delete_message(state: State, params: Json) -> bool:
    chat = state.chat(params["chat_id"])
    post = state.stands(chat, params["message_id"])
    if post is None:
        raise bad("message to delete not found")
    old = state.now() - post.at > DELETABLE
    own = chat.private or post.author == state.me.id
    if not (own and not old) and not state.may(chat, "can_delete_messages"):
        raise bad("message can't be deleted for everyone" if own else "message can't be deleted")
    post.removed = True
    return True


def delete_messages(state: State, params: Json) -> bool:
    chat = state.chat(params["chat_id"])
    if not 1 <= len(params["message_ids"]) <= 100:
        raise bad("too many messages to delete")
    for number in params["message_ids"]:
        if state.stands(chat, number):
            delete_message(state, {"chat_id": chat.id, "message_id": number})
    return True


def pin_chat_message(state: State, params: Json) -> bool:
    return _pin(state, params, pinned=True)


def unpin_chat_message(state: State, params: Json) -> bool:
    return _pin(state, params, pinned=False)


def _pin(state: State, params: Json, *, pinned: bool) -> bool:
    chat = state.chat(params["chat_id"])
    if not chat.private and not state.may(chat, "can_pin_messages"):
        raise bad("not enough rights to manage pinned messages in the chat")
    post = state.stands(chat, params.get("message_id", 0))
    if post is None:
        raise bad("message to pin not found" if pinned else "message to unpin not found")
    post.pinned = pinned
    return True


def _sent(state: State, params: Json, content: Json) -> Json:
    chat = state.chat(params["chat_id"])
    state.may_write(chat)
    fields = {
        "from": shapes.user(state.me),
        **_thread(state, chat, params),
        **_answered(state, chat, params),
        **content,
        **_keyboard(params),
        **({"has_protected_content": True} if params.get("protect_content") else {}),
    }
    number = state.number(chat)
    body = shapes.message(number, state.room(chat), state.now(), **fields)
    chat.posts[number] = Post(chat, number, state.me.id, state.now(), body)
    chat.last_bot = state.me.id
    return body


def _own(state: State, params: Json) -> Post:
    """Return the bot's own message that a call wants to change."""
    if not {"chat_id", "message_id"} <= params.keys():
        raise bad("message identifier is not specified")
    chat = state.chat(params["chat_id"])
    state.may_write(chat)
    post = state.stands(chat, params["message_id"])
    if post is None:
        raise bad("message to edit not found")
    if post.author != state.me.id:
        raise bad("message can't be edited")
    return post


def _edited(state: State, post: Post, content: Json) -> Json:
    shown = (*WORDS, "reply_markup")
    if content == {k: v for k, v in post.body.items() if k in shown}:
        raise bad(SAME)
    post.was.append(post.text)
    kept = {k: v for k, v in post.body.items() if k not in shown}
    post.body = kept | content | {"edit_date": int(state.now().timestamp())}
    return post.body


def _keyboard(params: Json) -> Json:
    """Keep an inline keyboard with its message; other keyboards belong to the person."""
    markup = params.get("reply_markup") or {}
    return {"reply_markup": markup} if markup.get("inline_keyboard") else {}


def _thread(state: State, chat: Chat, params: Json) -> Json:
    topic = params.get("message_thread_id")
    if topic is None:
        return {}
    if topic not in chat.topics:
        raise bad("message thread not found")
    if not chat.topics[topic] and not state.may(chat, "can_manage_topics"):
        raise bad("TOPIC_CLOSED")
    return {"message_thread_id": topic, "is_topic_message": True}


def _answered(state: State, chat: Chat, params: Json) -> Json:
    asked = params.get("reply_parameters")
    if not asked:
        return {}
    parent = state.stands(chat, asked.get("message_id", 0))
    if parent is None:
        if asked.get("allow_sending_without_reply"):
            return {}
        raise bad("message to be replied not found")
    bare = {k: v for k, v in parent.body.items() if k != "reply_to_message"}
    return {"reply_to_message": bare}
