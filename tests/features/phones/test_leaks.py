"""Whatever people say in whatever way, no number of theirs leaves the house where all can read."""

from pathlib import Path
from random import Random  # noqa: TID251 - seeded: the same lines each time

import pytest

from benchmarks.forms import FORMS
from benchmarks.leaks import Oracle, play

NUMBER = "447700900123"


@pytest.mark.slow
@pytest.mark.no_cover  # other tests run through the same lines
async def test_five_thousand_hostile_lines_let_no_number_out(tmp_path: Path) -> None:
    oracle = await play(5000, 7, tmp_path, lines=16)

    assert oracle.found == []
    assert oracle.looked > 500


def test_the_oracle_reads_every_form() -> None:
    oracle = Oracle()
    oracle.knows(NUMBER)

    for form in FORMS:
        oracle.looks("group", f"ring {form(NUMBER, Random(1))} now")
    found = len(oracle.found)
    oracle.looks("group", "ring 07700 900124 or ask for number 447700")

    assert (found, len(oracle.found)) == (len(FORMS), len(FORMS))
