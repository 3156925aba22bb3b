"""What the group decides about its ground rules; nothing is upheld before it says yes."""

from dataclasses import dataclass

from bot.core.param import AnyParam, Class, Param, choice, flag, whole, words
from bot.features.ground_rules.rules import AFTER_DAYS, EVERYONE, LISTED, place

FLOOD_ON = flag("rules.flood.enabled", Class.R, default=False, everyday=True)
FLOOD_PER_MINUTE = whole(
    "rules.flood.per_minute", Class.R, 8, low=3, high=60, choices=(5, 8, 12, 20)
)
LINKS_ON = flag("rules.links.enabled", Class.R, default=False, everyday=True)
LINKS_ALLOW = choice(
    "rules.links.allow", Class.R, AFTER_DAYS, options=(EVERYONE, AFTER_DAYS, LISTED)
)
LINKS_AFTER_DAYS = whole("rules.links.after_days", Class.R, 3, low=1, high=60, choices=(1, 3, 7))
LINKS_LIST = words("rules.links.list", Class.R, fold=place)
DRY_RUN_DAYS = whole("rules.dry_run_days", Class.R, 14, low=0, high=60, choices=(0, 7, 14, 28))
FADES_DAYS = whole(
    "ladder.warning_fades_days", Class.R, 60, low=14, high=180, choices=(14, 30, 60, 90)
)
SETTINGS: tuple[AnyParam, ...] = (
    FLOOD_ON,
    FLOOD_PER_MINUTE,
    LINKS_ON,
    LINKS_ALLOW,
    LINKS_AFTER_DAYS,
    LINKS_LIST,
    DRY_RUN_DAYS,
    FADES_DAYS,
)


@dataclass(frozen=True, slots=True)
class Rule:
    """One of the ground rules: its name, what turns it on, and whether a message goes for it."""

    name: str
    on: Param[bool]
    takes_down: bool = False


FLOOD = Rule("flood", FLOOD_ON)
LINKS = Rule("links", LINKS_ON, takes_down=True)
RULES = (FLOOD, LINKS)
