"""The makers of hostile files, and the benchmark that judges how each ends, can be imported by the tests here."""

from __future__ import annotations

import sys
from pathlib import Path

HERE = Path(__file__).parent
for folder in (HERE, HERE.parents[1] / "benchmarks"):
    sys.path.insert(0, str(folder))
