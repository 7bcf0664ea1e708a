"""Make `extractors/language/data/words_nl.txt.xz` from OpenTaal's word list: `python make_words.py
/usr/share/dict/dutch`.

Kept are plain lower-case words of 4 to 16 letters, one a line, in code-point order (looked up by bisection). Longer
words are compounds that the rules for hyphens handle as well without them.
"""

from __future__ import annotations

import lzma
import sys
from pathlib import Path

_SHORTEST, _LONGEST = 4, 16
_TARGET = Path(__file__).parents[2] / "extractors" / "language" / "data" / "words_nl.txt.xz"


def main(source: Path) -> None:
    """Write the list into the layout extractor's data."""
    words = (line.strip() for line in source.read_text(encoding="utf-8").splitlines())
    kept = sorted({w for w in words if w.isalpha() and w.islower() and _SHORTEST <= len(w) <= _LONGEST})
    data = lzma.compress("\n".join(["", *kept, ""]).encode("utf-8"), preset=9)
    _TARGET.write_bytes(data)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
