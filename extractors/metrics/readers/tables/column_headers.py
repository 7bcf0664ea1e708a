"""What the header of a table column says about the figures below it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from verslag.extractors.document.period import Period
from verslag.extractors.metrics.fields.declared_measures import measure_of, only_declares
from verslag.extractors.metrics.fields.figure_periods import periods_in
from verslag.extractors.metrics.fields.measures import Measure
from verslag.extractors.metrics.fields.scenarios import scenario_of_header
from verslag.extractors.metrics.fields.time_mentions import shifted
from verslag.extractors.metrics.phrases.noun_phrases import has_content
from verslag.extractors.metrics.readers.tables.head_spellings import CODED_YEAR, spelled_out
from verslag.extractors.tables.marks.scale_steps import is_step
from verslag.schemas.vocabularies import Scenario

_UNMEASURED = Measure()


@dataclass(frozen=True, slots=True)
class Head:
    """One column's header, read."""

    text: str = ""
    period: Period | None = None
    scenario: Scenario | None = None
    measure: Measure = _UNMEASURED
    topic: str = ""
    """What is left when period, scenario and unit are taken out: what the column counts, or whose it is."""


_SCENARIO_WORD = re.compile(
    r"\b(?:vorige?|voorgaande?|begroting|begroot|budget|realisaties?|gerealiseerd|rekening|jaarrekening|werkelijk|prognose|raming|cijfers?|stand|per|ultimo|"
    r"boekjaar|meerjarenbegroting|actueel|actuele|concept|ontwerp|afgesloten|vorig|huidig|jaar|verslagjaar|kalenderjaar|"
    r"actual|forecast|initieel|initiële|aangepaste?|(?<!\w )plan(?! \w)|in|bedragen|bedrag|x|codes?|"
    r"streefwaarde|streefcijfer|streefdoel|doelwaarde|nulmeting)\b\.?",
    re.IGNORECASE,
)
_MEASURE_WORD = re.compile(
    r"(?:€|\beur(?:o)?\b|%|\bk€|(?<!\w)[x×](?!\w)\s*|\b1[.\s]?000(?:[.\s]?000)?\b|\b(?:mln|mio|mld|miljoen|duizend)\b\.?|\baantal(?:len)?\b)",
    re.IGNORECASE,
)


_PRIOR = re.compile(r"\b(?:vorig|voorgaand|voorafgaand)e?\s+(?:boek|kalender|verslag|dienst)?jaar\b", re.IGNORECASE)
_CURRENT = re.compile(
    r"^\s*(?:(?:huidig |lopend |dit |afgesloten )?(?:boek|verslag|dienst)jaar|(?:huidig|lopend|dit) jaar)\b",
    re.IGNORECASE,
)


def read_head(texts: Iterable[str], own: Period | None = None) -> Head:
    """Read the header cells above one column, top to bottom.

    `own` is the report's period: *boekjaar* means it, *vorig boekjaar* the year before.
    """
    printed = _mended([part for t in texts if t.strip() for part in _parted(t.strip())])
    if not printed:
        return Head()
    parts = [spelled_out(t) for t in printed]
    text = " ".join(dict.fromkeys(parts))
    # Cells one by one: a year above "EUR" is no amount of 2022 euro.
    found = _periods(list(dict.fromkeys(parts)))
    if not found and is_step(text):  # a class of the rows' figures: its unit is no unit of theirs
        return Head(text, topic=text)
    periods = {period.text: period for _, (_, _, period) in found}
    topical = [part for part in dict.fromkeys(parts) if not only_declares(part)]
    rest = " ".join(_cut(part, [m for p, m in found if p == part]) for part in topical)
    period = next(iter(periods.values())) if len(periods) == 1 else None
    if own and not periods:
        period = shifted(own, -1) if _PRIOR.search(text) else own if _CURRENT.search(text) else None
    rest = _MEASURE_WORD.sub(" ", _SCENARIO_WORD.sub(" ", rest))
    rest = _bare(re.sub(r"\s{2,}", " ", rest))
    return Head(
        " ".join(dict.fromkeys(printed)),
        # Two periods in one header ("2022 t.o.v. 2021") make a comparison, not a period.
        period,
        scenario_of_header(text),
        _measure_of_parts(parts),
        _topic(rest) or _comparison(found),
    )


_YEAR_OF_UNIT = re.compile(r"((?:19|20)\d\d)\s+(?=[%(€a-z])(\D+)")


def _parted(text: str) -> tuple[str, ...]:
    """A cell with a year and in what its figures are printed, "2031 % bbp", as the two it says: no share of 2031."""
    match = _YEAR_OF_UNIT.fullmatch(text)
    return match.groups() if match is not None and measure_of(match[2]).unit else (text,)


def _comparison(found: list[_Found]) -> str:
    """The cell that sets two periods against each other, "2032 / 2031", where the head says nothing else."""
    cells = [part for part, _ in found]
    return next((part for part in cells if len({p.text for c, (_, _, p) in found if c == part}) > 1), "")


def _measure_of_parts(parts: list[str]) -> Measure:
    """The unit and scale of the lowest cell that says nothing else, or of all cells together."""
    own = next((measure_of(part) for part in reversed(parts) if only_declares(part)), _UNMEASURED)
    return own.or_else(measure_of(" ".join(dict.fromkeys(parts))))


_Found = tuple[str, tuple[int, int, Period]]


_UNTIL_NEXT = re.compile(r"(?<=\d)\s*(?:/|-|–|\b(?:tot en met|tot|t/m))\s*$", re.IGNORECASE)


def _is_day(text: str) -> bool:
    """Whether a cell holds one day and nothing else."""
    found = periods_in(text)
    return [(start, end) for start, end, _ in found] == [(0, len(text))] and found[0][2].start == found[0][2].end


def _mended(texts: list[str]) -> list[str]:
    """The cells with a word, or a stretch from one day to another, that is broken over two of them put together."""
    mended: list[str] = []
    for text in texts:
        if mended and len(mended[-1]) > 1 and mended[-1].endswith("-") and text[:1].islower():
            mended[-1] = mended[-1][:-1] + text
        elif mended and _is_day(text) and (_is_day(mended[-1]) or _UNTIL_NEXT.search(mended[-1])):
            mended[-1] = f"{_UNTIL_NEXT.sub('', mended[-1])} / {text}"
        else:
            mended.append(text)
    return mended


def _periods(parts: list[str]) -> list[_Found]:
    """The periods of a head by the cell they stand in.

    Where cells name different ones, the lowest that names one counts: "Begroting 2031 (juni)" over "2032" is about
    2032.
    """
    found = [
        (part, mention) for part in parts for mention in periods_in(part) if not _PRICE_BASE.search(part[: mention[0]])
    ]
    if len({period.text for _, (_, _, period) in found}) > 1:
        lowest = [f for f in found if f[0] == found[-1][0]]
        if len(lowest) == 1 and len({part for part, _ in found}) > 1:
            return lowest
    return found


def scenario_of_row(label: str) -> Scenario | None:
    """The scenario a row label names as a column head would: by a short form before a year, or with nothing else to
    say.
    """
    if (coded := CODED_YEAR.search(label)) is not None:
        return scenario_of_header(spelled_out(coded[0]))
    head = read_head([label])
    return head.scenario if not head.topic else None


def _cut(text: str, mentions: list[tuple[int, int, Period]]) -> str:
    for start, end, _ in reversed(mentions):
        text = text[:start] + " " + text[end:]
    return text


def _topic(rest: str) -> str:
    """What is left of a header, without unit marks ("MW", "MEUR") and brackets that lost their words."""
    words = [w for w in rest.split() if not (_MARK.fullmatch(w) and measure_of(f"({w})").unit not in ("", "count"))]
    rest = _trimmed(_bare(re.sub(r"\([\s,;:./]*\)", " ", " ".join(words))))
    return rest if has_content(rest) else ""


def _bare(text: str) -> str:
    """A topic without marks around it, and without brackets that hold all of it or lost their other half."""
    while True:
        text = text.strip(" -–—:/|*")
        if text[:1] == ")" or (text[:1] == "(" and ")" not in text):
            text = text[1:]
        elif text[-1:] == "(" or (text[-1:] == ")" and text.count(")") > text.count("(")):
            text = text[:-1]
        elif text[:1] == "(" and text.find(")") == len(text) - 1:
            text = text[1:-1]
        else:
            return text


_PRICE_BASE = re.compile(r"\b(?:prijzen|prijspeil|prijsniveau|basisjaar)(?: van)?\s*$", re.IGNORECASE)
"""The year that follows is that of the prices, not of the figures."""

_MARK = re.compile(r"\(?(?=\w*[A-Z€%²³])[\w€%²³]{2,5}\)?|\(?[€%]\)?|\([A-Z]\)")
"""A unit as a mark: short, with a capital or a sign; a letter alone heads men (M) or women (V)."""


def beside_year(column: int, heads: Mapping[int, Head]) -> Head | None:
    """The head that a column with only a unit goes with: the year before it, where as many such columns follow each
    year.
    """
    years = [c for c, head in sorted(heads.items()) if head.period]
    plain = [c for c, head in sorted(heads.items()) if head.measure.unit and not (head.period or head.topic)]
    if len(years) < _LEAST_YEARS or column not in plain or len(plain) % len(years):
        return None
    share = len(plain) // len(years)
    for year, end in pairwise([*years, max(heads) + 1]):
        if [c for c in plain if year < c < end] != list(range(year + 1, year + 1 + share)):
            return None
    return heads[max(y for y in years if y < column)]


_LEAST_YEARS = 2


def tells_apart(head: Head, heads: Iterable[Head]) -> bool:
    """Whether the topic of a column is needed: where period and scenario tell all columns apart, it is not.

    A topic with digits tells versions of one thing apart: it is needed only against a column of the same time.
    """
    told = list(heads)
    others = [h for h in told if h is not head and h.topic != head.topic]
    if head.period is None or not any(h.period for h in others):
        return True
    topics: defaultdict[tuple[Period | None, Scenario | None], set[str]] = defaultdict(set)
    for each in told:
        topics[each.period, each.scenario].add(each.topic)
    if any(ch.isdigit() for ch in head.topic):
        return len(topics[head.period, head.scenario]) > 1
    return any(len(found) > 1 for found in topics.values())


def _trimmed(topic: str) -> str:
    return re.sub(r"\s+(?:eind|einde|begin|per|in|over|van|op|t/m)$", "", topic, flags=re.IGNORECASE)


def inherits(own: Head, other: Head) -> Head:
    """A head of a lower header band: what it leaves open holds on from the band above."""
    return Head(
        own.text or other.text,
        own.period or other.period,
        own.scenario or other.scenario,
        own.measure.or_else(other.measure),
        own.topic or other.topic,
    )
