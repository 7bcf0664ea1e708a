"""`verslag review --gold`: the settled figures of a run as a gold set."""

from __future__ import annotations

from pathlib import Path

from verslag.pipeline.outputs.read_output import read_output
from verslag.pipeline.reviews.read_decisions import read_decisions
from verslag.pipeline.reviews.reviewed_gold import ReviewedGold, gold_of, write_gold
from verslag.pipeline.reviews.settle import settled
from verslag.pipeline.scoring.document_classes import class_of
from verslag.pipeline.stores.locations import AnyPath
from verslag.schemas.errors import UsageError


def write_reviewed_gold(out: AnyPath, reviews: AnyPath, folder: Path) -> list[ReviewedGold]:
    """Write a folder of gold for each document of a run that holds something settled.

    Raises:
        UsageError: the folder holds no run, or nobody has settled anything of it.
        OutputError: the gold cannot be written.
    """
    decisions = read_decisions(reviews)
    found = []
    for report in read_output(str(out)).reports():
        reviewed = settled(report, decisions.about(report.document))
        if gold := gold_of(reviewed, class_of(report.document)):
            write_gold(folder, gold)
            found.append(gold)
    if not found:
        raise UsageError(f"nothing of {out} is settled", remedy="review some figures first: `verslag review`")
    return found
