"""The tests themselves stay on this machine."""

import socket

import pytest

from tests.loopback import LeftTheMachineError


@pytest.mark.parametrize("host", ["198.51.100.7", "2001:db8::7"])
def test_no_test_reaches_another_machine(host: str) -> None:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET

    with socket.socket(family, socket.SOCK_STREAM) as other, pytest.raises(LeftTheMachineError):
        other.connect((host, 443))


def test_no_test_asks_for_another_machines_address() -> None:
    with pytest.raises(LeftTheMachineError):
        socket.getaddrinfo("telegram.example", 443)


def test_a_test_may_talk_to_its_own_machine() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        with socket.create_connection(server.getsockname()) as mine:
            mine.sendall(b"hello")
        heard, _ = server.accept()
        with heard:
            assert heard.recv(5) == b"hello"
