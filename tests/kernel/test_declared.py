"""What the features declare is whole: names, handlers, texts and defaults."""

from collections import Counter
from typing import Any

import pytest

from bot import app
from bot.core.feature import Command
from bot.core.param import Param
from bot.core.text import Text
from bot.kernel.texts import Texts

TEXTS = Texts(app.TEXTS)
COMMANDS = [each for feature in app.FEATURES for each in feature.commands]
PARAMS = [each for feature in app.FEATURES for each in feature.params]


def test_no_two_acts_share_a_name() -> None:
    names = Counter(act.name for feature in app.FEATURES for act in feature.acts)

    assert [name for name, count in names.items() if count > 1] == []


def test_an_act_is_named_after_its_feature() -> None:
    strays = [
        act.name
        for feature in app.FEATURES
        for act in feature.acts
        if not act.name.startswith(f"{feature.name}.")
    ]

    assert strays == []


def test_no_two_features_answer_to_one_word() -> None:
    words = Counter(command.word for command in COMMANDS)

    assert [word for word, count in words.items() if count > 1] == []


@pytest.mark.parametrize("command", COMMANDS, ids=lambda each: each.word)
def test_every_word_has_its_texts(command: Command) -> None:
    assert TEXTS.has(f"command-{command.word}")
    assert TEXTS.has(f"command-{command.word}.help")


@pytest.mark.parametrize("command", COMMANDS, ids=lambda each: each.word)
def test_every_word_leads_to_an_act_somebody_handles(command: Command) -> None:
    handled = {act for feature in app.FEATURES for act in feature.acts}

    assert type(command.read("")) in handled


@pytest.mark.parametrize("param", PARAMS, ids=lambda each: each.name)
def test_every_setting_has_its_texts(param: Param[Any]) -> None:
    assert all(TEXTS.has(f"{param.key}{part}") for part in ("", ".question", ".effect"))


@pytest.mark.parametrize("param", PARAMS, ids=lambda each: each.name)
def test_every_choice_of_a_setting_can_be_typed_as_it_is_shown(param: Param[Any]) -> None:
    for value in (param.default, *param.choices):
        shown = param.shown(value)
        typed = TEXTS.format("en", "/", shown.key, {}) if isinstance(shown, Text) else shown
        assert param.read(typed) == value
