"""Check digits of the numbers that identify companies and bank accounts."""

from __future__ import annotations


def valid_enterprise_number(digits: str) -> bool:
    """Belgian enterprise number (KBO, ten digits): 97 minus the first eight modulo 97 gives the last two."""
    return len(digits) == 10 and digits[0] in "01" and 97 - int(digits[:8]) % 97 == int(digits[8:])


def valid_iban(iban: str) -> bool:
    """International bank account number without spaces: ISO 7064 mod 97-10 over the rearranged number is 1."""
    if not 15 <= len(iban) <= 34 or not iban.isalnum() or not iban.isascii():
        return False
    return int("".join(str(int(c, 36)) for c in iban[4:] + iban[:4])) % 97 == 1


def valid_eleven_proof(digits: str) -> bool:
    """Dutch RSIN and BSN (nine digits): the weighted sum 9, 8 … 2, -1 is a multiple of eleven."""
    if len(digits) != 9 or digits == "000000000":
        return False
    return sum(int(d) * w for d, w in zip(digits, (9, 8, 7, 6, 5, 4, 3, 2, -1), strict=True)) % 11 == 0
