"""What the templates show: a figure beside its page, the queue, forms with what is wrong in them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from verslag.extractors.document.geometry import BBox
from verslag.pipeline.explaining.figure_surroundings import HeadBox, surroundings
from verslag.pipeline.explaining.source_pages import SourcePages
from verslag.pipeline.review_page.boxed_text import unread_numbers
from verslag.pipeline.review_page.review_queue import QueueFilter, queue_of
from verslag.pipeline.review_page.review_session import ReviewSession
from verslag.pipeline.review_page.review_state import ReviewItem
from verslag.pipeline.review_page.typed_figure import SCALES, form_of
from verslag.pipeline.showing.dutch_notation import dutch_amount, dutch_number, with_unit
from verslag.pipeline.showing.interface_texts import InterfaceTexts, Language, texts_of
from verslag.pipeline.showing.page_templates import template_of
from verslag.schemas.errors import VerslagError
from verslag.schemas.records import MetricRow
from verslag.schemas.report import Box, PagePart

if TYPE_CHECKING:
    from verslag.schemas.taxonomy import Taxonomy

STATUSES = ("open", "", "check", "accepted", "corrected", "added", "rejected", "conflict")
"""What the queue can be filtered by; empty is all."""

_PACKAGE = "verslag.pipeline.review_page"


@dataclass(slots=True)
class Desk:
    """Everything on one page."""

    template: str
    texts: InterfaceTexts
    values: dict[str, Any] = field(default_factory=dict)


class ReviewViews:
    """Makes pages from the state of a review."""

    def __init__(self, session: ReviewSession, pages: SourcePages, taxonomy: Taxonomy) -> None:
        self._session = session
        self.pages = pages
        self.tags = sorted(taxonomy.tags)

    @cached_property
    def units(self) -> list[str]:
        """Every unit a figure may have: those of the taxonomy's tags, of the grammar and of the run."""
        from verslag.extractors.numbers.lexicon import unit_names

        in_run = {item.row.unit for item in self._session.state.items() if isinstance(item.row, MetricRow)}
        return sorted({"count", "person", "score", "ratio", *unit_names(), *in_run} - {""})

    def address(self, item: ReviewItem | None, wanted: QueueFilter, notice: str = "") -> str:
        """The address of an item within a queue; of the queue itself where there is none."""
        kind = wanted.kind if item is None else "figures" if isinstance(item.row, MetricRow) else "people"
        path = f"/{kind}" if item is None else f"/{kind}/" + "/".join(quote(part, safe="") for part in item.key)
        query = "&".join(filter(None, (wanted.query(), notice)))
        return f"{path}?{query}" if query else path

    def desk(
        self,
        item: ReviewItem,
        wanted: QueueFilter,
        language: Language,
        notice: Mapping[str, str] | None,
        *,
        typed: Mapping[str, str] | None = None,
        faults: Mapping[str, str] | None = None,
        meanwhile: bool = False,
    ) -> Desk:
        """A figure or person beside its page."""
        row, state = item.row, self._session.state
        queue = queue_of(state, wanted)
        desk = self._around(row.document_id, row.page, wanted, language, notice)
        report = state.report(row.document_id)
        is_figure = isinstance(row, MetricRow)
        heads: list[HeadBox] = list(surroundings(report, row)) if isinstance(row, MetricRow) else []
        shown = form_of(row) if isinstance(row, MetricRow) else {"name": row.name, "role": row.role, "body": row.body}
        desk.template = "figure.html.j2" if is_figure else "person.html.j2"
        desk.values |= {
            "item": item,
            "row": row,
            "heads": heads,
            "form": {**shown, **(typed or {})},
            "faults": faults or {},
            "meanwhile": meanwhile,
            "seen": self._session.version(item),
            "standing": self._session.standing(item),
            "window": queue.window(item.key),
            "here": self.address(item, wanted),
            "previous": self.address(queue.before(item.key), wanted),
            "following": self.address(queue.after(item.key), wanted),
        }
        return desk

    def adding(
        self,
        document: str,
        page: int,
        box: Box | None,
        fields: Mapping[str, str] | None,
        wanted: QueueFilter,
        language: Language,
        *,
        faults: Mapping[str, str] | None = None,
    ) -> Desk:
        """The form for a figure that was missed."""
        desk = self._around(document, page, wanted, language, None)
        state = self._session.state
        numbers: list[tuple[str, BBox]] = []
        kind = "prose"
        if box is None:
            numbers = unread_numbers(state.report(document), self.pages.page_text(state.documents[document], page))
        else:
            middle = ((box[0] + box[2]) / 2, (box[1] + box[3]) / 2)
            tables = (t for t in state.report(document).tables if t.page == page)
            kind = "table" if any(BBox(*t.bbox).contains_point(*middle) for t in tables) else "prose"
        desk.template = "add.html.j2"
        desk.values |= {"box": box, "form": fields, "faults": faults or {}, "numbers": numbers, "kind": kind}
        return desk

    def done(self, wanted: QueueFilter, language: Language, notice: Mapping[str, str] | None) -> Desk:
        """The page of an empty queue."""
        document = wanted.document or next(iter(self._session.state.documents))
        return Desk("done.html.j2", texts_of(language), self._around(document, 1, wanted, language, notice).values)

    def reading(self, value: tuple[str, str] | None, unit: str, language: Language) -> str:
        """What a typed value is read as."""
        texts = texts_of(language)
        shown = ""
        if value is not None:
            ends = " – ".join(dutch_number(Decimal(end)) for end in value[0].split(".."))
            shown = with_unit(ends, unit, texts.name("units", unit))
        return template_of(_PACKAGE, "reading.html.j2").render(t=texts, value=value, unit=unit, shown=shown)

    def trouble(self, error: VerslagError, language: Language) -> str:
        """What went wrong, with what to do."""
        return template_of(_PACKAGE, "trouble.html.j2").render(t=texts_of(language), error=error)

    def render(self, desk: Desk) -> str:
        """The page."""
        return template_of(_PACKAGE, desk.template).render(t=desk.texts, **desk.values)

    def _around(
        self, document: str, page: int, wanted: QueueFilter, language: Language, notice: Mapping[str, str] | None
    ) -> Desk:
        """What every page shows: the picture with its boxes, the filters, how far the review is."""
        state, texts = self._session.state, texts_of(language)
        queue = queue_of(state, wanted)
        on_page = [item for item in state.items_of(document) if item.row.page == page]
        of_kind = [i for i in queue.every if not wanted.document or i.row.document_id == wanted.document]
        pages = state.report(document).pages
        part = next((p for p in pages if p.page == page), None)
        return Desk(
            "",
            texts,
            {
                "document": state.documents[document],
                "documents": state.documents,
                "page": page,
                "part": part
                or PagePart(page=page, label=str(page), width=595, height=842, rotation=0, state="failed", blocks=[]),
                "on_page": on_page,
                "wanted": wanted,
                "notice": self._notice(notice),
                "settled": sum(not item.is_open for item in of_kind),
                "total": len(of_kind),
                "queue": queue,
                "statuses": STATUSES,
                "tags": self.tags,
                "used_tags": sorted({i.row.tag for i in queue.every if isinstance(i.row, MetricRow)} - {""}),
                "units": self.units,
                "scales": SCALES,
                "address": self.address,
                "amount": lambda row: dutch_amount(row, texts.name("units", row.unit)),
            },
        )

    def _notice(self, notice: Mapping[str, str] | None) -> dict[str, Any] | None:
        if notice is None:
            return None
        document, _, row_id = notice.get("of", "").partition("/")
        return {**notice, "item": self._session.state.item(document, row_id)}
