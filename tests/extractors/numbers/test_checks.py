"""Check digits of enterprise numbers, accounts and Dutch legal entities; the numbers are made up to fit the rule."""

from __future__ import annotations

import pytest

from verslag.extractors.numbers.check_digits import valid_eleven_proof, valid_enterprise_number, valid_iban


def test_enterprise_number_with_its_check_digits_is_valid() -> None:
    base = "01234567"
    assert valid_enterprise_number(base + f"{97 - int(base) % 97:02}")


@pytest.mark.parametrize("digits", ["", "0123456700", "9123456749", "012345674"])
def test_other_digits_are_no_enterprise_number(digits: str) -> None:
    assert not valid_enterprise_number(digits)


def test_iban_needs_the_right_check_digits() -> None:
    assert valid_iban("BE68539007547034")  # the example of the standard's Belgian registry
    assert not valid_iban("BE69539007547034")
    assert not valid_iban("BE68")
    assert not valid_iban("BE68539007547é34")


def test_eleven_proof_needs_nine_digits_that_fit() -> None:
    assert valid_eleven_proof("123456782")
    assert not valid_eleven_proof("123456783")
    assert not valid_eleven_proof("000000000")
    assert not valid_eleven_proof("12345678")
