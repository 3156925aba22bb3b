"""All that is agreed can be read, kept and hung up."""

from bot.features.agreements import rules
from bot.kernel import paper
from tests.chat import PEOPLE, Chat


async def test_all_that_is_agreed_stands_in_one_message_and_in_a_file(chat: Chat) -> None:
    await chat.says("Ana", "/start", private=True)
    await chat.says("Ana", "/constitution")
    nothing = chat.group[-1]
    await chat.says("Ana", "/propose request.expires_days 7")
    await chat.says("Ben", "/poll We lend the key | consent")
    for who in PEOPLE:
        await chat.presses(who, "Yes")
        await chat.presses(who, "I agree")
    await chat.passes(seconds=5)
    await chat.passes(minutes=7)
    await chat.says("Ana", "/constitution")
    await chat.presses("Ana", "As a text to keep", private=False)

    assert "Nothing was decided yet." in nothing
    assert "A request nobody takes closes after 7 days" in chat.group[-1]
    assert "#2 We lend the key (since Wednesday 2 January)" in chat.group[-1]
    assert "Here is all that we have agreed." in chat.private("Ana")[-1]


async def test_the_paper_is_made_elsewhere_and_comes_in_private(chat: Chat) -> None:
    await chat.says("Ana", "/start", private=True)
    await chat.says("Ana", "/constitution")
    await chat.presses("Ana", "As paper to hang up", private=False)
    await chat.settle()

    assert "I am writing it." in chat.toasts[-1]


def test_what_people_said_is_no_markup_in_a_text_to_keep() -> None:
    assert rules.markdown("Agreed", ["#1 *lend* the\nkey"]) == (
        "# Agreed\n\n- \\#1 \\*lend\\* the key\n"
    )


def test_a_page_holds_letters_of_other_languages() -> None:
    made = paper.page({"heading": "Agreed", "lines": ["Grüße", "Привет"], "at": "2030-01-02T00:00"})

    assert made.startswith(b"%PDF")
