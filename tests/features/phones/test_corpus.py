"""Numbers as people really write them, and all that only looks like one."""

import json
from pathlib import Path
from typing import Any

import pytest

from bot.features.phones.detection import find_numbers

CORPUS = Path(__file__).parents[2] / "data" / "phone_messages.jsonl"
SURE = (
    "plain",
    "intl_plus",
    "intl_00",
    "cc_no_plus",
    "unicode_digits",
    "links",
    "multiple",
    "markup",
    "zero_width",
)


def corpus() -> list[dict[str, Any]]:
    return [json.loads(line) for line in CORPUS.read_text(encoding="utf-8").splitlines()]


def private(message: dict[str, Any]) -> bool:
    return bool(message["numbers"]) and message["kind"] != "helpline"


@pytest.mark.parametrize("kind", SURE)
def test_every_number_written_in_a_usual_way_is_found(kind: str) -> None:
    missed = [
        each["id"]
        for each in corpus()
        if each["kind"] == kind and private(each) and not find_numbers(each["text"], each["region"])
    ]

    assert missed == []


def test_hardly_anything_else_is_taken_for_a_number() -> None:
    hits = [each for each in corpus() if find_numbers(each["text"], each["region"])]

    assert sum(map(private, hits)) / len(hits) >= 0.97


def test_four_numbers_of_five_are_found_in_all() -> None:
    meant = [each for each in corpus() if private(each)]
    found = [each for each in meant if find_numbers(each["text"], each["region"])]

    assert len(found) / len(meant) >= 0.8
