"""The grammar and the names on a text of one's own: `numbers`, `names`."""

from __future__ import annotations

import json
import sys
from codecs import BOM_UTF8
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import Any

import typer

from verslag.commands.options import Jsonl, Text
from verslag.schemas.errors import UsageError


def numbers(text: Text = None, jsonl: Jsonl = False) -> None:
    """Find the quantities in a text: value, unit, qualifier, kind and offsets.

    Example: verslag numbers "bijna 900 deelnemers"
    """
    from verslag.extractors.numbers import parse_quantities, to_json

    _answer(text, jsonl, lambda texts: [{"quantities": [to_json(q) for q in parse_quantities(t)]} for t in texts])


def names(text: Text = None, jsonl: Jsonl = False) -> None:
    """Find people, places and organisations in a text.

    Example: verslag names "An Peeters, Gent"
    """
    from verslag.pipeline.explaining.text_entities import entities_of

    _answer(text, jsonl, lambda texts: [{"entities": found} for found in entities_of(texts)])


_BATCH = 256
"""Lines answered at once: enough for the network to work in full batches, few enough to answer while reading."""


def _answer(text: str | None, jsonl: bool, of: Callable[[Sequence[str]], list[dict[str, Any]]]) -> None:
    """One JSON answer to one text, or one a line."""
    if (text is None) is not jsonl:
        raise UsageError("give either a text or --jsonl", remedy="see --help")
    if not jsonl:
        typer.echo(json.dumps(of([str(text)])[0], ensure_ascii=False, indent=2))
        return
    lines = _lines_in()
    while batch := list(islice(lines, _BATCH)):
        for answer in of(batch):
            sys.stdout.write(json.dumps(answer, ensure_ascii=False) + "\n")
        sys.stdout.flush()


def _lines_in() -> Iterator[str]:
    """The texts on standard input: UTF-8 whatever the locale is, a byte order mark allowed."""
    for number, line in enumerate(sys.stdin.buffer, 1):
        if not line.removeprefix(BOM_UTF8).strip():
            continue
        try:
            text = json.loads(line)["text"]
            text.encode()  # half a surrogate pair could not be written back
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
            raise UsageError(f'line {number} is not {{"text": "…"}}', remedy="give one JSON object a line") from None
        yield text
