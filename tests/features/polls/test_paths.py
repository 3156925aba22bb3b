"""The ways a proposal goes: backed, opened, sent back, tried, ended, and what is kept of it."""

import hashlib
import hmac
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, insert, select

from bot.core.events import Forgotten
from bot.core.ids import AccountRef, Who
from bot.core.incoming import Sender, Standing
from bot.features.polls.store.tables import ballots, counted, notes, polls
from bot.kernel import around, arrivals, keystore, ledger, params, people
from bot.kernel.context import Context
from bot.kernel.params import param_values
from bot.kernel.people import Chat as Place
from bot.kernel.people import Person
from bot.kernel.tables import accounts, facts
from tests.chat import PEOPLE, Chat

RULE = "/propose phones.when_seen tell | we know each other"


def card(chat: Chat, words: str) -> str:
    return next(post for post in reversed(chat.group) if words in post)


async def all_say(chat: Chat, label: str, *people: str) -> None:
    for who in people or PEOPLE:
        await chat.presses(who, label)
    await chat.passes(seconds=5)
    await chat.passes(minutes=7)


async def states(chat: Chat) -> list[str]:
    return await chat.engine.db.read(
        lambda tx: list(tx.scalars(select(polls.c.state).order_by(polls.c.id)))
    )


async def test_a_proposal_can_be_taken_back_while_it_waits_for_backers(chat: Chat) -> None:
    await chat.says("Ana", "/propose vote.active_window_days 60")
    await chat.presses("Ben", "Take it back")
    refused = chat.toasts[-1]
    await chat.presses("Ana", "Take it back")

    assert refused == "That is not yours to do."
    assert chat.group[-1] == "#1 was taken back."
    assert await states(chat) == ["withdrawn"]


async def test_who_changes_the_words_after_asking_asks_anew(chat: Chat) -> None:
    ref = await chat.says("Ana", "/propose request.expires_days 7 | too long")
    await chat.presses("Ben", "Yes")
    await chat.edits("Ana", ref, "/propose request.expires_days 60 | too short")

    assert "was changed after it was asked, so it no longer counts" in chat.group[-1]
    assert await states(chat) == ["void"]
    assert await chat.engine.db.read(lambda tx: tx.execute(select(ballots)).all()) == []


async def test_a_button_of_an_older_text_does_not_vote(chat: Chat) -> None:
    await chat.says("Ana", "/propose request.expires_days 7")
    await chat.engine.db.tx(another_text)
    await chat.presses("Ben", "Yes")

    assert chat.toasts[-1] == "This button is from an older text. Please use the newest card."


async def test_a_rule_is_sent_back_for_one_more_vote_by_those_who_are_not_at_ease(
    chat: Chat,
) -> None:
    await chat.says("Ana", RULE)
    await all_say(chat, "Yes")
    for who in ("Cem", "Dot"):
        await chat.says(who, "/start", private=True)
        await chat.says(who, "/challenge", private=True)
        await chat.presses(who, "Change: What happens when a phone number is posted", private=True)
    asked = [post for post in chat.group if "Several members asked for one more vote" in post]
    await chat.passes(hours=25)
    again = card(chat, "#2 Shall we change this?")
    await all_say(chat, "Yes", "Ana", "Ben", "Cem")

    assert len(asked) == 1
    assert "Cem" not in asked[0]
    assert "Passes when 3/4 of yes and no are yes" in again
    assert (await states(chat))[0] == "challenged"


async def test_a_trial_ends_by_itself_unless_it_is_kept(chat: Chat) -> None:
    await chat.says("Ana", RULE)
    await all_say(chat, "Yes")
    await chat.passes(hours=25)
    held = await value(chat, "phones.when_seen")
    await chat.passes(days=90, minutes=1)
    asked = card(chat, "What shall become of #1?")
    await chat.passes(days=8)

    assert held == "tell"
    assert "Open until" in asked
    assert "#1 has ended. What was before holds again." in chat.group[-1]
    assert await value(chat, "phones.when_seen") == "hide"


async def test_a_trial_that_is_kept_stays(chat: Chat) -> None:
    await chat.says("Ana", RULE)
    await all_say(chat, "Yes")
    await chat.passes(hours=25)
    await chat.passes(days=90, minutes=1)
    await all_say(chat, "Keep it")

    assert "#1 stays." in chat.group[-1]
    assert await value(chat, "phones.when_seen") == "tell"
    assert await states(chat) == ["kept", "enacted"]


async def test_a_late_surge_keeps_the_vote_open_once(chat: Chat) -> None:
    await chat.says("Ana", "/propose request.expires_days 7")
    await chat.presses("Ana", "No")
    await chat.passes(days=2, hours=23)
    for who in ("Ben", "Cem", "Dot"):
        await chat.presses(who, "Yes")
    await chat.passes(seconds=5)
    said = chat.group[-1]
    await chat.passes(hours=2)
    still = await states(chat)

    assert "#1 changed a lot at the last moment, so the vote stays open until" in said
    assert still == ["extended"]


async def test_a_vote_that_ended_while_the_program_was_away_says_so(chat: Chat) -> None:
    await chat.says("Ana", "/propose request.expires_days 7")
    await chat.presses("Ana", "Yes")
    await chat.passes(days=5)

    assert "I was away when this ended (Saturday 5 January, 12:00)." in chat.group[-1]


async def test_what_there_is_to_work_with_and_what_came_of_it_stand_with_the_question(
    chat: Chat,
) -> None:
    await chat.says("Ana", "/poll Which pots? | big | small | for 1 day")
    await chat.says("Ana", "/constraint 1 there are 50 pounds")
    shown = card(chat, "Which pots?")
    await chat.presses("Ben", "big · 0")
    await chat.passes(days=1, minutes=5)
    await chat.says("Ana", "/outcome 1 we bought two")
    await chat.says("Ben", "/decisions pots")

    assert "What there is to work with: there are 50 pounds" in shown
    assert "What came of it: we bought two" in chat.group[-1]


async def test_a_removal_takes_a_talk_names_nobody_and_more_than_half_of_all(chat: Chat) -> None:
    for who in PEOPLE:
        await chat.says(who, "/start", private=True)
    await chat.says("Dot", "hello")
    await inside(chat, "Ana", lambda ctx: ctx.record("ground_rules.removal_asked", member=Who(4)))
    await chat.settle()
    await chat.presses("Ben", "I am for a vote on this")
    waits = card(chat, "Should a member have to leave")
    await chat.presses("Ben", "We have talked with them")
    for who in ("Ana", "Ben", "Cem"):
        await chat.presses(who, "Fill it in", private=False)
        await chat.presses(who, "Yes", private=True)
    await chat.presses("Dot", "Fill it in", private=False)
    await chat.presses("Dot", "No", private=True)
    await chat.passes(seconds=5)
    await chat.passes(minutes=7)
    passed = chat.group[-1]
    await chat.passes(hours=49)
    found = await chat.engine.db.read(lambda tx: list(tx.scalars(select(facts.c.fact))))

    assert "The vote opens after that." in waits
    assert any("Should Dot have to leave" in said for said in chat.private("Cem"))
    assert "A member has to leave. 3 yes, 1 no." in passed
    assert not any("Dot" in post for post in chat.group if "leave" in post)
    assert "polls.removal_decided" in found


async def test_a_crowd_that_just_came_holds_up_votes_on_rules(chat: Chat) -> None:
    await chat.engine.db.tx(crowd, chat.clock.now())
    await chat.says("Ana", RULE)
    await chat.presses("Ben", "I am for a vote on this")
    held = await states(chat)
    await chat.passes(hours=2, minutes=1)

    assert held == ["discussion"]
    assert await states(chat) == ["open"]


async def test_a_broken_setting_gives_way_to_what_came_and_can_be_put_back(chat: Chat) -> None:
    await chat.says("Ana", "/propose request.expires_days 7")
    await all_say(chat, "Yes")
    await chat.engine.db.tx(broken, chat.clock.now())
    await chat.says("Ben", "/propose poll.duration_h 48")
    fallen = await value(chat, "request.expires_days"), await value(chat, "poll.duration_h")
    await chat.presses("Ben", "Put back what we decided")

    assert "A setting is broken" in card(chat, "A setting is broken")
    assert fallen == (14, 72)
    assert await value(chat, "request.expires_days") == 7
    assert await value(chat, "poll.duration_h") == 72


async def test_after_the_count_nothing_joins_a_person_and_a_vote(chat: Chat) -> None:
    await chat.says("Ana", "/propose request.expires_days 7")
    await chat.presses("Ana", "No")
    await chat.presses("Ben", "Yes")
    before = await chat.engine.db.read(lambda tx: tx.execute(select(ballots)).all())
    await all_say(chat, "Yes", "Cem", "Dot")
    kept = await chat.engine.db.read(lambda tx: tx.execute(select(counted)).all())

    assert all(row.person_id is None for row in before)
    assert await chat.engine.db.read(lambda tx: tx.execute(select(ballots)).all()) == []
    assert [(row.marks, row.number) for row in kept] == [('{"1":"no"}', 1), ('{"1":"yes"}', 3)]


async def test_no_file_keeps_the_key_that_could_join_them_not_even_a_backup(
    chat: Chat, tmp_path: Path
) -> None:
    await chat.says("Ana", "/propose request.expires_days 7")
    await chat.presses("Ana", "No")
    key = await chat.engine.db.read(keystore.get, "ballots", "1")
    slot = await chat.engine.db.read(lambda tx: tx.scalars(select(ballots.c.slot)).one())
    backup = held(tmp_path, "bot.db*")
    await all_say(chat, "Yes", "Ben", "Cem", "Dot")
    on_disk = held(tmp_path, "*.db*")

    assert key is not None
    assert hmac.new(key, b"1", hashlib.sha256).hexdigest() == slot  # with it, it could be told
    assert key not in on_disk
    assert key not in backup
    assert await chat.engine.db.read(keystore.get, "ballots", "1") is None


async def test_the_facts_played_again_are_the_tables(chat: Chat) -> None:
    await chat.says("Ana", RULE)
    await all_say(chat, "Yes")
    await chat.says("Ben", "/poll Which? | a | b | for 1 day")
    await chat.says("Cem", "/propose request.expires_days 7")
    await all_say(chat, "No")
    await chat.passes(hours=25)
    said, now, settings = await chat.engine.db.read(played)
    held = await value(chat, "phones.when_seen")

    assert said == now
    assert settings == {"phones.when_seen": held}


def held(folder: Path, files: str) -> bytes:
    return b"".join(path.read_bytes() for path in folder.glob(files))


async def test_who_is_forgotten_leaves_no_word_and_no_open_vote(chat: Chat) -> None:
    await chat.says("Ana", "/propose request.expires_days 7")
    await chat.says("Ana", "/constraint 1 no money")
    await chat.presses("Ana", "No")
    await inside(chat, "Ana", lambda ctx: around.tell(ctx, Forgotten(ctx.person.id)))
    row = await chat.engine.db.read(lambda tx: tx.execute(select(polls)).one())
    kept = await chat.engine.db.read(lambda tx: tx.execute(select(ballots)).all())

    assert row.opener == 0
    assert kept == []
    assert await chat.engine.db.read(lambda tx: tx.execute(select(notes)).all()) == []


async def test_who_has_not_voted_is_reminded_once_and_may_say_not_for_me(chat: Chat) -> None:
    for who in PEOPLE:
        await chat.says(who, "/start", private=True)
    await chat.says("Ana", "/propose request.expires_days 7")
    await chat.presses("Ana", "Yes")
    await chat.passes(days=2, hours=21)
    reminded = [who for who in PEOPLE if "Your vote is still open" in chat.private(who)[-1]]
    await chat.presses("Cem", "Not for me, stop", private=True)
    await chat.passes(days=1)
    await chat.says("Ana", "/propose request.max_open 9")
    await chat.passes(days=2, hours=21)
    again = [who for who in PEOPLE if "Open requests" in chat.private(who)[-1]]

    assert reminded == ["Ben", "Cem", "Dot"]
    assert "Cem" not in again


async def test_the_third_time_fewer_yes_are_needed_and_everybody_is_asked(chat: Chat) -> None:
    await chat.says("Ben", "/start", private=True)
    asked = []
    for _ in range(3):
        await chat.says("Ana", "/propose request.expires_days 7")
        asked.append("Your vote is still open" in chat.private("Ben")[-1])
        await chat.presses("Ana", "Yes")
        await chat.passes(days=3, hours=1)

    assert await states(chat) == ["no_quorum"] * 3
    assert asked[2]


def played(tx: Connection) -> tuple[dict[int, str], dict[int, str], dict[str, Any]]:
    """Play the facts of the group again: where each poll stands, what is in force."""
    stands: dict[int, str] = {}
    force: dict[str, Any] = {}
    for row in tx.execute(select(facts).order_by(facts.c.number)):
        if row.fact == "polls.moved":
            assert stands.get(row.body["poll"], "") == row.body["old"]
            assert row.body["cause"]
            stands[row.body["poll"]] = row.body["new"]
        if row.fact in ("polls.enacted", "polls.expired"):
            force[row.body["param"]] = row.body["value"]
    now = {row.id: row.state for row in tx.execute(select(polls))}
    assert ledger.broken_at(tx, 1) == 0
    return stands, now, force


async def value(chat: Chat, name: str) -> Any:
    param = chat.engine.ticker.house.params.find(name)
    return await chat.engine.db.read(params.value, 1, param)


def another_text(tx: Connection) -> None:
    tx.execute(polls.update().values(hash="f" * 64))


def broken(tx: Connection, now: datetime) -> None:
    """Leave a value in force that nobody could have chosen."""
    row = {"group_id": 1, "name": "poll.duration_h", "value": 9, "cause": "poll", "at": now}
    tx.execute(insert(param_values).values(**row))


def crowd(tx: Connection, now: datetime) -> None:
    """Let sixty people come in at once."""
    for number in range(60):
        sender = Sender(AccountRef("sandbox", f"new{number}"), f"New {number}")
        row = arrivals.ensure_account(tx, sender, now)
        people.set_standing(tx, 1, row.person_id, Standing.MEMBER, now, joined=True)


async def inside(chat: Chat, who: str, do: Any) -> None:
    """Do something as a handler would, in the name of somebody in the group."""

    def run(tx: Connection) -> None:
        row = tx.execute(select(accounts).where(accounts.c.name == who)).one()
        person = Person(row.person_id, standing=Standing.MEMBER)
        do(Context(tx, chat.clock.now(), person, Place(1), chat.engine.ticker.house))

    await chat.engine.db.tx(run)
