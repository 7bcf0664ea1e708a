"""A workbook that takes its place when it is whole, and leaves nothing behind where it never is."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from verslag.pipeline.outputs.sheet import CREATED
from verslag.pipeline.stores.atomic import replacing, scratch_beside
from verslag.pipeline.stores.locations import AnyPath

if TYPE_CHECKING:
    from xlsxwriter import Workbook


@contextmanager
def writing_book(path: AnyPath, title: str, *, streamed: bool = False) -> Iterator[Workbook]:
    """A workbook to fill; it is written to `path` when the block ends well.

    Args:
        path: of the file.
        title: of the workbook.
        streamed: rows go to the disk as they come, in order; otherwise the book is put together in memory.

    Raises:
        OutputError: the file cannot be written.
    """
    import xlsxwriter

    with replacing(path) as part, scratch_beside(part) as scratch:
        options = {"constant_memory": streamed, "strings_to_numbers": False, "tmpdir": str(scratch)}
        book = xlsxwriter.Workbook(str(part), options)
        book.set_properties({"title": title, "created": CREATED})
        yield book
        book.close()
