#!/usr/bin/env python3
"""Which identities of figures survive: a page in front, another name, a corrected organisation, a changed heading.

    benchmarks/identity.py samples/*.pdf [more.pdf …] [--pair 2022.pdf 2023.pdf]…

Every report is read as it is and in its variants. A figure that is read in both counts as survived where both have the
same `metric_id`, and that id means the same figure: same spot, same characters. A changed heading is tried for the
headings with figures under them, one at a time. For a pair of editions, rows are printed alike where the words of row,
group and column head, years aside, and the scenario stand in both; counted is how many of them have the same
`series_id`.
"""

from __future__ import annotations

import argparse
import io
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pikepdf

from verslag.extractors.document.block import Block
from verslag.extractors.document.layout import Layout
from verslag.extractors.document.passage import Passage
from verslag.pipeline.inputs import source_of
from verslag.pipeline.run.assemble import assemble
from verslag.pipeline.run.document_context import DocumentContext
from verslag.pipeline.run.read_document import run_stages
from verslag.pipeline.run.stage import Stage
from verslag.pipeline.run.stages import STAGES
from verslag.pipeline.settings.run_settings import Settings
from verslag.schemas.records import MetricRow

_FOREWORD = (
    "Voorwoord",
    "Met genoegen leggen wij u dit verslag voor. Het afgelopen jaar stond in het teken van samenwerking",
    "en van zorg voor wie op ons rekent. Wij danken onze medewerkers, vrijwilligers en partners voor hun",
    "inzet en hun vertrouwen. In de volgende hoofdstukken leest u wat wij deden en wat het kostte.",
    "Namens het bestuur wensen wij u veel leesplezier.",
)
_LETTER = (
    "Lindeboom Wijnants Accountants B.V.",
    "Havenkade 12, 9999 ZZ Oosterdam",
    "Aan het bestuur",
    "Oosterdam, 14 mei 2031",
    "Geacht bestuur,",
    "Ingevolge uw opdracht hebben wij de jaarrekening samengesteld op basis van de door u verstrekte gegevens.",
    "Het is onze verantwoordelijkheid om deze opdracht uit te voeren volgens de geldende standaarden.",
    "Wij vertrouwen erop hiermee aan uw opdracht te hebben voldaan en lichten dit verslag graag toe.",
    "Hoogachtend,",
    "Lindeboom Wijnants Accountants B.V.",
)
_HEADINGS = 12
"""Headings of a report that are changed, those with most figures under them first."""

_NEW_HEADING = "Opnieuw benoemd onderdeel"
_FIGURE_STAGES = tuple(stage for stage in STAGES if stage.name != "names")
_FROM_LAYOUT = tuple(stage for stage in _FIGURE_STAGES if stage.name in ("quantities", "facts", "metrics", "check"))
_FROM_FACTS = tuple(stage for stage in _FIGURE_STAGES if stage.name in ("metrics", "check"))


def read(path: Path) -> DocumentContext:
    """A report up to its checked figures."""
    context = DocumentContext(source_of(str(path)), Settings())
    run_stages(context, _FIGURE_STAGES)
    return context


def rows_of(context: DocumentContext) -> list[MetricRow]:
    """The figures as they are written."""
    return assemble(context, failed=False).metrics


def with_page(path: Path, lines: Sequence[str], folder: Path) -> Path:
    """A copy with a page of text in front; blank without lines."""
    with pikepdf.open(path) as pdf:
        box = [float(v) for v in pdf.pages[0].mediabox]
        pdf.add_blank_page(page_size=(box[2] - box[0], box[3] - box[1]))
        page = pdf.pages[-1]
        font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica)
        page.obj.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=pdf.make_indirect(font)))
        page.obj.Contents = pdf.make_stream(_drawn(lines, box[3] - box[1]))
        pdf.pages.insert(0, page)
        del pdf.pages[-1]
        copy = folder / path.name
        pdf.save(copy)
    return copy


def _drawn(lines: Sequence[str], height: float) -> bytes:
    text = io.StringIO()
    for number, line in enumerate(lines):
        size = 18 if number == 0 else 10
        text.write(f"BT /F1 {size} Tf 60 {height - 90 - 18 * number:.0f} Td ({line}) Tj ET\n")
    return text.getvalue().encode("latin-1")


def renamed_heading(layout: Layout, section_id: str) -> Layout:
    """The layout as if a heading had other words."""

    def block_of(block: Block) -> Block:
        opens = block.kind == "heading" and block.section_id == section_id
        return replace(block, passage=Passage(_NEW_HEADING, ())) if opens else block

    return replace(
        layout,
        sections=tuple(replace(s, title=_NEW_HEADING) if s.section_id == section_id else s for s in layout.sections),
        pages=tuple(replace(p, blocks=tuple(block_of(b) for b in p.blocks)) for p in layout.pages),
    )


Survival = tuple[int, int]
"""Figures with the same id, of the figures that are read in both."""


def survival(before: Sequence[MetricRow], after: Sequence[MetricRow], shift: int) -> Survival:
    """How many figures keep their id when all pages move by `shift`."""
    spots = {_spot(row, shift): row.metric_id for row in before}
    both = [(spots[_spot(row, 0)], row.metric_id) for row in after if _spot(row, 0) in spots]
    return sum(a == b for a, b in both), len(both)


def _spot(row: MetricRow, shift: int) -> tuple[object, ...]:
    return row.page + shift, round(row.x0), round(row.top), row.raw_text


def variants(path: Path) -> Iterator[tuple[str, Survival]]:
    """The survival of one report, by variant; of the headings all together."""
    context = read(path)
    before = rows_of(context)
    with tempfile.TemporaryDirectory() as name:
        for what, lines in (("blank page", ()), ("foreword", _FOREWORD), ("letter", _LETTER)):
            yield what, survival(before, rows_of(read(with_page(path, lines, Path(name)))), 1)
        renamed = Path(name) / "nieuwe naam (2).pdf"
        renamed.write_bytes(path.read_bytes())
        yield "renamed file", survival(before, rows_of(read(renamed)), 0)
    entity = replace(context.facts, entity="Coöperatie De Eenhoorn U.A.")
    yield "entity", survival(before, again(context, _FROM_FACTS, facts=entity), 0)
    kept = total = 0
    under = Counter(row.section_id for row in before if row.section_id)
    for section_id, _ in under.most_common(_HEADINGS):
        layout = renamed_heading(context.plain_layout, section_id)
        same, both = survival(before, again(context, _FROM_LAYOUT, plain_layout=layout), 0)
        kept, total = kept + same, total + both
    if total:
        yield "heading", (kept, total)


def again(context: DocumentContext, stages: Sequence[Stage], **changes: Any) -> list[MetricRow]:
    """The figures when something that was established before is otherwise."""
    other = replace(context, figures=(), checked_figures=(), findings=(), issues=[], tracebacks=[], **changes)
    other.there = context.there - {provided for stage in stages for provided in stage.provides}
    run_stages(other, stages)
    return rows_of(other)


def editions(old: Path, new: Path, *, verbose: bool) -> Survival:
    """Of the rows that both editions print alike: how many have the same series."""
    before, after = _series_by_print(rows_of(read(old))), _series_by_print(rows_of(read(new)))
    same = alike = 0
    for words in before.keys() & after.keys():
        pairs = min(len(before[words]), len(after[words]))
        equal = len(before[words] & after[words])
        same, alike = same + equal, alike + pairs
        if verbose and equal < pairs:
            print("   ", *words, sep=" | ")
    return same, alike


def _series_by_print(rows: Sequence[MetricRow]) -> dict[tuple[str, ...], set[str]]:
    """The series that stand under equal printed words: those of row, group and column, or of the label outside
    tables.
    """
    found: defaultdict[tuple[str, ...], set[str]] = defaultdict(set)
    for row in rows:
        words = (row.row_label, row.row_group, row.column_label) if row.row_label else (row.label, row.row_group, "")
        found[(row.kind, row.scenario, *map(_letters, words))].add(row.series_id)
    return found


def _letters(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalpha())


def main() -> int:
    """Print both tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("reports", nargs="*", type=Path)
    parser.add_argument("--pair", nargs=2, type=Path, action="append", default=[], metavar=("OLD", "NEW"))
    parser.add_argument("-v", "--verbose", action="store_true", help="list the rows whose series differs")
    given = parser.parse_args()
    pooled: defaultdict[str, list[Survival]] = defaultdict(list)
    for path in given.reports:
        found = dict(variants(path))
        for what, counts in found.items():
            pooled[what].append(counts)
        print(f"{path.stem:42.42}", *(f"{what} {_share(counts)}" for what, counts in found.items()), flush=True)
    for what, all_counts in pooled.items():
        same, both = sum(a for a, _ in all_counts), sum(b for _, b in all_counts)
        print(f"{what:14} {_share((same, both))}  lowest {_share(min(all_counts, key=lambda c: c[0] / max(c[1], 1)))}")
    for old, new in given.pair:
        print(
            f"{old.stem:32.32} > {new.stem:32.32} series alike {_share(editions(old, new, verbose=given.verbose))}",
            flush=True,
        )
    return 0


def _share(counts: Survival) -> str:
    same, both = counts
    return f"{same:4}/{both:4} = {same / both if both else 1:.3f}"


if __name__ == "__main__":
    sys.exit(main())
