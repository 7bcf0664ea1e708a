"""The review as a server of this machine only."""

from __future__ import annotations

import logging
import socket
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from verslag.pipeline.explaining.source_pages import SourcePages
from verslag.pipeline.review_page.guard import Guard, new_token
from verslag.pipeline.review_page.page_images import PageImages
from verslag.pipeline.review_page.review_session import ReviewSession
from verslag.pipeline.stores.locations import AnyPath
from verslag.schemas.errors import MissingPartError, UsageError
from verslag.schemas.taxonomy import Taxonomy

INSTALL = "pip install 'verslag[review]'"

HOST = "127.0.0.1"


def serve(
    folder: AnyPath,
    reviews: Path,
    *,
    who: str,
    taxonomy: Taxonomy,
    port: int = 0,
    password: str | None = None,
    pdfs: Path | None = None,
    ready: Callable[[str], None],
) -> None:
    """Serve the review of a run until it is interrupted.

    Args:
        folder: of the run.
        reviews: the file that decisions are added to.
        who: decides.
        taxonomy: whose tags can be chosen.
        port: to listen at; 0 takes a free one.
        password: of encrypted files.
        pdfs: a folder that holds the source files now.
        ready: called with the address to open, once it can be.

    Raises:
        MissingPartError: the part that serves pages is not installed.
        UsageError: the folder holds no run, or the port is taken.
    """
    try:
        import uvicorn

        from verslag.pipeline.review_page.review_app import ReviewApp
        from verslag.pipeline.review_page.review_views import ReviewViews
    except ImportError as error:
        raise MissingPartError("the review page is not installed", remedy=INSTALL) from error
    session = ReviewSession(folder, reviews, who)
    with SourcePages(folder, password=password, pdfs=pdfs) as pages, socket.socket() as listening:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listening.bind((HOST, port))
        except OSError as error:
            raise UsageError(f"port {port} is taken", remedy="choose another with --port") from error
        port = listening.getsockname()[1]
        token = new_token()
        app = ReviewApp(session, PageImages(pages), ReviewViews(session, pages, taxonomy)).starlette()
        # Requests are not logged: the first one holds the token.
        config = uvicorn.Config(
            Guard(app, token=token, port=port), log_level=logging.WARNING, access_log=False, server_header=False
        )
        listening.listen()
        ready(f"http://{HOST}:{port}/?token={token}")
        with suppress(KeyboardInterrupt):  # the way a review ends: everything is written already
            uvicorn.Server(config).run(sockets=[listening])
