"""How the documentation is built: `sphinx-build -W docs out` (Sphinx with MyST reads the Markdown as it is)."""

from __future__ import annotations

import re
from pathlib import Path

project = "verslag"
author = "The verslag authors"
copyright = "2026, the verslag authors"
_VERSION = Path(__file__).parents[1] / "schemas" / "version.py"
release = re.search(r'__version__ = "(.+)"', _VERSION.read_text(encoding="utf-8"))[1]  # type: ignore[index]
version = release

extensions = ["myst_parser"]
myst_enable_extensions = ["colon_fence"]
myst_heading_anchors = 3
exclude_patterns = ["_build"]
html_theme = "furo"
html_title = f"verslag {release}"
html_copy_source = False
nitpicky = True
suppress_warnings = ["misc.highlighting_failure"]  # DuckDB's SQL is more than the highlighter knows
