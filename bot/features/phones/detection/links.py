"""Links: those that call somebody hold a number, in others digits are only digits."""

import re

LINK = re.compile(
    r"(?:\b[a-z][a-z0-9+.-]{1,20}:(?://)?|\bwww\.|\b[a-z0-9-]+\.[a-z]{2,6}/)\S+", re.IGNORECASE
)
CALLS = re.compile(
    r"(?:tel|sms|smsto|mms|callto|whatsapp|viber|skype|tg|facetime|facetime-audio|signal|sgnl|imo|"
    r"telprompt|sip|zalo|line):|\bwa\.(?:me|link)/|whatsapp\.com/|\bt\.me/\+|teleg\w{3}\.me/\+|"
    r"signal\.me/|viber\.click|call\.|[?&#](?:phone|number|tel|mobile|msisdn|whatsapp)=",
    re.IGNORECASE,
)
DIALLED = re.compile(r"(?<![\w.])(?:\+|00|0)[1-9]\d{7,12}(?!\d)")
TAG = re.compile(r"</?[a-zA-Z][a-zA-Z0-9]{0,11}\s?/?>")
DIGITS = re.compile(r"\d")
CODED = re.compile(
    r"(?:wa\.me/|phone=|number=|tel:|smsto?:|msisdn=)/*(?=[1-9]\d{7})", re.IGNORECASE
)
IBAN = re.compile(r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?\b")


def without(text: str) -> str:
    """Blank out tags, digits in links that call nobody, and account numbers; nothing moves."""
    if "<" in text:
        text = TAG.sub(lambda tag: " " * len(tag.group()), text)
    if ":" in text or "/" in text:
        text = LINK.sub(_link, text)
    return IBAN.sub(_blank, text) if text.upper() != text.lower() else text


def _link(match: re.Match[str]) -> str:
    link = match.group()
    if CALLS.search(link):
        return CODED.sub(lambda m: m.group()[:-1] + "+", link)
    kept = [found.span() for found in DIALLED.finditer(link)]
    return "".join(
        "x" if char.isdecimal() and not any(a <= n < b for a, b in kept) else char
        for n, char in enumerate(link)
    )


def _blank(match: re.Match[str]) -> str:
    return DIGITS.sub("x", match.group())
