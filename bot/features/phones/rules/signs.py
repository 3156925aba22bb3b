"""What in some words may be private besides a phone number: an address, an account, a card."""

import re

from stdnum import iban, luhn

LONGEST = 2000  # signs looked at
DIGIT = re.compile(r"\d")
IBAN = re.compile(r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?\b")
CARD = re.compile(r"(?<![\d-])[2-6]\d{3}(?:[ -]?\d{4}){2}[ -]?\d{1,7}(?![\d-])")
SORT_CODE = re.compile(r"(?<!\d)\d\d([ -])\d\d\1\d\d(?!\d).{0,40}?(?<!\d)\d{8}(?!\d)", re.DOTALL)
POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2}\b")
SMALL = "the|a|an|by|on|in|of|my|our|your|at|to|and|or|people|down|along|off|per|more"
STREETS = (
    (
        rf"\b\d{{1,4}}[a-z]?,? (?:(?!(?:{SMALL})\b)[\w'’.-]+ ){{1,3}}?"
        r"(?:street|st|road|rd|lane|avenue|ave|drive|close|court|crescent|gardens|grove|mews|"
        r"place|square|terrace|way|boulevard|blvd)\b"
    ),
    r"\b[\w-]{2,30}(?:straße|strasse|str\.|weg|gasse|allee|platz|ring|damm|ufer) \d{1,4}\b",
    r"\b\d{1,4}(?: bis| ter)?,? (?:rue|avenue|boulevard|place|impasse|chemin|allée|quai) \w",
    (
        r"\b(?:calle|avenida|plaza|paseo|c/|rua|travessa|praça|ulica|ul\.) ?"
        r"[\w .'-]{2,40}?,? \d{1,4}\b"
    ),
)
STREET = re.compile("|".join(STREETS), re.IGNORECASE)
ACCOUNT, ADDRESS = "account", "address"


def private_detail(text: str) -> str:
    """Return what kind of private detail some words seem to hold, or ""."""
    said = text[:LONGEST]
    if not DIGIT.search(said):
        return ""
    if _account(said):
        return ACCOUNT
    return ADDRESS if STREET.search(said) or POSTCODE.search(said) else ""


def _account(said: str) -> bool:
    return (
        any(iban.is_valid(match.group()) for match in IBAN.finditer(said))
        or any(luhn.is_valid(re.sub(r"[ -]", "", m.group())) for m in CARD.finditer(said))
        or SORT_CODE.search(said) is not None
    )
