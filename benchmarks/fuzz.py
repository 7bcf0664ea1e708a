#!/usr/bin/env python3
"""Damaged PDFs, thousands of them: does every one end as it should?

    benchmarks/fuzz.py --inputs samples/ [more.pdf …] --count 3000 [--seed 1] [--pages 2] [--jobs 1] [--timeout 60]
                       [--max-memory 4096] [--keep folder/] [--records records.csv]

Every input is cut to a few pages and damaged `count / inputs` times (`tests/hostile/mutations.py`; the same seed gives
the same files). Each mutant is extracted and written, workbook included, in a worker process that is killed at the
time limit and cannot take more than the memory limit. Wrong endings, kept in `--keep` and listed with the seed and
index that make them again:

    crash       the process died
    hang        it did not end in time
    memory      it wanted more memory than the limit
    traceback   an exception reached the caller
    bug         a step or reader failed that should have said what is wrong with the file (`stage-failed` with exit
                code 15, `reader-failed`, `text-failed`)
    incoherent  status, exit code, page counts and issues contradict each other, or a file written cannot be read back

Exit code 1 where there is any.
"""

from __future__ import annotations

import argparse
import csv
import resource
import statistics
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import TimeoutError as OutOfTime
from contextlib import ExitStack
from dataclasses import asdict, dataclass, fields
from functools import cache
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests" / "hostile"))

from mutations import Base, base_of, mutant  # type: ignore[import-not-found]

if TYPE_CHECKING:
    from concurrent.futures import Future

    from verslag.pipeline.run.outcome import Outcome

WRONG = ("crash", "hang", "memory", "traceback", "bug", "incoherent")
BUGS = frozenset({"stage-failed", "reader-failed", "text-failed", "internal-error"})
IN_FLIGHT = 8
"""Tasks handed out at once per worker."""


@dataclass(frozen=True, slots=True)
class Record:
    """How one mutant ended."""

    input: str
    index: int
    mutator: str
    ending: str
    """One of WRONG, or the exit code's name in lower case."""
    exit_code: int
    issues: str
    seconds: float
    peak_mb: int
    detail: str


@dataclass(frozen=True, slots=True)
class Plan:
    """What every task needs to know."""

    seed: int
    pages: int
    password: str


@cache
def _base(path: str, pages: int, password: str) -> Base:
    return base_of(Path(path), pages=pages, password=password)


def incoherence(outcome: Outcome, folder: Path) -> str:
    """What contradicts itself in an outcome and in the files written of it, "" where nothing does."""
    from verslag.pipeline.outputs.read_tables import read_rows
    from verslag.pipeline.outputs.report_files import read_report
    from verslag.schemas.errors import ExitCode
    from verslag.schemas.records import TABLES

    report, code = outcome.report, outcome.exit_code
    document = report.document
    allowed = {
        "ok": {ExitCode.OK},
        "partial": {ExitCode.PARTIAL},
        "failed": {ExitCode.INPUT, ExitCode.PASSWORD, ExitCode.NO_TEXT},
    }
    if code not in allowed.get(document.status, set()):
        return f"status {document.status} with exit code {code}"
    if document.pages != document.pages_ok + document.pages_failed:
        return f"{document.pages} pages, {document.pages_ok} ok and {document.pages_failed} failed"
    if document.status != "ok" and not report.issues:
        return f"status {document.status} without an issue"
    named = {issue.page for issue in report.issues if issue.page}
    if document.status == "partial" and len(named) < document.pages_failed:
        return f"{document.pages_failed} pages failed, {len(named)} have an issue"
    if bool(outcome.error) != (document.status == "failed") or "Traceback" in outcome.error:
        return f"status {document.status} with the message {outcome.error!r}"
    if read_report(folder, document.document_id) != report:
        return "the JSON reads back otherwise"
    for name, record in TABLES.items():
        if len(list(read_rows(folder / f"{name}.csv", record))) != len(report.rows(name)):
            return f"{name}.csv reads back otherwise"
    return ""


def extract_mutant(path: str, index: int, plan: Plan) -> Record:
    """Damage, extract, write, and look at what came of it; the task of a worker."""
    from verslag.pipeline.outputs.report_files import write_report
    from verslag.pipeline.outputs.source_links import SourceLinks
    from verslag.pipeline.outputs.tables import DIALECTS, write_tables
    from verslag.pipeline.outputs.workbook import write_workbook
    from verslag.pipeline.run.read_document import process
    from verslag.pipeline.settings.run_settings import Settings
    from verslag.pipeline.stores.source import Source
    from verslag.schemas.errors import ExitCode

    kind, data = mutant(_base(path, plan.pages, plan.password), plan.seed, index)
    with tempfile.TemporaryDirectory(prefix="fuzz-") as name:
        folder = Path(name)
        (folder / "m.pdf").write_bytes(data)
        _reset_peak()
        started = time.monotonic()
        ending, code, issues, detail = "traceback", -1, "", ""
        try:
            outcome = process(Source(str(folder / "m.pdf"), "m", "m.pdf"), Settings(password=plan.password or None))
            code = int(outcome.exit_code)
            issues = ";".join(sorted({issue.code for issue in outcome.report.issues}))
            write_report(folder, outcome.report)
            write_tables([outcome.report], folder, DIALECTS["standard"])
            write_workbook(
                [outcome.report], folder / "verslag.xlsx", SourceLinks(folder, {}), len(outcome.report.metrics)
            )
            bugs = [issue.message for issue in outcome.report.issues if issue.code in BUGS]
            detail = bugs[0] if bugs else incoherence(outcome, folder)
            ending = "bug" if bugs else "incoherent" if detail else ExitCode(code).name.lower()
        except MemoryError:
            ending = "memory"
        except Exception:  # noqa: BLE001 -- the very thing that must not happen; what it was is the finding
            detail = " | ".join(traceback.format_exc().strip().splitlines()[-3:])
        return Record(Path(path).stem, index, kind, ending, code, issues, time.monotonic() - started, _peak(), detail)


def _reset_peak() -> None:
    """Let the kernel count the peak of resident memory anew (Linux)."""
    Path("/proc/self/clear_refs").write_text("5", encoding="utf-8")


def _peak() -> int:
    """Peak resident memory since then, in MB."""
    lines = Path("/proc/self/status").read_text(encoding="utf-8").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) // 1024


def _limit_memory(megabytes: int) -> None:
    resource.setrlimit(resource.RLIMIT_DATA, (megabytes << 20, megabytes << 20))


def run(paths: Sequence[str], plan: Plan, *, count: int, jobs: int, timeout: float, memory: int) -> Iterator[Record]:
    """Extract `count` mutants, the inputs in turn; records come in the order they were planned."""
    from pebble import ProcessPool

    tasks = ((paths[n % len(paths)], n // len(paths)) for n in range(count))
    with ProcessPool(
        jobs, max_tasks=500, context=get_context("spawn"), initializer=_limit_memory, initargs=(memory,)
    ) as pool:
        while batch := list(islice(tasks, IN_FLIGHT * jobs)):
            futures = [(task, pool.schedule(extract_mutant, args=(*task, plan), timeout=timeout)) for task in batch]
            for (path, index), future in futures:
                yield _result(future, path, index, plan, timeout)


def _result(future: Future[Record], path: str, index: int, plan: Plan, timeout: float) -> Record:
    from pebble import ProcessExpired

    try:
        return future.result()
    except OutOfTime:
        ending, detail = "hang", ""
    except ProcessExpired as error:
        ending, detail = "crash", f"exit code {error.exitcode}"
    except MemoryError:
        ending, detail = "memory", ""
    kind, _ = mutant(_base(path, plan.pages, plan.password), plan.seed, index)
    return Record(Path(path).stem, index, kind, ending, -1, "", timeout if ending == "hang" else 0.0, 0, detail)


def _files(names: Sequence[str]) -> list[str]:
    """Files, and the PDFs in folders."""
    found = [p for n in names for p in (sorted(Path(n).glob("*.pdf")) if Path(n).is_dir() else [Path(n)])]
    return [str(path) for path in found]


def _print(records: Sequence[Record]) -> None:
    total = len(records)
    print(f"{total} inputs")
    endings = Counter(record.ending for record in records)
    for ending, number in sorted(endings.items(), key=lambda item: (item[0] in WRONG, -item[1])):
        print(f"  {ending:12} {number:6}  {number / total:6.1%}")
    print("by mutator: " + ", ".join(f"{k} {n}" for k, n in sorted(Counter(r.mutator for r in records).items())))
    issues = Counter(code for r in records for code in r.issues.split(";") if code)
    print("issues, in so many inputs: " + ", ".join(f"{k} {n}" for k, n in issues.most_common()))
    seconds = sorted(r.seconds for r in records)
    peaks = sorted(r.peak_mb for r in records)
    print(
        f"seconds: median {statistics.median(seconds):.2f}, p99 {seconds[total * 99 // 100]:.2f}, most "
        f"{seconds[-1]:.2f}"
    )
    print(f"peak MB: median {statistics.median(peaks):.0f}, p99 {peaks[total * 99 // 100]}, most {peaks[-1]}")
    for record in records:
        if record.ending in WRONG:
            print(f"{record.ending}: {record.input} {record.index} {record.mutator}: {record.detail}")


def _writer(file: TextIO) -> Callable[[Record], None]:
    """Writes a record as it comes, so that a run can be watched and stopped."""
    writer = csv.DictWriter(file, [field.name for field in fields(Record)], lineterminator="\n")
    writer.writeheader()

    def write(record: Record) -> None:
        writer.writerow(asdict(record))
        file.flush()

    return write


def _keep(folder: Path, record: Record, path: str, plan: Plan) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    _, data = mutant(_base(path, plan.pages, plan.password), plan.seed, record.index)
    (folder / f"{record.ending}-{record.input}-{record.index}.pdf").write_bytes(data)


def main() -> int:
    """Fuzz and tell."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--inputs", nargs="+", required=True)
    parser.add_argument("--count", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--pages", type=int, default=2)
    parser.add_argument("--password", default="")
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--timeout", type=float, default=60.0)
    parser.add_argument("--max-memory", type=int, default=4096, help="MB")
    parser.add_argument("--keep", type=Path, help="folder for the mutants that ended wrongly")
    parser.add_argument("--records", type=Path, help="CSV with a line for every mutant")
    args = parser.parse_args()
    plan = Plan(args.seed, args.pages, args.password)
    paths = _files(args.inputs)
    stems = {Path(path).stem: path for path in paths}
    records = []
    with ExitStack() as stack:
        write = (
            _writer(stack.enter_context(args.records.open("w", encoding="utf-8", newline=""))) if args.records else None
        )
        for record in run(paths, plan, count=args.count, jobs=args.jobs, timeout=args.timeout, memory=args.max_memory):
            records.append(record)
            if write:
                write(record)
            if record.ending in WRONG:
                print(f"{record.ending}: {record.input} {record.index}: {record.detail}", file=sys.stderr, flush=True)
                if args.keep:
                    _keep(args.keep, record, stems[record.input], plan)
    _print(records)
    return int(any(record.ending in WRONG for record in records))


if __name__ == "__main__":
    sys.exit(main())
