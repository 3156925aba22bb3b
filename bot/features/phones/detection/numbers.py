"""Whether some digits are a telephone number, of which country, and said in which way."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from re import Pattern

from phonenumbers import (
    COUNTRY_CODE_TO_REGION_CODE,
    SUPPORTED_REGIONS,
    PhoneMetadata,
    PhoneNumber,
    PhoneNumberType,
    number_type,
)

from bot.features.phones import rules

MOBILE = (PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE)
ABROAD = ("0011", "011", "009", "00")  # what is dialled before a country's code
AREA_ALONE = frozenset({"BR", "IN"})  # people leave the nought before the area out
LONGEST_CODE = 3
FAMILIES = ("IN", "PK", "BD", "NG", "GH", "KE", "PL", "RO", "GB", "US", "DE", "FR", "BR", "UA")


@dataclass(frozen=True, slots=True)
class Number:
    """`whole` if it began as numbers do from afar: with a nought, a plus or a country's code."""

    e164: str
    whole: bool
    mobile: bool


@dataclass(frozen=True, slots=True)
class _Country:
    region: str
    code: str
    trunk: str
    shape: Pattern[str]


def read(digits: str, *, plus: bool, regions: Sequence[str]) -> Number | None:
    """Return the number that some digits are, unless it is one for everybody, or None."""
    if plus:
        return international(digits)
    for sign in ABROAD:
        if digits.startswith(sign) and (found := international(digits[len(sign) :])):
            return found
    for region in regions:
        if found := _national(digits, region):
            return found
    return _story(digits)


def international(digits: str) -> Number | None:
    """Read digits that begin with a country's code."""
    for length in range(1, LONGEST_CODE + 1):
        region = COUNTRY_CODE_TO_REGION_CODE.get(int(digits[:length] or 0), ("",))[0]
        if region in SUPPORTED_REGIONS:
            rest = digits[length:]
            country = _country(region)
            bare = rest.removeprefix(country.trunk) if country.trunk == "0" else rest
            return _number(country, rest, whole=True) or _number(country, bare, whole=True)
    return None


def family(digits: str) -> Number | None:
    """Read a mobile number as it is said at home, in some country people have family in."""
    if (found := international(digits)) and found.mobile:
        return found
    for region in FAMILIES:
        if (found := _national(digits, region)) and found.mobile:
            return found
    return None


def _national(digits: str, region: str) -> Number | None:
    country = _country(region)
    for rest, whole in _ways(digits, country):
        found = _number(country, rest, whole=whole)
        if found and (whole or found.mobile or country.trunk != "0" or region in AREA_ALONE):
            return found
    return None


def _story(digits: str) -> Number | None:
    """Read a number of a story as it is said at home, wherever that is."""
    for code, trunk in rules.STORY_TRUNKS:
        rest = digits.removeprefix(trunk)
        if (rest != digits or code == rules.US) and rules.is_story(code, rest):
            return Number(f"+{code}{rest}", whole=True, mobile=True)
    return None


def _ways(digits: str, country: _Country) -> Iterator[tuple[str, bool]]:
    """Return what may be the number within its country, and whether it began as such."""
    if country.trunk and digits.startswith(country.trunk):
        yield digits[len(country.trunk) :], True
    yield digits, False
    if digits.startswith(country.code):
        yield digits[len(country.code) :].removeprefix("0"), True


def _number(country: _Country, rest: str, *, whole: bool) -> Number | None:
    story = rules.is_story(country.code, rest)
    if not story and not country.shape.fullmatch(rest):
        return None
    kind = PhoneNumberType.MOBILE if story else _kind(country.code, rest)
    if kind == PhoneNumberType.UNKNOWN or (not story and rules.passes(country.code, rest, kind)):
        return None
    return Number(f"+{country.code}{rest}", whole, kind in MOBILE)


def _kind(code: str, rest: str) -> int:
    zeros = len(rest) - len(rest.lstrip("0"))
    made = PhoneNumber(int(code), int(rest))
    if zeros:
        made.italian_leading_zero, made.number_of_leading_zeros = True, zeros
    return int(number_type(made))


@cache
def _country(region: str) -> _Country:
    data = PhoneMetadata.metadata_for_region(region)
    shape = data.general_desc if data else None
    if data is None or shape is None:
        raise LookupError(region)
    pattern = re.compile(shape.national_number_pattern or "")
    return _Country(region, str(data.country_code), data.national_prefix or "", pattern)
