"""How a report shows itself where it is looked at: one line in a shell, a short table in a notebook."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from verslag.schemas.records import DocumentRow, MetricRow, plain

_ROWS = 10
_COLUMNS = ("label", "value", "unit", "period", "scenario", "page", "confidence")


def line_of(document: DocumentRow) -> str:
    """`jaarverslag-2023: Stichting Waterkant, 2023; 312 figures, 12 people, 2 issues`."""
    about = ", ".join(filter(None, (document.entity, document.period))) or "nobody knows whose"
    counts = f"{document.metrics} figures, {document.people} people, {document.issues} issues"
    return f"{document.document_id}: {about}; {counts}"


def html_of(document: DocumentRow, figures: Sequence[MetricRow]) -> str:
    """The document and its first figures."""
    heads = "".join(f"<th>{name}</th>" for name in _COLUMNS)
    rows = "".join(f"<tr>{_cells(row)}</tr>" for row in figures[:_ROWS])
    more = f"<p>… and {len(figures) - _ROWS} more: metrics_frame()</p>" if len(figures) > _ROWS else ""
    title = escape(document.title or document.file_name)
    head = f"<p><b>{title}</b><br>{escape(line_of(document))}</p>"
    return f"{head}<table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>{more}"


def _cells(row: MetricRow) -> str:
    values = (getattr(row, name) for name in _COLUMNS)
    return "".join(
        f"<td>{escape(plain(v) if name == 'value' else str(v))}</td>" for name, v in zip(_COLUMNS, values, strict=True)
    )
