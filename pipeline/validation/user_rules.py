"""Rules of the user's own, from `[[rule]]` in `verslag.toml`: sums, ranges and changes; nothing of the file is run."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from functools import partial

from verslag.pipeline.comparison.label_folding import fold
from verslag.pipeline.settings.project_file import UserRule
from verslag.pipeline.validation.finding import ValidationFinding, finding
from verslag.pipeline.validation.rule_fence import fenced_rule
from verslag.schemas.exact import exact_amounts
from verslag.schemas.records import MetricRow, plain
from verslag.schemas.report import Report

_TERM = re.compile(r"(?P<sign>[+-]?)\s*(?P<tag>[^\[]+?)\s*(?:\[(?P<label>.*)\])?\s*")
_PRINT = tuple[str, str, str]
"""Document, entity and period: figures that a rule may hold against each other."""


@exact_amounts()
def user_findings(reports: Sequence[Report], rules: Iterable[UserRule]) -> list[ValidationFinding]:
    """What the user's rules find, rule by rule, report by report; a figure that a rule cannot take ends nothing."""
    by_report = [[row for row in report.metrics if row.value_high is None] for report in reports]
    found: list[ValidationFinding] = []
    for rule in rules:
        name = f"your rule {_name(rule)}"
        for rows in by_report:
            found += fenced_rule(name, partial(_unequal, rule, rows), rows)
            found += fenced_rule(name, partial(_out_of_range, rule, rows), rows)
        for rows in _by_organisation(by_report):
            found += fenced_rule(name, partial(_changed_too_much, rule, rows), rows)
    return found


def _by_organisation(by_report: Iterable[Iterable[MetricRow]]) -> Iterable[list[MetricRow]]:
    """The figures of all reports, by whom they are of."""
    found: defaultdict[str, list[MetricRow]] = defaultdict(list)
    for rows in by_report:
        for row in rows:
            found[fold(row.entity)].append(row)
    return found.values()


def _chosen(rule: UserRule, term: str, rows: Sequence[MetricRow]) -> list[MetricRow]:
    """The rows of a term. What the rule says of labels is about its own tag; all else of what it says, about all
    terms.
    """
    said = _TERM.fullmatch(term)
    tag = said["tag"] if said else term
    label = (said["label"] if said else None) or (rule.where.label if term == rule.tag else "")
    where = rule.where
    return [
        row
        for row in rows
        if (row.tag == tag or row.tag.startswith(f"{tag}."))
        and row.scenario == where.scenario
        and (not where.unit or row.unit == where.unit)
        and (not where.entity or fold(row.entity) == fold(where.entity))
        and (not where.section or fold(where.section) in fold(f"{row.section} {row.row_group}"))
        and (not label or _bare(row.label) == _bare(label))
    ]


def _bare(label: str) -> str:
    return " ".join(word for word in fold(label).split() if not any(c.isdigit() for c in word))


def _by_print(rows: Iterable[MetricRow]) -> dict[_PRINT, list[MetricRow]]:
    groups: defaultdict[_PRINT, list[MetricRow]] = defaultdict(list)
    for row in rows:
        if row.period_end:
            groups[row.document_id, row.entity, row.period_end].append(row)
    return groups


def _unequal(rule: UserRule, rows: Sequence[MetricRow]) -> Iterator[ValidationFinding]:
    """Where a figure is not the sum of its terms; several values of one term leave the sum undecided, which is said."""
    if not rule.equals:
        return
    terms = [(-1 if term.startswith("-") else 1, _by_print(_chosen(rule, term, rows))) for term in rule.equals]
    for key, totals in _by_print(_chosen(rule, rule.tag, rows)).items():
        parts = [(sign, groups.get(key, [])) for sign, groups in terms]
        if any(not part for _, part in parts):
            continue  # what is not printed for this period cannot be held against it
        unclear = next((r for r in ([*totals], *(p for _, p in parts)) if len({row.value for row in r}) > 1), None)
        if unclear is not None:
            message = f"{len(unclear)} figures have the tag {unclear[0].tag}: narrow the rule by a label in brackets"
            yield finding(_name(rule), "info", unclear[0], unclear[1], message)
            continue
        total, summands = totals[0], [(sign, part[0]) for sign, part in parts]
        wanted = sum((sign * row.value for sign, row in summands), Decimal(0))
        room = rule.tolerance + sum((_half_step(row) for row in (total, *(row for _, row in summands))), Decimal(0))
        if abs(total.value - wanted) > room:
            message = f"{' '.join(rule.equals)} is {plain(wanted)}, {rule.tag} is {plain(total.value)}"
            yield finding(_name(rule), rule.severity, total, summands[0][1], message)


def _half_step(row: MetricRow) -> Decimal:
    return Decimal(0) if row.decimals is None else Decimal(1).scaleb(-row.decimals) / 2


def _out_of_range(rule: UserRule, rows: Sequence[MetricRow]) -> Iterator[ValidationFinding]:
    if rule.min is None and rule.max is None:
        return
    for row in _chosen(rule, rule.tag, rows):
        if rule.min is not None and row.value < rule.min:
            yield finding(_name(rule), rule.severity, row, None, f"below {plain(rule.min)}, the least it may be")
        elif rule.max is not None and row.value > rule.max:
            yield finding(_name(rule), rule.severity, row, None, f"above {plain(rule.max)}, the most it may be")


def _changed_too_much(rule: UserRule, rows: Sequence[MetricRow]) -> Iterator[ValidationFinding]:
    """From one year to the next, of one organisation and label, in whatever report each is printed last."""
    if rule.max_change is None:
        return
    series: defaultdict[tuple[str, str], dict[int, MetricRow]] = defaultdict(dict)
    for row in _chosen(rule, rule.tag, rows):
        if row.period_end:
            series[_bare(row.label), row.unit][int(row.period_end[:4])] = row
    for years in series.values():
        for year, row in sorted(years.items()):
            before = years.get(year - 1)
            if before is None or not before.value:
                continue
            change = (row.value - before.value) / abs(before.value)
            if abs(change) > rule.max_change:
                percent = plain((100 * change).quantize(Decimal("0.1")))
                message = f"changed by {percent}% in a year, more than {plain(100 * rule.max_change)}%"
                yield finding(_name(rule), rule.severity, row, before, message)


def _name(rule: UserRule) -> str:
    return rule.name or rule.tag
