"""Numbers in several messages, numbers that come back, and numbers that others ask for."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from bot.features.phones.detection import find_numbers, goes_on
from bot.features.phones.store.archive import parts
from tests.chat import Chat

MASKED = "Ben: [number kept safe · ask Ben]"

ODD = ("07700", "900123", "oh", "double", "seven", "four", "and", "then", "part", "two", "O7",
       "bread", "ring", "me", "is", "it", "phone", "(12", "+44", ",", "٠٧", "Thursday")  # fmt: skip


def on_disk(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.glob("*.db*"))


async def test_a_number_split_over_two_messages_vanishes_with_both(chat: Chat) -> None:
    await chat.says("Ben", "07700")
    await chat.says("Ben", "900123")

    assert [words for words in chat.group if "07700" in words or "900123" in words] == []
    assert chat.group[-1] == MASKED


async def test_a_number_said_over_three_messages_vanishes(chat: Chat) -> None:
    for part in ("oh double seven double oh", "nine double oh", "one two three"):
        await chat.says("Ben", part)

    assert chat.group[-1] == MASKED


async def test_somebody_elses_digits_are_not_put_together(chat: Chat) -> None:
    await chat.says("Ben", "07700")
    await chat.says("Cem", "900123")

    assert chat.group[-1] == "900123"


async def test_after_two_minutes_digits_are_digits(chat: Chat) -> None:
    await chat.says("Ben", "07700")
    await chat.passes(minutes=3)
    await chat.says("Ben", "900123")

    assert chat.group[-1] == "900123"


async def test_a_part_after_many_other_words_still_begins_a_number(chat: Chat) -> None:
    await chat.says("Ben", "so now at last, before I forget, here it comes: 07700")
    await chat.says("Ben", "900123")

    assert not [words for words in chat.group if "07700" in words or "900123" in words]


@given(st.lists(st.sampled_from(ODD), max_size=9), st.lists(st.sampled_from(ODD), max_size=9))
def test_what_does_not_go_on_makes_no_number_with_what_was_before(
    before: list[str], after: list[str]
) -> None:
    first, then = " ".join(before), " ".join(after)

    spans = {(each.start, each.end) for each in find_numbers(f"{first}\n{then}", "GB")}

    assert goes_on(then) or not [s for s, e in spans if s <= len(first) < e]


async def test_parts_are_forgotten_after_two_minutes(chat: Chat) -> None:
    await chat.says("Ben", "it begins with 077009")
    await chat.passes(minutes=3)

    assert await chat.engine.db.read(lambda tx: tx.execute(select(parts)).all()) == []


async def test_parts_lie_sealed_until_they_are_forgotten(chat: Chat, tmp_path: Path) -> None:
    await chat.says("Ben", "it begins with 077009")

    assert b"077009" not in on_disk(tmp_path).replace(
        chat.square.group_posts()[-1].text.encode(), b""
    )


async def test_a_number_lies_sealed_for_a_day_and_then_nowhere(chat: Chat, tmp_path: Path) -> None:
    await chat.says("Ben", "ring me on 07700 900123")

    assert b"900123" not in on_disk(tmp_path)


async def test_a_number_that_comes_back_is_told_to_those_who_look_after_us(chat: Chat) -> None:
    await chat.says("Ana", "/start", private=True)
    for words in ("07700 900123", "+44 7700 900123", "oh double seven double oh 900 one two three"):
        await chat.says("Ben", f"ring {words}")

    assert "was posted 3 times" in chat.private("Ana")[-1]


async def test_a_command_for_own_details_is_only_taken_home(chat: Chat) -> None:
    await chat.says("Ben", "/start", private=True)
    await chat.says("Ben", "/number 07700 900123")

    assert not [words for words in chat.group if "900123" in words or "kept safe" in words]
    assert "locked away" in chat.private("Ben")[-1]


async def test_the_mark_of_a_number_goes_with_whoever_showed_it_or_has_it(chat: Chat) -> None:
    for who in ("Ben", "Cem"):
        await chat.says(who, "/start", private=True)
    await chat.says("Ben", "ring 07700 900123")
    await chat.says("Ben", "/number 07700 900456", private=True)
    await chat.says("Cem", "Ben is on 07700 900456, and me on 07700 900789")
    before = await marks(chat)
    await chat.says("Ben", "/forgetme", private=True)
    await chat.presses("Ben", "Yes, forget me", private=True)
    await chat.passes(minutes=2)

    assert (before, await marks(chat)) == (3, 1)


async def marks(chat: Chat) -> int:
    query = "SELECT count(*) FROM phones_marks"
    return int(await chat.engine.db.tx(lambda tx: tx.exec_driver_sql(query).scalar()) or 0)


async def test_the_author_may_choose_in_private_too(chat: Chat) -> None:
    await chat.says("Ben", "/start", private=True)
    await chat.says("Ben", "ring me on 07700 900123")
    await chat.presses("Ben", "Leave it out", private=True)

    assert chat.group[-1] == "Ben: ring me on [number kept safe · ask Ben]"
    assert "Leave it out" not in chat.buttons()
