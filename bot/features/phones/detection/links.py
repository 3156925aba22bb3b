"""Links: those that call somebody hold a number, in others digits are only digits."""

import re
from itertools import pairwise

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
LISTED = re.compile(r"^[ \t]*(\d{1,2})[.)](?=[ \t])", re.MULTILINE)
LEAST_LISTED = 2
DAY, MONTH = r"(?:0?[1-9]|[12]\d|3[01])", r"(?:0?[1-9]|1[0-2])"
TIME = r"(?:(?:T|,? (?:at |um |à |às |a las )?)(?:[01]?\d|2[0-3])[:h][0-5]\d(?![\d:]))?"
DATES = re.compile(
    rf"(?<![\d./-])(?:(?:19|20)\d\d([./-])(?:0[1-9]|1[0-2])\1(?:0[1-9]|[12]\d|3[01])(?![\d./-]){TIME}"
    rf"|{DAY}([./-]){MONTH}\2(?:19|20)\d\d(?![\d./-]){TIME}"
    rf"|{DAY}\.{MONTH}\.(?!\d))"
)
CODED = re.compile(
    r"(?:wa\.me/|phone=|number=|tel:|smsto?:|msisdn=)/*(?=[1-9]\d{7})", re.IGNORECASE
)
IBAN = re.compile(r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?\b")


def without(text: str) -> str:
    """Blank out tags, digits in links that call nobody, dates, accounts; nothing moves."""
    if "<" in text:
        text = TAG.sub(lambda tag: " " * len(tag.group()), text)
    if ":" in text or "/" in text:
        text = LINK.sub(_link, text)
    text = DATES.sub(_blank, text)
    if "\n" in text:
        text = _unlisted(text)
    return IBAN.sub(_blank, text) if text.upper() != text.lower() else text


def _unlisted(text: str) -> str:
    """Blank out what counts the lines of a list: 1. 2. 3."""
    counted = [int(match[1]) for match in LISTED.finditer(text)]
    if len(counted) < LEAST_LISTED or any(b - a != 1 for a, b in pairwise(counted)):
        return text
    return LISTED.sub(_blank, text)


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
