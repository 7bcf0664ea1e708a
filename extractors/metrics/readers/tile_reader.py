"""Key figures: a big number with its label, and the smaller figures inside that label."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from verslag.extractors.document.facts import DocumentFacts
from verslag.extractors.document.passage import Passage
from verslag.extractors.document.period import Period
from verslag.extractors.document.quantity import Quantity
from verslag.extractors.metrics.fields.declared_measures import measure_of
from verslag.extractors.metrics.fields.figure_periods import is_held_against, only_compared, only_period
from verslag.extractors.metrics.fields.measures import scaled
from verslag.extractors.metrics.fields.time_mentions import period_of_quantity
from verslag.extractors.metrics.figures.doubts import Doubt
from verslag.extractors.metrics.phrases.noun_phrases import has_content, unit_noun
from verslag.extractors.metrics.readers.prose.prose_filter import is_worth_reading
from verslag.extractors.metrics.readers.prose.prose_reader import read_text
from verslag.extractors.numbers import parse_quantities

_SAME_SIZE = 0.9
"""Figures set at least this large beside the largest one are key figures too."""

_MAX_WORDS = 30

_OPENS_ASIDE = re.compile(r"\s*\([^()]*$")
_OPENS_PARTS = (":", "(")
"""Behind these the parts of a total follow."""


@dataclass(frozen=True, slots=True)
class TileFigure:
    """A figure of a tile with its label."""

    quantity: Quantity
    label: str
    period: Period | None
    headline: bool
    doubts: tuple[Doubt, ...]


def read_tile(passage: Passage, facts: DocumentFacts) -> list[TileFigure]:
    """The figures of a tile: the headline takes the words around it as its label, parts take theirs and the total's.

    A total with its parts (`350 deelnemers: 120 intern en 230 extern`) gives one figure for each.
    """
    text = passage.text
    mentions = parse_quantities(text)
    figures = [q for q in mentions if q.is_figure and q.value is not None and q.kind != "ordinal"]
    if not figures:
        return []
    sizes = {q: _size(passage, q) for q in figures}
    largest = max(sizes.values())
    heads = [q for q in figures if sizes[q] >= _SAME_SIZE * largest]
    if len(heads) > 1 and len({round(s, 1) for s in sizes.values()}) == 1 and len(text.split()) > _MAX_WORDS:
        heads = []
    found: list[TileFigure] = []
    bounds = _stretches(text, heads)
    for head, (start, end) in zip(heads, bounds, strict=True):
        found.append(_headline(text, head, start, end, mentions))
        found += _parts(text, head, start, end, mentions, facts, found[-1])
    return sorted(found, key=lambda f: f.quantity.start)


def _size(passage: Passage, quantity: Quantity) -> float:
    words = [w for w in passage.words(quantity.start, quantity.end) if not w.raised]
    return max((w.size for w in words), default=0.0)


def _stretches(text: str, heads: Sequence[Quantity]) -> list[tuple[int, int]]:
    """The stretch of text of each key figure: up to the next one, or from the one before where labels stand above."""
    if not heads:
        return []
    above = bool(text[: heads[0].start].strip()) and not text[heads[-1].end :].strip()
    spans = []
    for i, head in enumerate(heads):
        if above:
            spans.append((heads[i - 1].end if i else 0, head.end))
        else:
            spans.append((0 if i == 0 else head.start, heads[i + 1].start if i + 1 < len(heads) else len(text)))
    return spans


def _headline(text: str, head: Quantity, start: int, end: int, mentions: Sequence[Quantity]) -> TileFigure:
    dated = [
        q
        for q in mentions
        if start <= q.start < end
        and period_of_quantity(q)
        and not only_compared(text[start : q.start])
        and not _dates_another(text, q, head, mentions)
    ]
    if not dated and mentions[0].start == 0 and period_of_quantity(mentions[0]):
        dated = [mentions[0]]  # the year of a timeline opens what happened in it
    before, after = _without_year(text[start : head.start]), _own_words(text, head.end, end, mentions)
    noun = unit_noun(head.surface)
    label = cleaned_label(" ".join(p for p in (before, noun, after) if p.strip()))
    measure = measure_of(_first_words(after)) if head.value is not None else None
    quantity = head
    if measure and measure.scale and not head.scale:
        quantity = scaled(head, measure.scale)
    period = period_of_quantity(dated[0]) if dated else None
    doubts = () if has_content(label) else (Doubt.NO_LABEL,)
    return TileFigure(quantity, label, period, True, doubts)


def _dates_another(text: str, time: Quantity, head: Quantity, mentions: Sequence[Quantity]) -> bool:
    """Whether a period stands in parentheses with a figure of its own ("5,8% verzuim (2019: 5,1%)"), or behind one that
    the headline is held against ("€ 11 per inwoner, tegen € 10 in 2019").
    """
    if any(
        head.end <= q.start < time.start and q.is_figure and is_held_against(text[head.end : q.start]) for q in mentions
    ):
        return True
    opening = text.rfind("(", 0, time.start)
    closing = text.find(")", time.end)
    if opening < head.end or closing < 0 or ")" in text[opening : time.start]:
        return False
    return any(opening < q.start < closing and q.is_figure for q in mentions)


def _parts(
    text: str,
    head: Quantity,
    start: int,
    end: int,
    mentions: Sequence[Quantity],
    facts: DocumentFacts,
    headline: TileFigure,
) -> list[TileFigure]:
    inner = [q for q in mentions if head.end <= q.start < end and is_worth_reading(q, text)]
    if not inner:
        return []
    before = min((_own_words(text, head.end, end, mentions), text[head.end : inner[0].start]), key=len)
    total = cleaned_label(before.rsplit(":", 1)[0])
    readings = {r.quantity.start: r for r in read_text(text, facts, mentions)}
    found = []
    for i, quantity in enumerate(inner):
        stop = inner[i + 1].start if i + 1 < len(inner) else end
        own = cleaned_label(re.sub(r"\s(?:en|of|,)\s*$", " ", text[quantity.end : stop]))
        reading = readings.get(quantity.start)
        label = ": ".join(p for p in (total, own) if has_content(p)) or (reading.label if reading else "")
        period = (reading.period if reading else None) or headline.period
        found.append(
            TileFigure(quantity, label, period, False, () if has_content(own) else (Doubt.LABEL_OF_NEIGHBOUR,))
        )
    return found


def _own_words(text: str, start: int, end: int, mentions: Sequence[Quantity]) -> str:
    """The words behind a figure up to its parts or to another figure that follows at once, which has its own label."""
    inner = next((q for q in mentions if start <= q.start < end and is_worth_reading(q, text)), None)
    if inner is None:
        return text[start:end]
    words = text[start : inner.start].rstrip()
    head, comma, _ = words.rpartition(",")
    if comma and has_content(head):  # "leden, samen goed voor 12 ploegen"
        return head
    if (aside := _OPENS_ASIDE.search(words)) and has_content(words[: aside.start()]):
        return words[: aside.start()]  # "verzuim (vorig jaar 5,1%)"
    return words if not has_content(words) or words.endswith(_OPENS_PARTS) else text[start:end]


def _without_year(before: str) -> str:
    """The words before a figure without the year it is printed beside (`2021 412 leden`)."""
    return "" if before.strip() and only_period(before) and not any(ch.isalpha() for ch in before) else before


def _first_words(text: str) -> str:
    return " ".join(text.split()[:3])


def cleaned_label(text: str) -> str:
    """A label without note marks and the marks around it."""
    text = re.sub(r"[⁰¹²³⁴⁵⁶⁷⁸⁹]+", "", text)
    text = re.sub(r"\s{2,}", " ", text).strip(" \t.,;:–—-•*+>")
    words = text.split()
    return " ".join(words[:_MAX_WORDS])
