"""Polls as people live them."""

from pathlib import Path

from sqlalchemy import select

from bot.core.outgoing import Can
from bot.features.polls import public
from bot.features.polls.store.tables import polls
from bot.platforms.sandbox.link import EVERYTHING
from tests.chat import PEOPLE, Chat, open_chat


def card(chat: Chat, words: str) -> str:
    return next(post for post in reversed(chat.group) if words in post)


async def founding(chat: Chat) -> None:
    await chat.presses("Ana", "Let's decide", private=False)
    await chat.presses("Ben", "On to the first choices")


async def test_a_tap_shows_its_count_on_the_card(chat: Chat) -> None:
    await chat.says("Ana", "/poll What shall we cook? | soup | rice | for 2 days")
    await chat.presses("Ben", "soup · 0")
    await chat.presses("Cem", "soup · 0")
    await chat.passes(seconds=5)

    assert chat.buttons()[-2:] == ["soup · 2", "rice · 0"]


async def test_who_taps_is_told_quietly_until_when_it_can_change(chat: Chat) -> None:
    await chat.says("Ana", "/poll What shall we cook? | soup | rice")
    await chat.presses("Ben", "soup · 0")

    assert chat.toasts[-1].startswith("Your choice: soup. You can change it until ")


async def test_a_second_tap_takes_an_option_back(chat: Chat) -> None:
    await chat.says("Ana", "/poll What shall we cook? | soup | rice")
    await chat.presses("Ben", "soup · 0")
    await chat.passes(seconds=5)
    await chat.presses("Ben", "soup · 1")
    await chat.passes(seconds=5)

    assert "soup · 0" in chat.buttons()


async def test_no_rules_out_yes(chat: Chat) -> None:
    await chat.says("Ana", "/poll Shall we eat together?")
    await chat.presses("Ben", "Yes · 0")
    await chat.presses("Ben", "No · 0")
    await chat.passes(seconds=5)

    assert chat.buttons()[-2:] == ["Yes · 0", "No · 1"]


async def test_a_plain_poll_ends_by_itself_and_says_what_most_chose(chat: Chat) -> None:
    await chat.says("Ana", "/poll What shall we cook? | soup | rice | for 15 minutes")
    await chat.presses("Ben", "rice · 0")
    await chat.passes(minutes=16)

    assert "Most people chose rice (1)." in chat.group[-1]


async def test_a_bare_poll_asks_for_a_line_in_private(chat: Chat) -> None:
    await chat.says("Ana", "/start", private=True)
    await chat.says("Ana", "/poll")
    await chat.says("Ana", "Which day? | Friday | Saturday", private=True)

    assert "Which day?" in card(chat, "Which day?")
    assert "Friday · 0" in chat.buttons()


async def test_one_choice_is_no_choice(chat: Chat) -> None:
    await chat.says("Ana", "/poll What shall we cook? | soup")

    assert "two to 10 choices" in chat.group[-1]


async def test_a_change_takes_effect_by_itself_when_it_passes(chat: Chat) -> None:
    await chat.says("Ana", "/propose request.expires_days 7 | two weeks is long")
    for who in ("Ana", "Ben", "Cem"):
        await chat.presses(who, "Yes")
    await chat.presses("Dot", "No")
    await chat.passes(minutes=6)

    assert ": 7." in chat.group[-1]
    assert "3 yes, 1 no" in chat.group[-1]


async def test_what_was_decided_stands_in_the_settings(chat: Chat) -> None:
    await chat.says("Ana", "/propose request.expires_days 7 | two weeks is long")
    for who in PEOPLE:
        await chat.presses(who, "Yes")
    await chat.passes(minutes=6)
    await chat.says("Ben", "/propose request.expires_days 7")

    assert "It is 7 already." in chat.group[-1]


async def test_the_card_says_what_it_takes(chat: Chat) -> None:
    await chat.says("Ana", "/propose request.expires_days 7 | two weeks is long")

    assert "Passes with 3 yes and more yes than no." in card(chat, "Shall we change this?")


async def test_a_tie_leaves_everything_as_it_is(chat: Chat) -> None:
    await chat.says("Ana", "/propose request.expires_days 7")
    for who, choice in zip(PEOPLE, ("Yes", "Yes", "No", "No"), strict=True):
        await chat.presses(who, choice)
    await chat.passes(minutes=6)

    assert ": 14. As many yes as no (2 and 2)." in chat.group[-1]


async def test_too_few_yes_change_nothing_when_the_time_is_over(chat: Chat) -> None:
    await chat.says("Ana", "/propose request.expires_days 7")
    await chat.presses("Ana", "Yes")
    await chat.passes(days=4)

    assert "Not changed." in chat.group[-1]


async def test_a_rule_that_touches_people_starts_a_day_later(chat: Chat) -> None:
    await chat.says("Ana", "/propose phones.when_seen tell | we know each other")
    for who in PEOPLE:
        await chat.presses(who, "Yes")
    await chat.passes(minutes=6)
    decided = chat.group[-1]
    await chat.passes(hours=25)

    assert ": tell, from " in decided
    assert ": tell." in chat.group[-1]


async def test_the_last_choice_counts(chat: Chat) -> None:
    await chat.says("Ana", "/propose request.expires_days 7")
    for who in PEOPLE:
        await chat.presses(who, "Yes")
    await chat.presses("Dot", "No opinion")
    await chat.passes(minutes=6)

    assert "3 yes, 0 no" in chat.group[-1]


async def test_who_has_voted_is_not_seen_too_early(chat: Chat) -> None:
    await chat.says("Ana", "/propose request.expires_days 7")
    await chat.presses("Ana", "Yes")
    await chat.presses("Ben", "Yes")
    await chat.passes(seconds=5)

    assert "have voted" not in card(chat, "Shall we change this?")


async def test_a_newcomer_hears_from_when_they_can_vote(chat: Chat) -> None:
    await chat.says("Ana", "/propose request.expires_days 7")
    chat.square.crowd.arrives("Eve", seen=True)
    await chat.settle()
    await chat.presses("Eve", "Yes")

    assert "You can vote in what opens after" in chat.toasts[-1]


async def test_there_is_one_vote_at_a_time_about_one_thing(chat: Chat) -> None:
    await chat.says("Ana", "/propose request.expires_days 7")
    await chat.says("Ben", "/propose request.expires_days 30")

    assert "There is already an open vote" in chat.group[-1]


async def test_after_the_end_a_press_is_refused(chat: Chat) -> None:
    await chat.says("Ana", "/propose request.expires_days 7")
    await chat.says("Ana", "/start", private=True)
    await chat.says("Ana", "/polls", private=True)
    await chat.presses("Ana", "Vote in #1", private=True)
    for who in PEOPLE:
        await chat.presses(who, "Yes")
    await chat.passes(minutes=6)
    await chat.presses("Ana", "Yes", private=True)

    assert chat.toasts[-1] == "This vote is over."


async def test_rules_about_rules_need_several_behind_them_and_a_week(chat: Chat) -> None:
    await chat.says("Ana", "/propose vote.eligible_after_days 7")
    lacking = card(chat, "Shall we change this?")
    await chat.presses("Ben", "I am for a vote on this")
    await chat.presses("Cem", "I am for a vote on this")

    assert "It needs 2 more of us behind it" in lacking
    assert "Open until Wednesday 9 January" in card(chat, "Passes when 3/4")


async def test_a_bare_proposal_is_made_with_buttons(chat: Chat) -> None:
    await chat.says("Ana", "/start", private=True)
    await chat.says("Ana", "/propose", private=True)
    await chat.presses("Ana", "Days a request stays open", private=True)
    await chat.presses("Ana", "30", private=True)

    assert "New: 30." in card(chat, "Shall we change this?")


async def test_the_first_evening_begins_with_an_open_question(chat: Chat) -> None:
    await chat.presses("Ana", "Let's decide", private=False)
    question = next(p for p in chat.square.group_posts() if "What would make" in p.text)
    await chat.says("Dot", "Less noise at night", reply_to=question.id)
    await chat.passes(seconds=5)

    assert "• Less noise at night" in card(chat, "What would make this chat good for you?")


async def test_an_answer_may_be_given_in_private(chat: Chat) -> None:
    await chat.presses("Ana", "Let's decide", private=False)
    await chat.says("Ben", "/start", private=True)
    await chat.presses("Ben", "Say it in private", private=False)
    await chat.says("Ben", "Somebody to share tools with", private=True)
    await chat.passes(seconds=5)

    assert "• Somebody to share tools with" in card(chat, "What would make this chat")


async def test_the_first_choices_are_made_point_by_point(chat: Chat) -> None:
    await founding(chat)
    for who in ("Ana", "Ben", "Cem"):
        await chat.presses(who, "1 yes")
        await chat.presses(who, "2 no")
    await chat.passes(hours=25)

    assert "Passed. " in chat.group[-1]
    assert ": no. 0 yes, 3 no." in chat.group[-1]
    assert "We try it until Wednesday 3 April." in chat.group[-1]


async def test_the_first_choices_open_by_themselves_after_an_hour(chat: Chat) -> None:
    await chat.presses("Ana", "Let's decide", private=False)
    await chat.passes(hours=2)

    assert card(chat, "Our first choices")


async def test_later_there_is_a_choice_of_what_to_decide(chat: Chat) -> None:
    await founding(chat)
    await chat.presses("Ana", "Let's decide", private=False)

    assert chat.buttons()[-2:] == ["Ask everybody something", "Change how we do things"]


async def test_what_is_open_is_listed(chat: Chat) -> None:
    await chat.says("Ana", "/poll What shall we cook? | soup | rice")
    await chat.says("Ben", "/polls")

    assert "What shall we cook?, until" in chat.group[-1]


async def test_decisions_are_found_by_a_word_with_their_reason(chat: Chat) -> None:
    await chat.says("Ana", "/propose request.expires_days 7 | two weeks is long")
    for who in PEOPLE:
        await chat.presses(who, "Yes")
    await chat.passes(minutes=6)
    await chat.says("Ben", "/decisions weeks")

    assert "Why: two weeks is long" in chat.group[-1]


async def test_once_counted_nobody_can_tell_who_chose_what(chat: Chat) -> None:
    await chat.says("Ana", "/propose request.expires_days 7")
    for who in PEOPLE:
        await chat.presses(who, "Yes")
    await chat.passes(minutes=6)

    left = await chat.engine.db.read(
        lambda tx: tx.exec_driver_sql("SELECT count(*) FROM poll_ballots").scalar()
    )
    assert left == 0


async def test_where_presses_are_seen_the_vote_goes_on_in_private(tmp_path: Path) -> None:
    seen = EVERYTHING & ~Can.PRIVATE_PRESS
    async with open_chat(f"sqlite:///{tmp_path}/bot.db", seen) as chat:
        await chat.says("Ana", "/propose request.expires_days 7")
        await chat.says("Ben", "/start", private=True)
        await chat.presses("Ben", "Choose in private", private=False)
        await chat.presses("Ben", "Yes", private=True)

        assert "Yes" not in chat.buttons()
        assert "Your vote: Yes." in " ".join([*chat.toasts, *chat.private("Ben")])


async def test_who_was_there_all_along_is_let_in_on_the_first_tap(chat: Chat) -> None:
    await chat.says("Ana", "/propose request.expires_days 7")
    chat.square.crowd.arrives("Eve", seen=False)
    await chat.settle()
    await chat.presses("Eve", "Yes")

    assert chat.toasts[-1].startswith("Your vote: Yes.")


async def test_while_somebody_is_missing_nothing_ends_early(chat: Chat) -> None:
    await chat.says("Ana", "/propose request.expires_days 7")
    for who in ("Ana", "Ben", "Cem"):
        await chat.presses(who, "Yes")
    await chat.passes(hours=1)

    assert "Yes" in chat.buttons()


async def test_a_change_of_heart_in_the_last_minutes_counts(chat: Chat) -> None:
    await chat.says("Ana", "/propose request.expires_days 7")
    for who in PEOPLE:
        await chat.presses(who, "Yes")
    await chat.passes(minutes=3)
    for who in ("Ana", "Ben"):
        await chat.presses(who, "No")
    await chat.passes(minutes=3)

    assert "As many yes as no (2 and 2)." in chat.group[-1]


async def test_when_half_have_voted_the_card_says_how_many(chat: Chat) -> None:
    await chat.says("Ana", "/propose request.expires_days 7")
    for who in ("Ana", "Ben", "Cem"):
        await chat.presses(who, "Yes")
    await chat.passes(seconds=5)

    assert "3 of 4 have voted." in card(chat, "Shall we change this?")


async def test_two_people_do_not_vote_but_talk(tmp_path: Path) -> None:
    async with open_chat(f"sqlite:///{tmp_path}/bot.db", people=("Ana", "Ben")) as chat:
        await chat.says("Ana", "/propose request.expires_days 7")

        assert "please just talk" in chat.group[-1]


async def test_the_first_choices_are_made_once(chat: Chat) -> None:
    await founding(chat)
    await chat.presses("Cem", "On to the first choices")

    assert "has had its first choices" in chat.toasts[-1]


async def test_who_said_much_lets_others_speak(chat: Chat) -> None:
    await chat.presses("Ana", "Let's decide", private=False)
    question = next(p for p in chat.square.group_posts() if "What would make" in p.text)
    for number in range(7):
        await chat.says("Dot", f"wish {number}", reply_to=question.id)
    await chat.passes(seconds=5)

    assert card(chat, "What would make this chat").count("•") == 5


async def test_with_nothing_open_the_list_says_so(chat: Chat) -> None:
    await chat.says("Ben", "/polls")
    await chat.says("Ben", "/decisions soup")

    assert chat.group[-3].startswith("Nothing is open")
    assert chat.group[-1] == "I find nothing that was decided."


async def test_options_that_are_liked_the_same_are_both_said(chat: Chat) -> None:
    await chat.says("Ana", "/poll What shall we cook? | soup | rice | for 15 minutes")
    await chat.presses("Ben", "rice · 0")
    await chat.presses("Ben", "soup · 0")
    await chat.passes(minutes=16)

    assert "Several were liked the same." in chat.group[-1]


async def test_a_poll_nobody_cares_about_ends_too(chat: Chat) -> None:
    await chat.says("Ana", "/poll What shall we cook? | soup | rice | for 15 minutes")
    await chat.passes(minutes=16)

    assert "Nobody voted." in chat.group[-1]


async def test_without_buttons_a_secret_vote_is_a_number_in_private(tmp_path: Path) -> None:
    plain = EVERYTHING & ~(Can.BUTTONS | Can.PRIVATE_PRESS | Can.TOAST | Can.LINKS_HOME)
    async with open_chat(f"sqlite:///{tmp_path}/bot.db", plain) as chat:
        await chat.says("Ben", "/start", private=True)
        await chat.says("Ana", "/propose request.expires_days 7")
        post = next(p for p in chat.square.group_posts() if "Shall we change" in p.text)
        await chat.says("Ben", "1", reply_to=post.id)
        await chat.says("Ben", "2", private=True)

        assert chat.private("Ben")[-1].startswith("Your vote: No.")


async def test_other_features_can_tell_who_decided(chat: Chat) -> None:
    await chat.says("Ana", "/propose request.expires_days 7")
    for who in PEOPLE:
        await chat.presses(who, "Yes")
    await chat.passes(minutes=6)
    decided = await chat.engine.db.read(public.who_decided, 1, "request.expires_days")

    assert decided is not None
    assert (decided.yes, decided.no, decided.founding) == (4, 0, False)


async def test_a_vote_neither_opens_nor_ends_at_night(chat: Chat) -> None:
    await chat.passes(hours=11)  # the clock stands at eleven in the evening
    await chat.says("Ana", "/propose request.expires_days 7")
    at_night = card(chat, "Shall we change this?")
    await chat.passes(hours=10)

    assert "The vote opens on Thursday 3 January, 08:00." in at_night
    assert "Open until Sunday 6 January" in card(chat, "Shall we change this?")


async def test_markup_and_odd_letters_are_shown_as_they_are(chat: Chat) -> None:
    await chat.says("Ana", "/poll **Soup** <b>or</b> \u202erice? | __a__ | `b`")

    assert "**Soup** <b>or</b> rice?" in card(chat, "Soup")


async def test_who_is_outside_does_not_vote(chat: Chat) -> None:
    await chat.says("Ana", "/poll What shall we cook? | soup | rice")
    await chat.says("Ben", "/start", private=True)
    await chat.says("Ben", "/polls", private=True)
    await chat.presses("Ben", "Vote in #1", private=True)
    chat.square.crowd.leaves("ben")
    await chat.settle()
    await chat.presses("Ben", "soup · 0", private=True)

    assert "soup · 0" in chat.buttons()


async def test_a_number_in_a_question_is_not_even_kept(chat: Chat) -> None:
    await chat.says("Ana", "/poll Who rings 07700 900123? | me | you")
    kept = await chat.engine.db.read(lambda tx: str(tx.execute(select(polls.c.question)).all()))

    assert "900123" not in kept
