"""Words that stand for digits, and the languages in which people say them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from bot.features.phones.detection.folding import bare


class Part(StrEnum):
    """What a word does in a number that is spoken."""

    DIGITS = "digits"  # says its digits and no more
    TENS = "tens"  # takes a unit after it: twenty + one
    TIMES = "times"  # says the next digit so many times
    ZEROS = "zeros"  # so many noughts after the digit before: four hundred


@dataclass(frozen=True, slots=True)
class Word:
    part: Part
    digits: str  # for TIMES and ZEROS: how many


Vocabulary = Mapping[str, Word]

# From nought on; words for the same digit are joined by "/".
UNITS: Mapping[str, str] = {
    "en": "zero/oh/o/nought/naught/nil one two three four five six seven eight nine/niner",
    "es": "cero uno/un/una dos tres cuatro cinco seis siete ocho nueve",
    "fr": "zero un/une deux trois quatre cinq six sept huit neuf",
    "de": "null eins/ein zwei/zwo drei vier fuenf/funf sechs sieben acht neun",
    "pl": "zero jeden dwa trzy cztery piec szesc siedem osiem dziewiec",
    "pt": "zero um/uma dois/duas tres quatro cinco seis/meia sete oito nove",
    "hi": "शून्य/ज़ीरो/जीरो/shunya/sunya/zero एक/ek दो/do तीन/teen/tin चार/char/chaar"
    " पाँच/पांच/panch/paanch छह/छः/छे/chhe/chhah/che सात/saat/sat आठ/aath/ath नौ/nau",
    "ur": "صفر/زیرو/sifar/zero ایک/ek دو/do تین/teen چار/char/chaar پانچ/panch/paanch"
    " چھ/چھے/chhe سات/saat آٹھ/aath نو/nau",
    "ar": "صفر/sifr واحد/واحدة/wahid اثنان/اثنين/إثنان/اتنين/ithnan/itnain"
    " ثلاثة/تلاتة/ثلاث/thalatha/talata أربعة/أربع/arbaa خمسة/خمس/khamsa ستة/ست/sitta"
    " سبعة/سبع/sabaa ثمانية/تمانية/ثمان/thamaniya تسعة/تسع/tisaa",
}
# From ten on.
TEENS: Mapping[str, str] = {
    "en": "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
    "es": "diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve",
    "fr": "dix onze douze treize quatorze quinze seize",
    "de": "zehn elf zwolf/zwoelf dreizehn vierzehn funfzehn/fuenfzehn sechzehn siebzehn achtzehn"
    " neunzehn",
    "pl": "dziesiec jedenascie dwanascie trzynascie czternascie pietnascie szesnascie"
    " siedemnascie osiemnascie dziewietnascie",
    "pt": "dez onze doze treze catorze/quatorze quinze dezesseis/dezasseis dezessete/dezassete"
    " dezoito dezenove/dezanove",
}
# From twenty on.
TENS: Mapping[str, str] = {
    "en": "twenty thirty forty/fourty fifty sixty seventy eighty ninety",
    "es": "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa",
    "fr": "vingt/vingts trente quarante cinquante soixante septante huitante/octante nonante",
    "de": "zwanzig dreissig/dreißig vierzig funfzig/fuenfzig sechzig siebzig achtzig neunzig",
    "pl": "dwadziescia trzydziesci czterdziesci piecdziesiat szescdziesiat siedemdziesiat"
    " osiemdziesiat dziewiecdziesiat",
    "pt": "vinte trinta quarenta cinquenta sessenta setenta oitenta noventa",
}
TWICE = "double dbl dubble doble duplo dobro doppel doppelt podwojne podwojny डबल ڈبل"
THRICE = "triple treble trible triplo dreifach potrojne ट्रिपल ٹرپل"
HUNDRED = "hundred cien ciento cent cents hundert sto cem cento"
THOUSAND = "thousand mil mille tausend tysiac"
AND = frozenset({"and", "et", "y", "e", "und", "i"})  # between tens and a unit

LANGUAGES = tuple(UNITS)
SPOKEN: Mapping[str, str] = {  # what else people of a country say digits in
    **dict.fromkeys(("FR", "BE", "CH", "LU", "SN", "CI", "CM", "CD", "MA", "TN", "DZ"), "fr"),
    **dict.fromkeys(("DE", "AT", "LI"), "de"),
    **dict.fromkeys(("ES", "MX", "AR", "CO", "CL", "PE", "VE", "EC", "GT", "CU", "BO"), "es"),
    **dict.fromkeys(("DO", "HN", "PY", "SV", "NI", "CR", "PA", "UY", "PR"), "es"),
    **dict.fromkeys(("PT", "BR", "AO", "MZ", "CV"), "pt"),
    **dict.fromkeys(("EG", "SA", "AE", "IQ", "JO", "SY", "LB", "KW", "QA", "OM", "YE"), "ar"),
    **dict.fromkeys(("LY", "SD", "PS", "BH"), "ar"),
    "PL": "pl",
    "IN": "hi",
    "PK": "ur",
}


@cache
def vocabulary(languages: tuple[str, ...], regions: tuple[str, ...]) -> Vocabulary:
    """Return all words for digits in some languages and in those people of the regions speak.

    They are in small letters, with and without their accents.
    """
    spoken = {tag.partition("-")[0].lower() for tag in languages}
    spoken |= {SPOKEN[region] for region in regions if region in SPOKEN}
    known: dict[str, Word] = {}
    for language in sorted(spoken.intersection(LANGUAGES)):
        known |= dict(_words(language))
    for words, part, digits in (
        (TWICE, Part.TIMES, "2"),
        (THRICE, Part.TIMES, "3"),
        (HUNDRED, Part.ZEROS, "2"),
        (THOUSAND, Part.ZEROS, "3"),
    ):
        known |= {bare(word): Word(part, digits) for word in words.split()}
    return known


def _words(language: str) -> Iterator[tuple[str, Word]]:
    for lists, first, step, part in (
        (UNITS, 0, 1, Part.DIGITS),
        (TEENS, 10, 1, Part.DIGITS),
        (TENS, 20, 10, Part.TENS),
    ):
        for place, same in enumerate(lists.get(language, "").split()):
            for word in same.split("/"):
                yield word, Word(part, str(first + place * step))
                yield bare(word), Word(part, str(first + place * step))
    yield from COMPOUND.get(language, lambda: iter(()))()


def _german() -> Iterator[tuple[str, Word]]:
    units = UNITS["de"].replace("eins/", "").split()
    for unit in range(1, 10):
        yield from (
            (f"{one}hundert", Word(Part.DIGITS, f"{unit}00")) for one in units[unit].split("/")
        )
    for tens, same in enumerate(TENS["de"].split(), 2):
        for unit in range(1, 10):
            for ten in same.split("/"):
                for one in units[unit].split("/"):
                    yield bare(f"{one}und{ten}"), Word(Part.DIGITS, f"{tens}{unit}")


def _spanish() -> Iterator[tuple[str, Word]]:
    for unit, same in enumerate(UNITS["es"].split()):
        for one in same.split("/"):
            if unit:
                yield bare(f"veinti{one}"), Word(Part.DIGITS, f"2{unit}")


COMPOUND = {"de": _german, "es": _spanish}
