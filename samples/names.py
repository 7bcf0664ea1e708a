"""The names of a document's gold: written down once per name, the pages looked up in the print."""

from __future__ import annotations

import re
from typing import Any

from page_text import NOT_READ, PageText

LINE_END_HYPHEN = r"(?:[\u00ad\ufffe\x02\u2010]\s*|(?<=\w)-\s*[\r\n]+\s*)"
"""How PDFium gives a hyphen at a line end: as a mark of its own, or as a hyphen before the line break."""

FILES = {"people": "persons", "places": "places", "organisations": "orgs"}


def flowing(page: PageText) -> str:
    """A page's text on one line, hyphens at line ends mended."""
    text = "".join(page.raw)
    text = re.sub(rf"{LINE_END_HYPHEN}(?=[a-zà-ÿ])", "", text)
    text = re.sub(rf"{LINE_END_HYPHEN}(?=[A-ZÀ-Ý])", "-", text)
    return " ".join("".join(c for c in text if c == "-" or c not in NOT_READ).split())


def pages_of(forms: list[str], texts: list[str], hidden: list[str]) -> list[int]:
    """The pages where one of the forms stands as whole words, not only inside one of the longer names in `hidden`."""
    pages = []
    longer = [h for h in sorted(hidden, key=len, reverse=True) if h not in forms]
    for number, text in enumerate(texts, 1):
        for other in longer:
            if any(form in other for form in forms):
                text = text.replace(other, " ")
        if any(re.search(rf"(?<![\w-]){re.escape(form)}(?![\w])", text) for form in forms):
            pages.append(number)
    return pages


def names_rows(meta: dict[str, Any], pages: list[PageText]) -> dict[str, list[dict[str, Any]]]:
    """The lines of persons.jsonl, places.jsonl and orgs.jsonl; raises where a name is printed nowhere.

    `inside` marks a name that is only printed as a part of a longer one.
    """
    texts = [flowing(page) for page in pages]
    everything = [
        form for what in FILES for item in meta.get(what, []) for form in [item["name"], *item.get("variants", [])]
    ]
    out: dict[str, list[dict[str, Any]]] = {}
    for what, file in FILES.items():
        rows = []
        for item in meta.get(what, []):
            forms = [item["name"], *item.get("variants", [])]
            seen = pages_of(forms, texts, [] if item.get("inside") else [*everything, *item.get("not_in", [])])
            if not seen:
                raise ValueError(f"{item['name']!r} is printed nowhere")
            row: dict[str, Any] = {"name": item["name"], "variants": item.get("variants", [])}
            if what == "people":
                row |= {
                    "role": item.get("role"),
                    "org": item.get("org", meta["document"]["entity"]),
                    "full": item.get("full", True),
                }
            else:
                row["type"] = item.get("type", "org")
            for key in ("role_alt", "optional", "identifier"):
                if key in item:
                    row[key] = item[key]
            rows.append(row | {"pages": seen})
        out[file] = rows
    return out
