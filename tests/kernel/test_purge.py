"""What is kept for a time goes, and the host is told in counts whether all of it went."""

from datetime import timedelta

import pytest
from sqlalchemy import Connection

from bot.core.media import MediaKind
from bot.kernel import blobs, purge, vault
from tests.chat import Chat


async def test_what_is_over_goes_and_the_report_says_how_much(
    chat: Chat, capsys: pytest.CaptureFixture[str]
) -> None:
    now = chat.clock.now()

    def keep(tx: Connection) -> None:
        vault.put(tx, 1, "seen:1", "07700 900123", now, until=now + timedelta(days=1))
        vault.put(tx, 1, "number", "07700 900456", now)
        blobs.put(tx, now, b"a month", "month.csv", "text/csv", MediaKind.FILE)

    await chat.engine.db.tx(keep)
    house = chat.engine.dispatcher.house
    late = now + timedelta(days=40)
    before = await chat.engine.db.tx(purge.overdue, house, late)
    went, left = await chat.engine.db.tx(purge.purge, house, late)
    purge.report(went, left)

    told = capsys.readouterr().out
    assert before >= 2
    assert (went["details"], went["files"], left) == (1, 1, 0)
    assert "purge.done" in told
    assert "900" not in told
    assert [each.field for each in await chat.engine.db.tx(vault.kept, 1)] == ["number"]


def test_what_stays_though_it_should_not_is_an_error(capsys: pytest.CaptureFixture[str]) -> None:
    purge.report({"files": 0}, 3)

    assert "purge.left_over" in capsys.readouterr().out
