"""What is installed, and how to get what is not."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, requires, version
from platform import python_version

from packaging.requirements import Requirement

from verslag import __version__


@dataclass(frozen=True, slots=True)
class Part:
    """One part verslag uses."""

    name: str
    version: str
    """Empty where it is not installed."""
    needed_for: str
    install: str

    @property
    def ok(self) -> bool:
        return bool(self.version)


def examine() -> tuple[Part, ...]:
    """Every part with its version: verslag, Python, the packages of the default install, the name model."""
    parts = [Part("verslag", __version__, "everything", ""), Part("python", python_version(), "everything", "")]
    for line in requires("verslag") or ():
        requirement = Requirement(line)
        if requirement.marker and not requirement.marker.evaluate({"extra": ""}):
            continue
        parts.append(Part(requirement.name, _version(requirement.name), "every run", f"pip install '{line}'"))
    return tuple(parts)


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""
