"""What the group decides about its own deciding, and what is on the founding card."""

from bot.core.param import AnyParam, Class, Param, choice, flag, whole
from bot.core.text import Text, text
from bot.features.polls.rules import Visible, hours


def _quiet(raw: str) -> str:
    word = raw.strip().casefold()
    if word in ("off", "no", "none"):
        return "off"
    span = hours.quiet_span("22:00-08:00" if word in ("on", "yes") else word)
    return "-".join(f"{each:%H:%M}" for each in span or ())


def _shown(value: str) -> str | Text:
    return text("polls-off") if value == "off" else value.replace("-", "–")


def _visible(value: str) -> Text:
    return text(f"polls-visible-{value}")


DURATION = whole(
    "poll.duration_h", Class.O, 72, low=24, high=336, choices=(48, 72, 120, 168), everyday=True
)
QUIET = Param(
    "poll.quiet_hours",
    Class.O,
    "22:00-08:00",
    _quiet,
    _shown,
    ("22:00-08:00", "21:00-09:00", "off"),
    "HH:MM-HH:MM, ≤14 h / off",
    everyday=True,
)
EXTENSION = whole("poll.late_extension_h", Class.M, 24, low=12, high=72, choices=(12, 24, 48))
PER_PERSON = whole("poll.max_open_per_person", Class.O, 2, low=1, high=5, choices=(1, 2, 3))
IN_ALL = whole("poll.max_open_total", Class.O, 5, low=2, high=12, choices=(3, 5, 8, 12))
SPONSORS = whole("poll.sponsors_rule_change", Class.R, 2, low=2, high=5, choices=(2, 3, 4, 5))
VISIBLE = choice("poll.results_visible", Class.R, Visible.AT_CLOSE.value, options=tuple(Visible))
SECRET = flag("poll.default_secret", Class.R, default=True)
REMINDERS = whole("poll.reminders", Class.O, 1, low=0, high=2, choices=(0, 1, 2))
ELIGIBLE_AFTER = whole(
    "vote.eligible_after_days", Class.M, 14, low=1, high=60, choices=(3, 7, 14, 30)
)
ACTIVE = whole("vote.active_window_days", Class.M, 90, low=30, high=365, choices=(30, 90, 180))
MIN_YES_O = whole("min_yes.o", Class.M, 10, low=5, high=30, choices=(5, 10, 15))
MIN_YES_R = whole("min_yes.r", Class.M, 33, low=25, high=50, choices=(28, 33, 38))
MIN_YES_M = whole("min_yes.m", Class.M, 40, low=30, high=60, choices=(35, 40, 45))
PART_R = choice("threshold.R", Class.M, "2/3", options=("3/5", "2/3", "3/4", "4/5"))
PART_M = choice("threshold.M", Class.M, "3/4", options=("2/3", "3/4", "4/5", "9/10"))
COOLING = whole("decision.cooling_off_h", Class.M, 24, low=12, high=168, choices=(24, 48, 72))
REVIEW = whole("decision.review_days", Class.R, 90, low=14, high=365, choices=(30, 90, 180))
TRIAL = flag("decision.trial_first", Class.R, default=True)
INTEGRATION = whole("consent.integration_h", Class.R, 48, low=24, high=168, choices=(24, 48, 72))
PICTURES = flag("bot.pictures", Class.O, default=True)
DELEGATION = flag("delegation.enabled", Class.M, default=False)
MOST_HELD = whole("delegation.max_held", Class.M, 2, low=1, high=3, choices=(1, 2, 3))
PAPER = flag("paper.enabled", Class.R, default=True)
READERS = whole("paper.readers", Class.R, 1, low=1, high=3, choices=(1, 2, 3))
SETTINGS: tuple[AnyParam, ...] = (
    *(DURATION, QUIET, EXTENSION, PER_PERSON, IN_ALL, SPONSORS, VISIBLE, SECRET, REMINDERS),
    *(ELIGIBLE_AFTER, ACTIVE, MIN_YES_O, MIN_YES_R, MIN_YES_M, PART_R, PART_M),
    *(COOLING, REVIEW, TRIAL, INTEGRATION, PICTURES, PAPER, READERS, DELEGATION, MOST_HELD),
)

# What is asked on the first evening, as people would type it; what nobody declares is left out.
FOUNDING = (
    ("phones.when_seen", "hide"),
    ("rules.flood.enabled", "yes"),
    ("rules.links.enabled", "yes"),
    ("request.expires_days", "14"),
    ("poll.quiet_hours", "on"),
)
