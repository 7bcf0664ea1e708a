"""Many documents: planned, read by workers that may die, and put together in input order."""

from verslag.pipeline.batch.plan import Part, Plan
from verslag.pipeline.batch.run import run
from verslag.pipeline.batch.summary import Summary
from verslag.pipeline.batch.task import Done, Engine, Progress, inline

__all__ = ["Done", "Engine", "Part", "Plan", "Progress", "Summary", "inline", "run"]
