"""What the group decides about its own deciding, and what is on the founding card."""

from bot.core.param import Class, Param, whole
from bot.core.text import Text, text
from bot.features.polls import reading


def _quiet(raw: str) -> str:
    word = raw.strip().casefold()
    if word in ("off", "no", "none"):
        return "off"
    span = reading.quiet_span("22:00-08:00" if word in ("on", "yes") else word)
    return "-".join(f"{each:%H:%M}" for each in span or ())


def _shown(value: str) -> str | Text:
    return text("polls-off") if value == "off" else value.replace("-", "–")


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
ELIGIBLE_AFTER = whole(
    "vote.eligible_after_days", Class.M, 14, low=1, high=60, choices=(3, 7, 14, 30)
)
REVIEW = whole("decision.review_days", Class.R, 90, low=14, high=365, choices=(30, 90, 180))
SETTINGS = (DURATION, QUIET, ELIGIBLE_AFTER, REVIEW)

# What is asked on the first evening, as people would type it; what nobody declares is left out.
FOUNDING = (
    ("phones.when_seen", "hide"),
    ("rules.flood.enabled", "yes"),
    ("rules.links.enabled", "yes"),
    ("request.expires_days", "14"),
    ("poll.quiet_hours", "on"),
)
