"""A file without what it says about who made it, where and with what."""

from io import BytesIO

from bot.core.media import MediaKind

MOST_PIXELS = 40_000_000


def cleaned(kind: MediaKind, data: bytes) -> bytes | None:
    """Return a photo drawn anew, a voice as it is, and None for what cannot be cleaned."""
    if kind is MediaKind.VOICE:
        return data
    return _photo(data) if kind is MediaKind.PHOTO else None


def _photo(data: bytes) -> bytes | None:
    from PIL import Image, ImageOps  # noqa: PLC0415 - a start goes without it

    try:
        with Image.open(BytesIO(data)) as image:
            if image.width * image.height > MOST_PIXELS:
                return None
            upright = ImageOps.exif_transpose(image).convert("RGB")
    except (OSError, ValueError, Image.DecompressionBombError):
        return None
    bare = Image.frombytes(upright.mode, upright.size, upright.tobytes())
    drawn = BytesIO()
    bare.save(drawn, "JPEG", quality=90)
    return drawn.getvalue()
