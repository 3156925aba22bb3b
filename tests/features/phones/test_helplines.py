"""Lines that are there for everybody pass, in every country the library knows."""

import phonenumbers
import pytest
from phonenumbers import PhoneNumberFormat, PhoneNumberType, shortnumberinfo

from bot.features.phones.detection import find_numbers

FORMATS = (PhoneNumberFormat.NATIONAL, PhoneNumberFormat.INTERNATIONAL, PhoneNumberFormat.E164)
COSTS = range(4)


def test_freephone_passes_in_every_country_however_it_is_written() -> None:
    taken = []
    for region in sorted(phonenumbers.SUPPORTED_REGIONS):
        number = phonenumbers.example_number_for_type(region, PhoneNumberType.TOLL_FREE)
        if number is None:
            continue
        for form in FORMATS:
            words = f"call {phonenumbers.format_number(number, form)}, it costs nothing"
            taken += [words] if find_numbers(words, region) else []
    assert taken == []


def test_short_and_emergency_numbers_pass_in_every_country() -> None:
    taken, seen = [], 0
    for region in sorted(phonenumbers.SUPPORTED_REGIONS):
        short = {shortnumberinfo._example_short_number(region)}
        short |= {shortnumberinfo._example_short_number_for_cost(region, c) for c in COSTS}
        seen += len(short)
        taken += [f"{region} {n}" for n in short if n and find_numbers(f"ring {n} now", region)]
    assert (taken, seen > 200) == ([], True)


@pytest.mark.parametrize(
    ("region", "words"),
    [
        ("GB", "Samaritans 116 123"),
        ("GB", "Childline 0800 1111"),
        ("GB", "Women's Aid 0808 2000 247"),
        ("DE", "Hilfetelefon 116 016"),
        ("DE", "Telefonseelsorge 0800 111 0 111"),
        ("FR", "appelez le 3919"),
        ("ES", "llama al 016"),
        ("US", "call or text 988"),
        ("US", "1-800-799-7233"),
        ("IN", "Childline 1098"),
        ("BR", "ligue 180"),
        ("PL", "116 111"),
        ("GB", "from abroad +800 1234 5678"),
    ],
)
def test_helplines_pass(region: str, words: str) -> None:
    assert find_numbers(words, region) == ()
