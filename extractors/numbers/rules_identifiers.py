"""Rules for numbers that identify: web addresses, bank accounts, companies, telephones, codes of letters and digits."""

from __future__ import annotations

import re

from verslag.extractors.document.quantity import Quantity
from verslag.extractors.numbers.building import always, digits_of, other
from verslag.extractors.numbers.check_digits import valid_eleven_proof, valid_enterprise_number, valid_iban
from verslag.extractors.numbers.token_chart import Match, Phase, Rule

_ENTERPRISE_SHAPE = re.compile(r"[01][0-9]{3}\.[0-9]{3}\.[0-9]{3}")
_REGISTER_SHAPE = re.compile(r"[0-9]{2}\.[0-9]{2}\.[0-9]{2}-[0-9]{3}\.[0-9]{2}")
_OWN_COUNTRIES = ("BE", "NL")  # their accounts are known by their shape, even with a misprint in them
_POSTAL_COUNTRIES = ("B", "BE", "NL", "D", "DE", "F", "FR", "L", "LU")
PHONE_DIGITS = range(9, 11)  # national numbers, the leading zero included
SHORT_PHONE_DIGITS = range(8, 14)  # behind a word or a plus that says so: 0800 numbers, country codes
MIN_ID_DIGITS = 6  # behind "KvK" or "rekening" a shorter number may still be a figure
LONGEST_AMOUNT, LONGEST_IN_PROSE = 12, 7
"""Digits of an amount printed without separators: alone in a cell, and among words, where people do separate."""


def enterprise_number(match: Match) -> Quantity | None:
    """0412.345.678: by its shape, which no amount has."""
    return other(match, "identifier") if _ENTERPRISE_SHAPE.fullmatch(match.word("n")) else None


def spaced_enterprise_number(match: Match) -> Quantity | None:
    """0403 170 701: the check digits tell it from a mobile telephone number."""
    return other(match, "identifier") if valid_enterprise_number(digits_of(match.text)) else None


def register_number(match: Match) -> Quantity | None:
    """85.07.30-033.28: a Belgian national register number."""
    return other(match, "identifier") if _REGISTER_SHAPE.fullmatch(match.text) else None


def long_digits(match: Match) -> Quantity | None:
    """A long row of digits without separators: an identifier where check digits say so, or no amount is that long."""
    digits = match.text
    known = valid_enterprise_number(digits) or (len(digits) == 9 and valid_eleven_proof(digits))
    padded = digits[0] == "0" and len(digits) > 3 and digits.strip("0")  # three digits may be a group: "40 000"
    longest = LONGEST_AMOUNT if match.has("alone") and match.chart.before(match.first) == "" else LONGEST_IN_PROSE
    return other(match, "identifier") if known or padded or len(digits) > longest else None


def account(match: Match) -> Quantity | None:
    """BE68 5390 0754 7034: two letters and check digits."""
    plain = re.sub(r"\s", "", match.text)
    country = plain[:2]
    if len(plain) < 15 or not country.isalpha() or not country.isupper():
        return None
    return other(match, "identifier") if country in _OWN_COUNTRIES or valid_iban(plain) else None


def identifier(match: Match) -> Quantity | None:
    """Digits behind a word that announces an identifier."""
    return other(match, "identifier") if len(digits_of(match.text)) >= MIN_ID_DIGITS else None


def phone(match: Match) -> Quantity | None:
    """09 234 56 78, 020-1234567"""
    digits = digits_of(match.text)
    return other(match, "phone") if len(digits) in PHONE_DIGITS and digits[0] == "0" else None


def postcode_with_country(match: Match) -> Quantity | None:
    """B-9000, NL-1234"""
    return other(match, "postcode") if match.text.partition("-")[0] in _POSTAL_COUNTRIES else None


def announced_phone(match: Match) -> Quantity | None:
    """+32 9 234 56 78, Tel. 0800 12 345"""
    return other(match, "phone") if len(digits_of(match.text)) in SHORT_PHONE_DIGITS else None


IDENTIFIERS = Phase(
    "identifiers",
    [
        Rule("arrangement", "ASIDE", "COUNT ~ '/' ~ COUNT ~ DASH ~ LETTERS", always("reference"), "een 4/5-regeling"),
        Rule("address on the web", "ASIDE", "URL", always("reference"), "zie https://voorbeeld.be/2022?id=40"),
        Rule(
            "account with letters",
            "ASIDE",
            "( CAPS | ID_WORD ) ~ SMALL CAPS ( INT INT INT | INT )",
            account,
            "NL91 ABNA 0417164300",
        ),
        Rule(
            "account in digits",
            "ASIDE",
            "( CAPS | ID_WORD ) ~ SMALL ( INT INT INT | INT )",
            account,
            "BE68 5390 0754 7034",
        ),
        Rule(
            "enterprise number",
            "ASIDE",
            "( ( CAPS | ID_WORD ) ~ '-'? )? n=DOTTED",
            enterprise_number,
            "Zorghuis vzw (0412.345.678)",
        ),
        Rule(
            "announced identifier",
            "ASIDE",
            "ID_WORD ( ID_WORD | NUMBER_SIGN | ':' | '.' | CAPS )* NUMERAL ( ( DASH | '.' | '/' )? ( NUMERAL | ~ "
            "CAPS ) )*",
            identifier,
            "KvK 12345678",
        ),
        Rule("register number", "ASIDE", "DOTTED ~ '-' ~ ( DECIMAL | HMM )", register_number, "85.07.30-033.28"),
        Rule("spaced enterprise number", "ASIDE", "LEADING0 THREE THREE", spaced_enterprise_number, "0403 170 701"),
        Rule(
            "announced telephone number",
            "ASIDE",
            "PHONE_WORD ':'? ( '+' ~ )? ( '(' ~ )? NUMERAL ( ( DASH | '/' | '(' | ')' | '.' )* NUMERAL )*",
            announced_phone,
            "Tel. 09 234 56 78",
        ),
        Rule(
            "international telephone number",
            "ASIDE",
            "'+' ~ INT ( ( DASH | '/' | '(' | ')' | '.' )* NUMERAL )+",
            announced_phone,
            "+32 (0)9 234 56 78",
        ),
        Rule(
            "telephone number",
            "ASIDE",
            "( '(' ~ )? PHONE_START ( ( DASH | '/' | ')' )? NUMERAL )+",
            phone,
            "09 234 56 78",
        ),
        Rule(
            "long number",
            "ASIDE",
            "<!CURRENCY ( alone=LONG $ | LONG >!MEASURED | LEADING0 )",
            long_digits,
            "0403170701",
        ),
        Rule("hashtag", "ASIDE", "( '#' | '@' ) ~ NUMERAL ( ~ LETTERS )?", always("reference"), "#100mensen"),
        Rule(
            "postcode with a country",
            "ASIDE",
            "( CAPS | LETTER | ID_WORD ) ~ DASH ~ FOURS",
            postcode_with_country,
            "B-9000 Gent",
        ),
        Rule(
            "account class with a letter",
            "ASIDE",
            "COUNT ~ '/' ~ COUNT ~ LETTER",
            always("reference"),
            "Subsidies 70/76A",
        ),
        Rule(
            "code of letters and digits",
            "ASIDE",
            "NAMED ~ ( ( DASH | '_' | '/' ) ~ )? NUMERAL ( ~ ( LETTERS | DASH ~ INT ) )*",
            always("reference"),
            "COVID-19",
        ),
        Rule("code of digits and letters", "ASIDE", "COUNT ~ LETTERS ( ~ INT )*", always("reference"), "gebouw 151E"),
        Rule("name with a number", "ASIDE", "COUNT ~ '-' ~ NAMED", always("reference"), "een 270-gradenbocht"),
    ],
)
