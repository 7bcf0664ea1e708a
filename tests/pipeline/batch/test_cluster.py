"""A batch on a real Dask cluster of two workers, of which workers, scheduler and client are killed in the middle."""

from __future__ import annotations

import logging
import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import psutil
import pytest

from verslag.pipeline.batch import Done, Plan, on_worker, run
from verslag.pipeline.batch.cluster import cluster
from verslag.pipeline.batch.connection import check_address
from verslag.pipeline.batch.limits import DocumentLimits
from verslag.pipeline.batch.manifest import STATE, basis_of, program
from verslag.pipeline.batch.on_worker import Terms
from verslag.pipeline.batch.task import Task
from verslag.pipeline.inputs import collect
from verslag.pipeline.settings.run_settings import Settings
from verslag.pipeline.stores.locations import place
from verslag.pipeline.stores.source import Source
from verslag.schemas.errors import ClusterError, ExitCode, MissingPartError, UsageError

from .conftest import put
from .test_interrupted import hashes

pytest.importorskip("distributed", reason="reading on a cluster needs verslag[cluster]")
pytestmark = pytest.mark.timeout(400)

_PATIENCE = 120
LIMITS = DocumentLimits(timeout=60)

_TROUBLE = """
import os, signal, time
from pathlib import Path

import verslag.pipeline.run.read_document as document

_process = document.process


def process(source, settings):
    if "sterft" in source.file_name:
        os.kill(os.getpid(), signal.SIGKILL)
    if "velt" in source.file_name:
        os.kill(os.getppid(), signal.SIGKILL)
        time.sleep(100)
    while "wacht" in source.file_name and not Path(os.environ["VERDER"]).exists():
        time.sleep(0.05)
    return _process(source, settings)


document.process = process
"""


def wait_until(what: Callable[[], bool]) -> None:
    end = time.monotonic() + _PATIENCE
    while not what():
        assert time.monotonic() < end, "it never came to that"
        time.sleep(0.05)


@dataclass
class Machines:
    """A scheduler and workers as processes of this machine. Reading there dies over `sterft`, takes the worker along
    over `velt`, and goes on with `wacht` when the file `go_on` is there."""

    folder: Path
    port: int
    scheduler: subprocess.Popen[bytes] | None = None
    workers: list[subprocess.Popen[bytes]] = field(default_factory=list)

    @property
    def address(self) -> str:
        return f"tcp://127.0.0.1:{self.port}"

    @property
    def go_on(self) -> Path:
        return self.folder / "verder"

    def start_scheduler(self) -> None:
        self.scheduler = self._start("dask_scheduler", "--port", str(self.port), "--no-dashboard")

    def start_worker(self) -> None:
        name = ("--local-directory", str(self.folder), "--nthreads", "1", "--no-dashboard")
        self.workers.append(self._start("dask_worker", self.address, *name))

    def reader(self, worker: int) -> psutil.Process:
        """The process of a worker that takes tasks; its nanny keeps one running."""
        nanny = psutil.Process(self.workers[worker].pid)
        wait_until(lambda: any("spawn_main" in " ".join(p.cmdline()) for p in nanny.children()))
        return next(p for p in nanny.children() if "spawn_main" in " ".join(p.cmdline()))

    def _start(self, program: str, *arguments: str) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", f"distributed.cli.{program}", *arguments]
        log = (self.folder / "log").open("ab")
        paths = (str(self.folder), os.environ.get("PYTHONPATH"))
        environment = {
            **os.environ,
            "PYTHONPATH": os.pathsep.join(filter(None, paths)),
            "VERDER": str(self.go_on),
            "DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": "1",
        }
        return subprocess.Popen(command, stdout=log, stderr=log, env=environment, start_new_session=True)

    def stop(self) -> None:
        for process in (*self.workers, *((self.scheduler,) if self.scheduler else ())):
            end_all(process)


def end_all(process: subprocess.Popen[bytes]) -> None:
    """Kill a process and what it started, as a machine that loses its power does."""
    try:
        all_of_it = [psutil.Process(process.pid), *psutil.Process(process.pid).children(recursive=True)]
    except psutil.NoSuchProcess:
        all_of_it = []
    for one in all_of_it:
        try:
            one.kill()
        except psutil.NoSuchProcess:
            continue
    process.wait(timeout=_PATIENCE)


@contextmanager
def machines(folder: Path, *, workers: int) -> Iterator[Machines]:
    (folder / "sitecustomize.py").write_text(_TROUBLE, encoding="utf-8")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        found = Machines(folder, free.getsockname()[1])
    try:
        found.start_scheduler()
        for _ in range(workers):
            found.start_worker()
        yield found
    finally:
        found.stop()


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Machines]:
    """A scheduler and two workers, which nannies start anew when they die."""
    with machines(tmp_path_factory.mktemp("cluster"), workers=2) as found:
        yield found


@pytest.fixture
def held(two: Machines) -> Machines:
    """The two workers, with `wacht` waiting to go on."""
    two.go_on.unlink(missing_ok=True)
    return two


class Run:
    """A run on a cluster that is watched from the test while it goes."""

    def __init__(self, reports: Path, out: Path, address: str) -> None:
        self.out = out
        command = [sys.executable, "-m", "verslag.cli", "extract", str(reports), "-o", str(out), "--cluster", address]
        self.process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, start_new_session=True)

    def documents_done(self) -> int:
        return len(list((self.out / STATE / "entries").glob("[!.]*.json")))

    def finish(self) -> str:
        """Wait for its end; what it said on stderr."""
        _, said = self.process.communicate(timeout=2 * _PATIENCE)
        return said


@pytest.fixture
def expected(reports: Path, page: bytes, tmp_path: Path) -> dict[str, str]:
    """What a run on this machine alone writes over four documents, of which one can be held up."""
    put(reports, page, "a", "b", "c", "wacht")
    run(Plan(collect([str(reports)]), Settings(), tmp_path / "expected"))
    return hashes(tmp_path / "expected")


def test_workers_that_die_in_the_middle_cost_no_document(
    held: Machines, expected: dict[str, str], reports: Path, tmp_path: Path
) -> None:
    going = Run(reports, tmp_path / "out", held.address)
    wait_until(lambda: going.documents_done() == 3)
    for number in range(2):
        held.reader(number).kill()
    held.go_on.touch()
    said = going.finish()
    assert going.process.returncode == ExitCode.OK, said
    assert hashes(tmp_path / "out") == expected


def test_a_client_that_is_killed_completes_when_it_is_run_again(
    held: Machines, expected: dict[str, str], reports: Path, tmp_path: Path
) -> None:
    first = Run(reports, tmp_path / "out", held.address)
    wait_until(lambda: first.documents_done() == 3)
    first.process.kill()
    first.finish()
    held.go_on.touch()
    again = Run(reports, tmp_path / "out", held.address)
    said = again.finish()
    assert again.process.returncode == ExitCode.OK, said
    assert said.count("read by an earlier run") >= 3
    assert hashes(tmp_path / "out") == expected


def test_documents_that_kill_processes_or_workers_fail_alone(
    two: Machines, reports: Path, page: bytes, tmp_path: Path
) -> None:
    put(reports, page, "a", "b", "c", "sterft", "velt")
    plan, done = Plan(collect([str(reports)]), Settings(), tmp_path / "out", limits=LIMITS), {}

    def note(one: Done) -> None:
        done[one.entry.document.document_id] = (one.entry.document.status, one.entry.reason)

    summary = run(plan, engine=cluster(two.address, LIMITS), progress=note)
    died = ("failed", "worker-died")
    assert done == {"a": ("ok", ""), "b": ("ok", ""), "c": ("ok", ""), "sterft": died, "velt": died}
    assert summary.exit_code is ExitCode.PARTIAL


def test_a_scheduler_that_comes_back_is_found_and_workers_are_waited_for(
    expected: dict[str, str], reports: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "machines"
    folder.mkdir()
    with machines(folder, workers=1) as one:
        going = Run(reports, tmp_path / "out", one.address)
        wait_until(lambda: going.documents_done() == 3)
        for process in (one.scheduler, *one.workers):
            assert process
            end_all(process)
        one.workers.clear()
        one.go_on.touch()
        one.start_scheduler()
        assert going.process.stderr
        said = ""
        while "waiting for workers" not in said:
            line = going.process.stderr.readline()
            assert line, said
            said += line
        one.start_worker()
        said += going.finish()
        assert going.process.returncode == ExitCode.OK, said
        assert "Traceback" not in said
    assert hashes(tmp_path / "out") == expected


def test_a_scheduler_that_stays_away_ends_the_run_in_one_line_and_what_is_done_is_kept(
    expected: dict[str, str], reports: Path, tmp_path: Path
) -> None:
    folder, out, heard = tmp_path / "machines", tmp_path / "out", []
    folder.mkdir()
    with machines(folder, workers=1) as one:

        def progress(done: Done) -> None:
            if len(list((out / STATE / "entries").glob("[!.]*.json"))) == 3:
                one.stop()

        plan = Plan(collect([str(reports)]), Settings(), out)
        with pytest.raises(ClusterError, match="no scheduler answers") as error:
            run(plan, engine=cluster(one.address, LIMITS, heard.append, patience=2), progress=progress)
    assert "run again" in error.value.remedy
    assert any("lost the scheduler" in line for line in heard)
    again: list[Done] = []
    run(plan, progress=again.append)
    assert [done.reused for done in sorted(again, key=lambda d: d.entry.order)] == [True, True, True, False]
    assert hashes(out) == expected


def test_a_store_is_read_and_written_by_the_workers(
    reports: Path, page: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("s3fs", reason="reading from stores needs verslag[remote]")
    server = pytest.importorskip("moto.server", reason="an S3 server to test against needs moto[server]")
    import boto3

    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    running = server.ThreadedMotoServer("127.0.0.1", port=0, verbose=False)
    running.start()
    host, port = running.get_host_and_port()
    for name, value in {
        "AWS_ENDPOINT_URL": f"http://{host}:{port}",
        "AWS_DEFAULT_REGION": "us-east-1",
        "AWS_EC2_METADATA_DISABLED": "true",
        "AWS_ACCESS_KEY_ID": "sleutel",
        "AWS_SECRET_ACCESS_KEY": "geheim",
    }.items():
        monkeypatch.setenv(name, value)
    put(reports, page, "a", "b", "c")
    try:
        bucket = boto3.resource("s3").create_bucket(Bucket="haven")
        for path in reports.iterdir():
            bucket.upload_file(str(path), f"in/{path.name}")
        limits = DocumentLimits()
        plan = Plan(collect(["s3://haven/in/"]), Settings(), place("s3://haven/out"), limits=limits)
        summary = run(plan, engine=cluster("local:2", limits))
        assert summary.exit_code is ExitCode.OK
        run(Plan(collect(["s3://haven/in/"]), Settings(), tmp_path / "here"))
        written = {o.key.removeprefix("out/"): o.get()["Body"].read() for o in bucket.objects.filter(Prefix="out/")}
    finally:
        running.stop()
    local = {p.relative_to(tmp_path / "here").as_posix(): p.read_bytes() for p in files(tmp_path / "here")}
    assert {n: b for n, b in written.items() if n != "run.json"} == {n: b for n, b in local.items() if n != "run.json"}


def files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def test_what_is_done_needs_no_cluster(reports: Path, page: bytes, tmp_path: Path) -> None:
    put(reports, page, "a")
    plan = Plan(collect([str(reports)]), Settings(), tmp_path / "out")
    run(plan)
    assert run(plan, engine=cluster("tcp://127.0.0.1:1", LIMITS)).exit_code is ExitCode.OK


@pytest.fixture
def terms(tmp_path: Path) -> Terms:
    """What a worker on this machine fits."""
    (tmp_path / "mark").write_text("hier", encoding="utf-8")
    return Terms(basis_of(Settings()), program(), tmp_path / "mark", "hier", LIMITS)


def _task(tmp_path: Path, **settings: object) -> Task:
    (tmp_path / "a.pdf").touch()
    source = Source(str(tmp_path / "a.pdf"), "a", "a.pdf")
    return Task(source, Settings.model_validate(settings), tmp_path / "out", "sha256:0", 0)


def test_a_worker_that_fits_reads(tmp_path: Path, terms: Terms) -> None:
    on_worker._check_terms(_task(tmp_path), terms, "tcp://w:1")


def test_a_worker_with_another_version_is_told_from_the_client(
    tmp_path: Path, terms: Terms, monkeypatch: pytest.MonkeyPatch
) -> None:
    version, digest, *packages = program().split(" ")
    monkeypatch.setattr(on_worker, "program", lambda: " ".join((f"{version}9", digest, *packages)))
    with pytest.raises(ClusterError) as error:
        on_worker._check_terms(_task(tmp_path), terms, "tcp://w:1")
    said = str(error.value)
    assert said.startswith(f"the worker tcp://w:1 runs verslag {version}9 (source {digest[:8]}), the client verslag")
    assert packages[0] not in said


def test_a_worker_that_sees_other_files_does_not_read(tmp_path: Path, terms: Terms) -> None:
    task = _task(tmp_path)
    terms.mark.unlink()
    with pytest.raises(ClusterError, match="does not see the output folder"):
        on_worker._check_terms(task, terms, "tcp://w:1")
    with pytest.raises(ClusterError, match="does not see the taxonomy"):
        on_worker._check_terms(_task(tmp_path, taxonomy=tmp_path / "none.toml"), terms, "tcp://w:1")
    Path(task.source.path).unlink()
    with pytest.raises(ClusterError, match=r"does not see .*a\.pdf"):
        on_worker._check_terms(task, terms, "tcp://w:1")


@pytest.mark.parametrize("address", ["", "host:8786", "local", "local:0", "local:twee", "http://host"])
def test_what_is_no_address_is_refused(address: str) -> None:
    with pytest.raises(UsageError, match="no address of a cluster"):
        check_address(address)


def test_without_dask_the_way_to_install_it_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(MissingPartError) as error:
        check_address("local:2")
    assert "verslag[cluster]" in error.value.remedy


def test_a_scheduler_file_that_says_nothing_ends_in_one_line(
    reports: Path, page: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("verslag.pipeline.batch.connection._FIRST_SECONDS", 0.0)
    put(reports, page, "a")
    engine = cluster(str(tmp_path / "scheduler.json"), LIMITS)
    with pytest.raises(ClusterError, match="does not say where a scheduler is"):
        run(Plan(collect([str(reports)]), Settings(), tmp_path / "out"), engine=engine)
    assert not list((tmp_path / "out" / STATE).glob(".client*"))
