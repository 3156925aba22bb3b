"""A place where it is day now: at night no vote opens or ends, and tests run at any hour."""

from bot.core.clock import SystemClock


def zone() -> str:
    """Name a time zone in which it is about noon."""
    ahead = 12 - SystemClock().now().hour
    return f"Etc/GMT{-ahead:+d}" if ahead else "Etc/GMT"  # the sign of these names is turned
