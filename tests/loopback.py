"""No test reaches a network: whatever is not this machine is refused where Python connects."""

import ipaddress
import sys
from typing import Any

EVENTS = ("socket.connect", "socket.sendto", "socket.getaddrinfo", "socket.gethostbyname")


class LeftTheMachineError(RuntimeError):
    """A test tried to reach another machine."""


def is_here(host: object) -> bool:
    """Tell whether a host as sockets name it is this machine; a path is a local socket."""
    if host is None or isinstance(host, bytes) or host in ("", "localhost"):
        return True
    try:
        address = ipaddress.ip_address(str(host).partition("%")[0])
    except ValueError:
        return str(host).startswith("/")
    return address.is_loopback or address.is_unspecified


def guard(event: str, args: tuple[Any, ...]) -> None:
    if event not in EVENTS:
        return
    target = args[1] if event in ("socket.connect", "socket.sendto") else args[0]
    host = target[0] if isinstance(target, tuple) else target
    if not is_here(host):
        raise LeftTheMachineError(f"{event} to {host}")


def pytest_configure() -> None:
    sys.addaudithook(guard)
