"""Numbers as people really write them, and all that only looks like one."""

import json
from pathlib import Path
from typing import Any

import pytest

from bot.features.phones.detection import LANGUAGES, find_numbers

CORPUS = Path(__file__).parents[2] / "data" / "phone_messages.jsonl"
NEVER = {"pc208"}  # "…then the number of days in a week plus 2" is for people alone


def corpus() -> list[dict[str, Any]]:
    return [json.loads(line) for line in CORPUS.read_text(encoding="utf-8").splitlines()]


def private(message: dict[str, Any]) -> bool:
    return bool(message["numbers"]) and message["kind"] != "helpline"


def kinds() -> list[str]:
    return sorted({message["kind"] for message in corpus()})


@pytest.mark.parametrize("kind", kinds())
def test_each_kind_of_message_is_read_as_people_mean_it(kind: str) -> None:
    wrong = [
        each["id"]
        for each in corpus()
        if each["kind"] == kind
        and bool(find_numbers(each["text"], each["region"])) is not private(each)
    ]

    assert set(wrong) <= NEVER


def test_the_numbers_found_are_the_numbers_meant() -> None:
    wrong = [
        each["id"]
        for each in corpus()
        if private(each)
        and [found.e164 for found in find_numbers(each["text"], each["region"])] != each["numbers"]
    ]

    assert set(wrong) <= NEVER


def test_all_languages_at_once_change_nothing() -> None:
    wrong = [
        each["id"]
        for each in corpus()
        if bool(find_numbers(each["text"], each["region"], LANGUAGES)) is not private(each)
    ]

    assert set(wrong) <= NEVER
