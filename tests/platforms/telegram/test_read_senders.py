"""Who said it and where: topics, answers, hidden admins, channels, bots."""

import pytest

from bot.core.incoming import Kind, Said
from bot.platforms.telegram.read import read
from tests.platforms.telegram.samples import ME, NOW, heard, message

ELM = "-1001987654321"


def said(name: str) -> Said:
    what = heard(name).what
    assert isinstance(what, Said)
    return what


def test_what_is_said_in_a_topic_stays_in_it_and_answers_nobody() -> None:
    event = heard("topic")

    assert isinstance(event.what, Said)
    assert (event.room.thread, event.what.reply_to) == ("88", "")


def test_an_answer_in_a_topic_names_what_it_answers() -> None:
    assert said("topic_reply").reply_to == "-1001987654322:4700"


def test_a_thread_of_answers_is_no_topic() -> None:
    event = heard("thread_of_replies")

    assert isinstance(event.what, Said)
    assert (event.room.thread, event.what.reply_to) == ("", f"{ELM}:4700")


@pytest.mark.parametrize(
    ("name", "kind", "account"),
    [
        ("hidden_admin", Kind.ANONYMOUS, ELM),
        ("channel_sender", Kind.CHANNEL, "-1001555000111"),
        ("auto_forward", Kind.CHANNEL, "-1001555000111"),
        ("other_bot", Kind.BOT, "6000000001"),
        ("message", Kind.PERSON, "5123456789"),
    ],
)
def test_a_mask_is_never_taken_for_a_person(name: str, kind: Kind, account: str) -> None:
    sender = heard(name).sender

    assert (sender.kind, sender.account.key) == (kind, account)


@pytest.mark.parametrize(
    ("masked", "kind"),
    [(1087968824, Kind.ANONYMOUS), (136817688, Kind.CHANNEL), (777000, Kind.CHANNEL)],
)
def test_telegrams_own_accounts_are_masks_also_without_a_chat_behind(
    masked: int, kind: Kind
) -> None:
    user = {"id": masked, "is_bot": True, "first_name": "Group"}

    (event,) = read(message(text="hello", **{"from": user}), ME, NOW)

    assert event.sender.kind is kind
