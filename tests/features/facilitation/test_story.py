"""Settings, the log and setup, as people read them."""

from datetime import timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from bot import app
from bot.core.ids import AccountRef, Who
from bot.core.incoming import Right, Sender, Standing
from bot.kernel import arrivals, ledger, params, union
from bot.kernel.settings import GROUP_ZONE
from bot.kernel.texts import Texts
from tests.chat import Chat

GROUP = 1


async def fact(chat: Chat, name: str, who: str = "", **body: Any) -> None:
    """Write a fact as a feature would, at this hour."""

    def write(tx: Connection) -> None:
        ref = AccountRef("sandbox", who.lower())
        person = arrivals.ensure_account(tx, Sender(ref), chat.clock.now()).person_id if who else 0
        ledger.record(tx, GROUP, chat.clock.now(), person, name, body)

    await chat.engine.db.tx(write)


async def number(chat: Chat, who: str) -> int:
    """Let somebody be known here, and return who they are."""
    await chat.says(who, "hello")

    def find(tx: Connection) -> int:
        sender = Sender(AccountRef("sandbox", who.lower()))
        return int(arrivals.ensure_account(tx, sender, chat.clock.now()).person_id)

    return await chat.engine.db.tx(find)


async def decide(chat: Chat, value: str, number: int | None) -> None:
    def write(tx: Connection) -> None:
        now = chat.clock.now()
        review = now + timedelta(days=90)
        params.put(tx, GROUP, GROUP_ZONE, value, now, cause="vote", decision=number, review=review)

    await chat.engine.db.tx(write)


async def test_settings_show_the_everyday_choices_as_questions(chat: Chat) -> None:
    await chat.says("Ben", "/settings")

    assert chat.group[-1].count("as it came") == 6
    assert "How many days should a request stay open? 14" in chat.group[-1]
    assert "/propose name value" in chat.group[-1]


async def test_the_other_settings_are_one_tap_away(chat: Chat) -> None:
    await chat.says("Ben", "/settings")
    await chat.presses("Ben", "More settings")

    listed = "".join(chat.group[-3:])  # a long list comes in several messages
    assert "group.zone – Time zone: Europe/London" in listed


async def test_a_setting_tells_who_decided_it_and_when_it_is_looked_at_again(chat: Chat) -> None:
    await decide(chat, "Asia/Kolkata", 3)

    await chat.says("Ben", "/settings group.zone")

    assert "Now: Asia/Kolkata – agreed by vote #3 on Wednesday 2 January" in chat.group[-1]
    assert "We look at it again on Tuesday 2 April" in chat.group[-1]


async def test_a_setting_keeps_its_history(chat: Chat) -> None:
    await decide(chat, "Asia/Kolkata", 3)
    await chat.passes(days=1)
    await decide(chat, "Europe/Berlin", None)

    await chat.says("Ben", "/settings group.zone")

    assert "Europe/Berlin – set on Thursday 3 January" in chat.group[-1]
    assert chat.group[-1].count("Asia/Kolkata – agreed by vote #3") == 1


async def test_every_setting_can_be_looked_at(chat: Chat) -> None:
    for name in chat.engine.dispatcher.house.params.by_name:
        await chat.says("Ben", f"/settings {name}", private=True)

        assert f"({name})" in chat.private("Ben")[-1]


async def test_an_unknown_setting_is_answered_kindly(chat: Chat) -> None:
    await chat.says("Ben", "/settings the moon")

    assert "I know no setting called “the moon”" in chat.group[-1]


async def test_the_log_tells_what_was_done_and_names_nobody(chat: Chat) -> None:
    await fact(chat, "requests.taken", "Ben", request=7, helper=Who(2))

    await chat.says("Cem", "/log")

    assert "a member said yes to #7" in chat.group[-1]
    assert "Ben" not in chat.group[-1]


async def test_who_asks_for_help_is_a_member_whoever_they_are(chat: Chat) -> None:
    await fact(chat, "requests.asked", "Ana", request=7)

    await chat.says("Cem", "/log")

    assert "a member asked for help (#7)" in chat.group[-1]


async def test_what_a_facilitator_undid_is_told_as_such(chat: Chat) -> None:
    await fact(chat, "ground_rules.undone", "Ana", step=2)

    await chat.says("Cem", "/log")

    assert "a facilitator took back a step" in chat.group[-1]


async def test_the_log_says_what_the_chat_did_not_let_the_bot_do(chat: Chat) -> None:
    await fact(chat, "kernel.refused", why="no_right", right="delete")

    await chat.says("Cem", "/log")

    assert "I tried something and could not: I was not allowed to" in chat.group[-1]


async def test_what_was_decided_is_told_with_its_value(chat: Chat) -> None:
    await fact(chat, "polls.enacted", poll=3, param="request.expires_days", value=7, yes=4, no=0)
    await fact(chat, "polls.rejected", poll=4, param="group.zone", yes=0, no=4)

    await chat.says("Cem", "/log")

    assert "vote #3 is in force now: Days a request stays open – 7" in chat.group[-1]
    assert "vote #4 left this as it was: Time zone" in chat.group[-1]


async def test_a_trial_says_what_would_have_been_done(chat: Chat) -> None:
    await fact(chat, "consequences.simulated", rule="flood", deed="take_down")

    await chat.says("Cem", "/log")

    assert "the rule “flood”: I would have taken a message down" in chat.group[-1]


async def test_kind_notes_and_small_facts_are_numbers_only(chat: Chat) -> None:
    for _ in range(3):
        await fact(chat, "ground_rules.noted", rule="links")
    await fact(chat, "some.thing")

    await chat.says("Cem", "/log")

    assert chat.group[-1].splitlines()[-2:] == ["Kind notes: 3", "Other: 1"]


async def test_a_fact_that_says_little_is_told_all_the_same(chat: Chat) -> None:
    await fact(chat, "polls.opened", "Ben")
    await fact(chat, "kernel.refused", why="brand_new")
    await fact(chat, "consequences.simulated")
    await fact(chat, "polls.enacted", param="no.more", value=[1])

    await chat.says("Cem", "/log")

    assert "a member started vote #" in chat.group[-1]


async def test_a_long_log_tells_the_newest_thirty_last(chat: Chat) -> None:
    for number in range(1, 36):
        await fact(chat, "requests.done", "Ben", request=number)

    await chat.says("Cem", "/log")

    lines = [line for line in chat.group[-1].splitlines() if "is done" in line]
    assert len(lines) == 30
    assert lines[-1].endswith("#35 is done")
    assert "more before these" in chat.group[-1]


async def test_the_log_looks_back_as_many_days_as_asked(chat: Chat) -> None:
    await fact(chat, "requests.done", "Ben", request=7)
    await chat.passes(days=8)

    await chat.says("Cem", "/log")
    await chat.says("Cem", "/log 9")

    assert "#7 is done" not in chat.group[-3]
    assert "#7 is done" in chat.group[-1]


async def test_an_empty_log_says_so(chat: Chat) -> None:
    await chat.passes(days=30)

    await chat.says("Cem", "/log 1")

    assert chat.group[-1] == "Nothing was done in the last day."


async def test_an_odd_number_of_days_is_answered_kindly(chat: Chat) -> None:
    await chat.says("Cem", "/log forever")

    assert chat.group[-1] == "Please give a number of days from 1 to 90."


async def test_setup_says_that_all_is_well(chat: Chat) -> None:
    await chat.says("Ana", "/setup")

    assert chat.group[-1].startswith("All is well.")
    assert "Country: GB · Time zone: Europe/London" in chat.group[-1]


async def test_setup_says_exactly_what_is_missing(chat: Chat) -> None:
    chat.square.crowd.allows(Right.READ_ALL, Right.RESTRICT)
    await chat.settle()

    await chat.says("Ana", "/setup")

    missing = [line for line in chat.group[-1].splitlines() if line.startswith("•")]
    assert [line.partition(":")[0] for line in missing] == ["• Delete messages", "• Pin messages"]


async def test_setup_is_for_those_who_look_after_the_chat(chat: Chat) -> None:
    await chat.says("Ben", "/setup")

    assert "Only facilitators can do that" in chat.group[-1]


async def test_a_lost_right_is_said_once(chat: Chat) -> None:
    chat.square.crowd.allows(Right.READ_ALL, Right.RESTRICT, Right.PIN)
    await chat.settle()
    chat.square.crowd.allows(Right.READ_ALL, Right.RESTRICT, Right.PIN, Right.BAN)
    await chat.settle()

    told = [words for words in chat.group if "I am no longer allowed" in words]
    assert len(told) == 1
    assert "phone numbers stay in sight" in told[0]


async def test_a_right_given_later_is_no_loss(chat: Chat) -> None:
    chat.square.crowd.allows()
    await chat.settle()
    before = len(chat.group)

    chat.square.crowd.allows(Right.DELETE)
    await chat.settle()

    assert len(chat.group) == before


async def test_what_was_given_back_and_lost_again_is_said_again(chat: Chat) -> None:
    for rights in ((), tuple(Right), ()):
        chat.square.crowd.allows(*rights)
        await chat.settle()

    assert sum("I am no longer allowed" in words for words in chat.group) == 2


async def test_whoever_sets_the_bot_up_says_where_the_group_lives(chat: Chat) -> None:
    await chat.says("Ana", "/setup europe/berlin de")

    assert "Country: DE · Time zone: Europe/Berlin" in chat.group[-1]
    await chat.says("Ben", "/log")
    assert "set where this group lives: Time zone – Europe/Berlin" in chat.group[-1]


async def test_what_the_group_voted_on_is_not_set_by_one(chat: Chat) -> None:
    await decide(chat, "Asia/Kolkata", 3)

    await chat.says("Ana", "/setup DE Europe/Berlin")

    assert "/propose group.zone Europe/Berlin" in chat.group[-1]
    await chat.says("Ben", "/settings group.region")
    assert "Now: GB" in chat.group[-1]


async def test_a_place_nobody_knows_is_answered_and_nothing_is_set(chat: Chat) -> None:
    await chat.says("Ana", "/setup DE Atlantis/Harbour")

    assert "Please give a time zone, like Europe/London." in chat.group[-1]
    await chat.says("Ben", "/settings group.region")
    assert "Now: GB" in chat.group[-1]


async def test_each_chat_of_a_group_is_spoken_to_in_its_own_language(
    chat: Chat, tmp_path: Path
) -> None:
    (tmp_path / "de.ftl").write_text("requests-card = { $who } sucht: { $what }\n")
    house = chat.engine.dispatcher.house
    object.__setattr__(house, "texts", Texts((*app.TEXTS, tmp_path)))
    garden = chat.square.crowd.opens("The garden", "Ana", "Eve")
    await chat.settle()
    await chat.engine.db.tx(lambda tx: union.join(tx, 2, 1, chat.clock.now()))
    await chat.says("Ana", "/setup language tlh")
    refused = chat.group[-1]
    chat.square.says("Ana", "/setup language de", group=garden)
    await chat.settle()
    await chat.says("Ben", "/ask bread")
    there = [post.text for post in chat.square.group_posts(garden)]

    assert refused == "I do not speak that yet. I know: de, en, es."
    assert any("Ben sucht: bread" in text for text in there)
    assert any("Ben asks: bread" in text for text in chat.group)


async def test_two_members_do_not_look_after_a_young_group_whose_admins_are_not_met_yet(
    chat: Chat,
) -> None:
    chat.square.crowd.appoints("Ana", Standing.MEMBER)
    await chat.settle()
    await chat.says("Ben", "/setup")

    assert "Only facilitators can do that" in chat.group[-1]


async def test_only_whom_a_step_was_about_is_told_so_and_only_in_private(chat: Chat) -> None:
    ben = await number(chat, "Ben")
    await fact(chat, "ground_rules.warned", rule="flood", step=1, member=Who(ben))
    for who in ("Ben", "Cem"):
        await chat.says(who, "/log", private=True)
    await chat.says("Ben", "/log")

    assert "I warned a member in private" in chat.private("Ben")[-1]
    assert "this was about you" in chat.private("Ben")[-1]
    assert "this was about you" not in chat.private("Cem")[-1]
    assert "this was about you" not in chat.group[-1]
