"""What the group decides about requests."""

from bot.core.param import Class, flag, whole

EXPIRES_DAYS = whole(
    "request.expires_days", Class.O, 14, low=1, high=60, choices=(3, 7, 14, 30), everyday=True
)
FIRST_COME = flag("request.first_come", Class.R, default=True)
MAX_OPEN = whole("request.max_open", Class.O, 10, low=3, high=30, choices=(5, 10, 20, 30))
SETTINGS = (EXPIRES_DAYS, FIRST_COME, MAX_OPEN)
