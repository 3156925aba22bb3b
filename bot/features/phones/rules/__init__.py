"""Which numbers are private: ranges kept for stories are, lines for everyone are not."""

import re

from phonenumbers import PhoneNumberType

UK, US, FRANCE = "44", "1", "33"
SIGNS = {ord("d"): r"\d", ord("a"): "[2-9]"}

# Charities and public bodies alone may have these (Ofcom keeps 030 for them).
PUBLIC_UK = "30"

# Ranges that regulators keep for films and examples: valid to nobody but readers.
# "d" is any digit, "a" any from 2 to 9.
STORIES: tuple[tuple[str, str], ...] = (
    (UK, "7700900ddd"),
    (UK, "2079460ddd"),
    *((UK, f"{area}4960ddd") for area in ("113", "114", "115", "116", "117", "118")),
    *((UK, f"{area}4960ddd") for area in ("121", "131", "141", "151", "161")),
    (UK, "1914980ddd"),
    (UK, "2896496ddd"),
    (UK, "2920180ddd"),
    (UK, "1632960ddd"),
    (UK, "3069990ddd"),
    (UK, "9098790ddd"),
    (US, "add55501dd"),
    (FRANCE, "63998dddd"),
    *((FRANCE, f"{area}dddd") for area in ("19900", "26191", "35301", "46571", "53649")),
)

STORY_TRUNKS = ((UK, "0"), (US, "1"), (FRANCE, "0"))
STORY_SHAPES = {
    code: re.compile("|".join(shape.translate(SIGNS) for c, shape in STORIES if c == code))
    for code in {code for code, _ in STORIES}
}


def is_story(code: str, rest: str) -> bool:
    """Tell whether a number within its country is one that regulators keep for stories."""
    shapes = STORY_SHAPES.get(code)
    return shapes is not None and shapes.fullmatch(rest) is not None


def passes(code: str, rest: str, kind: int) -> bool:
    """Freephone and public lines are for everybody; short numbers never get this far."""
    return kind == PhoneNumberType.TOLL_FREE or (code == UK and rest.startswith(PUBLIC_UK))
