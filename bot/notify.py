"""Tells the service manager how we are, where there is one (systemd's notify protocol)."""

import os
import socket

READY = "READY=1"
WELL = "WATCHDOG=1"
STOPPING = "STOPPING=1"


def notify(state: str) -> bool:
    """Send a state; return whether anybody asked for it."""
    address = os.environ.get("NOTIFY_SOCKET", "")
    if not address:
        return False
    place = "\0" + address[1:] if address.startswith("@") else address
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as manager:
        manager.sendto(state.encode(), place)
    return True


def beat_every_s() -> float:
    """Return how often the manager wants to hear that we are well; 0 when it does not ask.

    Half of what it allows, so that one late beat is not taken for the end.
    """
    allowed = os.environ.get("WATCHDOG_USEC", "")
    meant = os.environ.get("WATCHDOG_PID", str(os.getpid())) == str(os.getpid())
    return int(allowed) / 2_000_000 if meant and allowed.isdecimal() else 0.0
