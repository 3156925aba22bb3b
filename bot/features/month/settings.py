"""What the group decides about its numbers."""

from bot.core.param import Class, flag

WITH_WORDS = flag("month.table_with_words", Class.R, default=False)
SETTINGS = (WITH_WORDS,)
