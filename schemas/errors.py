"""One exception class a cause, each with its exit code, the issue it becomes, and what to do about it."""

from __future__ import annotations

from enum import IntEnum

from verslag.schemas.vocabularies import Severity


class ExitCode(IntEnum):
    """Exit codes of the command line; stable, documented in docs/exit-codes.md."""

    OK = 0
    DIFFERENCES = 1
    USAGE = 2
    PARTIAL = 3
    INPUT = 4
    PASSWORD = 5
    NO_TEXT = 6
    MISSING_PART = 7
    OUTPUT = 8
    SETTINGS = 9
    NO_BASELINE = 10
    CLUSTER = 11
    BUG = 15
    INTERRUPTED = 130


class VerslagError(Exception):
    """A cause a user can act on: `str(error)` says what is wrong, `remedy` what to do next."""

    exit_code: ExitCode = ExitCode.BUG
    issue_code: str = "internal-error"
    """What issues.csv calls it; a subclass without one of its own never becomes an issue."""
    severity: Severity = "error"
    title: str = "A bug in verslag stopped the extraction of this document."
    """What docs/issues.md says of it."""
    remedy: str = "report the file and the message as a bug"

    def __init__(self, message: str, *, remedy: str | None = None) -> None:
        super().__init__(message)
        if remedy is not None:
            self.remedy = remedy

    def __reduce__(self) -> tuple[object, ...]:
        # Errors travel between worker processes; the keyword argument would be lost otherwise.
        return (_rebuild, (type(self), str(self), self.remedy))


def _rebuild(cls: type[VerslagError], message: str, remedy: str) -> VerslagError:
    return cls(message, remedy=remedy)


class BugError(VerslagError):
    """verslag itself stumbled; the input is not to blame."""


class UsageError(VerslagError):
    """The command was called wrongly, or names something that does not exist."""

    exit_code = ExitCode.USAGE
    remedy = "see `verslag --help`"


class NoInputError(UsageError):
    """An input that was named does not exist."""

    issue_code = "input-missing"
    title = "The input does not exist."
    remedy = "check the name; a list may be older than what it lists"


class NotReadableError(VerslagError):
    """The file is no PDF, or too damaged to open."""

    exit_code = ExitCode.INPUT
    issue_code = "not-a-pdf"
    title = "The file is not a PDF, or too damaged to open even after repair."
    remedy = "check where the file came from, or download it again"


class NoAccessError(NotReadableError):
    """The input cannot be read now: rights, network, disk."""

    issue_code = "input-unreadable"
    title = "The input could not be read: no right to, its host was not reached, or the disk failed."
    remedy = "run again once it can be read"


class FileTooLargeError(NotReadableError):
    """The file has more bytes than are read of one document."""

    issue_code = "file-too-large"
    title = "The file has more bytes than are read of one document."
    remedy = "cut it into parts, for example with `qpdf --split-pages=500`, or scan it at a lower resolution"


class TooManyPagesError(NotReadableError):
    """The file has, or says it has, more pages than are read of one document."""

    issue_code = "too-many-pages"
    title = "The file has, or says it has, more pages than are read of one document."
    remedy = "cut it into parts, for example with `qpdf --split-pages=500`; a file that only says so is damaged"


class UnpackingError(NotReadableError):
    """The file holds compressed data that unpacks to more than any report has: a zip bomb."""

    issue_code = "unpacks-too-far"
    title = "The file holds compressed data that unpacks to more than any report has: a zip bomb."
    remedy = "do not trust it; where you do, print it to a new PDF and extract that"


class UnknownEncryptionError(NotReadableError):
    """The file is locked in a way that no password opens here."""

    issue_code = "unknown-encryption"
    title = "The PDF is locked in a way that no password opens here."
    remedy = "ask its owner for a copy without that protection"


class PasswordError(VerslagError):
    """The file is encrypted and no password, or the wrong one, was given."""

    exit_code = ExitCode.PASSWORD
    issue_code = "password-needed"
    title = "The PDF is encrypted and no password, or the wrong one, was given."
    remedy = "give the password with --password or --password-file"


class PageError(VerslagError):
    """One page cannot be read; the others may be."""

    exit_code = ExitCode.PARTIAL
    issue_code = "page-failed"
    title = "A page could not be read."
    remedy = "look at the page; if it opens in a viewer, report the file as a bug"


class PageTooLargeError(PageError):
    """A page, or an image on it that would be drawn, is larger than any report's."""

    issue_code = "page-too-large"
    title = "A page is said to be larger than any report's; nothing was read from it."
    remedy = "look at the page; print it to a new PDF if it must be read"


class NoTextError(VerslagError):
    """No page of the document has readable text."""

    exit_code = ExitCode.NO_TEXT
    issue_code = "no-text"
    title = "No page of the document has readable text."
    remedy = "install OCR (`pip install 'verslag[ocr]'` and the package tesseract-ocr-nld) and run again"


class TimeLimitError(VerslagError):
    """Reading the document took longer than allowed."""

    exit_code = ExitCode.PARTIAL
    issue_code = "timed-out"
    title = "Reading the document took longer than --timeout allows; the process was stopped."
    remedy = "give it more time with --timeout, or look whether the file is a report at all"


class MemoryLimitError(VerslagError):
    """Reading the document took more memory than allowed."""

    exit_code = ExitCode.PARTIAL
    issue_code = "memory-limit"
    title = "Reading the document took more memory than --max-memory allows; the process was stopped."
    remedy = "give it more with --max-memory, or look whether the file is a report at all"


class WorkerDiedError(VerslagError):
    """The process that read the document died, also when it was tried once more, alone."""

    exit_code = ExitCode.INPUT
    issue_code = "worker-died"
    title = "The process that read the document died, also when it was tried once more, alone."
    remedy = "check where the file came from; if it opens in a viewer, report it as a bug"


class MissingPartError(VerslagError):
    """An optional part is not installed."""

    exit_code = ExitCode.MISSING_PART
    issue_code = "missing-part"
    severity = "warning"
    title = "An optional part is not installed, so something was left out."
    remedy = "`verslag doctor` lists the optional parts and how to install each"


class OutputError(VerslagError):
    """The output cannot be written."""

    exit_code = ExitCode.OUTPUT
    issue_code = "cannot-write"
    title = "The output could not be written."
    remedy = "choose another folder with --output, or free some space"


class SettingsError(VerslagError):
    """A settings file has a wrong entry."""

    exit_code = ExitCode.SETTINGS
    remedy = "correct the entry named above"


class ClusterError(VerslagError):
    """The cluster that was to read the documents cannot be reached, or cannot read for this run."""

    exit_code = ExitCode.CLUSTER
    remedy = "run again once it is back: what is done is kept"
