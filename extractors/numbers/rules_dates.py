"""Rules for dates, years, periods and clock times; they are no figures, but give the period of figures nearby."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from verslag.extractors.document.quantity import Quantity
from verslag.extractors.numbers.building import always, other
from verslag.extractors.numbers.lexicon import Hedge, Month
from verslag.extractors.numbers.number_words import NumberWord
from verslag.extractors.numbers.token_chart import Match, Phase, Rule
from verslag.extractors.numbers.token_kinds import chars

CENTURY_TURN = 50  # '49 is 2049, '50 is 1950: reports look back further than ahead
_YEAR_HEDGES = ("approx", "at_least")  # "rond 1900", "vanaf 2021"
_OF_YEAR, _NOUNS, _COUNTED = frozenset(chars("OF_YEAR")), frozenset(chars("LOWER")), frozenset(chars("COUNTED"))
LONGEST_PERIOD = 60  # years; a plan or a mandate, not two years that happen to stand beside each other


def full_year(digits: str) -> int:
    """A year of two or four digits as four."""
    year = int(digits)
    return year if len(digits) > 2 else year + (2000 if year < CENTURY_TURN else 1900)


def _iso_date(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _date(match: Match, year: str, month: int, day: str) -> Quantity | None:
    """A date; with its year unknown a leap year is allowed."""
    iso = _iso_date(full_year(year) if year else 2000, month, int(day))
    if iso is None:
        return None
    return other(match, "date", iso=iso if year else f"--{iso[5:]}")


def numeric_date(match: Match) -> Quantity | None:
    """31/12/2022, 31-12-22, 2022-12-31."""
    if len(match.word("y")) not in (2, 4):
        return None
    return _date(match, match.word("y"), int(match.word("m")), match.word("d"))


def dotted_date(match: Match) -> Quantity | None:
    """31.12.2022"""
    parts = match.text.split(".")
    if len(parts) != 3 or not 1 <= len(parts[1]) <= 2 or len(parts[0]) > 2 or len(parts[2]) not in (2, 4):
        return None
    if not 1 <= int(parts[1]) <= 12:
        return None
    return _date(match, parts[2], int(parts[1]), parts[0])


def day_and_month(match: Match) -> Quantity | None:
    """31/12 or 01-06: where it cannot be a fraction or a range."""
    day, month = match.word("d"), match.word("m")
    padded = day.startswith("0") or month.startswith("0")
    if not padded and not (int(day) > 12 and ("/" in match.text or int(day) >= 30)):
        return None
    return _date(match, "", int(month), day)


def month_of(match: Match, name: str = "m") -> int:
    """The number of a month written as a word."""
    meaning = match.meaning(name)
    return meaning.number if isinstance(meaning, Month) else int(match.word(name))


def worded_date(match: Match) -> Quantity | None:
    """31 december 2022; also the last day of "3, 4 en 5 februari"."""
    return _date(match, match.word("y"), month_of(match), match.word("d").rstrip("estd"))


def day_range(match: Match) -> Quantity | None:
    """3 tot 5 mei 2023"""
    last = _date(match, match.word("y"), month_of(match), match.word("d"))
    first = _date(match, match.word("y"), month_of(match), match.word("a"))
    return other(match, "date", iso=f"{first.iso}/{last.iso}") if first and last else None


def month_and_year(match: Match) -> Quantity:
    """maart 2022, MEI '21, januari tot maart 2022"""
    year = full_year(match.word("y"))
    last = f"{year:04}-{month_of(match):02}"
    if match.has("a"):
        return other(match, "period", iso=f"{year:04}-{month_of(match, 'a'):02}/{last}")
    return other(match, "date", iso=last)


def day_and_night(match: Match) -> Quantity | None:
    """24/7"""
    return other(match, "reference") if match.text == "24/7" else None


def month_in_digits(match: Match) -> Quantity | None:
    """04/2022"""
    month = int(match.word("m"))
    return other(match, "date", iso=f"{match.word('y')}-{month:02}") if month else None


def year_span(match: Match) -> Quantity | None:
    """2021-2022, 2021/22, '21-'22: a school or book year, or a longer period."""
    first = full_year(match.word("a"))
    digits = match.word("b")
    if len(digits) < 2 or (len(digits) == 2 and " " in match.text.removeprefix(match.word("school")).strip()):
        return None
    last = first - first % 100 + int(digits) if len(digits) == 2 else int(digits)
    if not first < last <= first + LONGEST_PERIOD:
        return None
    school = match.has("school") and last == first + 1
    return other(match, "period", iso=f"{first}-09-01/{last}-08-31" if school else f"{first}/{last}")


def short_year(match: Match) -> Quantity | None:
    """'22"""
    return _year(match) if len(match.word("y")) == 2 else None


def year(match: Match) -> Quantity | None:
    """2022, unless it counts: "meer dan 2000", "2019 bezoekers", "2000 deelnemende scholen"."""
    before, behind = match.chart.meaning_before(match.first), match.chart.behind(match.last)
    if isinstance(before, Hedge):
        counts = before.qualifier not in _YEAR_HEDGES or (before.qualifier == "approx" and behind in _NOUNS)
    else:
        of_year = match.chart.before(match.first) in _OF_YEAR
        counts = not of_year and (behind in _COUNTED or (behind in _NOUNS and match.word("y").endswith("00")))
    return None if counts else _year(match)


def _year(match: Match) -> Quantity:
    value = full_year(match.word("y"))
    return other(match, "year", iso=f"{value:04}", value=Decimal(value))


def year_alone(match: Match) -> Quantity:
    """The 2018 of "2018 € 1.234"; the amount is left."""
    start, end = match.span("y")
    value = int(match.word("y"))
    return Quantity(start, end, match.word("y"), "year", Decimal(value), iso=f"{value:04}")


def decade(match: Match) -> Quantity | None:
    """de jaren '90"""
    if match.word("jaren").lower() != "jaren":
        return None
    first = match.word("y")
    start = full_year(first)
    return other(match, "period", iso=f"{start}/{start + 9}") if start % 10 == 0 else None


def worded_decade(match: Match) -> Quantity | None:
    """de jaren tachtig"""
    tens = match.meaning("y")
    if match.word("jaren").lower() != "jaren" or not isinstance(tens, NumberWord) or tens.value % 10 or tens.value < 20:
        return None
    start = 1900 + int(tens.value)
    return other(match, "period", iso=f"{start}/{start + 9}") if start < 2000 else None


_PARTS = {"q": (4, "Q"), "k": (4, "Q"), "h": (2, "H"), "s": (2, "H"), "t": (3, "T")}
_PART_WORDS = {
    "kwartaal": "q",
    "kwartalen": "q",
    "semester": "h",
    "halfjaar": "h",
    "jaarhelft": "h",
    "helft": "h",
    "trimester": "t",
}


def _part(match: Match, letter: str, number: int) -> Quantity | None:
    most, name = _PARTS[letter]
    if not 1 <= number <= most:
        return None
    digits = match.word("y")
    return other(match, "period", iso=f"{full_year(digits)}-{name}{number}" if digits else None)


def lettered_part(match: Match) -> Quantity | None:
    """Q1 2023, H2"""
    letter = match.word("q").lower()
    return _part(match, letter, int(match.word("n"))) if letter in "qkh" else None


def ordinal_of(match: Match, name: str) -> int:
    """The value of an ordinal, in digits or in letters; 0 where it has none."""
    meaning = match.meaning(name)
    if isinstance(meaning, NumberWord):
        return int(meaning.value)
    digits = "".join(c for c in match.word(name) if c.isdigit())
    return int(digits) if digits else 0


def worded_part(match: Match) -> Quantity | None:
    """derde kwartaal van 2023, tweede helft van 2021, kwartaal 1"""
    word = match.word("p").lower()
    if word in ("week", "weken"):
        return other(match, "period") if 1 <= ordinal_of(match, "n") <= 53 and word == "week" else None
    return _part(match, _PART_WORDS.get(word, "q"), ordinal_of(match, "n"))


def clock(match: Match) -> Quantity | None:
    """14:30, 9u30, 9.00 uur: hours up to 24, minutes of two digits up to 59."""
    hours, minutes = match.every("h"), match.every("m")
    if any(int(h) > 24 for h in hours) or any(len(m) != 2 or int(m) > 59 for m in minutes):
        return None
    return other(match, "clock")


DATES = Phase(
    "dates",
    [
        Rule("date in digits", "ASIDE", "d=DAY ~ '/' ~ m=MONTHNO ~ '/' ~ y=INT", numeric_date, "op 31/12/2022"),
        Rule(
            "date with hyphens",
            "ASIDE",
            "d=DAY ~ DASH ~ m=MONTHNO ~ DASH ~ ( APOSTROPHE ~ )? y=INT",
            numeric_date,
            "31-12-'22",
        ),
        Rule("ISO date", "ASIDE", "y=YEAR4 ~ DASH ~ m=MONTHNO ~ DASH ~ d=DAY", numeric_date, "2022-12-31"),
        Rule("date with dots", "ASIDE", "DOTTED", dotted_date, "31.12.2022"),
        Rule(
            "range of days",
            "ASIDE",
            "a=DAY ( TO | DASH | 'en' | '/' ) d=DAY m=MONTH y=YEAR4?",
            day_range,
            "van 3 tot 5 mei 2023",
        ),
        Rule(
            "several days",
            "ASIDE",
            "DAY ( ',' DAY )+ 'en' d=DAY m=MONTH y=YEAR4?",
            worded_date,
            "3, 4 en 5 februari",
        ),
        Rule("date in words", "ASIDE", "( d=DAY | d=ORDINAL ) '.'? m=MONTH y=YEAR4?", worded_date, "1 september 2022"),
        Rule(
            "month and year",
            "ASIDE",
            "( a=MONTH ( TO | DASH | 'en' ) )? m=MONTH ( y=YEAR4 | APOSTROPHE ~ y=SMALL )",
            month_and_year,
            "maart 2022",
        ),
        Rule("day and night", "ASIDE", "DAY31 ~ '/' ~ TWELVE", day_and_night, "24/7 bereikbaar"),
        Rule(
            "month in digits",
            "ASIDE",
            "<!LETTERS ~ m=MONTHNO ~ ( '/' | DASH ) ~ y=YEAR4",
            month_in_digits,
            "sinds 04/2022",
        ),
        Rule("day and month", "ASIDE", "d=DAY ~ ( '/' | DASH ) ~ m=MONTHNO", day_and_month, "op 31/12"),
        Rule(
            "quarter in words",
            "ASIDE",
            "n=ORDINALS p=PERIODS ( ( 'van' | 'in' | ',' )? ( 'het' YEAR_CUE )? y=YEAR4 )?",
            worded_part,
            "het derde kwartaal van 2023",
        ),
        Rule("half of a year", "ASIDE", "n=ORDINALS p='helft' 'van'? y=YEAR4", worded_part, "de tweede helft van 2021"),
        Rule(
            "first quarters",
            "ASIDE",
            "'eerste' ( NUMBER_WORD | SMALL ) PERIODS ( ( 'van' | 'in' )? YEAR4 )?",
            always("period"),
            "de eerste twee kwartalen van 2021",
        ),
        Rule(
            "quarter by number",
            "ASIDE",
            "p=PERIODS n=SMALL ( ( 'en' | TO | DASH ) SMALL >!MEASURED )? ( ( 'van' | 'in' | ',' )? y=YEAR4 )?",
            worded_part,
            "in kwartaal 2 en 3",
        ),
        Rule(
            "quarter by letter",
            "ASIDE",
            "( q=LETTER | q=SCALE_LETTER ) ~ n=TWELVE ~ >!LETTERS ( ( DASH | '/' | APOSTROPHE )? y=YEAR4 | APOSTROPHE ~ y=SMALL )?",
            lettered_part,
            "Q1 2023",
        ),
        Rule("year and quarter", "ASIDE", "y=YEAR4 DASH? q=LETTER ~ n=TWELVE", lettered_part, "2023-Q1"),
        Rule(
            "number of a law",
            "ASIDE",
            "YEAR4 ~ '/' ~ ( THREE | FOUR | LONG | COUNT ~ '/' ~ CAPS )",
            always("reference"),
            "verordening 2016/679",
        ),
        Rule(
            "span of years",
            "ASIDE",
            "school=YEAR_CUE? a=YEAR4 ( DASH | '/' | TO ) ( b=YEAR4 | b=SMALL )",
            year_span,
            "schooljaar 2021-2022",
        ),
        Rule(
            "short span of years",
            "ASIDE",
            "APOSTROPHE ~ a=SMALL ( DASH | '/' ) APOSTROPHE ~ b=SMALL",
            year_span,
            "'21-'22",
        ),
        Rule(
            "school year in two digits",
            "ASIDE",
            "school=YEAR_CUE ( APOSTROPHE ~ )? a=SMALL ~ ( DASH | '/' ) ~ ( APOSTROPHE ~ )? b=SMALL",
            year_span,
            "schooljaar 21-22",
        ),
        Rule("decade in words", "ASIDE", "jaren=YEARS y=NUMBER_WORD", worded_decade, "de jaren tachtig"),
        Rule("decade", "ASIDE", "jaren=YEARS APOSTROPHE? y=TWO", decade, "de jaren '90"),
        Rule(
            "short year",
            "ASIDE",
            "APOSTROPHE ~ y=SMALL",
            short_year,
            "seizoen '22",
        ),
        Rule(
            "clock range",
            "ASIDE",
            "( HMM | h=HOURNO ( ~ ( ':' | HOUR ) ~ m=SMALL | ~ HOUR ) ) HOUR? ( TO | DASH | 'en' ) ( HMM | h=HOURNO ( ~ ( ':' | HOUR ) ~ m=SMALL | ~ HOUR ) ) HOUR?",
            clock,
            "open van 9.00 tot 17.00 uur",
        ),
        Rule(
            "clock range in hours",
            "ASIDE",
            "( <'van' h=HOURNO ( TO | DASH ) | <'tussen' h=HOURNO 'en' ) h=HOURNO HOUR >!'per'",
            clock,
            "van 9 tot 17 uur",
        ),
        Rule("clock with unit", "ASIDE", "HMM HOUR", always("clock"), "om 9.30 uur"),
        Rule(
            "clock in digits", "ASIDE", "h=HOURNO ~ ( ':' | HOUR ) ~ m=SMALL ( ~ ':' ~ SMALL )? HOUR?", clock, "14:30"
        ),
        Rule("clock after om", "ASIDE", "<'om' ( HMM | h=HOURNO HOUR )", clock, "om 9 uur"),
        Rule(
            "year before an amount",
            "ASIDE",
            "<!NAMED ~ <!CURRENCY y=YEAR4 CURRENCY SIGN? NUMERAL >!CURRENCY",
            year_alone,
            "resultaat 2018 € 1.234",
        ),
        Rule(
            "year",
            "ASIDE",
            "<!NAMED ~ <!CURRENCY <!SCALED_CURRENCY ( y=YEAR4 >!MEASURED | y=YEAR4 ~ >BREAK >CURRENCY )",
            year,
            "in 2022",
        ),
    ],
)
