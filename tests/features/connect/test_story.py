"""A code is given to those who look after a chat, and to nobody else."""

import re
from dataclasses import dataclass

from bot.platforms.sandbox.things import Post
from tests.chat import Chat


async def test_a_code_is_told_in_private_and_is_no_use_in_the_same_chat(chat: Chat) -> None:
    await chat.says("Ana", "/start", private=True)
    await chat.says("Ben", "/connect")
    await chat.says("Ana", "/connect")
    code = re.search(r"The code is (\w{8})", " ".join(chat.private("Ana")))
    assert code
    await chat.says("Ana", f"/connect {code[1]}")
    refused = chat.group[-1]
    await chat.says("Ana", "/connect NONSENSE")

    assert "Only facilitators can do that" in " ".join(chat.group)
    assert refused == "This code is from this very group. Please say it in the other chat."
    assert chat.group[-1].startswith("I do not know this code.")


BACK = "I am for a vote on this"


@dataclass
class Place:
    """One of two groups, and its people, who all want the same."""

    chat: Chat
    key: str
    people: tuple[str, ...]

    async def says(self, who: str, words: str) -> None:
        self.chat.square.says(who, words, group=self.key)
        await self.chat.settle()

    async def press(self, label: str, *people: str) -> None:
        for who in people or self.people:
            post = next(p for p in reversed(self.chat.square.group_posts(self.key))
                        if any(label == each.text for each in p.labels))  # fmt: skip
            self.chat.square.presses(who, post.id, label)
            await self.chat.settle()

    async def decides(self, what: str, days: int) -> None:
        await self.says(self.people[0], f"/propose {what}")
        for who in self.people[1:]:
            if any(label.text == BACK for label in self.posts[-1].labels):
                await self.press(BACK, who)
        await self.chat.passes(days=1, minutes=1)
        await self.press("Yes")
        for _ in ("open", "cooling off"):
            await self.chat.passes(days=days)

    @property
    def posts(self) -> list[Post]:
        return self.chat.square.group_posts(self.key)

    def told(self) -> str:
        return "\n".join(post.text for post in self.posts)


async def test_a_chat_that_would_rather_stay_by_itself_says_no(chat: Chat) -> None:
    garden = Place(chat, chat.square.crowd.opens("The garden", "Eve", "Fay"), ("Eve", "Fay"))
    await chat.settle()
    await chat.says("Ana", "/start", private=True)
    await chat.says("Ana", "/connect")
    code = re.findall(r"The code is (\w{8})", " ".join(chat.private("Ana")))[-1]
    await garden.says("Eve", f"/connect {code}")
    await chat.presses("Ben", "No")
    refused = chat.toasts[-1]
    await chat.presses("Ana", "No")
    await chat.says("Ana", "/propose group.joined_with nonsense")

    assert refused.startswith("Only facilitators can do that")
    assert "We said no to “The garden”." in chat.group
    assert "“Our street” would rather stay a group of its own for now." in garden.told()
    assert chat.group[-1].startswith("I do not know this code.")


async def test_two_groups_that_have_both_decided_things_vote_whether_to_become_one(
    chat: Chat,
) -> None:
    street = Place(chat, "", ("Ana", "Ben", "Cem", "Dot"))
    garden = Place(chat, "", ("Eve", "Fay", "Gil", "Hal"))
    garden.key = chat.square.crowd.opens("The garden", *garden.people)
    await chat.settle()
    for each in (street, garden):
        await each.decides("request.expires_days 7", 3)
    await chat.says("Ana", "/start", private=True)
    await chat.says("Ana", "/connect")
    code = re.findall(r"The code is (\w{8})", " ".join(chat.private("Ana")))[-1]
    await garden.says("Eve", f"/connect {code}")
    await street.press("Yes, one group", "Ana")
    asked = [each.told().count("So both groups vote") for each in (street, garden)]
    await street.decides(f"group.joined_with {code}", 10)
    alone = "are one group now" in street.told()
    await garden.decides(f"group.joined_with {code}", 10)

    assert asked == [1, 1]
    assert not alone
    assert [each.told().count("are one group now") for each in (street, garden)] == [1, 1]

    await street.says("Ben", "/board")
    await garden.says("Eve", "/ask bread")
    assert all(
        "One request is open\n#1 Eve asks: bread" in each.told() for each in (street, garden)
    )
