"""What the group decides about its ground rules; nothing is upheld before it says yes."""

from bot.core.param import AnyParam, Class, Param, flag, whole
from bot.core.text import Refused
from bot.features.ground_rules.library import Rule, by_name, outside, shipped
from bot.features.ground_rules.rules import LADDER, Step

RULES: tuple[Rule, ...] = (*shipped(), *outside.found())
BY_NAME = by_name(RULES)


def _steps(raw: str) -> list[str]:
    """Read rungs in any order; the first is always a kind note."""
    named = {part.strip().casefold() for part in raw.split(",") if part.strip()}
    if not named or named - {step.value for step in LADDER} or Step.NOTE.value not in named:
        raise Refused("ground_rules-steps-how", steps=", ".join(LADDER))
    return [step.value for step in LADDER if step.value in named]


def _shown(value: list[str]) -> str:
    return ", ".join(value)


STEPS = Param(
    "ladder.steps",
    Class.R,
    [step.value for step in LADDER],
    _steps,
    _shown,
    (["note", "word"], ["note", "word", "warning", "pause", "vote"]),
    "note … vote",
)
FADES_DAYS = whole(
    "ladder.warning_fades_days", Class.R, 60, low=14, high=180, choices=(14, 30, 60, 90)
)
PAUSE_MAX_H = whole("ladder.pause_max_h", Class.R, 24, low=0, high=72, choices=(0, 12, 24, 72))
TWO_FOR_PAUSE = flag("ladder.two_for_pause", Class.R, default=True)
ACTS_PER_HOUR = whole("ladder.acts_per_hour", Class.R, 30, low=5, high=120, choices=(10, 30, 60))
DRY_RUN_DAYS = whole("rules.dry_run_days", Class.R, 14, low=0, high=60, choices=(0, 7, 14, 28))

SETTINGS: tuple[AnyParam, ...] = (
    *(param for rule in RULES for param in rule.params),
    DRY_RUN_DAYS,
    STEPS,
    FADES_DAYS,
    PAUSE_MAX_H,
    TWO_FOR_PAUSE,
    ACTS_PER_HOUR,
)
