"""How lines of an agreement become a text to keep."""

from collections.abc import Sequence

MARKS = "\\`*_{}[]<>#|"


def markdown(heading: str, lines: Sequence[str]) -> str:
    """Write a document of a heading and points; what people said cannot be taken for marks."""
    points = "".join(f"- {escaped(line)}\n" for line in lines)
    return f"# {escaped(heading)}\n\n{points}"


def escaped(words: str) -> str:
    quoted = "".join(f"\\{char}" if char in MARKS else char for char in words)
    return " ".join(quoted.split())
