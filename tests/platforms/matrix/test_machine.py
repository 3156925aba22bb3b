"""The bot's own device: each sealed word is read once, and keys of no use do not stay for ever."""

from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.platforms.matrix.machine import Machine

ROOM, NOW = "!street:test.local", datetime(2030, 1, 2, tzinfo=UTC)


def machine(folder: Path) -> "closing[Machine]":
    return closing(Machine(folder, "@bot:test.local", "DEVICE", "secret"))


def test_words_shown_again_as_another_event_are_known_after_a_restart(tmp_path: Path) -> None:
    with machine(tmp_path) as first:
        assert first.replays.first("key", 0, "$a")
        first.replays.keep(NOW)
    with machine(tmp_path) as again:
        assert again.replays.first("key", 0, "$a")  # the same event may come twice
        assert not again.replays.first("key", 0, "$b")
        assert again.replays.first("key", 1, "$b")


def test_a_key_that_was_of_no_use_for_long_is_let_go_of(tmp_path: Path) -> None:
    with machine(tmp_path) as begun:
        for room in (ROOM, "!other:test.local"):
            begun.olm.create_outbound_group_session(room)
        used, idle = [each.id for each in begun.olm.inbound_group_store]
        begun.prune(NOW)
        begun.replays.first(used, 0, "$a")
        begun.replays.keep(NOW + timedelta(days=50))
        begun.prune(NOW + timedelta(days=59))
        both = {each.id for each in begun.olm.inbound_group_store}
        begun.prune(NOW + timedelta(days=61))
        left = {each.id for each in begun.olm.inbound_group_store}
    with machine(tmp_path) as again:
        stored = {each.id for each in again.olm.inbound_group_store}

    assert both == {used, idle}
    assert left == stored == {used}
