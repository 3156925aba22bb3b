"""What went wrong at the command line, and what the host can do."""


class Trouble(Exception):
    """A command cannot do its work; ends the program with one line."""

    def __init__(self, what: str, remedy: str) -> None:
        super().__init__(f"{what}: {remedy}")
