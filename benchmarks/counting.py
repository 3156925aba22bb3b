"""How long a count takes: `python -m benchmarks.counting`, 10,000 ranked ballots, 20 options."""

import time
from random import Random

from bot.features.polls.counting import METHODS, count

BALLOTS, OPTIONS, SEATS, WANTED_S = 10_000, 20, 5, 1.0
TEAMS = {"stv", "stv_scottish_truncated"}
POINTS = {"dots", "score", "star"}


def main() -> None:
    chance = Random(2030)
    options = [f"option {number}" for number in range(1, OPTIONS + 1)]
    rankings = [(1, chance.sample(options, OPTIONS)) for _ in range(BALLOTS)]
    points = [(1, {option: chance.randint(0, 5) for option in options}) for _ in range(BALLOTS)]
    print(f"{BALLOTS:,} ballots over {OPTIONS} options, wanted: under {WANTED_S:g} s")
    for method in METHODS:
        ballots, seats = (points if method in POINTS else rankings), SEATS if method in TEAMS else 1
        begun, worked = time.perf_counter(), time.process_time()
        count(method, options, ballots, seats)
        wall, cpu = time.perf_counter() - begun, time.process_time() - worked
        print(
            f"{'met ' if wall < WANTED_S else 'MISSED'} {method:28} {wall:6.2f} s, CPU {cpu:.2f} s"
        )


if __name__ == "__main__":
    main()
