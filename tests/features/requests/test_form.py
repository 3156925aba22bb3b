"""The private form: one thing after the other, each skippable, and nothing goes up unseen."""

from sqlalchemy import Connection, select

from bot.core.param import AnyParam
from bot.features.requests.settings import AREAS
from bot.kernel import params
from bot.kernel.engine import Engine
from bot.kernel.tables import groups
from tests.chat import Chat


async def decide(chat: Chat, param: AnyParam, value: object) -> None:
    now = chat.clock.now()

    def put(tx: Connection) -> None:
        group = tx.scalar(select(groups.c.id)) or 0
        params.put(tx, group, param, value, now, cause="test")

    await chat.engine.db.tx(put)


async def answers(chat: Chat, *words: str) -> None:
    for each in words:
        if each in chat.buttons("Ben"):
            await chat.presses("Ben", each, private=True)
        else:
            await chat.says("Ben", each, private=True)


async def test_the_whole_form_ends_in_what_the_group_will_see(chat: Chat) -> None:
    await decide(chat, AREAS, ["Park", "Mill"])
    await chat.says("Ben", "/ask")
    await answers(chat, "somebody to play chess", "company", "tomorrow evening", "Mill", "2")
    await answers(chat, "Every week", "With my name, I choose")

    preview = (
        "#-2 Ben asks: company: somebody to play chess\n"
        "by Thursday 3 January, 18:00 · near Mill · 2 helpers wanted · every week"
    )
    assert preview.removeprefix("#-2 ") in chat.private("Ben")[-1]
    await answers(chat, "Ask the group")
    assert chat.group[-1] == preview.replace("#-2", "#1")


async def test_a_step_can_be_skipped_and_gone_back_to(chat: Chat) -> None:
    await chat.says("Ben", "/ask", private=True)
    await answers(chat, "bread", "Skip", "Back", "food", "That is all", "Ask the group")

    assert chat.group[-1] == "#1 Ben asks: food: bread"


async def test_what_cannot_be_read_is_asked_again(chat: Chat) -> None:
    await decide(chat, AREAS, ["Park"])
    await chat.says("Ben", "/ask", private=True)
    await answers(chat, "bread", "nonsense")
    assert chat.private("Ben")[-1].startswith("Please choose one of these")
    await answers(chat, "Skip", "whenever it suits")
    assert chat.private("Ben")[-1].startswith("I could not read that as a day or time.")
    await answers(chat, "Skip", "the moon")
    assert chat.private("Ben")[-1].startswith("Please choose one of these")
    await answers(chat, "Skip", "Skip", "now and then")

    assert chat.private("Ben")[-1].startswith("Please write it like “weekly”")


async def test_once_is_said_in_one_word(chat: Chat) -> None:
    await chat.says("Ben", "/ask bread | weekly | by when you can", private=True)
    assert chat.group[-1].endswith("every week")
    await chat.says("Ben", "/ask", private=True)
    await answers(chat, "a ladder | weekly", "Skip", "Skip", "Skip", "Once", "Skip")

    assert chat.private("Ben")[-1].endswith("Ben asks: a ladder")


async def test_too_many_words_are_asked_for_again(chat: Chat) -> None:
    await chat.says("Ben", "/ask", private=True)

    await answers(chat, "x" * 501)

    assert chat.private("Ben")[-1].startswith("That is a bit long.")


async def test_cancelled_nothing_of_it_is_kept(chat: Chat) -> None:
    await chat.says("Ben", "/ask", private=True)
    await answers(chat, "bread", "Cancel")

    await chat.presses("Ben", "That is all", private=True)
    await chat.presses("Ben", "Ask the group", private=True)

    assert chat.toasts[-1].startswith("There is nothing to put up just now.")


async def test_a_draft_survives_a_restart(chat: Chat) -> None:
    await chat.says("Ben", "/ask", private=True)
    await answers(chat, "bread")
    engine = chat.engine
    chat.engine = Engine.of(engine.db, engine.dispatcher.house, chat.clock, {"sandbox": chat.link})

    await chat.says("Ben", "/ask", private=True)

    assert "This is what the group will see" in chat.private("Ben")[-1]
    assert "Ben asks: bread" in chat.private("Ben")[-1]


async def test_where_the_group_asks_with_names_private_is_refused_in_words(chat: Chat) -> None:
    from bot.features.requests.settings import WITHOUT_NAME  # noqa: PLC0415 - only here

    await decide(chat, WITHOUT_NAME, value=False)

    await chat.says("Ben", "/ask bread | private", private=True)

    assert chat.private("Ben")[-1].startswith("Your group agreed to ask with names.")
