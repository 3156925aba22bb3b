"""The sixteen attacks of the design, each played by people in a chat, and what comes of it."""

from hashlib import sha256
from typing import Any

import pytest
from sqlalchemy import Connection, select

from bot.core.ids import AccountRef
from bot.core.incoming import Gone, Incoming, Kind, Pressed, Sender
from bot.features.polls.store.tables import ballots
from bot.kernel.tables import facts, outbox
from tests.chat import Chat

ALL = ("Ana", "Ben", "Cem", "Dot")
CHANGE = "/propose request.expires_days 7"
HEAD = "Shall we change this?"


def card(chat: Chat, words: str = HEAD) -> str:
    return next(post for post in reversed(chat.group) if words in post)


def said(chat: Chat, words: str) -> bool:
    return any(words in post for post in chat.group)


async def known(chat: Chat, *names: str) -> None:
    for name in names or ALL:
        await chat.says(name, "Hello")


async def newcomers(chat: Chat, *names: str) -> None:
    for name in names:
        chat.square.crowd.arrives(name, seen=True)
    await chat.settle()


async def votes(chat: Chat, **choices: str) -> None:
    for who, label in choices.items():
        await chat.presses(who, label)
    await chat.settle()


def recorded(name: str) -> Any:
    def read(tx: Connection) -> list[dict[str, Any]]:
        query = select(facts.c.body).where(facts.c.fact == name).order_by(facts.c.number)
        return list(tx.scalars(query))

    return read


async def test_1_sockpuppets_who_join_before_a_vote_cannot_vote_in_it(chat: Chat) -> None:
    await known(chat)
    await newcomers(chat, "Eve", "Eva", "Evi")
    await chat.says("Ana", CHANGE)
    await votes(chat, Eve="No", Eva="No", Evi="No")
    await chat.passes(seconds=5)

    assert sum("You can vote in what opens after" in toast for toast in chat.toasts) == 3
    assert "3 of us came too short a while ago to vote in this." in card(chat)


async def test_2_sleepers_who_wake_for_a_vote_are_counted_out_loud(chat: Chat) -> None:
    await known(chat)
    await newcomers(chat, "Eve", "Eva")
    await chat.passes(days=16)
    await chat.says("Ana", CHANGE)
    await votes(chat, Ana="Yes", Ben="Yes", Cem="Yes", Dot="No", Eve="Yes", Eva="Yes")
    await chat.passes(days=4)

    assert said(chat, "2 of the 6 who voted came to the group in the last two months.")


async def test_3_a_bought_vote_can_be_changed_and_never_shown(chat: Chat) -> None:
    await known(chat)
    await chat.says("Ana", CHANGE)
    await votes(chat, Ana="Yes", Ben="Yes", Cem="No", Dot="Yes")
    await votes(chat, Dot="No")  # the buyer has gone home
    await chat.passes(minutes=6)

    assert "2 yes, 2 no" in card(chat) or said(chat, "As many yes as no (2 and 2)")
    assert not await chat.engine.db.read(lambda tx: tx.execute(select(ballots)).all())


async def test_4_a_facilitator_cannot_close_a_vote_or_see_more_of_it(chat: Chat) -> None:
    await known(chat)
    await chat.says("Ana", CHANGE)
    await votes(chat, Ben="Yes")
    for words in ("/close 1", "/outcome 1 it is done", "/polls", "/recount 1"):
        await chat.says("Ana", words, private=True)

    seen = "\n".join(chat.private("Ana"))
    assert "Open until" in card(chat)
    assert "1 yes" not in seen
    assert "There is nothing to count again" in seen


async def test_5_nothing_opens_or_ends_at_midnight(chat: Chat) -> None:
    await known(chat)
    await chat.passes(hours=11)  # eleven in the evening
    await chat.says("Ana", CHANGE)

    assert "The vote opens on Thursday 3 January, 08:00." in card(chat)


async def test_6_a_flood_of_questions_ends_at_the_second(chat: Chat) -> None:
    await known(chat)
    for change in (CHANGE, "/propose poll.duration_h 48", "/propose poll.reminders 0"):
        await chat.says("Ana", change)

    assert "You have 2 questions open." in chat.group[-1]


async def test_7_people_sent_from_elsewhere_cannot_press_what_hangs_here(chat: Chat) -> None:
    """They have the links of the buttons, but are not in the group."""
    await known(chat)
    await chat.says("Ana", "/poll Tea? | Yes please | Never")
    row = await chat.engine.db.read(newest_buttons)
    chat.square.crowd.knows("Eve")
    chat.square.starts("Eve", f"{row}-0")
    await chat.passes(seconds=5)

    assert "This button is not for here." in chat.private("Eve")
    assert "Yes please · 0" in chat.buttons()


async def test_8_a_swing_at_the_last_moment_keeps_the_vote_open(chat: Chat) -> None:
    await known(chat)
    await chat.says("Ana", CHANGE)
    await votes(chat, Ana="No")
    await chat.passes(hours=61)  # the window of the last hours is open
    await votes(chat, Ben="Yes", Cem="Yes", Dot="Yes")
    await chat.passes(seconds=5)

    assert said(chat, "changed a lot at the last moment, so the vote stays open until")


async def test_9_words_changed_after_the_vote_began_end_it(chat: Chat) -> None:
    await known(chat)
    asked = await chat.says("Ana", CHANGE)
    await votes(chat, Ben="Yes", Cem="Yes")

    await chat.edits("Ana", asked, "/propose request.expires_days 1")

    assert said(chat, "was changed after it was asked, so it no longer counts")


async def test_10_a_second_change_cannot_ride_along(chat: Chat) -> None:
    await known(chat)
    await chat.says("Ana", "/propose request.expires_days 7, poll.duration_h 24")

    assert "Please give a whole number" in chat.group[-1]


async def test_11_staying_away_blocks_nothing_and_one_more_no_helps_nobody(chat: Chat) -> None:
    await known(chat)
    await chat.says("Ana", CHANGE)
    await votes(chat, Ana="Yes", Ben="Yes", Cem="Yes")
    await chat.passes(days=4)

    assert said(chat, "3 yes, 0 no")
    assert said(chat, ": 7.")


async def test_12_who_is_put_out_during_a_vote_lowers_no_bar(chat: Chat) -> None:
    await known(chat)
    await chat.says("Ana", CHANGE)
    needed = "Passes with 3 yes"
    before = needed in card(chat)
    chat.square.crowd.leaves("Dot")
    await chat.settle()
    await votes(chat, Ana="Yes", Ben="Yes")
    await chat.passes(days=4)

    assert before
    assert said(chat, "Not changed")


async def test_13_no_tap_can_be_read_from_the_card(chat: Chat) -> None:
    await known(chat)
    await chat.says("Ana", CHANGE)
    before = card(chat)
    await votes(chat, Ben="Yes")
    await chat.passes(seconds=5)

    assert card(chat) == before


async def test_14_whoever_runs_the_bot_cannot_choose_the_lot_or_add_votes_unseen(
    chat: Chat,
) -> None:
    await known(chat)
    await chat.says("Ana", CHANGE)
    await votes(chat, Ana="Yes", Ben="Yes", Cem="Yes", Dot="No")
    await chat.passes(minutes=6)

    [opened] = await chat.engine.db.read(recorded("polls.opened"))
    [closed] = await chat.engine.db.read(recorded("polls.closed"))
    assert opened["commit"] == sha256(closed["seed"].encode()).hexdigest()
    assert len(closed["ballots"]) == 64


async def test_16_no_majority_can_vote_away_what_protects_a_person(chat: Chat) -> None:
    await known(chat)
    for floor in ("retention.days 0", "vote.eligible_after_days 0", "ballots.secret no"):
        await chat.says("Ana", f"/propose {floor}")
    await chat.says("Ben", "/rules fixed")

    assert not said(chat, HEAD)
    assert "vote" in chat.group[-1]


async def test_one_person_with_two_accounts_has_one_vote_also_in_what_is_open(chat: Chat) -> None:
    await known(chat)
    await chat.says("Ana", CHANGE)
    await votes(chat, Ana="Yes", Ben="Yes", Cem="Yes", Dot="Yes")
    await chat.says("Cem", "/link", private=True)
    code = chat.private("Cem")[-1].split("/link ")[1][:9]
    await chat.says("Dot", f"/link {code}", private=True)
    await chat.presses("Cem", "Yes, that is me")
    await chat.passes(days=4)

    assert said(chat, "3 yes, 0 no")


@pytest.mark.parametrize("kind", [Kind.BOT, Kind.CHANNEL, Kind.ANONYMOUS])
async def test_bots_channels_and_hidden_admins_are_nobody_and_have_no_vote(
    chat: Chat, kind: Kind
) -> None:
    await known(chat)
    await chat.says("Ana", CHANGE)
    row = await chat.engine.db.read(newest_buttons)
    where = chat.square.happens("Ana", Gone(AccountRef("sandbox", "nobody")))
    sender = Sender(AccountRef("sandbox", "odd"), "Odd", kind=kind)
    press = Incoming("odd/1", chat.clock.now(), where.room, sender, Pressed(row, 0, "odd"))
    await chat.engine.inbox.keep("odd", [press], "")
    await chat.settle()

    assert not await chat.engine.db.read(lambda tx: tx.execute(select(ballots)).all())


def newest_buttons(tx: Connection) -> int:
    query = select(outbox.c.id).where(outbox.c.card == "polls:1").order_by(outbox.c.id.desc())
    return int(tx.scalar(query.limit(1)) or 0)
