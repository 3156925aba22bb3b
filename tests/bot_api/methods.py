"""Every method this server plays; the schema knows more."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from tests.bot_api import account, files, members, messages
from tests.bot_api.state import State

Method = Callable[[State, dict[str, Any]], Any | Awaitable[Any]]

METHODS: Mapping[str, Method] = {
    "getMe": account.get_me,
    "getUpdates": account.get_updates,
    "setWebhook": account.set_webhook,
    "deleteWebhook": account.delete_webhook,
    "getWebhookInfo": account.get_webhook_info,
    "answerCallbackQuery": account.answer_callback_query,
    "setMyCommands": account.set_my_commands,
    "deleteMyCommands": account.delete_my_commands,
    "getMyCommands": account.get_my_commands,
    "sendChatAction": account.send_chat_action,
    "sendMessage": messages.send_message,
    "sendDocument": messages.sends("document"),
    "sendPhoto": messages.sends("photo"),
    "sendVoice": messages.sends("voice"),
    "sendAudio": messages.sends("audio"),
    "sendVideo": messages.sends("video"),
    "sendLocation": messages.send_location,
    "getFile": files.get_file,
    "editMessageText": messages.edit_message_text,
    "editMessageCaption": messages.edit_message_caption,
    "editMessageReplyMarkup": messages.edit_message_reply_markup,
    "deleteMessage": messages.delete_message,
    "deleteMessages": messages.delete_messages,
    "pinChatMessage": messages.pin_chat_message,
    "unpinChatMessage": messages.unpin_chat_message,
    "getChat": members.get_chat,
    "getChatMember": members.get_chat_member,
    "getChatMemberCount": members.get_chat_member_count,
    "getChatAdministrators": members.get_chat_administrators,
    "restrictChatMember": members.restrict_chat_member,
    "setChatPermissions": members.set_chat_permissions,
    "approveChatJoinRequest": members.approve_chat_join_request,
    "banChatMember": members.ban_chat_member,
    "unbanChatMember": members.unban_chat_member,
    "leaveChat": members.leave_chat,
}

# Whose results are objects of one type, so that what this server says is checked as well.
RESULTS: Mapping[str, str] = {
    "getMe": "User",
    "sendMessage": "Message",
    "sendDocument": "Message",
    "sendPhoto": "Message",
    "sendVoice": "Message",
    "sendAudio": "Message",
    "sendVideo": "Message",
    "sendLocation": "Message",
    "getFile": "File",
    "editMessageText": "Message",
    "editMessageCaption": "Message",
    "editMessageReplyMarkup": "Message",
    "getWebhookInfo": "WebhookInfo",
    "getChat": "ChatFullInfo",
    "getChatMember": "ChatMember",
}
