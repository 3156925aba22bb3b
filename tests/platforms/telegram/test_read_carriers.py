"""A number can hide in many places of a message; each is handed on."""

import pytest

from bot.core.incoming import Said
from tests.platforms.telegram.samples import heard


def said(name: str) -> Said:
    what = heard(name).what
    assert isinstance(what, Said)
    return what


@pytest.mark.parametrize(
    ("name", "hidden"),
    [
        ("message", ["tel:+447700900123"]),
        ("foreign_contact", ["+44 7700 900456", "TEL;MOBILE:+447700900457"]),
        ("own_contact", ["447700900123"]),
        ("forwarded_own_contact", ["447700900123", "Cem 07700 900458"]),
        ("quote", ["07700 900123"]),
        ("external_reply", ["+447700900459"]),
        ("venue", ["Ring 07700 900123", "Elm Street 4, flat 07700 900124"]),
        ("document", ["ring me 07700900123.pdf"]),
        ("native_poll", ["07700 900123", "or 07700 900124"]),
        ("checklist", ["ring 07700 900123"]),
        ("via_inline_bot", ["Ring 07700 900123", "https://wa.me/447700900123"]),
    ],
)
def test_hidden_numbers_are_carried(name: str, hidden: list[str]) -> None:
    carried = "\n".join(said(name).carriers)

    assert [one for one in hidden if one not in carried] == []


def test_the_words_of_a_rich_message_are_words_and_one_line_stays_one() -> None:
    assert said("rich_message").text == "Ring me on\n07700 900123"


def test_a_card_of_oneself_is_an_own_number() -> None:
    assert said("own_contact").own_contact == "447700900123"


@pytest.mark.parametrize("name", ["foreign_contact", "forwarded_own_contact"])
def test_a_card_of_somebody_else_or_passed_on_is_not(name: str) -> None:
    assert said(name).own_contact == ""


def test_a_link_behind_a_button_is_a_link() -> None:
    assert said("via_inline_bot").links == ("https://wa.me/447700900123",)
