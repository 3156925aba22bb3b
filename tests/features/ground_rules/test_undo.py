"""After any pauses, in any order, all taken back: people may do exactly what they might before."""

import asyncio
import tempfile
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.platforms.sandbox.things import Group
from tests.chat import Chat, open_chat

HOURS = st.integers(1, 24)
MOVES = st.lists(
    st.one_of(
        st.tuples(st.just("pause"), HOURS),
        st.tuples(st.just("undo"), st.integers(1, 6)),
        st.tuples(st.just("wait"), HOURS),
    ),
    min_size=1,
    max_size=6,
)


async def play(limited: bool, moves: list[tuple[str, int]]) -> tuple[Group, Group]:
    """Return the group before and after the moves and the taking back of all of them."""
    with tempfile.TemporaryDirectory() as folder:
        async with open_chat(f"sqlite:///{folder}/bot.db") as chat:
            post = await chat.says("Ben", "hello")
            if limited:
                _limit(chat)
            before = chat.square.state.group()
            for kind, number in moves:
                await _move(chat, post, kind, number)
            for number in range(1, len(moves) + 1):
                await chat.says("Ana", f"/undo {number}")
            return before, chat.square.state.group()


async def _move(chat: Chat, post: str, kind: str, number: int) -> None:
    match kind:
        case "pause":
            await chat.says("Ana", f"/pause {number}", reply_to=post)
        case "undo":
            await chat.says("Ana", f"/undo {number}")
        case _:
            await chat.passes(hours=number)


def _limit(chat: Chat) -> None:
    """Let somebody else have limited Ben for a long time before."""
    until = chat.clock.now() + timedelta(days=90)
    group = chat.square.state.group()
    chat.square.state.groups[group.key] = replace(group, restricted={"ben": until})


@pytest.mark.slow
@settings(max_examples=8, deadline=None)
@given(st.booleans(), MOVES)
def test_everything_taken_back_is_as_it_was(limited: bool, moves: list[tuple[str, int]]) -> None:
    before, after = asyncio.run(play(limited, moves))

    assert after == before


async def test_an_undo_that_is_quicker_than_the_platform_still_gives_back(chat: Chat) -> None:
    post = await chat.says("Ben", "hello")
    chat.square.says("Ana", "/pause 3", reply_to=post)
    chat.square.says("Ana", "/undo 1")
    await chat.settle()

    assert not chat.square.state.group().restricted
