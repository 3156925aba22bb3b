"""The ways in which people write a number, and how to read digits back from any of them."""

import html
import re
import unicodedata
from collections.abc import Callable, Iterator
from random import Random
from urllib.parse import quote, unquote

Form = Callable[[str, Random], str]

WORDS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
GERMAN = ["null", "eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun"]
SPANISH = ["cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve"]
HINDI = ["शून्य", "एक", "दो", "तीन", "चार", "पांच", "छह", "सात", "आठ", "नौ"]
READ = {
    word: str(place)
    for words in (WORDS, GERMAN, SPANISH, HINDI)
    for place, word in enumerate(words)
} | {"oh": "0", "nought": "0"}
TOKEN = re.compile(r"\d|[^\W\d_][^\W\d_\u0900-\u0963]*(?:[\u0900-\u0963]+[^\W\d_]*)*")
UNSEEN = ("Cf", "Me", "Mn")


def national(number: str) -> str:
    """Return a number as it is dialled at home."""
    return "0" + number[2:] if number.startswith("44") else number


def _code(number: str) -> str:
    return "44" if number.startswith("44") else "1"


def _apart(sign: str) -> Form:
    def form(number: str, _: Random) -> str:
        home = national(number)
        first = 5 if home.startswith("0") else 4
        return sign.join((home[:first], home[first : first + 3], home[first + 3 :]))

    return form


def _each(sign: str) -> Form:
    return lambda number, _: sign.join(national(number))


def _in(first: str) -> Form:
    return lambda number, _: "".join(chr(ord(first) + int(each)) for each in national(number))


def _said(words: list[str], gap: str = " ") -> Form:
    return lambda number, _: gap.join(words[int(each)] for each in national(number))


def _mixed(number: str, chance: Random) -> str:
    each = [WORDS[int(d)] if chance.random() < 0.5 else d for d in national(number)]
    return " ".join(each)


def _oh(number: str, _: Random) -> str:
    return " ".join("oh" if each == "0" else WORDS[int(each)] for each in national(number))


def _unseen(number: str, chance: Random) -> str:
    between = chance.choice(("\u200b", "\u00ad", "\u2060", "\ufeff", "\u200d"))
    return between.join(national(number))


def _upper(number: str, _: Random) -> str:
    return _oh(number, _).upper()


FORMS: tuple[Form, ...] = (
    lambda number, _: national(number),
    lambda number, _: f"+{number}",
    lambda number, _: f"00{number}",
    lambda number, _: f"+{_code(number)} (0){number[len(_code(number)) :]}",
    lambda number, _: f"+{_code(number)} {number[len(_code(number)) : 6]} {number[6:]}",
    lambda number, _: f"({national(number)[:5]}) {national(number)[5:]}",
    _apart(" "),
    _apart("-"),
    _apart("."),
    _apart("/"),
    _apart("_"),
    _apart("\u00a0"),
    _apart("\u2009"),
    _apart(" \u2013 "),
    _apart("\n"),
    _apart(" then "),
    _each(" "),
    _each("-"),
    _each("."),
    _each("*"),
    _in("\uff10"),
    _in("\u0660"),
    _in("\u0966"),
    _in("\u06f0"),
    _in("\U0001d7ce"),
    _in("\U0001d7ec"),
    _said(WORDS),
    _said(WORDS, "-"),
    _said(WORDS, ", "),
    _said(GERMAN),
    _said(SPANISH),
    _said(HINDI),
    _mixed,
    _oh,
    _upper,
    _unseen,
    lambda number, _: "".join(f"{each}\ufe0f\u20e3" for each in national(number)),
    lambda number, _: "".join(f"&#{ord(each)};" for each in national(number)),
    lambda number, _: f"tel:+{number}",
    lambda number, _: f"https://wa.me/{number}",
    lambda number, _: f"**{national(number)}**",
    lambda number, _: f"<b>{national(number)}</b>",
    lambda number, _: quote(f"+{number}"),
    lambda number, _: national(number).replace("0", "O", 2),
)


def digits_of(words: str) -> Iterator[str]:
    """Return the digits of a text as several readers would take them; no code of ours is asked."""
    plain = html.unescape(unquote(words))
    folded = "".join(
        str(unicodedata.digit(char, None) or 0) if char.isdigit() else char
        for char in unicodedata.normalize("NFKC", plain)
        if unicodedata.category(char) not in UNSEEN
    )
    yield re.sub(r"\D", "", folded)
    yield "".join(
        token if token.isdigit() else READ.get(token.casefold(), "")
        for token in TOKEN.findall(unicodedata.normalize("NFC", plain))
    )
    yield re.sub(r"\D", "", folded.translate(str.maketrans("OoIl", "0011")))
