"""Suggesting a rule, trying it on words, a rule that breaks, a rush, and a stop of the program."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any

import pytest

from bot.features.ground_rules.flow import adopting
from bot.features.ground_rules.settings import BY_NAME
from bot.kernel.engine import Engine
from bot.platforms.sandbox.link import EVERYTHING
from tests import afresh
from tests.chat import Chat
from tests.inline import Inline

PAGE = "https://quick-money.example/now"
VAN = "Who has a van on Sunday?"
Agree = Callable[..., Awaitable[None]]


async def test_a_rule_comes_to_the_vote_with_whom_it_might_shut_out(chat: Chat) -> None:
    await chat.says("Ana", "/rules propose", private=True)
    await chat.presses("Ana", "links", private=True)
    asked = chat.private("Ana")[-1]
    await chat.says("Ana", "Those who share news from home", private=True)
    shown = chat.private("Ana")[-1]
    await chat.presses("Ana", "Put it to the vote", private=True)

    assert "links" in asked.casefold()
    assert "Whom it might shut out: Those who share news from home" in shown
    assert "Those who share news from home" in chat.group[-1]


async def test_our_own_words_come_to_the_vote_too(chat: Chat) -> None:
    await chat.says("Ana", "/rules propose own", private=True)
    await chat.says("Ana", "We greet who is new", private=True)
    await chat.says("Ana", "Nobody, I think", private=True)
    await chat.presses("Ana", "Put it to the vote", private=True)

    assert "We greet who is new" in chat.group[-1]


async def test_a_dry_run_shows_what_a_rule_would_touch(upheld: Chat) -> None:
    await upheld.says("Cem", "/dryrun links")
    told = upheld.group[-1]
    await upheld.says("Cem", "/dryrun")

    assert "It would touch:" in told
    assert "Nothing comes of this." in told
    assert "flood" in upheld.group[-1]


async def test_why_goes_through_every_rule_also_those_not_agreed(upheld: Chat) -> None:
    post = await upheld.says("Ben", f"{PAGE} and https://chat.whatsapp.com/AbCdEfGhIjK")
    await upheld.says("Cem", "/why", reply_to=post)
    told = upheld.group[-1]
    await upheld.says("Cem", "/why good morning all")

    assert "(agreed)" in told
    assert "(not agreed here: nothing would happen)" in told
    assert "No rule would be touched" in upheld.group[-1]


async def test_a_rule_that_breaks_is_set_aside_and_said_once(
    chat: Chat, agree: Agree, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stumbles(*_: Any) -> None:
        raise ZeroDivisionError

    rule = replace(BY_NAME["links"], catch=stumbles)
    monkeypatch.setattr(adopting, "RULES", (rule, BY_NAME["flood"]))
    await agree(rules__links__enabled="yes", rules__dry_run_days="0")
    await chat.says("Ben", PAGE)
    await chat.says("Ben", PAGE)
    told = [words for words in chat.group if "did not work as it should" in words]
    await chat.says("Cem", f"/why {PAGE}")

    assert len(told) == 1
    assert "The rule about links" in told[0]
    assert "No rule would be touched" in chat.group[-1]


@pytest.mark.slow
async def test_in_a_rush_the_bot_says_less_than_it_was_agreed_to(
    upheld: Chat, agree: Agree
) -> None:
    await agree(ladder__acts_per_hour="5")
    before = len(upheld.group)
    for number in range(12):
        upheld.square.crowd.arrives(f"Guest{number}")
    for number in range(120):
        upheld.square.says(f"guest{number % 12}", PAGE)
    await upheld.settle()
    await upheld.passes(minutes=1)

    ours = [words for words in upheld.group[before:] if words != PAGE]
    assert sum("I held back" in words for words in ours) == 1
    assert (
        len(ours) <= 5 + 2
    )  # the steps of the hour, the greeting, and one card of what was held back


async def test_a_stop_of_the_program_forgets_which_words_were_the_same(
    chat: Chat, agree: Agree
) -> None:
    await agree(rules__repeats__enabled="yes", rules__dry_run_days="0")
    for _ in range(3):
        await chat.says("Ben", VAN)
    house = replace(afresh.house(EVERYTHING), pepper=b"of another start")
    platforms = {"sandbox": chat.link}
    chat.engine = Engine.of(chat.engine.db, house, chat.clock, platforms, pool=Inline)
    before = len(chat.group)
    await chat.says("Ben", VAN)
    quiet = len(chat.group) - before
    for _ in range(3):
        await chat.says("Ben", VAN)

    assert quiet == 1
    assert len(chat.group) - before == 1 + 3 + 1
