"""What is counted while the program works, without a word about who or what."""

import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path

from prometheus_client import CollectorRegistry, Counter, Gauge

from bot.core.delivery import Declined, Doubtful, Looked, Outcome, Parcel, Sent, Wait
from bot.core.incoming import Incoming
from bot.kernel.ports import Intake, Postman, Unread


class Meters:
    """The program's figures, on a registry of their own."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self.updates = self._counter("updates", "Updates that platforms handed over", "platform")
        self.repeats = self._counter("dedup_hits", "Updates that had come before", "platform")
        self.unread = self._counter("unread", "Updates nobody could read", "platform")
        self.sends = self._counter(
            "sends", "Parcels tried, by what came of it", "platform", "result"
        )
        self.doubts = self._counter("send_unknown", "Sends whose answer was lost", "platform")
        self.bugs = self._counter("send_bugs", "Parcels that broke a link of ours", "platform")
        self.waits = Gauge(
            "retry_after_seconds",
            "How long a platform last told us to wait",
            ["platform"],
            registry=self.registry,
        )
        self._levels: dict[str, Gauge] = {}

    def _counter(self, name: str, what: str, *labels: str) -> Counter:
        return Counter(name, what, labels, registry=self.registry)

    def levels(self, values: Mapping[str, float]) -> None:
        """Set what is measured rather than counted, such as the age of the oldest waiting."""
        for name, value in values.items():
            if name not in self._levels:
                self._levels[name] = Gauge(name, name.replace("_", " "), registry=self.registry)
            self._levels[name].set(value)

    def sent(self, platform: str, outcome: Outcome) -> None:
        self.sends.labels(platform, _result(outcome)).inc()
        match outcome:
            case Doubtful():
                self.doubts.labels(platform).inc()
            case Wait(seconds=seconds):
                self.waits.labels(platform).set(seconds)


def _result(outcome: Outcome) -> str:
    match outcome:
        case Sent():
            return "sent"
        case Declined(why=why):
            return why.value
        case Wait():
            return "wait"
        case Doubtful():
            return "doubtful"
        case Looked():
            return "looked"


class MeteredIntake:
    """An inbox that counts what comes in from one platform."""

    def __init__(self, meters: Meters, platform: str, intake: Intake) -> None:
        self._meters, self._platform, self._intake = meters, platform, intake

    async def cursor(self, account: str) -> str:
        return await self._intake.cursor(account)

    async def keep(self, account: str, batch: Sequence[Incoming | Unread], cursor: str) -> int:
        new = await self._intake.keep(account, batch, cursor)
        self._meters.updates.labels(self._platform).inc(len(batch))
        self._meters.repeats.labels(self._platform).inc(len(batch) - new)
        self._meters.unread.labels(self._platform).inc(sum(isinstance(b, Unread) for b in batch))
        return new


class MeteredPostman:
    """A postman that counts what became of each parcel."""

    def __init__(self, meters: Meters, postman: Postman) -> None:
        self._meters, self._postman = meters, postman
        self.abilities = postman.abilities

    async def deliver(self, parcel: Parcel) -> Outcome:
        try:
            outcome = await self._postman.deliver(parcel)
        except Exception:
            self._meters.bugs.labels(self.abilities.name).inc()
            raise
        self._meters.sent(self.abilities.name, outcome)
        return outcome


def room_left(data: Path) -> dict[str, float]:
    """Measure the disk under the data folder and the SQLite log that is not yet folded in."""
    logs = [path.stat().st_size for path in data.glob("*.db-wal")]
    return {"disk_free_bytes": shutil.disk_usage(data).free, "wal_bytes": sum(logs)}
