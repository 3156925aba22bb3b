"""A file or place that goes with a message, by reference."""

from dataclasses import dataclass
from enum import StrEnum


class MediaKind(StrEnum):
    """What can be kept by reference and said again."""

    PHOTO = "photo"
    VOICE = "voice"
    AUDIO = "audio"
    VIDEO = "video"
    FILE = "file"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class Media:
    """Something that came with a message, or that we made.

    `ref` is what `platform` calls it; of a place it is "latitude,longitude" and every platform
    reads it. What we made has no platform and lies in the kernel's `blobs` as row `blob`.
    `name` is a file's name, `mime` its type, `size` its bytes (0: not said). `anew`: it must not
    be sent by reference, nor with what it says about who made it.
    """

    kind: MediaKind
    platform: str = ""
    ref: str = ""
    name: str = ""
    mime: str = ""
    size: int = 0
    blob: int = 0
    anew: bool = False
