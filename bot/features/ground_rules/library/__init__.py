"""The rule library: one TOML file a rule, read into values; its options become parameters."""

import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

from bot.core.param import NO, AnyParam, Class, Param, choice, flag, whole, words
from bot.core.text import Refused, Text, text
from bot.features.ground_rules.rules.catching import CATCHERS
from bot.features.ground_rules.rules.places import place
from bot.features.ground_rules.rules.signs import Catch, folded
from bot.features.ground_rules.rules.wording import any_of, read_entry

SHIPPED = Path(__file__).parents[4] / "config" / "rules"
LONGEST_TEXT = 600
NOTHING: Mapping[str, Any] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: what turns it on, its options by their short names, and what catches.

    Without `catch` people uphold it by report. `elsewhere` names the setting that upholds it.
    """

    name: str
    sentence: str
    looks_at: str
    on: AnyParam | None
    options: Mapping[str, AnyParam] = field(default_factory=dict)
    catch: Catch | None = None
    takes_down: bool = False
    gentle: bool = False  # never more than a kind note
    elsewhere: str = ""
    signs: Mapping[str, Any] = field(default_factory=dict)
    doors: tuple[str, ...] = ()
    examples: tuple[Mapping[str, Any], ...] = ()

    @property
    def in_own_words(self) -> bool:
        return self.on is not None and self.on.name.startswith("groundrule.")

    @property
    def params(self) -> tuple[AnyParam, ...]:
        return (*((self.on,) if self.on else ()), *self.options.values())


class BadRule(ValueError):
    """A rule's file makes no sense; the message says where."""


def shipped() -> tuple[Rule, ...]:
    """Read the library that comes with the program."""
    files = sorted(SHIPPED.glob("*.toml"))
    return tuple(rule for path in files for rule in read(path.read_text("utf-8"), CATCHERS))


def read(toml: str, catchers: Mapping[str, Catch]) -> tuple[Rule, ...]:
    """Read a file; a file in the group's own words makes several rules."""
    data = tomllib.loads(toml)
    name = data["name"]
    if "own_words" in data:
        return tuple(_own(data, number) for number in range(1, data["own_words"] + 1))
    elsewhere = data.get("elsewhere", "")
    on = None if elsewhere else _switch(name, data)
    options = {key: _option(name, key, each) for key, each in data.get("options", {}).items()}
    return (
        Rule(
            name,
            data["sentence"],
            data["looks_at"],
            on,
            options,
            catchers.get(name),
            data.get("takes_down", False),
            data.get("gentle", False),
            elsewhere,
            {family: any_of(tuple(listed)) for family, listed in data.get("signs", {}).items()},
            tuple(data.get("doors", ())),
            tuple(data.get("examples", ())),
        ),
    )


def _switch(name: str, data: Mapping[str, Any]) -> AnyParam:
    everyday = data.get("everyday", False)
    return flag(f"rules.{name}.enabled", Class.R, default=False, everyday=everyday)


def compiled(rule: Rule, value: Callable[[AnyParam], Any]) -> dict[str, Any]:
    """Return what was agreed as the catcher wants it; `value` looks a parameter up."""
    agreed = {key: value(param) for key, param in rule.options.items()}
    listed = {key: any_of(tuple(agreed[key])) for key in agreed if _is_pattern(rule.options[key])}
    return agreed | listed | {"signs": rule.signs, "doors": rule.doors}


def _is_pattern(param: AnyParam) -> bool:
    return param.bounds.startswith("/")


def _own(data: Mapping[str, Any], number: int) -> Rule:
    on = _text(f"groundrule.text.{number}", {})
    return Rule(f"own{number}", data["sentence"], data["looks_at"], on)


def _option(rule: str, key: str, given: Mapping[str, Any]) -> AnyParam:
    kind = given.get("kind", "")
    if kind not in KINDS:
        raise BadRule(f"{rule}: option {key}: there is no kind {kind!r}")
    return KINDS[kind](given.get("name", f"rules.{rule}.{key}"), given)


def _whole(name: str, given: Mapping[str, Any]) -> AnyParam:
    bounds = {"low": given["low"], "high": given["high"], "choices": tuple(given["choices"])}
    return whole(name, Class.R, given["default"], **bounds)


def _choice(name: str, given: Mapping[str, Any]) -> AnyParam:
    return choice(name, Class.R, given["default"], options=tuple(given["choices"]))


def _flag(name: str, given: Mapping[str, Any]) -> AnyParam:
    return flag(name, Class.R, default=given["default"])


def _words(name: str, given: Mapping[str, Any]) -> AnyParam:
    return replace(
        words(name, Class.R, fold=lambda raw: folded(raw.strip())), default=given.get("default", [])
    )


def _places(name: str, _given: Mapping[str, Any]) -> AnyParam:
    return words(name, Class.R, fold=place)


def _patterns(name: str, _given: Mapping[str, Any]) -> AnyParam:
    return replace(words(name, Class.R, fold=read_entry), bounds="/re2/, ≤40")


def _span(name: str, given: Mapping[str, Any]) -> AnyParam:
    choices = tuple(given["choices"])
    return Param(name, Class.R, given["default"], read_span, str, choices, "HH:MM-HH:MM")


def _text(name: str, _given: Mapping[str, Any]) -> AnyParam:
    def read_text(raw: str) -> str:
        said = " ".join(raw.split())
        if said.casefold() in NO | {"none", "-", ""}:
            return ""
        if len(said) > LONGEST_TEXT:
            raise Refused("ground_rules-text-long", most=LONGEST_TEXT)
        return said

    def show(value: str) -> str | Text:
        return value or text("param-none")

    return Param(name, Class.R, "", read_text, show, (), f"≤{LONGEST_TEXT}")


def read_span(raw: str) -> str:
    """Read "22:00-7" as "22:00-07:00"; raises `Refused` with words."""
    ends = [_clock(part) for part in raw.replace("–", "-").split("-")]
    if len(ends) != 2 or None in ends or ends[0] == ends[1]:  # noqa: PLR2004 - a beginning and an end
        raise Refused("ground_rules-span")
    return f"{ends[0]}-{ends[1]}"


def _clock(raw: str) -> str | None:
    hour, _, minute = raw.strip().partition(":")
    digits = hour + (minute or "0")
    if not (digits.isascii() and digits.isdecimal() and len(digits) <= 4):  # noqa: PLR2004 - HHMM
        return None
    if int(hour or 99) > 23 or int(minute or 0) > 59:  # noqa: PLR2004 - a day's hours and minutes
        return None
    return f"{int(hour):02}:{int(minute or 0):02}"


KINDS: Mapping[str, Callable[[str, Mapping[str, Any]], AnyParam]] = MappingProxyType(
    {
        "choice": _choice,
        "flag": _flag,
        "patterns": _patterns,
        "places": _places,
        "span": _span,
        "text": _text,
        "whole": _whole,
        "words": _words,
    }
)


def by_name(rules: Iterable[Rule]) -> Mapping[str, Rule]:
    return MappingProxyType({rule.name: rule for rule in rules})
