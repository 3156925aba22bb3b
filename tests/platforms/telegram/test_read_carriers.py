"""A number can hide in many places of a message; each is handed on."""

from typing import Any

import pytest

from bot.core.incoming import Said
from bot.features import phones
from bot.platforms.telegram.read import read
from tests.platforms.telegram.samples import ME, NOW, heard, message, recorded


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


CARRIED = (
    *("message", "foreign_contact", "own_contact", "forwarded_own_contact", "quote", "venue"),
    *("external_reply", "document", "native_poll", "checklist", "via_inline_bot", "rich_message"),
)


@pytest.mark.parametrize("name", CARRIED)
def test_hidden_numbers_are_seen(name: str) -> None:
    seen = phones.sense(said(name), ("GB",))

    assert seen
    assert seen["numbers"]


@pytest.mark.parametrize(
    "fields",
    [
        {"text": "ring me on 07700 900123"},
        {"caption": "07700 900123", "photo": recorded("photo_with_caption")["message"]["photo"]},
        {
            "text": "here",
            "entities": [{"type": "text_link", "offset": 0, "length": 4, "url": "tel:07700900123"}],
        },
        {
            "text": "here",
            "entities": [
                {"type": "text_link", "offset": 0, "length": 4, "url": "https://wa.me/447700900123"}
            ],
        },
        {
            "text": "here",
            "entities": [
                {"type": "text_link", "offset": 0, "length": 4, "url": "https://t.me/+447700900123"}
            ],
        },
        {
            "text": "look",
            "link_preview_options": {"url": "https://api.whatsapp.com/send?phone=447700900123"},
        },
    ],
)
def test_numbers_in_words_captions_and_behind_links_are_seen_also_in_an_edit(
    fields: dict[str, Any],
) -> None:
    new = message(**fields)
    edit = {"update_id": 8, "edited_message": new["message"] | {"edit_date": 1893585601}}
    for update in (new, edit):
        (only,) = read(update, ME, NOW)
        assert isinstance(only.what, Said)
        seen = phones.sense(only.what, ("GB",))
        assert seen
        assert seen["numbers"] == ["+447700900123"]


def test_the_words_of_a_rich_message_are_words_and_one_line_stays_one() -> None:
    assert said("rich_message").text == "Ring me on\n07700 900123"


def test_a_card_of_oneself_is_an_own_number() -> None:
    assert said("own_contact").own_contact == "447700900123"


@pytest.mark.parametrize("name", ["foreign_contact", "forwarded_own_contact"])
def test_a_card_of_somebody_else_or_passed_on_is_not(name: str) -> None:
    assert said(name).own_contact == ""


def test_a_link_behind_a_button_is_a_link() -> None:
    assert said("via_inline_bot").links == ("https://wa.me/447700900123",)
