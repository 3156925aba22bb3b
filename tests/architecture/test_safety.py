"""What docs/safety.md says is checked by machine is checked."""

import re
from pathlib import Path

HERE = Path(__file__).parents[2]
NAMED = re.compile(r"`(tests/[\w/]+\.py)(?:::(\w+))?`")


def test_every_test_that_the_page_on_safety_names_is_there() -> None:
    named = NAMED.findall((HERE / "docs" / "safety.md").read_text(encoding="utf-8"))
    missing = [
        f"{file}::{name}"
        for file, name in named
        if not (HERE / file).exists() or (name and f"def {name}(" not in _text(HERE / file))
    ]

    assert (missing, len(named) > 10) == ([], True)


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")
