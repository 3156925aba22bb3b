"""Trying a rule on the examples that stand with it."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.core.param import AnyParam
from bot.features.ground_rules.library import Rule, compiled
from bot.features.ground_rules.rules.signs import History, Past, Spoken, folded

NOON = datetime(2030, 1, 2, 12, tzinfo=UTC)
SHORTEST_MARKED = 12  # "ok" and "thank you" are said by everybody, often


def misses(rule: Rule) -> list[str]:
    """Return the examples that do not come out as they say."""
    return [each["says"] for each in rule.examples if catches(rule, each) is not each["caught"]]


def catches(rule: Rule, example: Mapping[str, Any]) -> bool:
    """Tell whether a rule catches one of its examples."""
    if rule.catch is None:
        return False
    typed: Mapping[str, Any] = example.get("options", {})
    short = {param.name: key for key, param in rule.options.items()}

    def value(param: AnyParam) -> Any:
        key = short[param.name]
        return param.read(str(typed[key])) if key in typed else param.default

    options = {**compiled(rule, value), "zone": UTC}
    said = spoken(example)
    return rule.catch(said, _history(said, example), options) is not None


def spoken(example: Mapping[str, Any]) -> Spoken:
    """Make the message an example describes."""
    hour, _, minute = example.get("clock", "12:00").partition(":")
    at = NOON.replace(hour=int(hour), minute=int(minute))
    joined = example.get("hours_joined")
    since = at - timedelta(hours=joined) if joined is not None else None
    return Spoken(
        at,
        example.get("text", ""),
        tuple(example.get("links", ())),
        example.get("media", ""),
        example.get("forwarded", False),
        example.get("number", False),
        example.get("bot", False),
        since or at - timedelta(days=example.get("days_here", 400)),
        since,
        example.get("room", ""),
    )


def marked(words: str) -> str:
    """Return what makes two messages the same; "" for what everybody says often."""
    same = " ".join(folded(words).split())
    return same if len(same) >= SHORTEST_MARKED else ""


def _history(said: Spoken, example: Mapping[str, Any]) -> History:
    end = int(said.at.timestamp() * 1000)
    if "seconds" in example:
        moments = [second * 1000 for second in example["seconds"]]
        return tuple((end - moments[-1] + moment, "") for moment in moments)
    lines = (*example.get("before", ()), said.text)
    past: list[Past] = [
        (end - 10_000 * (len(lines) - place), marked(line)) for place, line in enumerate(lines, 1)
    ]
    return tuple(past)
