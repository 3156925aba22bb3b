"""Two accounts become one member with one vote, when both say so."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Connection, Integer, func, select

from bot import app
from bot.core.text import Refused
from bot.features.accounts import rules
from bot.features.accounts.rules import Code
from bot.kernel import people, vault
from bot.kernel.columns import metadata
from bot.kernel.joining import NAMED, columns, former_names
from bot.kernel.tables import accounts, facts, memberships
from tests.chat import Chat

NOW = datetime(2030, 1, 2, 12, tzinfo=UTC)
CODE = Code("ABCDEFGH", 1, NOW)


async def code_for(chat: Chat, who: str) -> str:
    await chat.says(who, "/link", private=True)
    return chat.private(who)[-1].split("/link ")[1][:9]


async def linked(chat: Chat, one: str, other: str) -> None:
    code = await code_for(chat, one)
    await chat.says(other, f"/link {code.lower()}", private=True)
    await chat.presses(one, "Yes, that is me")


async def known(chat: Chat, *names: str) -> None:
    for name in names:
        await chat.says(name, "Hello")


async def test_two_accounts_that_both_say_yes_have_one_vote(chat: Chat) -> None:
    await known(chat, "Ben", "Dot")
    await chat.says("Ana", "/poll Tea? | Yes please | Never")
    await chat.presses("Ben", "Yes please · 0")
    await linked(chat, "Ben", "Dot")

    await chat.presses("Dot", "Yes please · 1")
    await chat.passes(seconds=5)

    assert "Done. Your accounts are one member now, with one vote." in chat.toasts
    assert "Yes please · 0" in chat.buttons()


async def test_nothing_is_joined_before_the_first_account_says_yes(chat: Chat) -> None:
    await known(chat, "Ben", "Dot")
    code = await code_for(chat, "Ben")

    await chat.says("Dot", f"/link {code}", private=True)

    assert "Now look at your first account" in chat.private("Dot")[-1]
    assert await chat.engine.db.read(owners) == 4


async def test_a_code_is_worth_nothing_once_somebody_said_no(chat: Chat) -> None:
    await known(chat, "Ben", "Dot", "Cem")
    code = await code_for(chat, "Ben")
    await chat.says("Dot", f"/link {code}", private=True)

    await chat.presses("Ben", "No", private=True)
    await chat.says("Cem", f"/link {code}", private=True)

    assert "Nothing was joined, and the code is worth nothing now." in chat.toasts
    assert chat.private("Cem")[-1].startswith("I know no such code")


async def test_a_code_typed_by_its_own_account_joins_nothing(chat: Chat) -> None:
    code = await code_for(chat, "Ben")

    await chat.says("Ben", f"/link {code}", private=True)

    assert "account that asked for the code" in chat.private("Ben")[-1]


async def test_what_was_one_persons_is_the_joined_persons(chat: Chat) -> None:
    await known(chat, "Ben", "Dot")
    await chat.says("Dot", "/ask a pint of milk")
    await chat.says("Ben", "/ask a lift to town")
    await linked(chat, "Ben", "Dot")

    await chat.says("Ben", "/mine", private=True)

    assert "milk" in chat.private("Ben")[-1]
    assert "lift" in chat.private("Ben")[-1]


async def test_history_stays_right_under_the_names_it_was_written_with(chat: Chat) -> None:
    await known(chat, "Ben", "Dot")
    await chat.says("Dot", "/ask a pint of milk")
    await linked(chat, "Ben", "Dot")

    assert await chat.engine.db.read(nameless) == 0


async def test_what_one_account_entrusted_is_there_for_both(chat: Chat) -> None:
    await known(chat, "Ben", "Dot")
    await chat.engine.db.tx(lambda tx: vault.put(tx, person(tx, "Dot"), "number", "door 7", NOW))
    await linked(chat, "Ben", "Dot")

    found = await chat.engine.db.tx(lambda tx: vault.get(tx, person(tx, "Dot"), "number", NOW))
    assert found == "door 7"


async def test_two_doubles_in_one_group_are_one_member_seen_as_the_elder(chat: Chat) -> None:
    await known(chat, "Ben", "Dot")
    before = await chat.engine.db.read(standings)
    await linked(chat, "Ben", "Dot")

    assert await chat.engine.db.read(standings) == before - 1


async def test_accounts_taken_apart_keep_their_history_and_vote_no_second_time(
    chat: Chat,
) -> None:
    await known(chat, "Ben", "Dot")
    await linked(chat, "Ben", "Dot")
    await chat.says("Dot", "/ask a pint of milk")
    await chat.says("Ana", "/propose request.expires_days 7")
    await chat.presses("Ben", "Yes")
    await chat.says("Ben", "/unlink", private=True)
    await chat.presses("Ben", "“Dot” on Sandbox")
    await chat.presses("Dot", "Yes")
    refused = chat.toasts[-1]
    await chat.says("Ben", "/mine", private=True)
    mine = chat.private("Ben")[-1]
    await chat.says("Ben", "/unlink", private=True)

    assert refused.startswith("You came a short while ago.")
    assert "milk" in mine
    assert chat.private("Ben")[-1].startswith("You are here with one account.")
    assert await chat.engine.db.read(nameless) == 0
    assert await chat.engine.db.read(owners) == 4


def person(tx: Connection, name: str) -> int:
    return int(tx.scalar(select(accounts.c.person_id).where(accounts.c.name == name)) or 0)


def owners(tx: Connection) -> int:
    return int(tx.scalar(select(func.count(func.distinct(accounts.c.person_id)))) or 0)


def standings(tx: Connection) -> int:
    return len(people.inside(tx, 1))


def nameless(tx: Connection) -> int:
    """Return how many facts name somebody whom nobody can find any more."""
    names = select(memberships.c.pseudonym).union(select(former_names.c.pseudonym))
    lost = facts.c.actor.not_in(names) & (facts.c.actor != "")
    return int(tx.scalar(select(func.count()).select_from(facts).where(lost)) or 0)


def test_every_column_that_may_hold_a_person_follows() -> None:
    """Whoever adds a table with a person in a column of an odd name is told here."""
    assert app.FEATURES
    whole = {
        (table.name, column.name)
        for table in metadata.sorted_tables
        for column in table.columns
        if isinstance(column.type, Integer) or "BigInteger" in repr(column.type)
        if column.name.endswith(("person", "person_id")) or column.name in NAMED
    }

    assert whole <= {(table.name, column.name) for table, column in columns()}


@pytest.mark.parametrize("typed", ["abcd-efgh", " ABCD EFGH ", "ABCDEFGH"])
def test_a_code_is_read_however_it_is_typed(typed: str) -> None:
    assert rules.read(typed) == rules.read(rules.shown(CODE.code)) == CODE.code


def test_a_code_is_good_for_one_account_and_a_quarter_of_an_hour() -> None:
    late = NOW + timedelta(minutes=15)
    taken = rules.typed(CODE, 2, NOW)

    assert rules.accepted(taken, 1, NOW) == (2, 1)
    for wrong in (
        lambda: rules.typed(CODE, 2, late),
        lambda: rules.typed(taken, 3, NOW),
        lambda: rules.typed(None, 2, NOW),
        lambda: rules.typed(CODE, 1, NOW),
        lambda: rules.accepted(CODE, 1, NOW),
        lambda: rules.accepted(taken, 2, NOW),
        lambda: rules.accepted(taken, 1, late),
        lambda: rules.accepted(None, 1, NOW),
    ):
        with pytest.raises(Refused):
            wrong()
