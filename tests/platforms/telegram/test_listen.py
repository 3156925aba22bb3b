"""Long polling: nothing is lost, nothing comes twice, nothing bad stops what is good."""

import asyncio

from bot.core.clock import HandClock
from bot.core.incoming import BotEntered, Entered, Pressed, Said
from bot.platforms.telegram.link import TelegramLink
from bot.platforms.telegram.read import KINDS
from bot.platforms.telegram.settings import Settings
from tests.bot_api import BotApi
from tests.platforms.telegram.shelf import Shelf, listening


def texts(shelf: Shelf) -> list[str]:
    return [what.text for what in shelf.heard(Said) if isinstance(what, Said)]


async def test_what_people_say_and_press_arrives(server: BotApi, shelf: Shelf) -> None:
    ann = server.person("Ann")
    elm = server.group("Elm Street", ann)
    post = server.says(elm, ann, "hello")
    server.sends_data(post, ann, "7.1")

    await shelf.news.until(lambda: shelf.heard(Pressed))

    assert [type(event.what) for event in shelf.events] == [BotEntered, Said, Pressed]


async def test_an_update_is_confirmed_only_after_it_was_kept(
    server: BotApi, link: TelegramLink
) -> None:
    ann = server.person("Ann", opened=True)
    shelf = Shelf()
    shelf.broken = True
    server.says(server.private(ann), ann, "do not lose me")

    async with listening(link, shelf):
        await asyncio.sleep(1)  # noqa: TID251 - long enough for several tries
        waiting = len(server.mail.waiting)
        shelf.broken = False
        await shelf.news.until(lambda: texts(shelf))

    assert (waiting, texts(shelf)) == (1, ["do not lose me"])


async def test_a_link_killed_before_it_kept_a_batch_gets_it_again(
    server: BotApi, settings: Settings, clock: HandClock
) -> None:
    class Stuck(Shelf):
        async def keep(self, *_: object) -> int:
            seized.set()
            await asyncio.Event().wait()
            return 0

    seized = asyncio.Event()
    ann = server.person("Ann", opened=True)
    for number in range(250):
        server.says(server.private(ann), ann, str(number))
    first, second, shelf = TelegramLink(settings, clock), TelegramLink(settings, clock), Shelf()

    async with listening(first, Stuck()):
        await seized.wait()
    async with listening(second, shelf):
        await shelf.news.until(lambda: len(shelf.events) == 250)
    await first.close()
    await second.close()

    assert texts(shelf) == [str(number) for number in range(250)]


async def test_a_link_killed_after_it_kept_a_batch_does_not_get_it_twice(
    server: BotApi, settings: Settings, clock: HandClock
) -> None:
    class LastWords(Shelf):
        async def keep(self, *batch: object) -> int:
            await super().keep(*batch)  # type: ignore[arg-type]  # handed on as it came
            await asyncio.Event().wait()
            return 0

    ann = server.person("Ann", opened=True)
    server.says(server.private(ann), ann, "one")
    first, second, shelf = TelegramLink(settings, clock), TelegramLink(settings, clock), LastWords()

    async with listening(first, shelf):
        await shelf.news.until(lambda: shelf.arrivals)
    later = Shelf()
    later.cursors = shelf.cursors
    server.says(server.private(ann), ann, "two")
    async with listening(second, later):
        await later.news.until(lambda: later.arrivals)
    await first.close()
    await second.close()

    assert (texts(shelf), texts(later)) == (["one"], ["two"])


async def test_an_update_delivered_twice_has_one_name(server: BotApi, shelf: Shelf) -> None:
    ann = server.person("Ann", opened=True)
    server.says(server.private(ann), ann, "once")
    await shelf.news.until(lambda: shelf.arrivals)

    server.mail.repeat(700_001)
    await shelf.news.until(lambda: len(shelf.arrivals) == 2)

    assert (len(set(shelf.arrivals)), texts(shelf)) == (1, ["once"])


async def test_a_poison_update_is_parked_and_its_batch_goes_on(
    server: BotApi, link: TelegramLink
) -> None:
    ann = server.person("Ann", opened=True)
    server.says(server.private(ann), ann, "before")
    broken = server.mail.raw({"message": {"message_id": 1, "chat": {"id": 5}, "text": "?"}})
    broken["message"]["from"] = {"first_name": "Nobody"}
    server.says(server.private(ann), ann, "after")
    shelf = Shelf()

    async with listening(link, shelf):
        await server.until(lambda: not server.mail.waiting)

    assert texts(shelf) == ["before", "after"]
    assert [parked.error for parked in shelf.parked] == ["KeyError"]


async def test_what_is_asked_for_is_asked_every_time(server: BotApi, shelf: Shelf) -> None:
    ann, cem = server.person("Ann", opened=True), server.person("Cem")
    elm = server.group("Elm Street", ann)
    await shelf.news.until(lambda: shelf.heard(BotEntered))

    server.mail.want(["message"])  # another program changed it meanwhile
    server.says(server.private(ann), ann, "wake up")
    await shelf.news.until(lambda: texts(shelf))
    await server.until(lambda: server.mail.wanted == set(KINDS))
    server.joins(elm, cem)
    await shelf.news.until(
        lambda: len(shelf.heard(Entered)) == 2
    )  # the change and the line in the chat

    assert server.mail.unwanted == []
