"""A score report as Markdown or JSON."""

from __future__ import annotations

import json

from verslag.pipeline.scoring.matching import MatchCounts
from verslag.pipeline.scoring.score import ScoreReport


def as_markdown(report: ScoreReport) -> str:
    """Three tables: scores by document and kind, by class of document, and confidence against what was right."""
    lines = [
        "| document | what | precision | recall | F1 | value only P | R | F1 | items |",
        "|---|---|---|---|---|---|---|---|---|",
    ]
    for score in report.scores:
        strict, loose = score.strict, score.value_only
        if not strict.tp + strict.fp + strict.fn:
            continue
        items = strict.tp + strict.fn
        lines.append(f"| {score.document_id} | {score.what} | {_cells(strict)} | {_cells(loose)} | {items} |")
    lines += [
        "",
        "| class of document | documents | figures given | right | precision | recall |",
        "|---|---|---|---|---|---|",
    ]
    for one in report.classes:
        strict = one.strict
        given = f"{strict.tp + strict.fp} | {strict.tp} | {strict.precision:.3f} | {strict.recall:.3f}"
        lines.append(f"| {one.document_class} | {one.documents} | {given} |")
    lines += ["", "| confidence | figures | right | share |", "|---|---|---|---|"]
    for step in report.calibration:
        share = f"{step.right / step.figures:.3f}" if step.figures else "–"
        lines.append(f"| {step.low:.2f} to {step.high:.2f} | {step.figures} | {step.right} | {share} |")
    return "\n".join(lines) + "\n"


def as_json(report: ScoreReport) -> str:
    """The same as one JSON object."""
    return json.dumps(
        {
            "f1": round(report.f1, 4),
            "scores": [
                {
                    "document_id": s.document_id,
                    "what": s.what,
                    "strict": _counts(s.strict),
                    "value_only": _counts(s.value_only) if s.value_only else None,
                }
                for s in report.scores
            ],
            "classes": [
                {"class": c.document_class, "documents": c.documents, "strict": _counts(c.strict)}
                for c in report.classes
            ],
            "calibration": [
                {"low": c.low, "high": c.high, "figures": c.figures, "right": c.right} for c in report.calibration
            ],
        },
        ensure_ascii=False,
        indent=2,
    )


def _cells(counts: MatchCounts | None) -> str:
    return f"{counts.precision:.3f} | {counts.recall:.3f} | {counts.f1:.3f}" if counts else "| | "


def _counts(counts: MatchCounts) -> dict[str, float | int]:
    return {
        "precision": round(counts.precision, 4),
        "recall": round(counts.recall, 4),
        "f1": round(counts.f1, 4),
        "tp": counts.tp,
        "fp": counts.fp,
        "fn": counts.fn,
    }
