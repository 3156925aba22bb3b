"""What is counted, and that it names nobody."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import pytest
from prometheus_client import generate_latest

from bot.core.delivery import Declined, Doubtful, Outcome, Parcel, Sent, Wait, Why
from bot.core.ids import AccountRef, ChatRef
from bot.core.incoming import Incoming, Room, Said, Sender
from bot.core.outgoing import Abilities, Can, TakeDown
from bot.kernel.ports import Unread
from bot.meters import MeteredIntake, MeteredPostman, Meters, room_left

AT = datetime(2030, 1, 2, tzinfo=UTC)
SQUARE = ChatRef("sandbox", "square")
ALMA = Sender(AccountRef("sandbox", "alma-42"), "Alma")


@dataclass
class ListedInbox:
    """An inbox made of a set: an event that came before is not new."""

    seen: set[str] = field(default_factory=set)

    async def cursor(self, account: str) -> str:
        return f"cursor of {account}"

    async def keep(self, account: str, batch: Sequence[Incoming | Unread], cursor: str) -> int:
        new = {each.id for each in batch} - self.seen
        self.seen |= new
        return len(new)


@dataclass
class OneAnswer:
    """A postman to whom the same thing always happens."""

    outcome: Outcome
    abilities: Abilities = field(default_factory=lambda: Abilities("sandbox", Can.EDIT))

    async def deliver(self, parcel: Parcel) -> Outcome:
        return self.outcome


def figure(meters: Meters, name: str, **labels: str) -> float | None:
    return meters.registry.get_sample_value(name, labels)


async def test_updates_and_repeats_are_counted() -> None:
    meters = Meters()
    intake = MeteredIntake(meters, "sandbox", ListedInbox())
    said = [Incoming(str(n), AT, Room(SQUARE), ALMA, Said(str(n), "hello")) for n in range(3)]
    await intake.keep("me", said, "3")
    await intake.keep("me", [said[2], Unread("3", AT, "{", "ValueError")], "4")

    assert figure(meters, "updates_total", platform="sandbox") == 5
    assert figure(meters, "dedup_hits_total", platform="sandbox") == 1
    assert figure(meters, "unread_total", platform="sandbox") == 1
    assert await intake.cursor("me") == "cursor of me"


@pytest.mark.parametrize(
    ("outcome", "result"),
    [
        (Sent("7"), "sent"),
        (Declined(Why.NOT_OPENED), "not_opened"),
        (Wait(5), "wait"),
        (Doubtful(), "doubtful"),
    ],
)
async def test_what_became_of_each_parcel_is_counted(outcome: Outcome, result: str) -> None:
    meters = Meters()
    postman = MeteredPostman(meters, OneAnswer(outcome))

    assert await postman.deliver(Parcel(1, SQUARE, TakeDown("7"))) == outcome
    assert figure(meters, "sends_total", platform="sandbox", result=result) == 1


async def test_doubts_and_waits_have_figures_of_their_own() -> None:
    meters = Meters()
    meters.sent("sandbox", Doubtful())
    meters.sent("sandbox", Wait(7.5))

    assert figure(meters, "send_unknown_total", platform="sandbox") == 1
    assert figure(meters, "retry_after_seconds", platform="sandbox") == 7.5


async def test_figures_name_nobody() -> None:
    meters = Meters()
    intake = MeteredIntake(meters, "sandbox", ListedInbox())
    await intake.keep("alma-42", [Incoming("1", AT, Room(SQUARE), ALMA, Said("1", "hello"))], "")
    shown = generate_latest(meters.registry).decode().casefold()

    assert not [word for word in ("alma", "square", "hello") if word in shown]


def test_the_room_on_the_disk_is_measured(tmp_path: Path) -> None:
    (tmp_path / "data.db-wal").write_bytes(b"x" * 100)
    meters = Meters()
    meters.levels(room_left(tmp_path))
    meters.levels({"wal_bytes": 50})

    assert figure(meters, "wal_bytes") == 50
    assert (figure(meters, "disk_free_bytes") or 0) > 0


@dataclass
class Breaks:
    """A postman with a bug."""

    abilities: Abilities = field(default_factory=lambda: Abilities("sandbox", Can.EDIT))

    async def deliver(self, parcel: Parcel) -> Outcome:
        raise KeyError


async def test_a_bug_in_a_link_is_counted_and_goes_on_up() -> None:
    meters = Meters()
    parcel = Parcel(1, SQUARE, TakeDown("m1"))

    with pytest.raises(KeyError):
        await MeteredPostman(meters, Breaks()).deliver(parcel)
    assert figure(meters, "send_bugs_total", platform="sandbox") == 1
