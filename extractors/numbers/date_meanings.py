"""What a match of a date, year, period or clock time says, as an ISO text."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

from verslag.extractors.document.quantity import Quantity
from verslag.extractors.numbers.building import other
from verslag.extractors.numbers.lexicon import Hedge, Month
from verslag.extractors.numbers.number_meanings import is_change
from verslag.extractors.numbers.number_words import NumberWord
from verslag.extractors.numbers.token_chart import Match
from verslag.extractors.numbers.token_kinds import chars

CENTURY_TURN = 50  # '49 is 2049, '50 is 1950: reports look back further than ahead

_YEAR_HEDGES = ("approx", "at_least")  # "rond 1900", "vanaf 2021"

_LEADS_UP = re.compile(r"\btot\s+\Z", re.IGNORECASE)

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


def month_and_year(match: Match) -> Quantity | None:
    """maart 2022, MEI '21, jan-24, januari tot maart 2022"""
    if len(match.word("y")) < 2:
        return None  # "mei-4" is a day's
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
    if isinstance(before, Hedge) and _leads_up_to(match) and not is_change(match):
        counts = behind in _COUNTED or (behind in _NOUNS and match.word("y").endswith("00"))
    elif isinstance(before, Hedge):
        counts = before.qualifier not in _YEAR_HEDGES or (before.qualifier == "approx" and behind in _NOUNS)
    else:
        of_year = match.chart.before(match.first) in _OF_YEAR
        counts = not of_year and (behind in _COUNTED or (behind in _NOUNS and match.word("y").endswith("00")))
    return None if counts else _year(match)


def _leads_up_to(match: Match) -> bool:
    """Whether nothing but "tot" stands before a year: a limit in time rather than of a number."""
    return bool(_LEADS_UP.search(match.chart.text, 0, match.start))


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
    digits = "".join(c for c in match.word(name) if c.isdecimal())
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
