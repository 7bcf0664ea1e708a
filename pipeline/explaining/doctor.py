"""What is installed, what each part is for, and how to get what is not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, metadata, requires, version
from platform import python_version

from packaging.requirements import Requirement

from verslag.extractors.ocr.tesseract import LANGUAGE, language_file
from verslag.schemas.version import __version__

EXTRAS = {
    "cluster": "reading on many machines: --cluster",
    "mcp": "serving figures to assistants: verslag mcp",
    "ocr": "reading scans and pages without text: --ocr",
    "parquet": "writing Parquet: verslag export -o figures.parquet",
    "pytest": "comparing figures in a test suite: verslag_check",
    "review": "reviewing figures in the browser: verslag review",
    "remote": "reading from and writing to s3://, gs:// and https://",
}
"""What each optional part is for."""


@dataclass(frozen=True, slots=True)
class InstalledPart:
    """One part verslag uses."""

    name: str
    version: str
    """Empty where it is not installed, or too old."""
    needed_for: str
    install: str
    optional: bool = False

    @property
    def ok(self) -> bool:
        return bool(self.version)


def examine() -> tuple[InstalledPart, ...]:
    """Every part with its version: verslag, Python, the packages of the default install, then the optional parts."""
    parts = [
        InstalledPart("verslag", __version__, "everything", ""),
        InstalledPart("python", python_version(), "everything", ""),
    ]
    for requirement in _requirements(""):
        parts.append(
            InstalledPart(requirement.name, _version(requirement), "every run", f"pip install '{requirement}'")
        )
    offered = set(metadata("verslag").get_all("Provides-Extra") or ())
    parts += [_extra(name, purpose) for name, purpose in EXTRAS.items() if name in offered]
    return (*parts, _ocr_language())


def _extra(name: str, purpose: str) -> InstalledPart:
    """An optional part, which is there where all its packages are."""
    there = {requirement.name: _version(requirement) for requirement in _requirements(name)}
    versions = ", ".join(f"{package} {number}" for package, number in there.items()) if all(there.values()) else ""
    return InstalledPart(f"verslag[{name}]", versions, purpose, f"pip install 'verslag[{name}]'", optional=True)


def _ocr_language() -> InstalledPart:
    """The language data of OCR, which no Python package carries."""
    data = language_file()
    return InstalledPart(
        f"tesseract {LANGUAGE}",
        str(data) if data else "",
        "OCR of Dutch: --ocr",
        f"apt install tesseract-ocr-{LANGUAGE}, or {LANGUAGE}.traineddata in the folder TESSDATA_PREFIX names",
        optional=True,
    )


def _requirements(extra: str) -> Iterator[Requirement]:
    """What the default install needs on this machine, or what an extra adds to it."""
    for requirement in map(Requirement, requires("verslag") or ()):
        by_default = requirement.marker is None or requirement.marker.evaluate({"extra": ""})
        wanted = requirement.marker is None or requirement.marker.evaluate({"extra": extra})
        if wanted and bool(extra) is not by_default:
            requirement.marker = None
            yield requirement


def _version(requirement: Requirement) -> str:
    try:
        found = version(requirement.name)
    except PackageNotFoundError:
        return ""
    return found if requirement.specifier.contains(found, prereleases=True) else ""
