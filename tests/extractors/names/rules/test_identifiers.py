"""KBO and KvK numbers."""

from __future__ import annotations

from verslag.extractors.names.rules.identifiers import find_identifiers, is_kbo_number


def kbo(first_eight: str) -> str:
    """A number with right control digits."""
    return f"{first_eight}{97 - int(first_eight) % 97:02d}"


def test_a_kbo_number_is_checked_and_written_with_full_stops() -> None:
    number = kbo("04071234")
    written = f"{number[:4]}.{number[4:7]}.{number[7:]}"
    assert find_identifiers(f"Ondernemingsnummer BE {written}") == [written]
    assert find_identifiers(f"BTW BE{number}") == [written]


def test_wrong_control_digits_are_no_number() -> None:
    number = kbo("04071234")
    wrong = number[:8] + f"{(int(number[8:]) + 1) % 97:02d}"
    assert not is_kbo_number(wrong)
    assert find_identifiers(wrong) == []


def test_a_kvk_number_needs_its_register_named() -> None:
    assert find_identifiers("Ingeschreven bij de Kamer van Koophandel onder nummer 12345678") == ["12345678"]
    assert find_identifiers("Factuur 12345678") == []
