"""What the group decides about requests holds from then on."""

import pytest
from sqlalchemy import Connection, insert, select
from sqlalchemy.exc import IntegrityError

from bot.core.param import AnyParam
from bot.features.requests import store
from bot.features.requests.settings import EXPIRES_DAYS, FIRST_COME, MAX_OPEN
from bot.kernel import params
from bot.kernel.tables import facts, groups
from tests.chat import Chat


async def decide(chat: Chat, param: AnyParam, value: object) -> None:
    now = chat.clock.now()

    def put(tx: Connection) -> None:
        group = tx.scalar(select(groups.c.id)) or 0
        params.put(tx, group, param, value, now, cause="test")

    await chat.engine.db.tx(put)


async def test_without_first_come_the_asker_chooses_by_name(chat: Chat) -> None:
    await decide(chat, FIRST_COME, value=False)
    await chat.says("Ben", "/ask bread")
    await chat.presses("Cem", "I can help", private=False)
    await chat.presses("Dot", "I can help", private=False)

    await chat.presses("Ben", "Dot, please", private=True)

    assert chat.group[-1] == "#1 Ben asks: bread\nDot is going, thank you."


async def test_requests_close_after_the_days_the_group_chose(chat: Chat) -> None:
    await decide(chat, EXPIRES_DAYS, value=3)
    await chat.says("Ben", "/ask bread")

    await chat.passes(days=3, seconds=1)

    assert "no longer open" in chat.group[-1]


async def test_who_offered_is_told_when_it_closes(chat: Chat) -> None:
    await chat.says("Ben", "/ask bread | private", private=True)
    await chat.presses("Cem", "I can help", private=False)

    await chat.passes(days=14, seconds=1)

    assert chat.private("Cem")[-1] == "#1 is no longer open. Thank you for offering!"


async def test_a_list_shows_as_many_as_the_group_chose(chat: Chat) -> None:
    await decide(chat, MAX_OPEN, value=3)
    for number in range(4):
        await chat.says("Ben", f"/ask thing {number}")

    await chat.says("Cem", "/requests")

    assert chat.group[-1].endswith("… and 1 more")


async def test_a_request_reopened_gets_all_its_time_again(chat: Chat) -> None:
    await chat.says("Ben", "/ask bread")
    await chat.presses("Dot", "I can help", private=False)
    await chat.passes(days=13)
    await chat.presses("Dot", "I can’t after all", private=True)

    await chat.passes(days=13)

    assert "#1 Ben asks: bread" in chat.group


async def test_every_move_is_a_fact_with_reason_and_without_words(chat: Chat) -> None:
    await chat.says("Ben", "/ask bread")
    await chat.presses("Dot", "I can help", private=False)
    await chat.presses("Dot", "I can’t after all", private=True)
    await chat.presses("Cem", "I can help", private=False)
    await chat.presses("Cem", "Done", private=True)
    await chat.says("Ben", "/thanks 1 splendid")

    kept = await chat.engine.db.tx(
        lambda tx: [
            (row.fact, row.body)
            for row in tx.execute(select(facts).where(facts.c.fact.startswith("requests.")))
            if row.fact not in ("requests.matched", "requests.parted")  # said to the relay
        ]
    )
    assert [fact for fact, _ in kept] == [
        "requests.asked",
        "requests.taken",
        "requests.dropped",
        "requests.taken",
        "requests.done",
        "requests.thanked",
    ]
    assert "bread" not in str(kept)
    assert "splendid" not in str(kept)


async def test_the_table_itself_refuses_a_state_nobody_knows(chat: Chat) -> None:
    now = chat.clock.now()
    row = {"group_id": 1, "number": 1, "asker": 1, "asked": now, "expires": now}

    with pytest.raises(IntegrityError):
        await chat.engine.db.tx(
            lambda tx: tx.execute(insert(store.requests).values(**row, state="lost"))
        )


async def test_numbers_of_phones_are_not_kept_with_a_request(chat: Chat) -> None:
    await chat.says("Ben", "/ask bread, ring 07700 900123", private=True)

    kept = await chat.engine.db.tx(lambda tx: tx.scalars(select(store.requests.c.what)).one())
    assert "900123" not in kept
