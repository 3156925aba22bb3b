"""The one vote of this feature: to become one group with another that votes the same."""

from bot.core.param import Class, Param
from bot.core.text import Refused
from bot.features.connect.rules import LENGTH, LETTERS

NONE = "–"


def _read(raw: str) -> str:
    code = raw.strip().upper()
    if code == NONE:
        return ""
    if len(code) != LENGTH or not set(code) <= set(LETTERS):
        raise Refused("connect-no-code")
    return code


JOINED_WITH: Param[str] = Param(
    "group.joined_with", Class.M, "", _read, lambda code: code or NONE, (), "code"
)
