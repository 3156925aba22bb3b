"""Whatever somebody types, nothing breaks, and what was meant for the bot gets a clear answer."""

import pytest

from tests.chat import Chat

LONG, TURNED, HIDDEN = "x" * 3900, "\u202eevil", "\u200b\u2060\ufeff" * 9

ANSWERED = (
    (f"/ask {LONG}", "a bit long"),
    ("/poll a | a | a", "two to 10 choices"),
    (f"/poll q | {'o' * 900} | b", "up to 60 letters"),
    ("/poll q | " + " | ".join(map(str, range(60))), "two to 10 choices"),
    (f"/poll {'q' * 3800} | a | b", "at most 300 letters"),
    ("/propose nosuch 7", "no setting called “nosuch”"),
    (f"/propose {LONG} 7", "no setting called"),
    ("/propose request.expires_days abc", "whole number from 1 to 60"),
    ("/propose request.expires_days -1", "whole number from 1 to 60"),
    ("/propose request.expires_days " + "9" * 600, "whole number from 1 to 60"),
    ("/propose request.expires_days ٧٠", "whole number from 1 to 60"),
    ("/thanks", "with its number"),
    ("/thanks 99 hi", "no request #99"),
    ("/thanks ² hi", "with its number"),
    ("/log 99999999999999999999", "from 1 to 90"),
    ("/log -1", "from 1 to 90"),
    (f"/help {LONG}", "I do not know"),
    ("/help <b>bold</b>", "I do not know “<b>bold</b>”"),
    ("/undo 99999999999999999999999", "number of the step"),
    (f"/settings {TURNED}", "no setting called"),
    (f"/decisions {LONG}", "nothing that was decided"),
    ("/start 1-0", "I am Common Ground"),
)
BEHIND = (*("9" * 20, "-1", "²", "0", LONG, TURNED, HIDDEN, "| | |", "%s {x} { $y } <b>", "a\nb"),)
LEFT_ALONE = ("/", "//", "/ ask", "/ask💥", "/frobnicate", "ask bread", "!ask bread", "٣٤٥", "1.")
SHOWN = (
    (f"/ask {TURNED}{HIDDEN} bread", "asks: evil bread"),
    ("/ask <b>bread</b> & [x](http://y) *z*", "asks: <b>bread</b> & [x](http://y) *z*"),
    ("/ask @room and @everyone", "asks: @room and @everyone"),
    ("/ASK bread", "asks: bread"),
    ("/ask bread\n| milk", "asks: bread, milk"),
)


def name(case: object) -> str:
    said = case[0] if isinstance(case, tuple) else str(case)
    return ascii(said)[:40]


@pytest.mark.parametrize("case", ANSWERED, ids=name)
async def test_what_cannot_be_done_gets_a_clear_answer(chat: Chat, case: tuple[str, str]) -> None:
    words, answer = case
    await chat.says("Ana", words)

    assert answer in chat.group[-1]
    assert chat.engine.dispatcher.parked == 0


@pytest.mark.parametrize("words", LEFT_ALONE, ids=name)
async def test_what_is_for_nobody_is_left_alone(chat: Chat, words: str) -> None:
    await chat.says("Ana", words)

    assert chat.group[-1] == words.strip()
    assert chat.engine.dispatcher.parked == 0


@pytest.mark.parametrize("case", SHOWN, ids=name)
async def test_odd_signs_are_shown_as_words_and_hide_nothing(
    chat: Chat, case: tuple[str, str]
) -> None:
    words, shown = case
    await chat.says("Ana", words)

    assert any(shown in said for said in chat.group)


async def test_words_of_nothing_but_hidden_signs_are_no_words(chat: Chat) -> None:
    await chat.says("Ana", f"/ask {HIDDEN}")

    assert not any("asks:" in said for said in chat.group)
    assert "What do you need?" in chat.private("Ana")[-1]


async def test_an_answer_that_does_not_fit_may_be_given_again(chat: Chat) -> None:
    await chat.says("Ana", "/poll", private=True)
    await chat.says("Ana", LONG, private=True)
    await chat.says("Ana", "Soup? | yes | no", private=True)

    assert any("Soup?" in said for said in chat.group)


async def test_a_question_nobody_can_answer_does_not_follow_people_for_long(chat: Chat) -> None:
    await chat.says("Ana", "/poll", private=True)
    await chat.says("Ana", LONG, private=True)
    await chat.passes(minutes=11)
    await chat.says("Ana", "Soup? | yes | no", private=True)

    assert not any("Soup?" in said for said in chat.group)


async def test_an_answer_is_kept_while_the_platform_is_asked(chat: Chat) -> None:
    await chat.says("Ana", "/poll", private=True)
    await chat.passes(hours=3)  # what is known of Ana and of the group is too old to go by
    await chat.says("Ana", "Soup? | yes | no", private=True)

    assert any("Soup?" in said for said in chat.group)


@pytest.mark.parametrize("words", BEHIND, ids=name)
async def test_no_word_breaks_whatever_is_said_behind_it(chat: Chat, words: str) -> None:
    for each in chat.engine.dispatcher.house.commands:
        await chat.says("Ana", f"/{each} {words}", private=True)
        await chat.says("Ben", f"/{each} {words}")
    said = [*chat.private("Ana"), *chat.private("Ben"), *chat.group]

    assert chat.engine.dispatcher.parked == 0
    assert not any("Something went wrong" in text for text in said)
