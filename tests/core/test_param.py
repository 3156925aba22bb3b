"""A setting reads what people type, and says no in words."""

import pytest

from bot.core.outgoing import Rendered, Span
from bot.core.param import Class, Param, choice, flag, whole, words
from bot.core.text import Refused, text

DAYS = whole("request.expires_days", Class.O, 14, low=1, high=60, choices=(7, 14))
ON = flag("rules.flood.enabled", Class.R, default=False)
SEEN = choice("phones.when_seen", Class.R, "hide", options=("hide", "ask"))
AREAS = words("group.areas", Class.O, most=2)


@pytest.mark.parametrize(
    ("param", "typed", "value"),
    [
        (DAYS, " 7 ", 7),
        (ON, "Yes", True),
        (ON, "off", False),
        (SEEN, "ASK", "ask"),
        (AREAS, "north, south", ["north", "south"]),
        (AREAS, "none", []),
    ],
)
def test_what_people_type_is_understood(param: Param[object], typed: str, value: object) -> None:
    assert param.read(typed) == value


@pytest.mark.parametrize(
    ("param", "typed"),
    [
        (DAYS, "0"),
        (DAYS, "61"),
        (DAYS, "0000000139"),
        (DAYS, "9" * 5000),
        (DAYS, "٧"),
        (DAYS, "x"),
        (ON, "maybe"),
        (SEEN, "look"),
        (AREAS, "a,b,c"),
        (AREAS, ""),
        (AREAS, "x" * 81),
    ],
)
def test_what_cannot_be_is_refused_in_words(param: Param[object], typed: str) -> None:
    with pytest.raises(Refused):
        param.read(typed)


def test_values_are_shown_as_people_would_type_them() -> None:
    shown = (DAYS.shown(7), ON.shown(True), ON.shown(False), AREAS.shown([]), AREAS.shown(["a"]))

    assert shown == ("7", text("param-on"), text("param-off"), text("param-none"), "a")


def test_texts_are_named_after_the_setting() -> None:
    keys = (DAYS.label.key, DAYS.question.key, DAYS.effect(7).key)

    assert keys == (
        "param-request-expires-days",
        "param-request-expires-days.question",
        "param-request-expires-days.effect",
    )


def test_the_whole_text_is_all_its_spans() -> None:
    assert Rendered((Span("a"), Span("b"))).text == "ab"
