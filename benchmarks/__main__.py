"""The figures of docs/performance.md, all from one run: `python -m benchmarks` (`make bench`)."""

import argparse
import asyncio
from collections import defaultdict
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks import measures
from benchmarks.runners import AIOGRAM, ALL, OURS, PTB, TRANSPORT, running
from benchmarks.street import Street, street

PEOPLE = 1000
Figures = dict[tuple[str, str], list[float]]

VOTES, P99, EDITS, FINAL = "votes/s", "p99 ms at 300/s", "edits for 1,000 votes", "final tally s"
CPU, MEMORY, START = "CPU ms per message", "memory MB", "start s"
MOST, LEAST = "at most", "at least"
TARGETS = (  # what of ours, compared how, how many times what of whom ("" is a plain number)
    (VOTES, LEAST, 1.5, AIOGRAM),
    (VOTES, LEAST, 2.5, PTB),
    (P99, MOST, 2.0, TRANSPORT),
    (EDITS, MOST, 6.0, ""),
    (FINAL, MOST, 4.0, ""),
    (CPU, MOST, 1.5, TRANSPORT),
    (MEMORY, MOST, 2.0, PTB),
    (START, MOST, 1.5, ""),
)


async def measure(rounds: int) -> Figures:
    found: Figures = defaultdict(list)
    async with street(PEOPLE) as made:
        with TemporaryDirectory() as data:
            async with running(OURS, made, Path(data)):
                await measures.introduce(made)
            for number in range(rounds):
                for name in ALL:
                    await one(found, made, name, Path(data), number)
                    print(name, end=" … ", flush=True)
    print()
    return found


async def one(found: Figures, made: Street, name: str, data: Path, number: int) -> None:
    """Measure one bot once; the echoes answer presses on the card that ours has put up."""
    async with running(name, made, data) as process:
        found[START, name].append(process.started_s)
        ours = name == OURS
        if ours:
            made.asked = await measures.poll(made, f"Day {number}?", made.people[number + 1])
            burst = await measures.burst(made, made.asked)
            found[EDITS, name].append(burst.edits)
            found[FINAL, name].append(burst.final_s)
        card = made.asked
        found[VOTES, name].append(await measures.votes_per_s(made, card))
        await made.calm()
        if name in (OURS, TRANSPORT):
            found[P99, name].append(await measures.p99_ms(made, card))
            await made.calm()
        found[MEMORY, name].append(process.rss_mb())
        found[CPU, name].append(await measures.cpu_ms(made, process))


def show(found: Figures) -> None:
    print(f"{'':22} {'':22} {'least':>9} {'median':>9} {'most':>9}")
    for (what, name), values in sorted(found.items()):
        columns = (min(values), median(values), max(values))
        print(f"{what:22} {name:22} " + " ".join(f"{value:9.2f}" for value in columns))
    print()
    for what, how, times, whom in TARGETS:
        ours = median(found[what, OURS])
        value = ours / median(found[what, whom]) if whom else ours
        met = value <= times if how == MOST else value >= times
        beside = f" × {whom}" if whom else ""
        print(f"{'met ' if met else 'MISSED'} {what}: {value:.2f}{beside} (wanted {how} {times:g})")


def main() -> None:
    options = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    options.add_argument("--rounds", type=int, default=3, help="how often each bot is measured")
    show(asyncio.run(measure(options.parse_args().rounds)))


if __name__ == "__main__":
    main()
