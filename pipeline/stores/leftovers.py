"""Files that a killed process left half written beside the ones it would have replaced."""

from __future__ import annotations

import time
from pathlib import Path
from shutil import rmtree

import psutil

from verslag.pipeline.stores.atomic import PART_SUFFIX, writer
from verslag.pipeline.stores.locations import AnyPath

_ABANDONED = 24 * 3600
"""Seconds after which a part written on another machine counts as left over: no document takes so long."""


def sweep(folder: AnyPath) -> None:
    """Remove what killed processes left below an output folder; what is being written stays.

    In a store nothing is ever half written.
    """
    if not isinstance(folder, Path):
        return
    for part in folder.rglob(f".*{PART_SUFFIX}"):
        if not _is_left(part):
            continue
        if part.is_dir():
            rmtree(part, ignore_errors=True)
        else:
            part.unlink(missing_ok=True)


def _is_left(part: Path) -> bool:
    host, _, pid = part.name.removesuffix(PART_SUFFIX).rpartition("-")
    here, _, own = writer().rpartition("-")
    if host.endswith(f".{here}") and pid.isdecimal():
        return pid == own or not psutil.pid_exists(int(pid))
    try:
        return time.time() - part.stat().st_mtime > _ABANDONED
    except FileNotFoundError:
        return False
