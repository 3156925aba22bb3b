"""The same program where Telegram posts its updates instead of being asked for them."""

import pytest

from tests.contract.telegram import TelegramStage


async def test_a_request_is_taken_and_the_press_is_answered_in_the_reply(
    webhook: TelegramStage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.platforms.telegram.webhook.ANSWER_WAIT_S", 5)  # a busy machine
    await webhook.greeted()
    await webhook.says("Ana", "/ask bread")
    await webhook.shows("asks: bread")
    await webhook.presses("Ben", "I can help")
    await webhook.shows("Ben is going, thank you")
    await webhook.server.until(lambda: webhook.server.answers(webhook.people["Ben"]))

    assert webhook.server.calls("getUpdates") == []
    assert webhook.server.hook.rode == ["answerCallbackQuery"]


async def test_a_vote_by_webhook_takes_effect(webhook: TelegramStage) -> None:
    await webhook.greeted()
    await webhook.noon()
    await webhook.says("Ana", "/propose request.expires_days 7")
    await webhook.shows("Shall we change this?")
    for who in ("Ana", "Ben", "Cem"):
        await webhook.presses(who, "Yes")
        await webhook.shows("Your vote: Yes", who)
    await webhook.passes(days=5)

    await webhook.shows("Passed. Days a request stays open: 7.")


async def test_what_is_posted_twice_counts_once_also_after_a_start(webhook: TelegramStage) -> None:
    await webhook.greeted()
    await webhook.says("Ana", "/ask bread")
    posted = webhook.server.mail.waiting[-1]
    await webhook.shows("asks: bread")
    webhook.server.mail.raw(posted)
    await webhook.stops()
    await webhook.says("Ben", "/ask a ladder")
    webhook.server.mail.raw(posted)
    await webhook.starts()
    await webhook.shows("asks: a ladder")
    await webhook.server.until(lambda: not webhook.server.mail.waiting)
    await webhook.says("Cem", "/help ask")
    await webhook.shows("bread for two days")

    assert sum("asks: bread" in text for text in await webhook.group()) == 1
