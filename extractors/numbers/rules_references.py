"""Rules for what is printed in digits and counts nothing: identifiers, telephone numbers, addresses, references, marks."""

from __future__ import annotations

import re

from verslag.extractors.numbers.building import always, digits_of, other
from verslag.extractors.numbers.chart import Match, Phase, Rule
from verslag.extractors.numbers.checks import valid_eleven_proof, valid_enterprise_number, valid_iban
from verslag.extractors.numbers.quantity import Quantity

_ENTERPRISE_SHAPE = re.compile(r"[01][0-9]{3}\.[0-9]{3}\.[0-9]{3}")
PHONE_DIGITS = range(9, 11)  # national numbers, the leading zero included
SHORT_PHONE_DIGITS = range(8, 14)  # behind a word or a plus that says so: 0800 numbers, country codes
MIN_ID_DIGITS = 6  # behind "KvK" or "rekening" a shorter number may still be a figure


def enterprise_number(match: Match) -> Quantity | None:
    """0412.345.678: by its shape, which no amount has."""
    return other(match, "identifier") if _ENTERPRISE_SHAPE.fullmatch(match.word("n")) else None


def long_digits(match: Match) -> Quantity | None:
    """A long row of digits without separators: an identifier where a check digit says so, or it starts with 0."""
    digits = match.text
    known = valid_enterprise_number(digits) or (len(digits) == 9 and valid_eleven_proof(digits))
    return other(match, "identifier") if known or len(digits) > 15 else None


def account(match: Match) -> Quantity | None:
    """BE68 5390 0754 7034: two letters and check digits."""
    plain = re.sub(r"\s", "", match.text)
    return (
        other(match, "identifier")
        if len(plain) >= 15
        and plain[:2].isalpha()
        and plain.isupper()
        and (valid_iban(plain) or plain[:2] in ("BE", "NL"))
        else None
    )


def identifier(match: Match) -> Quantity | None:
    """Digits behind a word that announces an identifier."""
    return other(match, "identifier") if len(digits_of(match.text)) >= MIN_ID_DIGITS else None


def phone(match: Match) -> Quantity | None:
    """09 234 56 78, 020-1234567"""
    return (
        other(match, "phone")
        if len(digits_of(match.text)) in PHONE_DIGITS and digits_of(match.text)[0] == "0"
        else None
    )


def announced_phone(match: Match) -> Quantity | None:
    """+32 9 234 56 78, Tel. 0800 12 345"""
    return other(match, "phone") if len(digits_of(match.text)) in SHORT_PHONE_DIGITS else None


def dutch_postcode(match: Match) -> Quantity | None:
    """6525 EC"""
    letters = match.word("letters")
    return (
        other(match, "postcode")
        if len(letters) == 2 and letters not in ("EU", "VN", "BV", "NV", "VS", "IT", "CO")
        else None
    )


def reference(match: Match) -> Quantity | None:
    """artikel 60, tabel 2.1: a number that names a thing, not an amount."""
    number = match.word("n")
    if "," in number or len(digits_of(number)) > 5:
        return None
    return other(match, "reference")


def list_number(match: Match) -> Quantity | None:
    """1. Inleiding, 3.1 Organisatie"""
    number = match.word("n")
    if "," in number or any(len(part) > 2 for part in number.split(".")):
        return None
    return other(match, "list_number")


def account_code(match: Match) -> Quantity | None:
    """62, 9901: two to four digits between the label of a row and its amounts."""
    start, end = match.span("n")
    code = match.word("n")
    return Quantity(start, end, code, "reference", None) if 2 <= len(code) <= 4 else None


def page_of_pages(match: Match) -> Quantity | None:
    """6/69"""
    page, pages = (int(n) for n in match.every("n"))
    return other(match, "page_reference") if page <= pages > 10 else None


def asides(match: Match) -> Quantity | None:
    """20/58: two numbers with a stroke between them that are no fraction."""
    a, b = (int(d) for d in match.every("n"))
    return other(match, "reference") if not (a < b <= 10 or b in (10, 20, 100)) and b else None


NAMES = Phase(
    "names",
    [
        Rule("address on the web", "ASIDE", "URL", always("reference"), "zie https://voorbeeld.be/2022?id=40"),
        Rule("note mark", "ASIDE", "RAISED", always("note_mark"), "45 leden¹"),
        Rule("note in brackets", "ASIDE", "'[' ~ SMALL ~ ']'", always("note_mark"), "leden [12]"),
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
            "BE 0412.345.678",
        ),
        Rule(
            "announced identifier",
            "ASIDE",
            "ID_WORD ( ID_WORD | NUMBER_SIGN | ':' | '.' | CAPS )* NUMERAL ( ( DASH | '.' | '/' )? ( NUMERAL | ~ CAPS ) )*",
            identifier,
            "KvK 12345678",
        ),
        Rule("hashtag", "ASIDE", "( '#' | '@' ) ~ NUMERAL", always("reference"), "#100dagen"),
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
        Rule("long number", "ASIDE", "( LONG | LEADING0 )", long_digits, "0403170701"),
        Rule(
            "code of a letter and digits",
            "ASIDE",
            "NAMED ~ ( DASH ~ )? INT ( ~ LETTERS )?",
            always("reference"),
            "COVID-19",
        ),
        Rule("Dutch postcode", "ASIDE", "FOURS letters=CAPS", dutch_postcode, "1234 AB Adam"),
        Rule(
            "Belgian postcode",
            "ASIDE",
            "( ^ | <',' | <'-' | <'–' | <'(' | <'•' | <'|' | <'·' ) FOURS _ UPPER >!LOWER",
            lambda m: other(m, "postcode"),
            "9000 Gent",
        ),
        Rule(
            "house number",
            "ASIDE",
            "STREET n=COUNT ( ~ LETTER )? ( DASH COUNT )? ( REFERENCE COUNT )?",
            always("reference"),
            "Kerkstraat 12",
        ),
        Rule(
            "page",
            "ASIDE",
            "PAGE INT ( ( DASH | TO | 'en' | 'van' | ',' ) INT )*",
            always("page_reference"),
            "zie p. 12-14",
        ),
        Rule("page of pages", "ASIDE", "^ n=COUNT ~ '/' ~ n=COUNT $", page_of_pages, "6/69"),
        Rule(
            "reference",
            "ASIDE",
            "REFERENCE NUMBER_SIGN? n=NUMERAL ( ~ ( ':' | '/' ) ~ INT )? ( ~ LETTERS )? ( ( 'en' | TO | DASH ) SMALL >!MEASURED )? >!MEASURED",
            reference,
            "artikel 60",
        ),
        Rule(
            "number sign",
            "ASIDE",
            "NUMBER_SIGN n=NUMERAL ( ~ ( '/' | DASH ) ~ NUMERAL )*",
            always("reference"),
            "nr. 3",
        ),
        Rule("list number", "ASIDE", "^ n=SMALL ~ ( '.' | ')' ) _ >!NUMERAL", list_number, "1. Inleiding"),
        Rule("section number", "ASIDE", "^ n=DOTS '.'? _ NAME", list_number, "3.1 Organisatie"),
        Rule("account class", "ASIDE", "n=COUNT ~ '/' ~ n=COUNT", asides, "Vaste activa 20/28"),
        Rule(
            "account code in a row",
            "ASIDE",
            "<LETTERS n=COUNT _ GROUPED _ GROUPED",
            account_code,
            "Personeelskosten 62 1.234.567 1.198.765",
        ),
        Rule("formula", "ASIDE", "( 'co2' | 'co₂' | 'co²' )", always("reference"), "minder CO2"),
    ],
)
