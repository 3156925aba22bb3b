"""What a language is besides its words: menus and days as people say them."""

from datetime import UTC, datetime

from bot import app
from bot.core.text import Style, When
from bot.kernel.menus import menus
from bot.kernel.texts import moment

FRIDAY = datetime(2030, 1, 4, 18, tzinfo=UTC)


def test_the_menu_of_commands_is_offered_in_every_language() -> None:
    offered = {(each.scope, each.language): dict(each.entries) for each in menus(app.house(()))}

    assert offered["private", "es"]["ask"] == "Pedir algo al grupo"
    assert offered["private", ""]["ask"] == "Ask the group for something"
    assert offered["group", "es"].keys() == offered["group", ""].keys()
    assert offered["facilitators", "es"].keys() == offered["facilitators", ""].keys()


def test_a_day_is_said_as_people_say_it_in_their_language() -> None:
    assert moment(When(FRIDAY, Style.DAY), UTC, "en") == "Friday 4 January"
    assert moment(When(FRIDAY, Style.DAY), UTC, "es") == "viernes 4 de enero"
    assert moment(When(FRIDAY), UTC, "es") == "viernes 4 de enero, 18:00"
