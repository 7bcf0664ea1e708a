"""The pages of a review by address: ids in, never paths; every form answered with the next page."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, urlencode

from starlette.applications import Starlette
from starlette.background import BackgroundTask
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from verslag.extractors.document.geometry import BBox
from verslag.pipeline.review_page.boxed_text import proposal
from verslag.pipeline.review_page.page_images import PageImages
from verslag.pipeline.review_page.review_queue import Kind, QueueFilter, queue_of
from verslag.pipeline.review_page.review_session import DecidedMeanwhileError, ReviewSession
from verslag.pipeline.review_page.review_state import ReviewItem
from verslag.pipeline.review_page.review_views import Desk, ReviewViews
from verslag.pipeline.review_page.typed_figure import changes_of, read_form, read_value
from verslag.pipeline.reviews.decision import parse_box
from verslag.pipeline.reviews.settle_people import CORRECTABLE as PERSON_FIELDS
from verslag.pipeline.showing.interface_texts import Language, language_of
from verslag.schemas.errors import UsageError, VerslagError
from verslag.schemas.records import MetricRow
from verslag.schemas.report import Box

if TYPE_CHECKING:
    from starlette.requests import Request

_LONGEST_FORM = 1 << 16
"""Bytes of a form; ours have a few hundred."""


class ReviewApp:
    """The handlers; each takes the request and gives the answer."""

    def __init__(self, session: ReviewSession, images: PageImages, views: ReviewViews) -> None:
        self._session = session
        self._images = images
        self._views = views

    def starlette(self) -> Starlette:
        """The application."""
        return Starlette(
            routes=[
                Route("/", self.start),
                Route("/figures", self.queue),
                Route("/people", self.queue),
                Route("/figures/{document}/{row}", self.look),
                Route("/people/{document}/{row}", self.look),
                Route("/figures/{document}/{row}", self.decide, methods=["POST"]),
                Route("/people/{document}/{row}", self.decide, methods=["POST"]),
                Route("/add/{document}/{page:int}", self.point),
                Route("/add/{document}/{page:int}", self.add, methods=["POST"]),
                Route("/undo", self.undo, methods=["POST"]),
                Route("/pages/{document}/{page:int}", self.picture),
                Route("/read", self.read),
                Mount("/static", StaticFiles(directory=Path(__file__).parent / "static")),
            ],
            exception_handlers={VerslagError: self.trouble},  # type: ignore[dict-item]  # the types know Exception only
        )

    async def start(self, request: Request) -> Response:
        """To the first figure."""
        return RedirectResponse("/figures", 303)

    def queue(self, request: Request) -> Response:
        """To the first of a queue, or the page that says it is empty."""
        self._session.refresh()
        wanted = self._filter(request)
        queue = queue_of(self._session.state, wanted)
        if queue.items:
            return RedirectResponse(self._views.address(queue.items[0], wanted), 303)
        return self._page(request, self._views.done(wanted, self._language(request), self._notice(request)))

    def look(self, request: Request) -> Response:
        """A figure or person beside its page."""
        self._session.refresh()
        item, wanted = self._item(request), self._filter(request)
        desk = self._views.desk(item, wanted, self._language(request), self._notice(request))
        return self._page(request, desk, warm=self._neighbours(item, wanted))

    async def decide(self, request: Request) -> Response:
        """A decision; then the next of the queue."""
        return await run_in_threadpool(self._decide, request, await _form(request))

    def _decide(self, request: Request, form: dict[str, str]) -> Response:
        self._session.refresh()
        item, wanted = self._item(request), self._filter(request)
        action = form.get("action", "")
        if action not in ("accepted", "corrected", "rejected"):
            raise HTTPException(400)
        changes: dict[str, str] = {}
        if action == "corrected":
            faults = self._changes(item, form, changes)
            if faults:
                desk = self._views.desk(item, wanted, self._language(request), None, typed=form, faults=faults)
                return self._page(request, desk, status=422)
        status = "accepted" if action == "corrected" and not changes else action
        if item.as_read is None and status == "corrected":
            status = "added"
        try:
            moment = self._session.decide(item, status, changes, seen=form.get("seen", ""))  # type: ignore[arg-type]
        except DecidedMeanwhileError:
            fresh = self._item(request)
            desk = self._views.desk(fresh, wanted, self._language(request), None, typed=form, meanwhile=True)
            return self._page(request, desk, status=409)
        queue = queue_of(self._session.state, wanted)
        following = queue.after(item.key)
        notice = urlencode({"done": status, "of": "/".join(item.key), "at": moment})
        return RedirectResponse(self._views.address(following, wanted, notice), 303)

    def point(self, request: Request) -> Response:
        """The form for a figure a person points at."""
        self._session.refresh()
        document, page, wanted = *self._document_page(request), self._filter(request)
        box = _box(request.query_params.get("box", ""))
        state = self._session.state
        fields = None
        if box is not None:
            text = self._views.pages.page_text(state.documents[document], page)
            fields = proposal(state.report(document), text, BBox(*box))
        return self._page(request, self._views.adding(document, page, box, fields, wanted, self._language(request)))

    async def add(self, request: Request) -> Response:
        """A figure that was missed; then back to its page."""
        return await run_in_threadpool(self._add, request, await _form(request))

    def _add(self, request: Request, form: dict[str, str]) -> Response:
        document, page, wanted = *self._document_page(request), self._filter(request)
        box = _box(form.get("box", ""))
        if box is None:
            raise HTTPException(400)
        typed = read_form(form, units=self._views.units, tags=self._views.tags)
        if typed.faults:
            desk = self._views.adding(document, page, box, form, wanted, self._language(request), faults=typed.faults)
            return self._page(request, desk, status=422)
        kind = "table" if form.get("kind") == "table" else "prose"
        fields = {**typed.fields, "raw_text": form.get("raw_text", "")[:400], "kind": kind}
        row_id, moment = self._session.add(document, page, box, fields)
        item = self._session.state.item(document, row_id)
        notice = urlencode({"done": "added", "of": f"{document}/{row_id}", "at": moment})
        return RedirectResponse(self._views.address(item, wanted, notice), 303)

    async def undo(self, request: Request) -> Response:
        """A decision taken back; then the figure it was about."""
        return await run_in_threadpool(self._undo, request, await _form(request))

    def _undo(self, request: Request, form: dict[str, str]) -> Response:
        document, _, row = form.get("of", "").partition("/")
        self._session.undo(document, row, form.get("at", ""))
        wanted, item = self._filter(request), self._session.state.item(document, row)
        if item is not None and not isinstance(item.row, MetricRow):
            wanted = QueueFilter(kind="people", document=wanted.document, status=wanted.status, order=wanted.order)
        return RedirectResponse(self._views.address(item, wanted, urlencode({"done": "undone"})), 303)

    def picture(self, request: Request) -> Response:
        """A page as a picture."""
        document, page = self._document_page(request)
        data = self._images.image(self._session.state.documents[document], page)
        return Response(data, media_type="image/webp", headers={"cache-control": "private, max-age=3600"})

    def read(self, request: Request) -> Response:
        """How the number grammar reads what is typed."""
        scale = request.query_params.get("scale", "0")
        value = read_value(request.query_params.get("value", "")[:400], int(scale) if scale in "0369" else 0)
        unit = request.query_params.get("unit", "")
        return HTMLResponse(self._views.reading(value, unit, self._language(request)))

    def trouble(self, request: Request, error: VerslagError) -> Response:
        """What a user can act on, as a page."""
        status = 404 if isinstance(error, UsageError) else 500
        return HTMLResponse(self._views.trouble(error, self._language(request)), status)

    def _page(self, request: Request, desk: Desk, *, status: int = 200, warm: BackgroundTask | None = None) -> Response:
        return HTMLResponse(self._views.render(desk), status, background=warm)

    def _neighbours(self, item: ReviewItem, wanted: QueueFilter) -> BackgroundTask:
        """Draw the page of the next figure while a person looks at this one."""
        following = queue_of(self._session.state, wanted).after(item.key)

        def draw() -> None:
            for one in filter(None, (item, following)):
                try:
                    self._images.image(self._session.state.documents[one.row.document_id], one.row.page)
                except VerslagError:  # said where the picture itself is asked for
                    return

        return BackgroundTask(draw)

    def _changes(self, item: ReviewItem, form: dict[str, str], changes: dict[str, str]) -> dict[str, str]:
        """Put what is corrected into `changes`; gives back what is wrong."""
        row = item.as_read or item.row
        if not isinstance(row, MetricRow):
            typed = {name: " ".join(form.get(name, "").split())[:400] for name in PERSON_FIELDS}
            changes |= {name: text for name, text in typed.items() if text != getattr(row, name)}
            return {} if typed["name"] else {"name": "no_name"}
        read = read_form(form, units={*self._views.units, row.unit}, tags={*self._views.tags, row.tag})
        if not read.faults:
            changes |= changes_of(read, row)
            if item.as_read is None:
                changes |= {**read.fields, "raw_text": row.raw_text, "kind": row.kind}
        return read.faults

    def _item(self, request: Request) -> ReviewItem:
        item = self._session.state.item(request.path_params["document"], request.path_params["row"])
        if item is None:
            raise UsageError("there is no such figure", remedy="it may have been taken back; go to the queue")
        return item

    def _document_page(self, request: Request) -> tuple[str, int]:
        document, page = request.path_params["document"], request.path_params["page"]
        if document not in self._session.state.documents:
            raise UsageError("there is no such document", remedy="go to the queue")
        return document, page

    def _filter(self, request: Request) -> QueueFilter:
        given = request.query_params
        kind: Kind = "people" if request.url.path.startswith("/people") else "figures"
        status = given.get("status", "open")
        order = "page" if given.get("order") == "page" else "attention"
        return QueueFilter(kind, given.get("document", ""), given.get("tag", ""), status, order)

    def _notice(self, request: Request) -> dict[str, str] | None:
        given = request.query_params
        return {name: given.get(name, "") for name in ("done", "of", "at")} if "done" in given else None

    def _language(self, request: Request) -> Language:
        return language_of(request.headers.get("accept-language", ""))


async def _form(request: Request) -> dict[str, str]:
    """The fields of a form."""
    body = b""
    async for part in request.stream():
        body += part
        if len(body) > _LONGEST_FORM:
            raise HTTPException(413)
    try:
        return dict(parse_qsl(body.decode(), keep_blank_values=True))
    except UnicodeDecodeError as error:
        raise HTTPException(400) from error


def _box(text: str) -> Box | None:
    try:
        x0, top, x1, bottom = parse_box(text)
    except ValueError:
        return None
    whole = max(map(abs, (x0, top, x1, bottom))) < 1e5  # also what is no number
    return (min(x0, x1), min(top, bottom), max(x0, x1), max(top, bottom)) if whole else None
