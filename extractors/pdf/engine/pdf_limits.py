"""What is read of one file at most. Every limit lies far beyond any report; what exceeds one is named, never dropped
without a word."""

from __future__ import annotations

from dataclasses import dataclass

_MB = 1 << 20


@dataclass(frozen=True, slots=True)
class Limits:
    """Numbers beyond which a file is damaged or meant to do harm."""

    file_bytes: int = 1024 * _MB
    """The whole file is held in memory. Reports have 1 to 50 MB, scanned ones a few hundred."""

    repair_bytes: int = 256 * _MB
    """A damaged file is held in memory four times while it is rebuilt."""

    pages: int = 20_000
    """More than any report: such a file is a page-tree bomb or a whole archive in one."""

    page_side: float = 1_000_000.0
    """Points; PDF itself allows 14,400 without a user unit. Beyond this the page size is damage."""

    page_chars: int = 300_000
    """Characters read of one page: a dense A3 table page has some 20,000."""

    page_words: int = 10_000
    """Words of a page that are placed; the densest print seen, a spreadsheet on one sheet, has 2,500. What has more is
    a plot or meant to do harm: the search for tables and columns among so many words would take minutes.
    """

    page_objects: int = 200_000
    """Page objects visited on one page, forms included; a map or a plot can have more and is no table."""

    page_shapes: int = 20_000
    """Shapes kept of one page: a dense ruled table has some 2,000; table finders slow down steeply beyond this."""

    page_segments: int = 40_000
    """Path segments read on one page; further paths count with their box alone (each segment costs three calls)."""

    path_segments: int = 2_000
    """A path of more segments than this is a drawing or outlined text, not ruling: its box alone is kept."""

    form_depth: int = 12
    """Forms within forms; writers nest three or four."""

    stream_bytes: int = 128 * _MB
    """What one compressed stream may unpack to, images and attachments aside (those are not unpacked for reading). The
    content of the densest map has some 50 MB."""

    unpacked_bytes: int = 2048 * _MB
    """What all streams that can unpack that far may unpack to together."""

    stream_filters: int = 8
    """Filters over one stream; writers use one or two."""

    image_pixels: int = 200_000_000
    """Of one image on a page that is drawn: A3 at 600 dots an inch has 70 million; they take 600 MB."""

    render_pixels: int = 60_000_000
    """Page pictures larger than this are drawn smaller: 60 million pixels take 180 MB."""

    outline_items: int = 10_000
    """Bookmarks read; a long report has some hundreds."""

    outline_depth: int = 15
    """Bookmarks within bookmarks; deeper ones are not followed."""

    repair_warnings: int = 50_000
    """Faults after which a damaged file is given up; each is kept in memory until the end."""


LIMITS = Limits()
