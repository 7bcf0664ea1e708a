"""Which reports are of one organisation: by number, by name without its legal form, by abbreviation, by web address, by
the user's own list.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from decimal import Decimal
from functools import cache
from pathlib import Path

from verslag.extractors.facts.own_address import GOVERNMENTS, letters_of, names_domain
from verslag.extractors.names.rules.organisation_words import legal_forms
from verslag.pipeline.comparison.label_folding import fold, plain_label
from verslag.pipeline.comparison.report_lines import when
from verslag.pipeline.comparison.two_prints import is_telling
from verslag.schemas.errors import SettingsError
from verslag.schemas.records import MetricRow
from verslag.schemas.report import Report

_SHARED_FIGURES = 5
"""Telling figures of one period and value that two reports must share to be of one organisation."""

_SHARED_PART = 0.2
"""Share of its telling figures from which a report repeats accounts because they are its own of last year: half
of a statement is last year's column. Who writes about somebody else's budget quotes less of it."""

_TELLING_DIGITS = 4
"""Figures of so many digits are hardly shared by chance."""

_LONG_WORD = 5
"""Letters of a word that two labels of one figure share."""

_LEAST_INITIALS = 3
"""Letters from which capitals are an abbreviation of a name."""

Aliases = Mapping[str, str]
"""Folded name, or document id, to the name the user gives the organisation."""


def read_aliases(path: Path) -> dict[str, str]:
    """The user's list: a TOML table `[organisations]` of one name to all its other names or document ids.

    Raises:
        SettingsError: the file cannot be read, or is no such table.
    """
    remedy = 'write [organisations], then lines such as "Stichting Kade" = ["De Kade", "kade-2021"]'
    try:
        found = tomllib.loads(path.read_text(encoding="utf-8")).get("organisations", {})
    except (OSError, ValueError) as error:
        raise SettingsError(f"{path}: {error}", remedy=remedy) from error
    if not isinstance(found, dict) or not all(isinstance(names, list) for names in found.values()):
        raise SettingsError(f"{path}: no table of lists under [organisations]", remedy=remedy)
    return {fold(str(name)): one for one, names in found.items() for name in (one, *names)}


def by_organisation(reports: Sequence[Report], aliases: Aliases) -> list[list[Report]]:
    """The reports of each organisation, in the order given; one that cannot be placed stands alone."""
    groups = _Groups(len(reports))
    by_sign: defaultdict[Hashable, list[int]] = defaultdict(list)
    written_short = {_short(report.document.entity) for report in reports} - {""}
    initials: defaultdict[str, set[str]] = defaultdict(set)
    for report in reports:
        initials[_initials(report.document.entity)].add(plain_name(report.document.entity))
    for at, report in enumerate(reports):
        short = _short(report.document.entity) or _initials(report.document.entity)
        # Initials that two names share stand for neither.
        known = short in written_short and len(initials[short]) <= 1
        for sign in (*_signs(report, aliases), *([("short", short)] if known else [])):
            by_sign[sign].append(at)
    for sign, places in by_sign.items():
        if _proves(sign, [reports[at].document.entity for at in places]):
            groups.join(places)
    for (a, b), count in _shared_figures(reports).items():
        if count >= _enough_shared(reports[a], reports[b]) and not _told_apart(reports[a], reports[b]):
            groups.join([a, b])
    return [[reports[at] for at in members] for members in groups.members()]


def plain_name(name: str) -> str:
    """A name without case, accents, punctuation and legal form."""
    words = re.sub(r"[^\w\s.&-]", " ", fold(name)).split()
    kept = [word for word in words if word.replace(".", "") not in _forms()]
    return " ".join(word.strip(".") for word in (kept or words))


def _signs(report: Report, aliases: Aliases) -> set[Hashable]:
    """What a report is known by: its organisation's name, other names, initials and number."""
    document = report.document
    given = aliases.get(fold(document.entity)) or aliases.get(fold(document.document_id))
    if given:
        return {("name", plain_name(given))}
    if not document.entity:
        return {("document", document.document_id)}
    name = plain_name(document.entity)
    signs: set[Hashable] = {("name", name)}
    signs |= {("number", number) for number in report.reporter.numbers}
    signs |= {("address", letters_of(domain)) for domain in report.reporter.addresses}
    for row in report.organisations:
        names = [row.name, *row.aliases.split(";")]
        if name in {plain_name(one) for one in names if one.strip()}:
            signs |= {("name", plain_name(one)) for one in names if one.strip()}
            signs |= {("number", re.sub(r"\D", "", number)) for number in row.identifier.split(";") if number.strip()}
    return signs


def _proves(sign: Hashable, names: Sequence[str]) -> bool:
    """Whether a sign is one organisation's: an address must spell the name of one of those who print it.

    The address of a town or province is printed by all its services, and proves nothing.
    """
    if not (isinstance(sign, tuple) and sign[0] == "address"):
        return True
    spelt = any(names_domain(name, sign[1]) for name in names)
    return spelt and not any(name.split(maxsplit=1)[0].casefold() in GOVERNMENTS for name in names if name)


@cache
def _forms() -> frozenset[str]:
    """Legal forms as written, and what kind they are: *vzw*, *stichting*."""
    return frozenset({*legal_forms(), *legal_forms().values()})


def _name_words(name: str) -> list[str]:
    return [word for word in re.findall(r"[\w&]+", name) if word.casefold() not in _forms()]


def _short(name: str) -> str:
    """The abbreviation that a name is: one word of capitals."""
    words = _name_words(name)
    return words[0] if len(words) == 1 and words[0].isupper() and len(words[0]) >= _LEAST_INITIALS else ""


def _initials(name: str) -> str:
    """The initials of a name's capitalised words."""
    letters = "".join(word[0] for word in _name_words(name) if word[0].isupper())
    return letters if len(letters) >= _LEAST_INITIALS else ""


def _shared_figures(reports: Sequence[Report]) -> Counter[tuple[int, int]]:
    """How many telling figures each two reports share: last year's column repeats last year's report.

    Of two that name somebody, the figures must have one series: a report on somebody else's accounts repeats them too.
    """
    series, named = _holders(reports, _by_series), _holders(reports, _by_word)
    shared: Counter[tuple[int, int]] = Counter(series)
    for (a, b), figures in named.items():
        if not (reports[a].document.entity and reports[b].document.entity):
            shared[a, b] = max(shared[a, b], figures)
    return shared


_Key = tuple[str, str, str, Decimal]


def _holders(reports: Sequence[Report], keys: Callable[[MetricRow], Iterable[str]]) -> Counter[tuple[int, int]]:
    """How many telling figures of one key each two reports, and no others, have."""
    holders: defaultdict[_Key, set[int]] = defaultdict(set)
    for at, report in enumerate(reports):
        for row in report.metrics:
            if row.period_end and is_telling(row.value, _TELLING_DIGITS):
                for key in keys(row):
                    holders[key, when(row), row.unit, row.value].add(at)
    shared: defaultdict[tuple[int, int], set[tuple[str, str, Decimal]]] = defaultdict(set)
    for (_, moment, unit, value), places in holders.items():
        if len(places) == 2:  # what several reports print is of a country or a sector
            a, b = sorted(places)
            shared[a, b].add((moment, unit, value))
    return Counter({pair: len(figures) for pair, figures in shared.items()})


def _by_series(row: MetricRow) -> Iterable[str]:
    return (row.series_id,) if row.series_id else ()


def _by_word(row: MetricRow) -> Iterable[str]:
    return {word for word in plain_label(row.label).split() if len(word) >= _LONG_WORD}


def _enough_shared(a: Report, b: Report) -> float:
    """Figures that two reports must share; of two that name somebody, a part of all the smaller one has as well."""
    if not (a.document.entity and b.document.entity):
        return _SHARED_FIGURES
    telling = (sum(is_telling(row.value, _TELLING_DIGITS) for row in report.metrics) for report in (a, b))
    return max(_SHARED_FIGURES, _SHARED_PART * min(telling))


def _told_apart(a: Report, b: Report) -> bool:
    """Whether both reports give their organisation a number of one register, and not the same."""
    one, other = _register_numbers(a), _register_numbers(b)
    return any(one[digits].isdisjoint(other[digits]) for digits in one.keys() & other.keys())


def _register_numbers(report: Report) -> dict[int, set[str]]:
    """Numbers of a report's organisation by how many digits they have, which tells the registers apart."""
    numbers: defaultdict[int, set[str]] = defaultdict(set)
    for sign in _signs(report, {}):
        if isinstance(sign, tuple) and sign[0] == "number":
            numbers[len(sign[1])].add(sign[1])
    return dict(numbers)


class _Groups:
    """Places that belong together, joined pair by pair."""

    def __init__(self, size: int) -> None:
        self._of = list(range(size))

    def join(self, places: Sequence[int]) -> None:
        roots = {self._root(at) for at in places}
        for root in roots:
            self._of[root] = min(roots)

    def _root(self, at: int) -> int:
        while self._of[at] != at:
            at = self._of[at]
        return at

    def members(self) -> list[list[int]]:
        found: defaultdict[int, list[int]] = defaultdict(list)
        for at in range(len(self._of)):
            found[self._root(at)].append(at)
        return list(found.values())
