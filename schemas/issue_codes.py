"""Issue codes: one a cause, with its severity, what it means and what to do next."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Severity = Literal["info", "warning", "error"]


@dataclass(frozen=True, slots=True)
class IssueCode:
    """One kind of trouble; `meaning` and `hint` are what docs/issues.md prints."""

    code: str
    severity: Severity
    meaning: str
    hint: str


_CODES = (
    IssueCode(
        "input-missing",
        "error",
        "The input does not exist.",
        "Check the name; a list may be older than what it lists.",
    ),
    IssueCode(
        "input-unreadable",
        "error",
        "The input could not be read: no right to, its host was not reached, or the disk failed.",
        "See the message; run again once it can be read.",
    ),
    IssueCode(
        "not-a-pdf",
        "error",
        "The file is not a PDF, or too damaged to open even after repair.",
        "Check where the file came from, or download it again.",
    ),
    IssueCode(
        "file-too-large",
        "error",
        "The file has more bytes than are read of one document.",
        "Cut it into parts, for example with `qpdf --split-pages=500`, or scan it at a lower resolution.",
    ),
    IssueCode(
        "too-many-pages",
        "error",
        "The file has, or says it has, more pages than are read of one document.",
        "Cut it into parts, for example with `qpdf --split-pages=500`; a file that only says so is damaged.",
    ),
    IssueCode(
        "unpacks-too-far",
        "error",
        "The file holds compressed data that unpacks to more than any report has: a zip bomb.",
        "Do not trust it; where you do, print it to a new PDF and extract that.",
    ),
    IssueCode(
        "unknown-encryption",
        "error",
        "The PDF is locked in a way that no password opens here.",
        "Ask its owner for a copy without that protection.",
    ),
    IssueCode(
        "password-needed",
        "error",
        "The PDF is encrypted and no password, or the wrong one, was given.",
        "Give the password with --password or --password-file.",
    ),
    IssueCode(
        "no-text",
        "error",
        "No page of the document has readable text.",
        "Install OCR (`pip install 'verslag[ocr]'` and the package tesseract-ocr-nld) and run again.",
    ),
    IssueCode(
        "file-repaired",
        "warning",
        "The PDF was damaged and was read after repair; pages may be missing.",
        "Compare the number of pages with the original, or download it again.",
    ),
    IssueCode(
        "page-failed",
        "error",
        "A page could not be read.",
        "Look at the page; if it opens in a viewer, report the file as a bug.",
    ),
    IssueCode(
        "page-too-large",
        "error",
        "A page is said to be larger than any report's; nothing was read from it.",
        "Look at the page; print it to a new PDF if it must be read.",
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
        "timed-out",
        "error",
        "Reading the document took longer than --timeout allows; the process was stopped.",
        "Give it more time with --timeout, or look whether the file is a report at all.",
    ),
    IssueCode(
        "memory-limit",
        "error",
        "Reading the document took more memory than --max-memory allows; the process was stopped.",
        "Give it more with --max-memory, or look whether the file is a report at all.",
    ),
    IssueCode(
        "worker-died",
        "error",
        "The process that read the document died, also when it was tried once more, alone.",
        "Check where the file came from; if it opens in a viewer, report it as a bug.",
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
        "they are "
        "left out.",
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
    IssueCode(
        "internal-error",
        "error",
        "A bug in verslag stopped the extraction of this document.",
        "Report the file and the message as a bug.",
    ),
    IssueCode(
        "cannot-write",
        "error",
        "The output could not be written.",
        "Choose another folder with --output, or free some space.",
    ),
    IssueCode(
        "missing-part",
        "warning",
        "An optional part is not installed, so something was left out.",
        "`verslag doctor` lists the optional parts and how to install each.",
    ),
)

ISSUE_CODES: dict[str, IssueCode] = {c.code: c for c in _CODES}
