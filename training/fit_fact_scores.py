"""Count how often the facts of a report are right by the sort of their evidence.

    python training/fit_fact_scores.py TRUTH.toml=REPORTS … [--write extractors/facts/data/fact_scores.toml]

`TRUTH.toml` has a table a report, by the name of its file, with a list of right answers for each of `period`,
`entity` and `title` (and `language`, Dutch where it is left out); `""` says that the report has none. Their letters
and digits are compared. `REPORTS` is the folder with the files. Printed is how the scores do on each report when only
the others were counted.
"""

from __future__ import annotations

import argparse
import sys
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from math import log
from pathlib import Path
from typing import NamedTuple

from verslag.extractors.document.facts import FactEvidence
from verslag.extractors.document.period import Period
from verslag.extractors.facts import FoundFacts, found_facts
from verslag.extractors.facts.fact_scores import SeenOften, share
from verslag.extractors.facts.own_address import letters_of
from verslag.pipeline.inputs import source_of
from verslag.pipeline.run.document_context import DocumentContext
from verslag.pipeline.run.read_document import run_stages
from verslag.pipeline.run.stages import STAGES
from verslag.pipeline.settings.run_settings import Settings

HEAD = """# How often a fact is right that stands on evidence of each sort: [right, of so many].
# Written by training/fit_fact_scores.py from {reports} reports.
"""
SURE = 0.9


class JudgedFact(NamedTuple):
    """A fact read in a report, and whether it is right."""

    report: str
    fact: str
    grade: str
    right: bool


def judged(truth: Mapping[str, Mapping[str, Sequence[str]]], folder: Path) -> Iterator[JudgedFact]:
    """Every fact read in the reports of a folder that the truth knows."""
    upto = next(k for k, stage in enumerate(STAGES) if stage.name == "facts")
    for path in sorted(folder.rglob("*.pdf")):
        answers = truth.get(path.stem)
        if answers is None:
            continue
        context = DocumentContext(source_of(str(path)), Settings(ocr="off"))
        run_stages(context, tuple(STAGES[: upto + 1]))
        found = found_facts(context.layout, metadata_title=context.metadata_title, made=context.made)
        for fact, text, evidence in _texts(found):
            right = letters_of(text) in map(letters_of, answers.get(fact, ["nl"]))
            yield JudgedFact(path.stem, fact, evidence.grade or evidence.rule, right)


def _texts(found: FoundFacts) -> Iterator[tuple[str, str, FactEvidence]]:
    for fact, read in (
        ("language", found.language),
        ("title", found.title),
        ("entity", found.entity),
        ("period", found.period),
    ):
        if read:
            yield fact, read[0].text if isinstance(read[0], Period) else read[0], read[1]


def counted(facts: Sequence[JudgedFact]) -> dict[str, dict[str, SeenOften]]:
    """Right and all by fact and sort of evidence."""
    of = Counter((f.fact, f.grade) for f in facts)
    right = Counter((f.fact, f.grade) for f in facts if f.right)
    table: defaultdict[str, dict[str, SeenOften]] = defaultdict(dict)
    for fact, grade in sorted(of):
        table[fact][grade] = SeenOften(right[fact, grade], of[fact, grade])
    return dict(table)


def held_out(facts: Sequence[JudgedFact]) -> list[tuple[JudgedFact, float]]:
    """Each fact with its score by all other reports."""
    scored = []
    for report in sorted({f.report for f in facts}):
        table = counted([f for f in facts if f.report != report])
        scored += [(f, share(table.get(f.fact, {}), f.grade)) for f in facts if f.report == report]
    return scored


def told(scored: Sequence[tuple[JudgedFact, float]]) -> Iterator[str]:
    """How the scores do, a line a fact: right of all, right of the sure ones, right of the others, and the log loss."""
    for fact in ("language", "title", "entity", "period"):
        own = [(f.right, score) for f, score in scored if f.fact == fact]
        sure, unsure = [r for r, s in own if s >= SURE], [r for r, s in own if s < SURE]
        loss = -sum(log(s if r else 1 - s) for r, s in own) / max(1, len(own))
        mean = sum(s for _, s in own) / max(1, len(own))
        yield (
            f"{fact:9} right {sum(r for r, _ in own)}/{len(own)} mean score {mean:.3f} "
            f"at >= {SURE} {sum(sure)}/{len(sure)} below {sum(unsure)}/{len(unsure)} log loss {loss:.3f}"
        )


def toml_of(facts: Sequence[JudgedFact]) -> str:
    """The table as the package reads it."""
    lines = [HEAD.format(reports=len({f.report for f in facts}))]
    for fact, grades in counted(facts).items():
        lines.append(f"[{fact}]")
        lines += [f'"{grade}" = [{seen.right}, {seen.of}]' for grade, seen in grades.items()]
        lines.append("")
    return "\n".join(lines)


def main() -> int:
    """Read the reports, count, and say how the counts do."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pairs", nargs="+", metavar="TRUTH.toml=REPORTS")
    parser.add_argument("--write", type=Path)
    given = parser.parse_args()
    facts: list[JudgedFact] = []
    for pair in given.pairs:
        truth, _, folder = pair.partition("=")
        facts += judged(tomllib.loads(Path(truth).read_text(encoding="utf-8")), Path(folder))
    print("\n".join(told(held_out(facts))))
    if given.write:
        given.write.write_text(toml_of(facts), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
