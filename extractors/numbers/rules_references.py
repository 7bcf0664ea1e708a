"""Rules for numbers that point: addresses, articles of law, pages, tables, list numbers, note marks, account codes."""

from __future__ import annotations

from verslag.extractors.document.quantity import Quantity
from verslag.extractors.numbers.building import always, digits_of, other
from verslag.extractors.numbers.notation import Notation
from verslag.extractors.numbers.token_chart import Match, Phase, Rule
from verslag.extractors.numbers.token_kinds import code

_NO_POSTCODE = frozenset(("EU", "VN", "BV", "NV", "VS", "IT", "CO", "HR", "ZZ"))  # letters that follow figures in prose
LONGEST_REFERENCE = 5  # digits; more behind "tabel" or "zone" is an amount
BRACKET_REACH = 60  # tokens, white space counted
CODE_RATIO = 1000  # "Personeelskosten 62 1.234.567"
_FRACTION_BASES = (10, 20, 100)  # marks are given out of these: "7/10"


def dutch_postcode(match: Match) -> Quantity | None:
    """1234 AB"""
    letters = match.word("letters")
    return other(match, "postcode") if len(letters) == 2 and letters not in _NO_POSTCODE else None


def belgian_postcode(match: Match) -> Quantity | None:
    """9000 before a name; the name stays for others to read."""
    start, end = match.start, match.start + 4
    return Quantity(start, end, match.chart.text[start:end], "postcode", None)


def labelled_postcode(match: Match) -> Quantity | None:
    """3000 behind its label; the label stays for others to read."""
    start, end = match.span("n")
    return Quantity(start, end, match.word("n"), "postcode", None)


def reference(match: Match) -> Quantity | None:
    """artikel 60, tabel 2.1: a number that names a thing, not an amount."""
    number = match.word("n")
    return None if "," in number or len(digits_of(number)) > LONGEST_REFERENCE else other(match, "reference")


def list_number(match: Match) -> Quantity | None:
    """1. Inleiding, 3.1 Organisatie"""
    number = match.word("n")
    return None if "," in number or any(len(part) > 2 for part in number.split(".")) else other(match, "list_number")


def version(match: Match) -> Quantity | None:
    """WCAG 2.1, Web 2.0: a name with a number of two digits and a dot."""
    number = match.word("n")
    if len(number) != 3 or number[1] != "." or match.chart.notation is Notation.ENGLISH:
        return None
    return other(match, "reference") if match.text[:2].isupper() or number.endswith("0") else None


def page_of_pages(match: Match) -> Quantity | None:
    """7/84"""
    page, pages = (int(n) for n in match.every("n"))
    return other(match, "page_reference") if page <= pages > 10 else None


def account_code(match: Match) -> Quantity | None:
    """62, 9901: two to four digits between the label of a row and its amounts.

    With one amount behind it, the code must be of the 99 series, or far too small to be last year's amount.
    """
    start, end = match.span("n")
    digits = match.word("n")
    amount = int(digits_of(match.word("b")))
    sure = match.has("second") or (len(digits) == 4 and digits.startswith("99")) or amount >= int(digits) * CODE_RATIO
    return Quantity(start, end, digits, "reference", None) if sure and 2 <= len(digits) <= 4 else None


def note_in_brackets(match: Match) -> Quantity | None:
    """The (1) of "1.234 (1) leden"."""
    return other(match, "note_mark") if len(match.word("n")) == 1 else None


def first_item(match: Match) -> Quantity | None:
    """(1) before the first of several things; a higher number may be an aside: "leden (5) en"."""
    return other(match, "list_number") if match.word("n") == "1" else None


_BRACKETS = {code("'('"): 1, code("')'"): -1}


def item(match: Match) -> Quantity | None:
    """1) before an item, where no bracket is open that it could close."""
    before = match.chart.kinds[max(0, match.first - BRACKET_REACH) : match.first]
    return None if sum(_BRACKETS.get(kind, 0) for kind in before) > 0 else other(match, "list_number")


def account_class(match: Match) -> Quantity | None:
    """20/58: two numbers with a stroke between them that are no fraction and no mark."""
    a, b = (int(d) for d in match.every("n"))
    return None if a < b <= 10 or (a <= b and b in _FRACTION_BASES) or not b else other(match, "reference")


REFERENCES = Phase(
    "references",
    [
        Rule("note mark", "ASIDE", "RAISED", always("note_mark"), "45 leden¹"),
        Rule("note in brackets", "ASIDE", "'[' ~ SMALL ~ ']'", always("note_mark"), "leden [12]"),
        Rule(
            "note behind a figure", "ASIDE", "<GROUPED '(' ~ n=TWELVE ~ ')' >LOWER", note_in_brackets, "1.234 (1) leden"
        ),
        Rule(
            "number in an enumeration",
            "ASIDE",
            "( <',' | <';' | <':' | <'en' | <'of' ) '(' ~ n=TWELVE ~ ')' >ENUMERATED",
            always("list_number"),
            "namelijk: (1) de raad, (2) het team",
        ),
        Rule("first of an enumeration", "ASIDE", "'(' ~ n=TWELVE ~ ')' >ENUMERATED", first_item, "dat (1) bijdraagt"),
        Rule("number before a bracket", "ASIDE", "n=TWELVE ~ ')' >ENUMERATED", item, "om 1) een toeslag te geven"),
        Rule("Dutch postcode", "ASIDE", "FOURS letters=CAPS", dutch_postcode, "1234 AB Adam"),
        Rule(
            "Belgian postcode",
            "ASIDE",
            "( ^ | <',' | <'-' | <'–' | <'(' | <'•' | <'|' | <'·' | <';' ) FOURS _ UPPER >!LOWER",
            belgian_postcode,
            "9000 Gent",
        ),
        Rule(
            "postcode behind its label",
            "ASIDE",
            "POSTAL ( 'en' 'gemeente' | 'en' 'plaats' )? ':'? n=FOURS",
            labelled_postcode,
            "Postcode en gemeente: 3000 Leuven",
        ),
        Rule(
            "house number",
            "ASIDE",
            "STREET COUNT ( ~ LETTER )? ( ( DASH | '/' ) COUNT )? ( REFERENCE COUNT )? >!MEASURED",
            always("reference"),
            "Kerkstraat 12",
        ),
        Rule(
            "house number of a likely street",
            "ASIDE",
            "LIKELY_STREET COUNT ( ~ LETTER | ( DASH | '/' ) COUNT )? ( REFERENCE COUNT | >',' | ( ~ DASH | BREAK ) "
            ">FOURS )",
            always("reference"),
            "Dorpsplein 12, 9000 Gent",
        ),
        Rule(
            "page",
            "ASIDE",
            "PAGE INT ( ( DASH | TO | 'en' | 'van' | ',' ) INT )*",
            always("page_reference"),
            "zie p. 12-14",
        ),
        Rule("pages of a book", "ASIDE", "COUNT PAGE", always("page_reference"), "73 blz."),
        Rule(
            "page of pages", "ASIDE", "( ^ n=COUNT ~ '/' ~ n=COUNT | n=COUNT _ '/' _ n=COUNT ) $", page_of_pages, "7/84"
        ),
        Rule(
            "reference",
            "ASIDE",
            "REFERENCE NUMBER_SIGN? n=NUMERAL ( ~ ( ':' | '/' ) ~ INT )? ( ~ LETTERS )? "
            "( ( ',' NUMERAL )* ( 'en' | TO | DASH ) NUMERAL >!MEASURED )? >!MEASURED",
            reference,
            "artikel 60",
        ),
        Rule(
            "accounts",
            "ASIDE",
            "'rekeningen' NUMERAL ( ( ',' | '/' | DASH | 'en' )? NUMERAL )+",
            always("reference"),
            "de rekeningen 400 401 402",
        ),
        Rule(
            "number sign",
            "ASIDE",
            "NUMBER_SIGN ':'? NUMERAL ( ~ ( '/' | DASH ) ~ NUMERAL )*",
            always("reference"),
            "nr. 3",
        ),
        Rule("list number", "ASIDE", "^ n=SMALL ~ ( '.' | ')' ) ~ >WHITE >!NUMERAL", list_number, "1. Inleiding"),
        Rule("section number", "ASIDE", "^ n=DOTS ( ~ '.' )? ~ >WHITE >NAME", list_number, "3.1 Organisatie"),
        Rule("number with a zero before it", "ASIDE", "^ PADDED $", always("list_number"), "03"),
        Rule(
            "number with a zero before a title",
            "ASIDE",
            "^ PADDED ~ >WHITE >NAME",
            always("list_number"),
            "03 Onze werking",
        ),
        Rule(
            "number of a document", "ASIDE", "COUNT ~ '/' ~ ( LEADING0 | PADDED )", always("reference"), "stuk 1468/001"
        ),
        Rule("account class", "ASIDE", "n=COUNT ~ '/' ~ n=COUNT", account_class, "Vaste activa 20/28"),
        Rule(
            "account code in a row",
            "ASIDE",
            "<ROW_LABEL n=COUNT ( _ b=GROUPED _ second=GROUPED | ( '(' | MINUS )? b=GROUPED )",
            account_code,
            "Personeelskosten 62 1.234.567 1.198.765",
        ),
        Rule(
            "round the clock",
            "ASIDE",
            "( COUNT DAYS 'op' COUNT | COUNT HOUR ( '/' | 'op' ) COUNT )",
            always("reference"),
            "7 dagen op 7",
        ),
        Rule("one to one", "ASIDE", "TWELVE ~ DASH ~ 'op' ~ DASH ~ TWELVE", always("reference"), "1-op-1 begeleiding"),
        Rule("top", "ASIDE", "'top' COUNT", always("reference"), "de top 10"),
        Rule("number of an item", "ASIDE", "SMALL ~ '°'", always("list_number"), "1° de raad"),
        Rule("version", "ASIDE", "( CAPS n=DECIMAL | UPPER n=DECIMAL )", version, "Web 2.0"),
        Rule("formula", "ASIDE", "( 'co2' | 'co₂' | 'co²' )", always("reference"), "minder CO2"),
    ],
)
