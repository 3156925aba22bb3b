"""What aiogram says to the server and hears from it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta

import pytest
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import (
    TelegramBadRequest,
    TelegramForbiddenError,
    TelegramMigrateToChat,
    TelegramRetryAfter,
)
from aiogram.types import (
    BufferedInputFile,
    ChatPermissions,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    MessageEntity,
    Update,
)

from bot.core.clock import HandClock
from tests.bot_api import BotApi, Limited

YES = InlineKeyboardMarkup(
    inline_keyboard=[[InlineKeyboardButton(text="Yes", callback_data="1.0")]]
)


@asynccontextmanager
async def client(server: BotApi) -> AsyncIterator[Bot]:
    session = AiohttpSession(api=TelegramAPIServer.from_base(server.url))
    async with Bot(server.token, session).context() as bot:
        yield bot
    assert server.complaints == []


async def heard(bot: Bot) -> list[Update]:
    """Fetch what came and confirm it."""
    updates = await bot.get_updates(timeout=1, allowed_updates=["message", "callback_query"])
    if updates:
        await bot.get_updates(offset=updates[-1].update_id + 1)
    return updates


async def a_conversation_with_a_vote(server: BotApi, bot: Bot) -> None:
    ann, bob = server.person("Ann"), server.person("Bob")
    elm = server.group("Elm Street", ann, bob)
    asked = server.says(elm, ann, "/poll more light? see example.org")

    *_, question = await heard(bot)
    assert question.message
    bold = MessageEntity(type="bold", offset=0, length=4)
    card = await question.message.reply("Vote", entities=[bold], reply_markup=YES)
    server.presses(server.last(elm), bob, "Yes")
    (press,) = await heard(bot)
    assert press.callback_query
    await press.callback_query.answer("counted")
    await bot.edit_message_text("Vote: 1", chat_id=elm.id, message_id=card.message_id)

    assert server.last(elm).body["reply_to_message"]["message_id"] == asked.id
    assert (server.said(elm), server.answers(bob)[0].text) == (["Vote: 1"], "counted")


async def every_refusal_is_understood(server: BotApi, bot: Bot) -> None:
    ann = server.person("Ann")
    old = server.group("Elm Street", ann, kind="group")
    elm = server.grows(old, ann)
    card = await bot.send_message(elm.id, "hello")
    server.faults.next("sendMessage", Limited(3))

    with pytest.raises(TelegramRetryAfter):
        await bot.send_message(elm.id, "hello")
    with pytest.raises(TelegramMigrateToChat):
        await bot.send_message(old.id, "hello")
    with pytest.raises(TelegramForbiddenError, match="can't initiate conversation"):
        await bot.send_message(ann.id, "hello")
    with pytest.raises(TelegramBadRequest, match="not modified"):
        await bot.edit_message_text("hello", chat_id=elm.id, message_id=card.message_id)
    with pytest.raises(TelegramBadRequest, match="chat not found"):
        await bot.send_message(-1009, "hello")


async def members_and_their_limits(server: BotApi, bot: Bot, clock: HandClock) -> None:
    ann, cem = server.person("Ann"), server.person("Cem")
    elm = server.group("Elm Street", ann, cem)
    until = clock.now() + timedelta(hours=1)

    await bot.restrict_chat_member(elm.id, cem.id, ChatPermissions(), until_date=until)

    statuses = [(await bot.get_chat_member(elm.id, who.id)).status for who in (ann, cem)]
    assert [*statuses, await bot.get_chat_member_count(elm.id)] == ["creator", "restricted", 3]
    assert [one.user.id for one in await bot.get_chat_administrators(elm.id)] == [
        ann.id,
        server.state.me.id,
    ]
    assert (await bot.get_chat(elm.id)).title == "Elm Street"


async def a_file_goes_up(server: BotApi, bot: Bot) -> None:
    elm = server.group("Elm Street", server.person("Ann"))

    await bot.send_document(elm.id, BufferedInputFile(b"%PDF", "rules.pdf"), caption="the rules")

    assert (server.said(elm), list(server.state.files.values())) == (["the rules"], [b"%PDF"])
