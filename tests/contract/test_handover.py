"""A number goes to one person for a time; two who were matched talk without knowing each other."""

from tests.contract.stage import Stage
from tests.contract.telegram import TelegramStage

NUMBER = "+447700900123"


async def gone(stage: Stage, words: str, who: str) -> None:
    """Wait until the words no longer stand before one person."""
    for _ in range(200):
        if not any(words in text for text in await stage.private(who)):
            return
        await stage.rests()
    raise AssertionError(f"{words!r} still stands before {who}")


async def shown(stage: Stage, who: str) -> None:
    await stage.presses(who, "Ask Ben")
    await stage.shows(f"{who} would like your phone number", "Ben")
    await stage.presses("Ben", f"Yes, show it to {who}")
    await stage.shows("Ben agrees", who)
    await stage.presses(who, "Show it to me")
    await stage.shows(NUMBER, who)


async def test_a_number_is_shown_to_one_person_and_taken_away_again(stage: Stage) -> None:
    await stage.greeted()
    for who in ("Ben", "Cem", "Dot"):
        await stage.says(who, "/number", private=True)
        await stage.shows("phone number", who)
    await stage.says("Ben", "07700 900123", private=True)
    await stage.shows("locked away", "Ben")
    await stage.says("Ben", "Ring me on 07700 900123 about the ladder")
    await stage.shows("[number kept safe")
    await shown(stage, "Cem")
    if isinstance(stage, TelegramStage):
        posts = stage.server.messages(stage.server.private(stage.people["Cem"]))
        assert [p.body.get("has_protected_content") for p in posts if NUMBER in p.text] == [True]

    await stage.presses("Ben", "End this")
    await gone(stage, NUMBER, "Cem")
    await shown(stage, "Dot")
    await stage.passes(hours=73)  # by then no platform may take it down that only does so for 48
    await gone(stage, NUMBER, "Dot")


async def test_two_who_were_matched_talk_through_the_bot_also_after_a_restart(stage: Stage) -> None:
    await stage.greeted()
    for who in ("Ana", "Ben"):
        await stage.says(who, "/help", private=True)
        await stage.shows("help", who)
    await stage.says("Ana", "/ask bread")
    await stage.shows("asks: bread")
    await stage.presses("Ben", "I can help")
    await stage.shows("You two can write to each other", "Ben")
    await stage.presses("Ben", "Write")
    await stage.shows("I pass it on", "Ben")
    await stage.says("Ben", "first, ring 07700 900123", private=True)
    await stage.shows("Passed on to you: first, ring […]", "Ana")
    await stage.stops()
    await stage.says("Ben", "second, at the door", private=True)
    await stage.says("Ben", "third, by the gate", private=True)
    await stage.starts()
    await stage.shows("third, by the gate", "Ana")

    heard = [t for t in await stage.private("Ana") if "Passed on" in t]
    assert ["first" in heard[0], "second" in heard[1], "third" in heard[2]] == [True] * 3
    assert len(heard) == 3
    assert not [t for t in heard if "900123" in t or "Ben" in t]
