"""From the marks a source left and the compiled PDF: the gold of one document, each line checked against the print.

A mark says what was printed and near which point. Its text is looked up in the PDF; what is not there, or a digit on a
page that no mark accounts for, is an error: the gold cannot say other than what is printed.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path

from leftovers import GoldError, Mark, nonmetric_rows, number_word_rows
from names import names_rows
from page_text import PageText, bbox, read, squeeze

STOP = re.compile(r"de|het|een|van|in|op|aan|en|of|te|met|per|voor|door|bij|uit|naar|tot|om|die|dat|onze|ons")


def value_of(surface: str, scale: int) -> Decimal:
    """The value of a figure printed in Dutch notation, times the scale of its column."""
    if surface.strip().casefold() == "nihil":
        return Decimal(0)
    digits = re.sub(r"[^\d,]", "", surface).replace(",", ".").rstrip(".")
    negative = bool(re.search(r"^\s*(?:€\s*)?[-–(]|-\s*$", surface)) and not surface.rstrip().endswith(",-")
    return Decimal(digits) * scale * (-1 if negative else 1)


def core_of(label: str) -> str:
    """The first significant words of a label."""
    words = re.findall(r"[^\W\d_][^\W_]*(?:[-’'][^\W_]+)*", label.casefold())
    telling = [w for w in words if not STOP.fullmatch(w) and len(w) > 2]
    return " ".join((telling or words)[:3])


def plain_number(value: Decimal) -> int | float:
    """A value as a JSON number."""
    return int(value) if value == value.to_integral_value() else float(value)


def metric_rows(marks: list[Mark], pages: list[PageText], meta: Mark, prefix: str) -> list[Mark]:
    """The figures, in document order."""
    rows: list[Mark] = []
    by_ref: dict[str, Mark] = {}
    tabled: list[tuple[Mark, str]] = []
    section: str | None = None
    for m in marks:
        if m["k"] == "heading":
            section = m["text"]
        if m["k"] != "metric":
            continue
        found = pages[m["page"] - 1].find(m["surface"], m["x"], m["y"])
        if not found:
            raise GoldError(f"page {m['page']}: figure {m['surface']!r} ({m.get('l')}) is not printed there")
        scale = m.get("scale", 1)
        given = m.get("v")
        value = value_of(m["surface"], scale) if given is None else Decimal(str(given)) * scale
        high = m.get("hi")
        label = m.get("l") or m.get("group") or ""
        if not label:
            raise GoldError(f"page {m['page']}: figure {m['surface']!r} has no label")
        period = m["per"] if m.get("per") is not None else meta["period"]
        row: Mark = {
            "id": f"{prefix}-{len(rows) + 1:03d}",
            "page": m["page"],
            "surface": m["surface"],
            "value": plain_number(value),
            "value_high": None if high is None else plain_number(Decimal(str(high))),
            "unit": m.get("u") or "count",
            "qualifier": m.get("q", "exact"),
            "label": label,
            "label_core": m.get("core") or core_of(label),
            "tag": m.get("tag"),
            "entity": m.get("entity", meta["entity"]),
            "period": period or None,
            "section": m.get("section", section),
            "kind": m.get("kind", "prose"),
            "tier": m.get("t", 2),
            "scenario": m.get("sc", "actual"),
        }
        if not row["tag"]:
            raise GoldError(f"page {m['page']}: figure {m['surface']!r} has no tag")
        if m.get("table"):
            row |= {
                "table": m["table"],
                "row": m["row"],
                "column": m["column"],
                "column_number": m["column_number"],
                "row_group": m["group"],
            }
        for key in (
            "tag_alt",
            "unit_alt",
            "label_alt",
            "period_alt",
            "value_alt",
            "code",
            "note_ref",
            "offline",
            "restated",
            "note",
        ):
            if m.get(key):
                row[key] = m[key]
        if re.fullmatch(r"\d{4}-\d\d-\d\d", period or ""):
            row.setdefault("period_alt", [period[:4]])
        if same := m.get("same"):
            if same not in by_ref:
                raise GoldError(
                    f"page {m['page']}: {m['surface']!r} refers to {same!r}, which does not stand before it"
                )
            first = by_ref[same]
            step = Decimal(str(m.get("step", 1)))
            if abs(Decimal(str(first["value"])) - value) > (step - 1 if step > 1 else 0):
                raise GoldError(f"page {m['page']}: {m['surface']!r} should be {first['value']} ({same})")
            row["dup_of"] = first["id"]
        row["bbox"] = bbox(found)
        rows.append(row)
        if m.get("in_table"):
            tabled.append((row, m["in_table"]))
        if m.get("row_id"):
            by_ref[f"{m['table']}.{m['row_id']}.{m['value_index']}"] = row
        if m.get("id"):
            by_ref[m["id"]] = row
    for row, ref in tabled:
        if by_ref[ref]["value"] != row["value"]:
            raise GoldError(f"page {row['page']}: {row['surface']!r} should be {by_ref[ref]['value']} ({ref})")
        row["dup_of"] = by_ref[ref]["id"]
    return rows


def section_rows(marks: list[Mark]) -> list[Mark]:
    """The headings in reading order, as printed: a number in front is part of the title."""
    return [
        {"level": m["level"], "page": m["page"], "title": " ".join(filter(None, (m.get("num"), m["text"])))}
        | ({"number": m["num"]} if m.get("num") else {})
        | ({"optional": True} if m.get("optional") else {})
        for m in marks
        if m["k"] == "heading"
    ]


def cell_rows(marks: list[Mark], pages: list[PageText]) -> list[Mark]:
    """The non-empty table cells, a row number counting from the top of the whole table."""
    rows = []
    for m in marks:
        if m["k"] == "cell":
            found = pages[m["page"] - 1].find(m["text"], m["x"], m["y"], claim=False)
            if squeeze(m["text"]) and not found:
                raise GoldError(f"page {m['page']}: cell {m['text']!r} is not printed there")
            rows.append(
                {
                    "table": m["table"],
                    "page": m["page"],
                    "row": m["row"],
                    "column": m["column"],
                    "row_span": 1,
                    "column_span": m["column_span"],
                    "header": m["header"],
                    "text": m["text"],
                }
            )
    return sorted(rows, key=lambda r: (r["page"], r["table"], r["row"], r["column"]))


def sum_rows(marks: list[Mark]) -> list[Mark]:
    """Which rows of a table are sums of which others; `differs` where the print is off by a rounding."""
    return [{"table": m["table"]} | s for m in marks if m["k"] == "table" for s in m["sums"]]


def layout_pages(marks: list[Mark], pages: list[PageText], sizes: list[tuple[float, float]]) -> list[Mark]:
    """Blocks per page in reading order, running headers and footers last and marked as artifacts."""
    blocks: dict[int, list[tuple[tuple[float, int], Mark]]] = defaultdict(list)
    for m in marks:
        if m["k"] in ("block", "heading"):
            number = f"{m['num']} " if m.get("num") else ""
            for page, text in spread_over(number + m["text"], m["page"], pages):
                block: Mark = {"type": "heading" if m["k"] == "heading" else m["kind"], "text": text}
                if m["k"] == "heading":
                    block["level"] = m["level"]
                if found := pages[page - 1].find(text, m["x"], m["y"], claim=False):
                    block["bbox"] = bbox(found)
                rank = m["rank"] if m.get("rank") is not None else 0
                blocks[page].append(((rank, len(blocks[page])), block))
        elif m["k"] == "cell":
            last = blocks[m["page"]][-1][1] if blocks[m["page"]] else {}
            if last.get("type") == "table" and last.get("table") == m["table"]:
                last["text"] += " " + m["text"]
            else:
                block = {"type": "table", "table": m["table"], "text": m["text"]}
                blocks[m["page"]].append(((m.get("rank") or 0, len(blocks[m["page"]])), block))
        elif m["k"] == "furniture":
            block = {"type": "furniture", "text": " ".join(m["text"].split()), "artifact": True}
            blocks[m["page"]].append(((float("inf"), len(blocks[m["page"]])), block))
    out = []
    for number, (width, height) in enumerate(sizes, 1):
        ordered = [block for _, block in sorted(blocks[number], key=lambda pair: pair[0])]
        out.append({"page": number, "width": round(width, 2), "height": round(height, 2), "blocks": ordered})
    return out


SHORTEST_REST = 20
"""Characters: less than this is no paragraph that goes on, but a stray match."""


def spread_over(text: str, page: int, pages: list[PageText]) -> list[tuple[int, str]]:
    """A block's text, cut where the page it begins on ends."""
    text = " ".join(text.split())
    here = pages[page - 1].prefix(squeeze(text))
    if here == len(squeeze(text)) or page == len(pages):
        return [(page, text)]
    for i, c in enumerate(text):
        if c == " " and len(squeeze(text[:i])) >= here:
            break
    else:
        return [(page, text)]
    rest = text[i + 1 :]
    if len(rest) < SHORTEST_REST or pages[page].prefix(squeeze(rest)) < len(squeeze(rest)) // 2:
        return [(page, text)]  # columns or a note mark broke the search up, not a page end
    return [(page, text[:i]), *spread_over(rest, page + 1, pages)]


def write(name: str, pdf: bytes, marks: list[Mark], folder: Path) -> dict[str, int]:
    """Write `folder` for one document and say how many lines each file has."""
    source = Path(__file__).resolve().parent / "sources" / "data" / f"{name}.names.toml"
    meta = tomllib.loads(source.read_text(encoding="utf-8"))
    pages = read(pdf)
    files: dict[str, list[Mark]] = {
        "metrics": metric_rows(marks, pages, meta["document"], meta["document"]["prefix"]),
        "nonmetrics": nonmetric_rows(marks, pages),
        "nonmetrics_words": number_word_rows(marks, pages),
        "sections": section_rows(marks),
        "tables": cell_rows(marks, pages),
        "sums": sum_rows(marks),
    }
    files |= names_rows(meta, pages)
    sizes = page_sizes(pdf)
    folder.mkdir(parents=True, exist_ok=True)
    for what, rows in files.items():
        write_lines(folder / f"{what}.jsonl", rows)
    about = {"file": f"{name}.pdf", "pages": [], "language": "nl", "period_default": meta["document"]["period"]}
    about |= {"entity": meta["document"]["entity"]}
    dump(folder / "pages.json", about)
    fresh = read(pdf)
    dump(folder / "layout.json", layout_pages(marks, fresh, sizes))
    return {"pages": len(pages)} | {what: len(rows) for what, rows in files.items()}


def page_sizes(pdf: bytes) -> list[tuple[float, float]]:
    """Width and height of every page in points."""
    import pypdfium2 as pdfium

    document = pdfium.PdfDocument(pdf)
    try:
        return [page.get_size() for page in document]
    finally:
        document.close()


def write_lines(path: Path, rows: Iterable[Mark]) -> None:
    """One JSON object a line."""
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8", newline="\n")


def dump(path: Path, what: object) -> None:
    """One readable JSON file."""
    path.write_text(json.dumps(what, ensure_ascii=False, indent=1) + "\n", encoding="utf-8", newline="\n")
