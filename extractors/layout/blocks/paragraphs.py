"""Runs gathered into paragraphs, list items and titles: lines that follow each other in one column and one style."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Sequence
from itertools import pairwise

from verslag.extractors.document.block import Line
from verslag.extractors.document.geometry import BBox
from verslag.extractors.layout.drafts.draft import Draft, TypeStyle, draft_of, style_of
from verslag.extractors.layout.headings.structure_tags import heading_tag
from verslag.extractors.lines.entry_lines import entry_lines, runs_on
from verslag.extractors.lines.label_lists import label_rows
from verslag.extractors.lines.runs import is_bullet

# Baseline distance in ems up to which lines can follow each other (double-spaced type is 2.4, ordinary 1.2 to 1.5).
_WIDEST_LEADING = 1.85
# Within a block the leading stays the same; a paragraph space adds a third of a line or more.
_LEADING_SLACK = 1.22
# Type of two sizes is two styles from this ratio.
_SIZE_RATIO = 1.12
# A first line is indented by at least this many ems.
_INDENT = 0.8
# A line that stops this share of the column short has ended its paragraph, if it ends a sentence.
_SHORT_LINE = 0.25
_SENTENCE_END = re.compile(r"[.!?:…][\"”’')\]]*[⁰¹²³⁴⁵⁶⁷⁸⁹]*$")


def drafts_of(runs: Sequence[Line], container: BBox | None = None) -> list[Draft]:
    """Runs of one region as blocks in the making, in no particular order."""
    styles = [style_of(run.words) for run in runs]
    above, below = _adjacency(runs)
    follower: dict[int, int] = {}
    for lower, uppers in enumerate(above):
        if len(uppers) == 1 and below[uppers[0]] == [lower] and _follows(runs, styles, uppers[0], lower):
            follower[uppers[0]] = lower
    heads = sorted(set(range(len(runs))) - set(follower.values()))
    drafts: list[Draft] = []
    for head in heads:
        chain = [head]
        while chain[-1] in follower:
            chain.append(follower[chain[-1]])
        lines = [runs[i] for i in chain]
        labelled, entries = label_rows(lines), entry_lines(lines)
        opening = labelled | {i for i in entries if not i or not runs_on(lines[i - 1])}
        listed = labelled | (opening if len(entries) > 1 else frozenset())
        at = 0
        for part in _paragraphs(lines, opening, entries):
            drafts.append(draft_of(part, container=container, labelled=at in listed))
            at += len(part)
    return drafts


def _adjacency(runs: Sequence[Line]) -> tuple[list[list[int]], list[list[int]]]:
    """For each run the runs directly above and directly below it, nearest first, within the widest leading."""
    order = sorted(range(len(runs)), key=lambda i: runs[i].bbox.top)
    tops = [runs[i].bbox.top for i in order]
    above: list[list[int]] = [[] for _ in runs]
    below: list[list[int]] = [[] for _ in runs]
    for upper in order:
        box = runs[upper].bbox
        reach = box.bottom + _WIDEST_LEADING * box.height
        start, end = bisect_left(tops, box.y_mid), bisect_left(tops, reach)
        taken: list[BBox] = []
        for lower in order[start:end]:
            other = runs[lower].bbox
            if (
                lower == upper
                or other.x_overlap(box) <= 0
                or other.y_overlap(box) > 0.5 * min(box.height, other.height)
            ):
                continue
            if any(other.x_overlap(t) > 0 and other.top > t.y_mid for t in taken):
                continue  # another line stands between
            taken.append(other)
            below[upper].append(lower)
            above[lower].append(upper)
    return above, below


def _follows(runs: Sequence[Line], styles: Sequence[TypeStyle], upper: int, lower: int) -> bool:
    """Whether the lower run goes on with the upper one in the same column and style."""
    a, b = styles[upper], styles[lower]
    size = max(a.size, b.size)
    pitch = _baseline(runs[lower]) - _baseline(runs[upper])
    if size > _SIZE_RATIO * min(a.size, b.size) or pitch > _WIDEST_LEADING * size:
        return False
    top, bottom = runs[upper].bbox, runs[lower].bbox
    overlap = top.x_overlap(bottom) / max(min(top.width, bottom.width), 1.0)
    if overlap < 0.5:
        return False
    if (a.bold, a.color) != (b.bold, b.color) or (a.font != b.font and not _same_family(a.font, b.font)):
        return _runs_on(runs[upper], runs[lower])
    if a.italic != b.italic:
        return not _breaks_off(top, runs[lower]) or _runs_on(runs[upper], runs[lower])
    return True


def _breaks_off(upper: BBox, lower: Line) -> bool:
    """Whether a line ends although the next word had room behind it: a title in italics, not emphasis that wraps."""
    return upper.x1 + lower.words[0].bbox.width + lower.words[0].size < lower.bbox.x1


def _same_family(a: str, b: str) -> bool:
    return re.split(r"[-,]", a)[0] == re.split(r"[-,]", b)[0]


def _runs_on(upper: Line, lower: Line) -> bool:
    """Whether a sentence goes on over the line break although most of its lines differ in style.

    Style that changes inside a line is emphasis in a sentence; where it changes with the line, a title or name ends.
    """
    first = lower.text[:1]
    last, next_word = style_of(upper.words[-1:]), style_of(lower.words[:1])
    alike = (last.bold, last.color) == (next_word.bold, next_word.color)
    return alike and not _SENTENCE_END.search(upper.text) and first.islower() and len(upper.words) > 2


def _baseline(run: Line) -> float:
    return max((w for w in run.words if not w.raised), key=lambda w: w.size, default=run.words[0]).baseline


def _paragraphs(lines: list[Line], labelled: Collection[int], whole: Collection[int]) -> list[list[Line]]:
    """One column of even style cut where the leading widens, a bullet or label opens, or a paragraph ends short or
    indents.

    Args:
        lines: top to bottom.
        labelled: lines that open with a label.
        whole: lines that hold label and value, on which nothing goes on.
    """
    pitches = [_baseline(b) - _baseline(a) for a, b in pairwise(lines)]
    usual = min((p for p in pitches if p > 0), default=0.0)
    left, right = min(line.bbox.x0 for line in lines), max(line.bbox.x1 for line in lines)
    result = [[lines[0]]]
    for index, (pitch, (previous, line)) in enumerate(zip(pitches, pairwise(lines), strict=True), 1):
        if (
            index in labelled
            or index - 1 in whole
            or pitch > _LEADING_SLACK * usual
            or _opens(previous, line, left, right)
        ):
            result.append([line])
        else:
            result[-1].append(line)
    return result


def _opens(previous: Line, line: Line, left: float, right: float) -> bool:
    """Whether `line` opens a paragraph or item although the leading stays even."""
    if heading_tag(previous.words) != heading_tag(line.words):
        return True
    first = line.words[0]
    short = previous.bbox.x1 < right - _SHORT_LINE * (right - left)
    if is_bullet(first.text) and len(line.words) > 1 and not first.text.isalpha():
        return first.bbox.x1 < line.words[1].bbox.x0 and not _mid_sentence(previous, first.text, short)
    ended = bool(_SENTENCE_END.search(previous.text))
    if not ended or not (line.text[:1].isupper() or line.text[:1].isdigit() or line.text[:1] in "“‘\"'"):
        return False
    indented = line.bbox.x0 - previous.bbox.x0 > _INDENT * first.size and previous.bbox.x0 - left < 1.0
    return short or indented


def _mid_sentence(previous: Line, opener: str, short: bool) -> bool:
    """A line starting with a bare number or dash inside a sentence is no item: the line before has not ended.

    Behind a comma a number without a mark goes on where the line before filled its measure (`short` tells that it did
    not): "… opgeleverd, / 31 verkocht en".
    """
    if opener.isdigit() and previous.text.endswith(","):
        return not short
    bare = opener.rstrip(".)").isdigit() or opener in "-–—*"
    return bare and not _SENTENCE_END.search(previous.text) and not previous.text.endswith((";", ","))
