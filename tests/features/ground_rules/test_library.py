"""The rule library: every example comes out as it says, and odd settings are refused with words."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.text import Refused
from bot.features.ground_rules import library
from bot.features.ground_rules.library import BadRule, Rule, compiled, read, read_span, shipped
from bot.features.ground_rules.library.trying import catches, misses
from bot.features.ground_rules.rules.catching import CATCHERS, resting
from bot.features.ground_rules.rules.places import is_door, is_page, place
from bot.features.ground_rules.rules.signs import MINUTE_MS, Spoken, folded, script
from bot.features.ground_rules.rules.wording import any_of, read_entry
from bot.features.ground_rules.settings import BY_NAME, RULES

LINES = (Path(__file__).parents[2] / "data" / "chat_lines.txt").read_text("utf-8").splitlines()
NOW = datetime(2030, 1, 2, 12, tzinfo=UTC)
EXAMPLES = [
    pytest.param(rule, each, id=f"{rule.name}: {each['says']}")
    for rule in shipped()
    for each in rule.examples
]
CATCHING = [rule for rule in shipped() if rule.catch]
WANTED = {
    *("numbers", "links", "invites", "forwards", "flood", "repeats", "cards", "media", "words"),
    *("adverts", "spam", "bots", "quiet", "newcomers", "topic", "language", "own1", "own9"),
}
TOML = 'name = "x"\nsentence = "s"\nlooks_at = "l"\n'


def agreed(rule: Rule, **typed: str) -> dict[str, Any]:
    """Return a rule's options as they come, or as somebody typed them."""
    short = {param.name: key for key, param in rule.options.items()}

    def value(param: Any) -> Any:
        key = short[param.name]
        return param.read(typed[key]) if key in typed else param.default

    return compiled(rule, value) | {"zone": UTC}


def touched(name: str, said: Spoken, history: Any = (), **typed: str) -> bool:
    rule = BY_NAME[name]
    assert rule.catch is not None
    return rule.catch(said, history, agreed(rule, **typed)) is not None


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_an_example_comes_out_as_it_says(rule: Rule, example: Mapping[str, Any]) -> None:
    assert catches(rule, example) is example["caught"]


def test_the_library_has_every_rule_it_should() -> None:
    assert {rule.name for rule in RULES} >= WANTED


@pytest.mark.parametrize("rule", CATCHING, ids=lambda rule: rule.name)
def test_every_rule_shows_what_it_catches_and_what_it_lets_be(rule: Rule) -> None:
    assert {each["caught"] for each in rule.examples} == {True, False}


def test_nothing_is_upheld_before_the_group_says_so() -> None:
    assert not any(rule.on.default for rule in RULES if rule.on)


def test_everyday_talk_is_let_be() -> None:
    """Two thousand ordinary lines under every rule as it comes: at most two in a thousand."""
    rules = [(rule, agreed(rule)) for rule in CATCHING if rule.name not in ("quiet", "numbers")]
    false = [
        (rule.name, line)
        for line in LINES
        for rule, options in rules
        if rule.catch and rule.catch(Spoken(NOW, line, here_since=NOW), (), options)
    ]

    assert len(LINES) == 2000
    assert len(set(LINES)) > 1900
    assert len(false) <= 4, false


def test_an_example_that_lies_is_found() -> None:
    lying = read(TOML + '[[examples]]\nsays = "no"\ncaught = true', {"x": lambda *_: None})[0]

    assert misses(lying) == ["no"]


def test_a_rule_that_people_uphold_catches_nothing() -> None:
    assert not catches(BY_NAME["topic"], {"says": "x", "caught": False})


def test_an_option_of_no_known_kind_is_said() -> None:
    with pytest.raises(BadRule, match="there is no kind 'maybe'"):
        read(TOML + '[options.odd]\nkind = "maybe"', {})


def test_an_option_may_be_a_plain_yes_or_no() -> None:
    rule = read(TOML + '[options.odd]\nkind = "flag"\ndefault = true', CATCHERS)[0]

    assert rule.options["odd"].default is True


@pytest.mark.parametrize(
    ("link", "name"),
    [
        ("https://www.Foodbank.example/x?y#z", "foodbank.example"),
        ("a.example:8080", "a.example"),
        ("http://a.example@b.example", "b.example"),
        ("https://b.example\\@a.example", "b.example"),
        ("a.example.", "a.example"),
        ("", ""),
    ],
)
def test_a_link_is_known_by_where_it_goes(link: str, name: str) -> None:
    assert place(link) == name


@pytest.mark.parametrize("link", ["tel:+447700900123", "mailto:ana@a.example", "x://user?id=5"])
def test_what_opens_no_page_is_no_page(link: str) -> None:
    assert not is_page(link)


@pytest.mark.parametrize("link", ["tg://join?invite=x", "T.me/+x", "discord.com/invite/x"])
def test_a_door_is_known_in_every_dress(link: str) -> None:
    assert is_door(link, BY_NAME["invites"].doors)


@given(st.text(max_size=40), st.integers(0, 400))
def test_an_agreed_place_is_always_fine(link: str, days: int) -> None:
    said = Spoken(NOW, links=(link,), here_since=NOW - timedelta(days=days))
    rule = BY_NAME["links"]
    assert rule.catch is not None
    options = agreed(rule) | {"allow": "listed", "list": [place(link)]}

    assert rule.catch(said, (), options) is None


@given(st.lists(st.integers(0, 200_000), max_size=30).map(sorted), st.integers(3, 60))
def test_fewer_messages_are_never_worse(moments: list[int], most: int) -> None:
    history = tuple((at, "") for at in moments)

    if not touched("flood", Spoken(NOW), history, per_minute=str(most)):
        assert not touched("flood", Spoken(NOW), history[1:], per_minute=str(most))


@given(st.lists(st.integers(0, 200_000), max_size=30).map(sorted), st.integers(3, 60))
def test_flood_counts_as_a_person_would(moments: list[int], most: int) -> None:
    history = tuple((at, "") for at in moments)
    last = [at for at in moments if moments[-1] - at < MINUTE_MS]

    assert touched("flood", Spoken(NOW), history, per_minute=str(most)) is (len(last) > most)


@given(st.text(max_size=300))
def test_no_words_break_a_rule(words: str) -> None:
    said = Spoken(NOW, words, links=(words,), here_since=NOW, joined=NOW)

    for rule in CATCHING:
        assert rule.catch is not None
        rule.catch(said, ((1, "a"),), agreed(rule))


def test_letters_nobody_sees_hide_no_word() -> None:
    assert touched("words", Spoken(NOW, "wom\u200bbat"), list="wombat")


def test_a_word_next_to_letters_of_any_script_is_another_word() -> None:
    assert not touched("words", Spoken(NOW, "wombatя"), list="wombat")


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("ab", "ground_rules-word-short"),
        ("!!!", "ground_rules-word-short"),
        ("/a(b/", "ground_rules-pattern-broken"),
        ("/(?<=a)b/", "ground_rules-pattern-broken"),
        ("/.*/", "ground_rules-pattern-broad"),
        ("/[aeiou]/", "ground_rules-pattern-broad"),
        ("/x*/", "ground_rules-pattern-broad"),
    ],
)
def test_an_odd_word_or_pattern_is_refused_with_words(typed: str, key: str) -> None:
    with pytest.raises(Refused) as no:
        read_entry(typed)

    assert no.value.text.key == key


def test_nothing_agreed_is_no_pattern() -> None:
    assert any_of(()) is None


@pytest.mark.parametrize(
    ("typed", "span"), [("22:00-7", "22:00-07:00"), ("9 – 17:30", "09:00-17:30")]
)
def test_a_time_span_is_read_kindly(typed: str, span: str) -> None:
    assert read_span(typed) == span


@pytest.mark.parametrize("typed", ["", "22", "22:00-22:00", "25-7", "9:70-10", "a-b", "1-2-3"])
def test_what_is_no_time_span_is_refused(typed: str) -> None:
    with pytest.raises(Refused):
        read_span(typed)


def test_hours_by_day_do_not_wrap_around() -> None:
    options = {"hours": "09:00-17:00", "zone": UTC}

    assert [resting(NOW.replace(hour=h), options) for h in (8, 9, 16, 17)] == [
        False,
        True,
        True,
        False,
    ]


def test_a_text_is_kept_on_one_line_and_within_measure() -> None:
    own = BY_NAME["own1"].on
    assert own is not None

    assert own.read("We  greet\neach other") == "We greet each other"
    with pytest.raises(Refused):
        own.read("x" * 601)


def test_the_script_most_letters_are_in_counts() -> None:
    assert [script("Hello Мир"), script("Привет, Ana"), script("12 :)")] == [
        "latin",
        "cyrillic",
        "",
    ]


def test_folding_keeps_plain_words_as_they_are() -> None:
    assert [folded("Good Day"), folded("Ｈｉ\u200b")] == ["good day", "hi"]


def test_a_place_may_be_agreed_on_as_a_whole_address() -> None:
    assert BY_NAME["links"].options["list"].read("https://Foodbank.example/x") == [
        "foodbank.example"
    ]
    assert library.SHIPPED.is_dir()
