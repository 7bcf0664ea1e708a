"""The look of a block's type, as heading styles are told apart, and the blocks of a document that share one."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from verslag.extractors.layout.drafts.draft import Draft, TypeStyle

# Display type is larger than the running text by this much.
LARGER = 1.1

# Smaller than this beside the running text no heading is set, however bold.
_SMALLER = 0.88

# Under a heading stand at least so many words, or so many blocks (a list of names).
_SUPPORT_WORDS = 8

_SUPPORT_BLOCKS = 4

# A block of so many words is running text.
RUNNING_WORDS = 12


class HeadingLook(NamedTuple):
    """A style without what varies inside one heading style."""

    size: float
    bold: bool
    italic: bool
    color: str
    family: str
    capitals: bool
    underlined: bool = False


@dataclass(slots=True)
class HeadingCandidate:
    """A block that could be a heading, where it stands, and what stands under it."""

    draft: Draft
    page: int
    index: int
    words_under: int = 0
    blocks_under: int = 0
    kicker: bool = False
    subtitle: bool = False
    over_text: bool = False
    """Running text stands right under it."""
    attribution: bool = False
    """Set under display type that is no heading: the name under a pull quote."""

    @property
    def supported(self) -> bool:
        return self.words_under >= _SUPPORT_WORDS or self.blocks_under >= _SUPPORT_BLOCKS


@dataclass(slots=True)
class HeadingStyle:
    """All blocks of one look."""

    look: HeadingLook
    members: list[HeadingCandidate] = field(default_factory=list)
    running: int = 0
    """Blocks of the same look that are running text."""


def look_of(draft: Draft) -> HeadingLook:
    style, text = draft.style, draft.text
    capitals = text.isupper() and sum(c.isalpha() for c in text) > 3
    color, family = _coarse(style.color), family_of(style.font)
    return HeadingLook(style.size, style.bold, style.italic, color, family, capitals, draft.underlined)


def _coarse(color: str) -> str:
    """A colour to the eye's precision: near-blacks are one black."""
    return "#" + "".join(f"{(int(color[i : i + 2], 16) + 8) // 17:x}" for i in (1, 3, 5))


def family_of(font: str) -> str:
    """Font family: the name without the style after its hyphen or comma."""
    return re.split(r"[-,]", font)[0]


def differs(style: TypeStyle, look: HeadingLook, body: TypeStyle) -> bool:
    """Whether type stands out from the running text."""
    if style.size < _SMALLER * body.size:
        return False
    if stands_out(look, body):
        return True
    return (look.color, look.family, style.italic) != (_coarse(body.color), family_of(body.font), body.italic) or (
        style.font != body.font
    )


def stands_out(look: HeadingLook, body: TypeStyle) -> bool:
    """Whether type differs from the running text by more than colour, slant or family."""
    return look.size >= LARGER * body.size or (look.bold and not body.bold) or look.capitals or look.underlined
