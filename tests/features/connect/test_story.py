"""A code is given to those who look after a chat, and to nobody else."""

import re

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
