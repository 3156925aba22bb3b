"""Bots that answer and forget: `python -m benchmarks.echoes aiogram|ptb|transport|nio URL …`."""
# ruff: noqa: PLC0415 - each process loads only the library it is there to measure

import asyncio
import sys
from typing import Any

WORDS = "Your choice: Saturday. You can change it until tomorrow."


def aiogram(url: str, token: str) -> None:
    from aiogram import Bot, Dispatcher
    from aiogram.client.session.aiohttp import AiohttpSession
    from aiogram.client.telegram import TelegramAPIServer
    from aiogram.types import CallbackQuery, Message

    bot = Bot(token, session=AiohttpSession(api=TelegramAPIServer.from_base(url)))
    dispatcher = Dispatcher()

    @dispatcher.callback_query()
    async def press(query: CallbackQuery) -> None:
        await query.answer(WORDS)

    @dispatcher.message()
    async def words(message: Message) -> None:
        await message.answer(message.text or "")

    asyncio.run(dispatcher.start_polling(bot))


def ptb(url: str, token: str) -> None:
    from telegram import Update
    from telegram.ext import (
        Application,
        CallbackQueryHandler,
        ContextTypes,
        MessageHandler,
        filters,
    )

    async def press(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        assert update.callback_query
        await update.callback_query.answer(WORDS)

    async def words(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        if update.message:
            await update.message.reply_text(update.message.text or "")

    builder = Application.builder().token(token).base_url(f"{url}/bot").concurrent_updates(True)
    app = builder.connection_pool_size(64).build()
    app.add_handler(CallbackQueryHandler(press))
    app.add_handler(MessageHandler(filters.TEXT, words))
    app.run_polling()


def transport(url: str, token: str) -> None:
    """Our own client and nothing behind it: what the network and the library cost us."""
    from bot.platforms.telegram.client import Client
    from bot.platforms.telegram.settings import Settings

    async def react(client: Client, update: Any) -> None:
        if press := update.get("callback_query"):
            await client.answer_callback_query(press["id"], WORDS)
        elif (said := update.get("message")) and "text" in said:
            await client.send_message(said["chat"]["id"], said["text"])

    async def listen() -> None:
        client = Client.of(Settings(token, url))
        offset, tasks = 0, set[asyncio.Task[None]]()
        while True:
            for update in await client.updates(offset, 50, 10.0):
                offset = int(update["update_id"]) + 1
                task = asyncio.create_task(react(client, update))
                tasks.add(task)
                task.add_done_callback(tasks.discard)

    asyncio.run(listen())


def nio(url: str, user: str, device: str, token: str) -> None:
    """Answer on Matrix as the library's own example does."""
    from nio import AsyncClient, MatrixRoom, RoomMessageText

    async def listen() -> None:
        client = AsyncClient(url, user)
        client.restore_login(user, device, token)

        async def words(room: MatrixRoom, event: RoomMessageText) -> None:
            if event.sender != user:
                content = {"msgtype": "m.notice", "body": event.body}
                await client.room_send(room.room_id, "m.room.message", content)

        await client.sync(timeout=0, full_state=True)
        client.add_event_callback(words, RoomMessageText)
        await client.sync_forever(timeout=30_000)

    asyncio.run(listen())


ECHOES = {each.__name__: each for each in (aiogram, ptb, transport, nio)}

if __name__ == "__main__":
    ECHOES[sys.argv[1]](*sys.argv[2:])
