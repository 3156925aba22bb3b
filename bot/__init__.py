"""Common Ground: a community bot that lives in the group chat."""

__version__ = "0.1.0"
