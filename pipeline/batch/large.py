"""A very large document over several workers: its pages in ranges, then the stages that do not wait for each other.

What one step leaves for the next lies in files that only these processes read (pickles); the report that comes out is
the one a single worker would have made.
"""

from __future__ import annotations

import pickle
from collections.abc import Sequence
from functools import partial
from itertools import chain
from pathlib import Path

from verslag.pipeline.batch.steps import Call, Steps
from verslag.pipeline.batch.task import Done, Task, write_outcome
from verslag.pipeline.run.document_context import DocumentContext
from verslag.pipeline.run.read_document import outcome_of, run_stages
from verslag.pipeline.run.read_pages import judge, read_pages
from verslag.pipeline.run.stage import Stage
from verslag.pipeline.run.stages import STAGES

_PIECE = 40
"""Pages read in one piece: small enough to even out, large enough that opening the file does not count."""

_READ, *_LATER = STAGES


def in_pieces(task: Task, pages: int, scratch: Path) -> Steps:
    """Read a large document.

    Args:
        task: the document.
        pages: it has.
        scratch: a folder for what the steps leave each other.
    """
    ranges = [range(start, min(start + _PIECE, pages)) for start in range(0, pages, _PIECE)]
    pieces = [scratch / f"pages-{r.start}" for r in ranges]
    yield [Call(_read, (task, r, piece)) for r, piece in zip(ranges, pieces, strict=True)]
    before, apart, after = side_by_side(_LATER)
    whole = scratch / "whole"
    yield [Call(_join, (task, pieces, before, whole))]
    shares = [scratch / stage.name for stage in apart]
    yield [Call(_alone, (whole, stage, share)) for stage, share in zip(apart, shares, strict=True)]
    done: Done
    (done,) = yield [Call(_finish, (task, whole, apart, shares, after))]
    return done


def side_by_side(stages: Sequence[Stage]) -> tuple[list[Stage], list[Stage], list[Stage]]:
    """The stages before, in and after the longest stretch in which none requires what another provides."""
    stretches: list[list[Stage]] = []
    for stage in stages:
        if stretches and not any(set(stage.requires) & set(other.provides) for other in stretches[-1]):
            stretches[-1].append(stage)
        else:
            stretches.append([stage])
    longest = max(stretches, key=len)
    at = stretches.index(longest)
    return list(chain(*stretches[:at])), longest, list(chain(*stretches[at + 1 :]))


def _read(task: Task, pages: range, piece: Path) -> None:
    """Read a range of pages."""
    context = DocumentContext(task.source, task.settings)
    run_stages(context, [_READ.running(partial(read_pages, chosen=pages))])
    _leave(context, piece)


def _join(task: Task, pieces: Sequence[Path], stages: Sequence[Stage], whole: Path) -> None:
    """Put the pages together, and run the stages that need them all."""
    context, *others = [_found(piece) for piece in pieces]
    for other in others:
        context.pages += other.pages
        context.failed_pages |= other.failed_pages
        context.issues += [issue for issue in other.issues if issue.page is not None]  # the rest every piece says
        context.tracebacks += other.tracebacks
        context.cause = context.cause or other.cause
    seconds = sum(c.seconds[_READ.name] for c in (context, *others))
    context.there.discard("pages")
    run_stages(context, [_READ.running(judge), *stages])
    context.seconds[_READ.name] += seconds
    _leave(context, whole)


def _alone(whole: Path, stage: Stage, share: Path) -> None:
    """Run one stage, and leave what it adds."""
    context = _found(whole)
    issues, tracebacks = len(context.issues), len(context.tracebacks)
    run_stages(context, [stage])
    added = DocumentContext(context.source, context.settings, there=context.there, cause=context.cause)
    for name in stage.provides:
        setattr(added, name, getattr(context, name))
    added.issues, added.tracebacks = context.issues[issues:], context.tracebacks[tracebacks:]
    added.seconds = {stage.name: context.seconds[stage.name]} if stage.name in context.seconds else {}
    _leave(added, share)


def _finish(task: Task, whole: Path, apart: Sequence[Stage], shares: Sequence[Path], stages: Sequence[Stage]) -> Done:
    """Add what the stages found on their own, run those that need it, and write the report."""
    context = _found(whole)
    for stage, share in zip(apart, shares, strict=True):
        added = _found(share)
        for name in stage.provides:
            setattr(context, name, getattr(added, name))
        context.issues += added.issues
        context.tracebacks += added.tracebacks
        context.seconds |= added.seconds
        context.there |= added.there
        context.cause = context.cause or added.cause
    run_stages(context, stages)
    return write_outcome(task, outcome_of(context))


def _leave(context: DocumentContext, file: Path) -> None:
    file.write_bytes(pickle.dumps(context, pickle.HIGHEST_PROTOCOL))


def _found(file: Path) -> DocumentContext:
    context: DocumentContext = pickle.loads(file.read_bytes())
    return context
