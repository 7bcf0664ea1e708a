"""Where sentences and lines of text end, as far as their marks tell."""

from __future__ import annotations

import re

SENTENCE_GAP = re.compile(r"(?<=[.!?])\s+(?=[A-Z])")
"""The space between two sentences; where figures are read, `clauses` looks closer."""

CLOSED_TEXT = re.compile(r"[.!?:;…][\"”’')\]]*$")
"""The mark that closes a line or text: what follows it is no continuation."""
