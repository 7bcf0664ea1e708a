"""The scenario of figures whose own words give none: from the kind of report, and from what its other tables say."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from verslag.extractors.document.facts import DocumentFacts
from verslag.extractors.document.period import Period
from verslag.extractors.metrics.fields.scenarios import rounds_in
from verslag.extractors.metrics.figures.candidate import Candidate
from verslag.extractors.metrics.figures.doubts import Doubt
from verslag.schemas.vocabularies import Scenario

_BUDGET_TITLE = re.compile(
    r"\w*begroting\b|\bbegrotings(?:verslag|rapport|nota|boek|document)\b|\b(?:budget|meerjarenplan|meerjarenraming|jaarplan)\b",
    re.IGNORECASE,
)
_REPORT_TITLE = re.compile(
    r"(?<!begrotings)verslag|rekening|jaarrapport|uitvoering|evaluatie|controle|commentaar", re.IGNORECASE
)


def is_budget(facts: DocumentFacts) -> bool:
    """Whether the report is a budget by its title."""
    return bool(_BUDGET_TITLE.search(facts.title)) and not _REPORT_TITLE.search(facts.title)


def scenarios_by_period(candidates: Iterable[Candidate]) -> Mapping[str, Scenario]:
    """The scenario that column headers give each period, where nearly all of its figures have the same."""
    found: defaultdict[str, Counter[Scenario]] = defaultdict(Counter)
    for candidate in candidates:
        if candidate.place == "table" and candidate.period and candidate.scenario:
            found[candidate.period.text][candidate.scenario] += 1
    usual = {period: names.most_common(1)[0] for period, names in found.items()}
    return {period: name for period, (name, n) in usual.items() if n >= _NEARLY_ALL * found[period].total()}


_NEARLY_ALL = 0.9
"""Share of the figures of a year from which it has one scenario; words of their own may set a row apart."""


def rounds_told(candidates: Iterable[Candidate]) -> frozenset[str]:
    """The years whose budget several sentences of the report name, as rounds of it ("BO 2031")."""
    sentences = {c.context.context for c in candidates if c.place == "prose"}
    found = Counter(text for sentence in sentences for text in set(rounds_in(sentence)))
    return frozenset(text for text, times in found.items() if times >= _TOLD_ROUNDS)


_TOLD_ROUNDS = 3
"""Sentences from which a report is on a round of a budget; any report on money may name one once or twice."""


def default_scenario(
    period: Period | None,
    is_amount: bool,
    facts: DocumentFacts,
    printed: Mapping[str, Scenario],
    rounds: frozenset[str] = frozenset(),
) -> tuple[Scenario, Doubt | None]:
    """The scenario of a figure that nothing near it gives, and the doubt that goes with it, if any.

    A plan plans its own years; its amounts of earlier years are what its other tables call that year's. Any other
    report tells what was, but for what ended after its file was made: that was not known yet. Amounts in the text of a
    report on the `rounds` of a budget are that budget's.
    """
    if is_amount and period is not None and period.text in rounds:
        return "budget", Doubt.SCENARIO_OF_REPORT
    own, made = facts.period, _made(facts)
    planned_years = _plans_years(printed, own)
    plan = is_plan(facts) or planned_years
    by_date = None if is_budget(facts) or planned_years else Doubt.SCENARIO_BY_FILE_DATE
    if period is None:
        return ("budget", by_date) if plan and own is not None else ("actual", None)
    if plan and own is not None and period.end >= own.start:
        return "budget", by_date
    if made is not None and period.end > made and (own is None or period.end > own.end):
        return "forecast", Doubt.SCENARIO_BY_FILE_DATE
    if not plan:
        return "actual", Doubt.PERIOD_AFTER_REPORT if own is not None and period.start > own.end else None
    if is_amount and period.text in printed:
        return printed[period.text], None
    return "actual", Doubt.SCENARIO_NOT_SAID


def _plans_years(printed: Mapping[str, Scenario], own: Period | None) -> bool:
    """Whether the heads of columns call several years planned, and nothing from the first of them on realised.

    A report of a year that only closes with a plan for the next ones is none itself.
    """
    planned = sorted(text for text, scenario in printed.items() if scenario == "budget")
    told = [text for text, scenario in printed.items() if scenario == "actual"]
    if len(planned) < _PLANNED_YEARS or (own is not None and planned[0] > own.end.isoformat()):
        return False
    return all(text < planned[0] for text in told)


_PLANNED_YEARS = 3
"""A report of what was sets one budget beside it, or two; a plan for several years has more."""


def is_plan(facts: DocumentFacts) -> bool:
    """Whether the report tells of what is to come: a budget by its title, or a file made before its own period was half
    over.
    """
    own, made = facts.period, _made(facts)
    return is_budget(facts) or (own is not None and made is not None and made < own.start + (own.end - own.start) / 2)


def _made(facts: DocumentFacts) -> date | None:
    """The day the file was made, where it can be that of this report: programs also write the day of a template, or
    1970.
    """
    own, made = facts.period, facts.made
    if own is not None and made is not None and own.start - made > _LONGEST_AHEAD:
        return None
    return made


_LONGEST_AHEAD = timedelta(days=2 * 366)
"""A plan is made at most so long before its first year begins."""
