"""Many documents: planned, read by workers that may die, and put together in input order."""

from verslag.pipeline.batch.plan import BatchPart, Plan
from verslag.pipeline.batch.run_batch import run
from verslag.pipeline.batch.summary import Summary
from verslag.pipeline.batch.task import Done, Engine, Progress, inline

__all__ = ["BatchPart", "Done", "Engine", "Plan", "Progress", "Summary", "inline", "run"]
