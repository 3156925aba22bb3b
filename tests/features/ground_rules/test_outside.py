"""Rules that other packages bring: taken in, or left out with a reason."""

from importlib.metadata import EntryPoint
from pathlib import Path
from typing import Any

import pytest

from bot.features.ground_rules.library import outside
from bot.features.ground_rules.library.outside import Bring, Left
from bot.features.ground_rules.rules.signs import Breach, Catch

TOML = """
name = "shouting"
sentence = "We do not shout."
looks_at = "capitals"

[[examples]]
says = "a shout"
text = "WHERE IS IT"
caught = true

[[examples]]
says = "plain words"
text = "Where is it?"
caught = false
"""


def loud(said: Any, _history: Any, _options: Any) -> Breach | None:
    return Breach() if said.text.isupper() else None


def deaf(_said: Any, _history: Any, _options: Any) -> Breach | None:
    return None


def brings(catch: Catch) -> Any:
    return lambda: Bring(TOML, catch, Path("texts"))


def broken() -> Any:
    raise LookupError


@pytest.fixture
def point(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Let a package declare an entry point that loads what is given."""

    def declare(name: str, made: Any) -> None:
        declared = EntryPoint(name, "my_rules:rule", outside.GROUP)
        monkeypatch.setattr(EntryPoint, "load", lambda _: made)
        monkeypatch.setattr(outside, "entry_points", lambda **_: [declared])

    return declare


def test_a_rule_from_outside_is_taken_in_with_its_switch_and_texts(point: Any) -> None:
    point("shouting", brings(loud))

    (rule,) = outside.found()
    assert (rule.name, [each.name for each in rule.params]) == (
        "shouting",
        ["rules.shouting.enabled"],
    )
    assert outside.folders() == (Path("texts"),)
    assert outside.left_out() == ()


@pytest.mark.parametrize(
    ("name", "made", "why"),
    [
        ("shouting", brings(deaf), "example: a shout"),
        ("other", brings(loud), "example: a shout"),
        ("shouting", broken, "LookupError"),
        ("shouting", lambda: "a rule", "TypeError"),
    ],
    ids=["lies", "is called otherwise", "breaks", "is none"],
)
def test_what_does_not_hold_is_left_out_with_a_reason(
    point: Any, name: str, made: Any, why: str
) -> None:
    point(name, made)

    assert outside.found() == ()
    assert outside.left_out() == (Left(name, why),)
    assert outside.folders() == ()


PACKAGE = """
from pathlib import Path

from bot.features.ground_rules.public import Bring
from bot.features.ground_rules.rules.signs import Breach


def shouting():
    def catch(said, history, options):
        return Breach("shout") if said.text.isupper() else None

    return Bring({toml!r}, catch, Path(__file__).parent / "their_texts")
"""


def test_an_installed_package_brings_a_rule(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = tmp_path / "their_rules-1.0.dist-info"
    told.mkdir()
    (told / "METADATA").write_text("Metadata-Version: 2.1\nName: their-rules\nVersion: 1.0\n")
    (told / "entry_points.txt").write_text(f"[{outside.GROUP}]\nshouting = their_rules:shouting\n")
    (tmp_path / "their_rules.py").write_text(PACKAGE.format(toml=TOML))
    monkeypatch.syspath_prepend(tmp_path)

    assert [rule.name for rule in outside.found()] == ["shouting"]
    assert outside.folders() == (tmp_path / "their_texts",)
    assert outside.left_out() == ()
