"""What every test is given."""

from collections.abc import Iterable

import pytest

pytest_plugins = ["tests.homeserver.fixtures", "tests.loopback", "tests.postgres"]

# What a test asks for says where it belongs; nobody has to remember the mark.
MARKS = {
    "homeserver": "homeserver",
    "strict_homeserver": "homeserver",
    "people": "homeserver",
    "browser": "browser",
}


def pytest_collection_modifyitems(items: Iterable[pytest.Item]) -> None:
    for item in items:
        for fixture in getattr(item, "fixturenames", ()):
            if mark := MARKS.get(fixture):
                item.add_marker(mark)
