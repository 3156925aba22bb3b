"""Whether a vote is ever lost or counted twice: `python -m benchmarks.kills --kills 100`.

The whole program is killed again and again, without a word, while people vote on Telegram; then
it starts once more, and every vote must be there once. It takes about three seconds a kill.
"""

import argparse
import asyncio
import json
import sqlite3
from contextlib import closing
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from benchmarks import measures
from benchmarks.runners import OURS, launched, running
from benchmarks.street import OPTIONS, Order, Street, street

PEOPLE = 600
LONGEST_LIFE_S = 2.5  # a start takes half of it, so some die before they have heard anything


async def main(kills: int, seed: int) -> int:
    """Return how many votes were lost or counted twice."""
    dice = Random(seed)
    async with street(PEOPLE) as made:
        with TemporaryDirectory() as folder:
            data = Path(folder)
            async with running(OURS, made, data):
                await measures.introduce(made)
                card = await measures.poll(made, "Who comes?", made.people[1])
            presses = [measures.press(card, p, o) for o in range(OPTIONS) for p in made.people]
            dice.shuffle(presses)
            for number in range(kills):
                some = presses[
                    number * len(presses) // kills : (number + 1) * len(presses) // kills
                ]
                await _live_and_die(made, data, some, dice)
            async with running(OURS, made, data):
                await made.until(lambda counts: not counts["waiting"])
                await made.calm()
                shown = (await made.card())["labels"]
            kept = _kept(data)
    wrong = len(presses) - kept
    print(f"{kills} kills, {len(presses)} votes, {kept} kept once; the card says {shown}")
    print("met    nothing lost, nothing twice" if not wrong else f"MISSED {wrong} are wrong")
    return abs(wrong)


async def _live_and_die(made: Street, data: Path, presses: list[Order], dice: Random) -> None:
    with launched(OURS, made, data) as process:
        until = asyncio.get_running_loop().time() + dice.uniform(0.5, LONGEST_LIFE_S)
        for each in presses:
            await made.do(each)
            await asyncio.sleep(dice.uniform(0, LONGEST_LIFE_S / len(presses)))
        await asyncio.sleep(max(0.0, until - asyncio.get_running_loop().time()))
        process.kill()
        await asyncio.to_thread(process.wait)


def _kept(data: Path) -> int:
    """Count the choices that stand; a press that counted twice has taken its own back."""
    (database,) = data.rglob("data.db")
    with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as db:
        rows = db.execute("SELECT marks FROM poll_ballots")
        return sum(len(json.loads(marks)) for (marks,) in rows)


if __name__ == "__main__":
    options = argparse.ArgumentParser(prog="python -m benchmarks.kills", description=__doc__)
    options.add_argument("--kills", type=int, default=100)
    options.add_argument("--seed", type=int, default=1)
    asked = options.parse_args()
    raise SystemExit(bool(asyncio.run(main(asked.kills, asked.seed))))
