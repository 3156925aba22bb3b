"""The host's settings: config/*.toml and the environment, read once into one frozen value."""

from bot.config.settings import Config
from bot.config.sources import ConfigError, load

__all__ = ["Config", "ConfigError", "load"]
