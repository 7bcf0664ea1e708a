"""Documents on the web: an address, or the PDFs a page links to."""

from __future__ import annotations

from collections.abc import Iterator
from fnmatch import fnmatchcase
from html.parser import HTMLParser
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from verslag.pipeline.inputs.found import Found, is_pdf
from verslag.pipeline.stores.fetch import fetch
from verslag.pipeline.stores.locations import file_system
from verslag.pipeline.stores.store_errors import os_errors


def find(name: str, *, typed: bool) -> Iterator[Found]:
    """The document at an address; where it ends in `/`, the PDFs of the same host that this page links to, in the order
    of the page; where its last part has a `*`, those of them that match.

    Args:
        typed: by hand, so that it is asked for; of a list, that is one request a name.

    Raises:
        FileNotFoundError: there is no such page, or nothing on it matches.
        OSError: the host cannot be reached, or does not let one in.
    """
    page, _, last = urlsplit(name).path.rpartition("/")
    if "*" in last:
        at = urljoin(name, f"{page}/")
        matches = [link for link in links_of(_text(at), at) if fnmatchcase(_last(link), unquote(last))]
        if not matches:
            raise FileNotFoundError(name)
        yield from map(Found, matches)
    elif not last:
        yield from map(Found, links_of(_text(name), name))
    else:
        if typed:
            files, path = file_system(name)
            with os_errors():
                files.info(path)
        yield Found(name)


def links_of(html: str, page: str) -> list[str]:
    """Addresses of the PDFs on the same host that a page links to, each once, in the order of the page."""
    parser = _Links()
    parser.feed(html)
    base = urljoin(page, parser.base)
    links = (urldefrag(urljoin(base, link)).url for link in parser.links)
    host = urlsplit(page).netloc
    return list(dict.fromkeys(link for link in links if is_pdf(urlsplit(link).path) and urlsplit(link).netloc == host))


def _text(page: str) -> str:
    return fetch(page).decode("utf-8", "replace")


def _last(address: str) -> str:
    return unquote(urlsplit(address).path.rpartition("/")[2])


class _Links(HTMLParser):
    """Collects `href`s."""

    def __init__(self) -> None:
        super().__init__()
        self.base = ""
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        target = dict(attrs).get("href")
        if not target:
            return
        if tag == "base":
            self.base = self.base or target
        elif tag == "a":
            self.links.append(target.strip())
