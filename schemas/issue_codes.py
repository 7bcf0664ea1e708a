"""Issue codes: one a cause, with its severity, what it means and what to do next.

A cause that stops something is an error (schemas/errors.py), which says all of this itself; what is only noted stands
here.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from verslag.schemas.errors import VerslagError
from verslag.schemas.vocabularies import Severity


@dataclass(frozen=True, slots=True)
class IssueCode:
    """One kind of trouble; `meaning` and `hint` are what docs/issues.md prints."""

    code: str
    severity: Severity
    meaning: str
    hint: str


_NOTED = (
    IssueCode(
        "file-repaired",
        "warning",
        "The PDF was damaged and was read after repair; pages may be missing.",
        "Compare the number of pages with the original, or download it again.",
    ),
    IssueCode(
        "page-image-only",
        "warning",
        "A page shows a picture and has no text; nothing was read from it.",
        "Install OCR (`pip install 'verslag[ocr]'` and the package tesseract-ocr-nld) and run again.",
    ),
    IssueCode(
        "page-outlines",
        "warning",
        "The text of a page is drawn as outlines, not as characters; nothing was read from it.",
        "Install OCR (`pip install 'verslag[ocr]'` and the package tesseract-ocr-nld) and run again.",
    ),
    IssueCode(
        "page-truncated",
        "warning",
        "A page holds more characters or drawn shapes than are read of one page; the rest was left out.",
        "Look at the page: a map or a drawing is no loss, a table may be.",
    ),
    IssueCode(
        "annotation-unread",
        "warning",
        "A form field or a note keeps a text without saying how it looks on the page; it was not read.",
        "Print the document to PDF from a viewer that shows the text.",
    ),
    IssueCode(
        "text-garbled",
        "error",
        "The text layer of a page does not spell what is printed; it was not used.",
        "Install OCR (`pip install 'verslag[ocr]'` and the package tesseract-ocr-nld) and run again.",
    ),
    IssueCode(
        "read-by-ocr",
        "info",
        "A page without readable text was read by OCR; words and figures of it may be misread.",
        "Compare its figures with the page where their confidence is below 0.9; the message says how sure OCR was.",
    ),
    IssueCode(
        "ocr-failed",
        "error",
        "A page without readable text could not be read by OCR.",
        "Look at the page; see the message.",
    ),
    IssueCode(
        "duplicate",
        "info",
        "The same content stands under another name in this batch; it was read once, under that name.",
        "Nothing to do; the message names the document that holds the figures.",
    ),
    IssueCode(
        "total-mismatch",
        "warning",
        "A printed total differs from the sum of its parts by more than rounding; both stand as printed.",
        "Look at the table: the report may be wrong, or a row was read wrongly.",
    ),
    IssueCode(
        "scale-disagrees",
        "warning",
        "The report gives the same thing a thousand or a million times as large elsewhere; both stand as read.",
        "Look at both places: a line such as `x € 1.000` may have been missed at one of them.",
    ),
    IssueCode(
        "figures-unnamed",
        "info",
        "Figures on this page stand without any words that say what they are, such as the numbers along an axis; "
        "they are left out.",
        "Look at the page where such a figure matters.",
    ),
    IssueCode(
        "other-language",
        "info",
        "Text with numbers on this page is in a language that is not read: it is kept without figures and names.",
        "Add the language, for example with `--language fr`; units and periods are read in Dutch.",
    ),
    IssueCode(
        "figures-contradict",
        "warning",
        "The report gives two different values for what it calls the same thing; both stand as printed.",
        "Look at both places named in the message.",
    ),
    IssueCode(
        "review-conflict",
        "warning",
        "A person settled this figure or name, and it is read otherwise now; both are in the message.",
        "Settle it again with `verslag review`.",
    ),
    IssueCode(
        "review-lost",
        "warning",
        "Figures that a person settled in an earlier file of this document are not in the present one.",
        "Look whether the report leaves them out, or settle their successors with `verslag review`.",
    ),
    IssueCode(
        "review-rejected",
        "info",
        "Figures or names are left out because a person rejected them.",
        "Nothing to do; `reviews.csv` says which, and `verslag review` takes it back.",
    ),
    IssueCode(
        "reader-failed",
        "error",
        "Tables, charts, key figures or prose of this page could not be read; what else stands there was.",
        "Report the file and the message as a bug.",
    ),
    IssueCode(
        "text-failed",
        "warning",
        "A text of this page could not be read for names of people, places and organisations; the rest was.",
        "Report the file and the message as a bug.",
    ),
    IssueCode(
        "stage-failed",
        "error",
        "A step of the extraction failed for this document; what depends on it is missing.",
        "Report the file and the message as a bug.",
    ),
)


def _raised(error: type[VerslagError]) -> Iterator[IssueCode]:
    """The issues that an error and those below it become."""
    if "issue_code" in vars(error):
        hint = f"{error.remedy[0].upper()}{error.remedy[1:]}."
        yield IssueCode(error.issue_code, error.severity, error.title, hint)
    for below in error.__subclasses__():
        yield from _raised(below)


ISSUE_CODES: dict[str, IssueCode] = {c.code: c for c in (*_raised(VerslagError), *_NOTED)}
