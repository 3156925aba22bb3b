"""Which numbers are private: ranges kept for stories are, lines for everyone are not."""

import re
from re import Pattern

from phonenumbers import PhoneNumber, PhoneNumberType, number_type

GAP = r"[^\S\r\n]?[-.()/–]?[^\S\r\n]?"  # what people write between two digits of one number
UK, US, FRANCE = "44", "1", "33"

# Charities and public bodies alone may have these (Ofcom keeps 030 for them).
PUBLIC_UK = "30"

# Ranges that regulators keep for films and examples: valid to nobody but readers.
# "d" is any digit, "a" any from 2 to 9.
STORIES: tuple[tuple[str, str, str], ...] = (
    (UK, "0", "7700900ddd"),
    (UK, "0", "2079460ddd"),
    *((UK, "0", f"{area}4960ddd") for area in ("113", "114", "115", "116", "117", "118")),
    *((UK, "0", f"{area}4960ddd") for area in ("121", "131", "141", "151", "161")),
    (UK, "0", "1914980ddd"),
    (UK, "0", "2896496ddd"),
    (UK, "0", "2920180ddd"),
    (UK, "0", "1632960ddd"),
    (UK, "0", "3069990ddd"),
    (UK, "0", "9098790ddd"),
    (US, "1?", "add55501dd"),
    (FRANCE, "0", "63998dddd"),
    *((FRANCE, "0", f"{area}dddd") for area in ("19900", "26191", "35301", "46571", "53649")),
)


def story_pattern() -> Pattern[str]:
    """Return one pattern for all ranges.

    The group that matched is the number within its country; its name ends in the country's code.
    """
    shapes = (
        _shape(f"n{place}_{code}", code, trunk, shape)
        for place, (code, trunk, shape) in enumerate(STORIES)
    )
    return re.compile(rf"(?<!\d)(?=[+\d])(?:{'|'.join(shapes)})(?!\d)")


def _shape(name: str, code: str, trunk: str, shape: str) -> str:
    digits = [{"d": r"\d", "a": "[2-9]"}.get(each, each) for each in shape]
    abroad = rf"(?:\+|00){GAP}{GAP.join(code)}{GAP}(?:\(0\){GAP})?|{code}{GAP}"
    return rf"(?:{abroad}|{trunk}{GAP})(?P<{name}>{GAP.join(digits)})"


def passes(number: PhoneNumber) -> bool:
    """Freephone and public lines are for everybody; short numbers never get this far."""
    if number_type(number) == PhoneNumberType.TOLL_FREE:
        return True
    uk = number.country_code == int(UK)
    return uk and str(number.national_number).startswith(PUBLIC_UK)
