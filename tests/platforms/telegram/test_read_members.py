"""Who comes and goes, what the bot may do, and groups that move."""

import pytest

from bot.core.ids import AccountRef, ChatRef
from bot.core.incoming import (
    BotEntered,
    BotGone,
    Entered,
    Gone,
    Kind,
    Moved,
    Right,
    Standing,
    What,
)
from bot.platforms.telegram.names import Me
from bot.platforms.telegram.read import read
from tests.platforms.telegram.samples import ME, NOW, heard, recorded

CEM = AccountRef("telegram", "5987654321")


@pytest.mark.parametrize(
    ("name", "what"),
    [
        ("bot_added", BotEntered(())),
        (
            "bot_made_admin",
            BotEntered((Right.READ_ALL, Right.DELETE, Right.RESTRICT, Right.BAN, Right.INVITE)),
        ),
        ("bot_removed", BotGone()),
        ("bot_blocked", BotGone()),
        ("bot_unblocked", BotEntered(())),
        ("member_joined", Entered(CEM, "Cem")),
        ("member_left", Gone(CEM)),
        ("member_made_admin", Entered(CEM, "Cem", standing=Standing.ADMIN, seen=False)),
        ("restricted_member_left", Gone(CEM)),
        ("left_line", Gone(CEM)),
        ("became_supergroup", Moved(ChatRef("telegram", "-1001987654321"))),
        ("was_a_group", Moved(ChatRef("telegram", "-1001987654321"))),
    ],
)
def test_changes_are_read(name: str, what: What) -> None:
    assert heard(name).what == what


def test_a_bot_outside_privacy_mode_reads_all_as_a_plain_member() -> None:
    assert heard("bot_added", Me(ME.id, sees_all=True)).what == BotEntered((Right.READ_ALL,))


def test_a_door_shut_in_private_is_in_that_persons_room() -> None:
    room = heard("bot_blocked").room

    assert (room.private, room.chat.key) == (True, "5123456789")


def test_a_pause_is_no_coming_or_going() -> None:
    assert read(recorded("member_restricted"), ME, NOW) == ()


@pytest.mark.parametrize("name", ["became_supergroup", "was_a_group"])
def test_both_lines_about_a_move_speak_of_the_old_room(name: str) -> None:
    assert heard(name).room.chat.key == "-4987654"


def test_each_of_several_newcomers_counts_and_the_bot_itself_does_not() -> None:
    events = read(recorded("several_added"), ME, NOW)

    assert [(e.id.rpartition(":")[2], e.what) for e in events] == [
        ("812345022", Entered(CEM, "Cem")),
        ("812345022.1", Entered(AccountRef("telegram", "6000000001"), "Quiz", Kind.BOT)),
        ("812345022.2", Entered(AccountRef("telegram", "6000000002"), "Ola")),
    ]
