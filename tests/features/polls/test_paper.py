"""Votes of people with no phone: written down by one, read back by others, counted with all."""

from sqlalchemy import select

from bot.features.polls.store.papers import papers
from tests.chat import Chat

ALL = ("Ana", "Ben", "Cem", "Dot")


async def asked(chat: Chat, words: str) -> None:
    for who in ALL:
        await chat.says(who, "Hello")
    await chat.says("Ana", words)


async def brings(chat: Chat, helper: str, name: str, poll: str, vote: str) -> None:
    await chat.says(helper, f"/onbehalf {name}", private=True)
    await chat.presses(helper, "A vote", private=True)
    label = next(each for each in reversed(chat.buttons(helper)) if each.startswith(poll))
    await chat.presses(helper, label, private=True)
    if vote in chat.buttons(helper):
        await chat.presses(helper, vote, private=True)
    else:
        await chat.says(helper, vote, private=True)


async def reads_back(chat: Chat, who: str) -> None:
    await chat.presses(who, "Read it back", private=False)
    if "I read it back, it is right" in chat.buttons(who):
        await chat.presses(who, "I read it back, it is right")


def said(chat: Chat, words: str) -> bool:
    return any(words in post for post in chat.group)


async def test_a_vote_on_paper_counts_once_another_member_has_read_it_back(chat: Chat) -> None:
    await asked(chat, "/poll Soup or bread? | Soup | Bread | for 1 day")
    await brings(chat, "Ben", "Rosa", "#1", "2")
    await chat.passes(seconds=5)
    before = chat.buttons()
    await reads_back(chat, "Dot")
    await chat.passes(seconds=5)
    after = chat.buttons()
    await chat.passes(days=1, hours=1)

    assert "Bread · 0" in before
    assert "Bread · 1" in after
    assert said(chat, "Paper 1 for vote #1: Ben brought the vote of somebody with no phone.")
    assert said(chat, "One vote came on paper.")
    assert not said(chat, "Rosa")
    kept = await chat.engine.db.read(lambda tx: tx.execute(select(papers)).one())
    assert (kept.name, kept.marks) == ("", "")


async def test_a_rule_that_touches_people_takes_two_who_read_it_back(chat: Chat) -> None:
    await asked(chat, "/propose phones.when_seen tell")
    await brings(chat, "Ben", "Rosa", "#1", "Yes")
    await reads_back(chat, "Dot")
    one = "Thank you. One more member must read it back." in chat.toasts
    await reads_back(chat, "Cem")

    assert one
    assert "Thank you. Paper 1 counts." in chat.toasts


async def test_the_person_may_change_their_mind_until_the_end(chat: Chat) -> None:
    await asked(chat, "/poll Soup or bread? | Soup | Bread | for 1 day")
    await brings(chat, "Ben", "Rosa", "#1", "2")
    await reads_back(chat, "Dot")
    await brings(chat, "Cem", "Rosa", "#1", "1")
    await reads_back(chat, "Dot")
    await chat.passes(seconds=5)

    assert "Soup · 1" in chat.buttons()
    assert "Bread · 0" in chat.buttons()


async def test_15_nobody_votes_for_many_on_paper(chat: Chat) -> None:
    """A deputy brings two at most, and never reads back what they brought themselves."""
    await asked(chat, "/poll Soup or bread? | Soup | Bread | for 1 day")
    for name in ("Rosa", "Sami", "Tova"):
        await brings(chat, "Ben", name, "#1", "2")
    await reads_back(chat, "Ben")
    await chat.passes(seconds=5)

    assert any("You brought 2 papers to this vote." in words for words in chat.private("Ben"))
    assert "Another member who may vote in this must read it back." in chat.private("Ben")
    assert "Bread · 0" in chat.buttons()
