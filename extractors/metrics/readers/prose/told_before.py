"""What the text before tells of a text: what it is about, what was counted, and when; the line that leads a list in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from verslag.extractors.document.block import Block
from verslag.extractors.document.period import Period

_LEADS_IN = (":", "…", "...")


@dataclass(frozen=True, slots=True)
class ToldBefore:
    """What a pronoun or "een jaar eerder" at the beginning of a text looks back to."""

    topic: str = ""
    counted: str = ""
    latest: str = ""
    measured: str = ""
    time: Period | None = None
    only_time: Period | None = None
    """The same, where no other time is named."""
    leads_in: bool = False
    """Whether it is said of all that follows, as by the line before a list."""


NOTHING = ToldBefore()


def lead_in(blocks: Sequence[Block], place: int) -> str:
    """The text of the block that leads in the list of the item at a place; empty where none does."""
    if blocks[place].kind != "list_item":
        return ""
    at = place - 1
    while at >= 0 and blocks[at].kind == "list_item" and blocks[at].section_id == blocks[place].section_id:
        at -= 1
    if at < 0 or blocks[at].kind != "paragraph" or blocks[at].section_id != blocks[place].section_id:
        return ""
    text = blocks[at].text.rstrip()
    return text if text.endswith(_LEADS_IN) else ""
