"""What every test is given."""

pytest_plugins = ["tests.loopback", "tests.postgres", "tests.homeserver.fixtures"]
