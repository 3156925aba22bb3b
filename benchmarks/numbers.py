"""How well and how fast phone numbers are found: `python -m benchmarks.numbers`."""

import json
import statistics
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from bot.features.phones.detection import find_numbers

CORPUS = Path(__file__).parents[1] / "tests" / "data" / "phone_messages.jsonl"
LONGEST = 65_536
WORST = (
    "é1",
    "07911123456 ",
    "a1 ",
    "1 2 3 4 5 6 7 8 9 ",
    "+4",
    "\u0660\u0667",
    "&#48;",
    "one two ",
)


def main() -> None:
    messages = [json.loads(line) for line in CORPUS.read_text(encoding="utf-8").splitlines()]
    _by_kind(messages)
    quick = [_took(message) for message in messages if message["kind"] == "no_digits"]
    read = [_took(message) for message in messages if message["kind"] != "no_digits"]
    print(f"\nwithout digits or number words: median {statistics.median(quick):.1f} µs")
    print(f"with: median {statistics.median(read):.0f} µs, most {max(read):.0f} µs")
    worst = max(_longest(unit) for unit in WORST)
    print(f"worst 64 KB body: {worst / 1000:.0f} ms (wanted 50)")


def _by_kind(messages: list[dict[str, Any]]) -> None:
    counts: dict[str, list[int]] = {}
    for each in messages:
        private = bool(each["numbers"]) and each["kind"] != "helpline"
        found = bool(find_numbers(each["text"], each["region"]))
        row = counts.setdefault(each["kind"], [0, 0, 0, 0])
        row[0 if private and found else 1 if private else 2 if found else 3] += 1
    print("| kind | found | missed | wrongly found | rightly left |\n|---|---|---|---|---|")
    for kind, row in sorted(counts.items()):
        print(f"| {kind} | " + " | ".join(map(str, row)) + " |")
    hit, missed, wrong, _ = map(sum, zip(*counts.values(), strict=True))
    print(f"| all | precision {hit / (hit + wrong):.3f} | recall {hit / (hit + missed):.3f} | | |")


def _longest(unit: str) -> float:
    body = (unit * LONGEST)[:LONGEST]
    return _fastest(lambda: find_numbers(body, "GB"), 3)


def _took(message: dict[str, Any]) -> float:
    return _fastest(lambda: find_numbers(message["text"], message["region"]), 7)


def _fastest(work: Callable[[], object], times: int) -> float:
    took = []
    for _ in range(times):
        began = time.process_time()
        work()
        took.append(time.process_time() - began)
    return min(took) * 1e6


if __name__ == "__main__":
    main()
