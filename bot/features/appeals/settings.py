"""What the group decides about second looks."""

from bot.core.param import AnyParam, Class, Param, whole
from bot.core.text import Refused

LEAST, MOST = 3, 7


def _odd(raw: str) -> int:
    digits = raw.strip()
    if digits not in map(str, range(LEAST, MOST + 1, 2)):
        raise Refused("appeals-odd", low=LEAST, high=MOST)
    return int(digits)


WINDOW_DAYS = whole("appeal.window_days", Class.R, 14, low=7, high=60, choices=(7, 14, 30))
SEATS = Param("appeal.panel", Class.R, 3, _odd, str, (3, 5, 7), "3, 5, 7")
SETTINGS: tuple[AnyParam, ...] = (WINDOW_DAYS, SEATS)
