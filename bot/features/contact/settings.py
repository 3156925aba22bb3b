"""What the group decides about details that are shown."""

from bot.core.param import Class, whole

HANDOVER_H = whole("phones.handover_h", Class.O, 72, low=1, high=336, choices=(12, 24, 72, 168))
