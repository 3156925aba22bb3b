"""Numbers in nine languages and many habits, beside what only looks like them."""

from pathlib import Path

import pytest

from bot.features.phones.detection import find_numbers

LINES = Path(__file__).parents[2] / "data" / "phone_lines.txt"


def lines(heading: str) -> list[str]:
    text = LINES.read_text(encoding="utf-8")
    part = text.partition(f"# {heading}\n")[2].partition("\n# ")[0]
    return part.strip("\n").split("\n")


def read(line: str) -> tuple[str, str]:
    region, _, words = line.partition(" ")
    return words.replace("\\n", "\n"), region


@pytest.mark.parametrize("line", lines("numbers"))
def test_it_is_found(line: str) -> None:
    assert find_numbers(*read(line))


@pytest.mark.parametrize("line", lines("none"))
def test_it_is_left_alone(line: str) -> None:
    assert find_numbers(*read(line)) == ()


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "oh double seven double oh nine double oh one two three"),
        ("es", "mas cuatro cuatro siete siete cero cero nueve cero cero uno dos tres"),
        ("fr", "zéro sept sept cent quatre-vingt-dix zéro un deux trois"),
        ("de", "null sieben siebenhundert neunhundert eins zwei drei"),
        ("pl", "zero siedem siedem zero zero dziewięć zero zero jeden dwa trzy"),
        ("pt", "zero sete sete zero zero nove zero zero um dois três"),
        ("hi", "शून्य सात सात शून्य शून्य नौ शून्य शून्य एक दो तीन"),
        ("ur", "صفر سات سات صفر صفر نو صفر صفر ایک دو تین"),
        ("ar", "صفر سبعة سبعة صفر صفر تسعة صفر صفر واحد اثنان ثلاثة"),
    ],
)
def test_a_number_is_understood_in_the_groups_languages(language: str, words: str) -> None:
    assert [each.e164 for each in find_numbers(words, "GB", (language,))] == ["+447700900123"]


@pytest.mark.parametrize(
    ("words", "digits"),
    [
        ("zéro six vingt et un trente-cinq soixante et onze quatre-vingt-deux", "621357182"),
        ("zéro six soixante-dix-sept douze quatre-vingts dix zéro un", "677129001"),
    ],
)
def test_french_counts_by_twenties(words: str, digits: str) -> None:
    assert [each.e164 for each in find_numbers(words, "FR")] == [f"+33{digits}"]


def test_tens_take_their_unit_in_german() -> None:
    words = "null eins einundsiebzig neununddreißig zwanzig null eins zwei"

    assert [each.e164 for each in find_numbers(words, "DE")] == ["+491713920012"]
