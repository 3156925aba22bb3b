"""Which rooms are private, from their members alone."""

import pytest

from bot.platforms.matrix.room import Member, RoomState

ME, ANN, EVE = "@bot:test.local", "@ann:test.local", "@eve:test.local"
IN, ASKED, OUT = Member("join"), Member("invite"), Member("leave")


@pytest.mark.parametrize(
    ("creator", "called_direct_with", "others", "peer"),
    [
        (ANN, ANN, {ANN: IN}, ANN),
        (ANN, ANN, {ANN: OUT}, ANN),
        (ANN, "", {ANN: IN}, ""),
        (ME, "", {ANN: ASKED}, ANN),
        (ME, "", {}, ""),
        (EVE, ANN, {EVE: IN}, ""),
        (ANN, ANN, {ANN: IN, EVE: IN}, ""),
        (ANN, ANN, {ANN: IN, EVE: ASKED}, ""),
        (ANN, ANN, {ANN: IN, EVE: OUT}, ""),
        (ME, "", {ANN: IN, EVE: OUT}, ""),
    ],
    ids=str,
)
def test_a_private_room_is_one_where_nobody_else_ever_was(
    creator: str, called_direct_with: str, others: dict[str, Member], peer: str
) -> None:
    room = RoomState("!r:test.local", ME, called_direct_with, creator=creator)
    room.members = {ME: IN, **others}

    assert room.peer == peer
    assert room.place().private is bool(peer)
