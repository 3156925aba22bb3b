"""What the group decides about numbers that are seen."""

from bot.core.param import Class, choice, flag

HIDE, ASK, TELL = "hide", "ask", "tell"

WHEN_SEEN = choice("phones.when_seen", Class.R, HIDE, options=(HIDE, ASK, TELL), everyday=True)
ASK_DETAILS = flag("phones.ask_details", Class.O, default=False)
