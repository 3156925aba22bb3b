"""What was said counts once, whatever happens between the platform and the program."""

import sqlite3
from contextlib import closing
from pathlib import Path

from tests.contract.matrix import MatrixStage
from tests.contract.stage import Stage
from tests.contract.telegram import TelegramStage


async def test_what_is_said_while_the_program_is_away_is_heard_once(stage: Stage) -> None:
    await stage.greeted()
    await stage.says("Ana", "/ask bread")
    await stage.shows("asks: bread")
    await stage.stops()
    await stage.says("Ben", "/ask a ladder")
    await stage.starts()
    await stage.shows("asks: a ladder")
    await stage.says("Cem", "/help ask")
    await stage.shows("bread for two days")

    assert [await said(stage, words) for words in ("asks: bread", "asks: a ladder")] == [1, 1]


async def test_who_asked_before_a_restart_is_helped_after_it(stage: Stage) -> None:
    await stage.greeted()
    await stage.says("Ana", "/ask bread")
    await stage.shows("asks: bread")
    await stage.stops()
    await stage.starts()
    await stage.presses("Ben", "I can help")

    await stage.shows("Ben is going, thank you")


async def test_an_update_that_comes_twice_counts_once(telegram: TelegramStage) -> None:
    await telegram.greeted()
    await telegram.says("Ana", "/ask bread")
    await telegram.shows("asks: bread")
    telegram.server.mail.repeat(telegram.last)
    await telegram.says("Cem", "/help ask")
    await telegram.shows("bread for two days")

    assert await said(telegram, "asks: bread") == 1


async def test_what_the_homeserver_tells_twice_counts_once(
    matrix: MatrixStage, tmp_path: Path
) -> None:
    await matrix.greeted()
    await matrix.shows("Good morning from Dot")
    before = heard_up_to(tmp_path)
    await matrix.says("Ana", "/ask bread")
    await matrix.shows("asks: bread")
    await matrix.stops()
    heard_up_to(tmp_path, before)  # as if it had never been written down
    await matrix.starts()
    await matrix.says("Cem", "/help ask")
    await matrix.shows("bread for two days")

    assert await said(matrix, "asks: bread") == 1


async def test_words_for_another_bot_are_left_to_it(telegram: TelegramStage) -> None:
    await telegram.greeted()
    await telegram.says("Ana", "/ask@another_bot bread")
    await telegram.says("Cem", "/help ask")
    await telegram.shows("bread for two days")

    assert await said(telegram, "asks: bread") == 0


def heard_up_to(folder: Path, cursor: str = "") -> str:
    """Return up to where the program knows it has heard; set it back to a cursor, if given."""
    (database,) = folder.rglob("data.db")
    with closing(sqlite3.connect(database)) as db, db:
        if cursor:
            db.execute("UPDATE cursors SET value = ?", (cursor,))
        return str(db.execute("SELECT value FROM cursors").fetchone()[0])


async def said(stage: Stage, words: str) -> int:
    return sum(words in text for text in await stage.group())
