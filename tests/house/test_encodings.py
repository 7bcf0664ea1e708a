"""Every file and stream says its encoding: what a machine prefers must not decide what is read and written."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_no_text_is_read_or_written_without_an_encoding() -> None:
    command = [sys.executable, "-m", "ruff", "check", "--preview", "--select", "PLW1514", "--no-cache", str(ROOT)]
    found = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert found.returncode == 0, found.stdout
