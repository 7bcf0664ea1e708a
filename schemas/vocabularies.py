"""The closed vocabularies: what a column or a field with a fixed set of words can hold, each written once."""

from __future__ import annotations

from typing import Literal

Scenario = Literal["actual", "budget", "forecast", "target"]
"""Realised or planned."""

FigurePlace = Literal["kpi", "prose", "table", "chart"]
"""Where a figure is printed: alone with its label, in a sentence, in a table, on or beside a drawing."""

FactName = Literal["language", "title", "entity", "period"]
"""What a report says of itself as a whole."""

Qualifier = Literal["exact", "approx", "almost", "more_than", "at_least", "less_than", "at_most"]
"""The hedge printed with a figure."""

Proof = Literal["sum", "share", "balance", "repeat", "movement", "code", "filing"]
"""What else in a report can show that a value is right."""

TextSource = Literal["text", "ocr"]
"""Where characters come from: the file's own text, or OCR."""

BlockKind = Literal[
    "heading", "paragraph", "list_item", "kpi", "quote", "table", "caption", "footnote", "furniture", "figure"
]
"""What a block of a page is; a `figure` is a drawing, a `kpi` a number set apart with its label."""

PageState = Literal["text", "blank", "image", "outlines", "garbled", "failed"]
"""What a page offers a reader: `image` and `outlines` show something without giving text; `garbled` text is wrong;
`failed` pages could not be read at all."""

PlaceType = Literal["municipality", "district", "province", "region", "country", "street", "venue", "other"]
"""What sort of place a name is of."""

Severity = Literal["info", "warning", "error"]
"""How bad an issue is."""

Status = Literal["ok", "partial", "failed", "skipped"]
"""What became of a document."""

ReviewVerdict = Literal["accepted", "corrected", "added", "rejected"]
"""What a person said of a figure."""

RowReview = Literal["", "accepted", "corrected", "added", "conflict"]
"""What a review made of a row of the output; empty until a person has seen it."""

SpotRole = Literal["label", "column", "group", "title", "period", "block"]
"""What a printed spot says of a figure: names its row, heads its column, heads the rows around it, heads its table or
section, dates it; or is the text that it stands in.
"""
