"""Reading from stores and the web, and writing to stores: a real S3 server, a real web server, both on this machine."""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import BaseHTTPRequestHandler, SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from typer.testing import CliRunner

from verslag.cli import app
from verslag.pipeline.batch import Summary
from verslag.pipeline.inputs import collect, source_of
from verslag.pipeline.outputs.datapackage import write_datapackage
from verslag.pipeline.outputs.read_output import read_output
from verslag.pipeline.outputs.report_files import read_report, write_report
from verslag.pipeline.outputs.run_record import paths_of, read_run
from verslag.pipeline.outputs.source_links import SourceLinks
from verslag.pipeline.outputs.tables import DIALECTS, write_tables
from verslag.pipeline.outputs.workbook import write_workbook
from verslag.pipeline.run.read_document import process
from verslag.pipeline.settings.run_settings import Settings
from verslag.pipeline.stores.atomic import make_folder, replacing, write_text
from verslag.pipeline.stores.fetch import fetch
from verslag.pipeline.stores.fingerprint import fingerprint, fingerprints
from verslag.pipeline.stores.locations import full_name, place
from verslag.pipeline.stores.source import Source
from verslag.schemas.errors import ExitCode, MissingPartError, NoAccessError, NoInputError, OutputError, UsageError

fsspec = pytest.importorskip("fsspec", reason="reading from stores needs verslag[remote]")
pytest.importorskip("upath", reason="reading from stores needs verslag[remote]")

SMALL = min((Path(__file__).parents[3] / "samples").glob("*.pdf"), key=lambda path: path.stat().st_size)
SAMPLE = min((Path(__file__).parents[3] / "samples").glob("*.pdf"))


@pytest.fixture(scope="module")
def s3_address() -> Iterator[str]:
    server = pytest.importorskip("moto.server", reason="an S3 server to test against needs moto[server]")
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    running = server.ThreadedMotoServer("127.0.0.1", port=0, verbose=False)
    running.start()
    host, port = running.get_host_and_port()
    yield f"http://{host}:{port}"
    running.stop()


@pytest.fixture
def bucket(s3_address: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """An empty bucket `kade`, and the environment that leads to it."""
    import boto3

    point_to(monkeypatch, s3_address)
    bucket = boto3.resource("s3").create_bucket(Bucket="kade")
    yield bucket
    bucket.objects.all().delete()
    forget_s3()


def point_to(monkeypatch: pytest.MonkeyPatch, address: str, key: str = "geheim") -> None:
    monkeypatch.setenv("AWS_ENDPOINT_URL", address)
    monkeypatch.setenv("AWS_DEFAULT_REGION", "us-east-1")
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.setenv(name, key) if key else monkeypatch.delenv(name, raising=False)
    for name in ("AWS_CONFIG_FILE", "AWS_SHARED_CREDENTIALS_FILE"):
        monkeypatch.setenv(name, "/nonexistent")
    forget_s3()


def forget_s3() -> None:
    fsspec.get_filesystem_class("s3").clear_instance_cache()


def put(bucket: Any, *keys: str, body: bytes = b"%PDF-1.7") -> None:
    for key in keys:
        bucket.put_object(Key=key, Body=body)


@contextmanager
def serving(handler: Any) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


class _Files(SimpleHTTPRequestHandler):
    def log_message(self, *args: object) -> None:
        pass


@pytest.fixture
def web(tmp_path: Path) -> Iterator[str]:
    """A web server over `tmp_path / "web"`."""
    (tmp_path / "web").mkdir()
    with serving(partial(_Files, directory=str(tmp_path / "web"))) as address:
        yield address


def answering(status: int, headers: dict[str, str] | None = None, body: bytes = b"") -> type[BaseHTTPRequestHandler]:
    """A server that gives every request the same answer."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(status)
            for name, value in (headers or {}).items():
                self.send_header(name, value)
            self.end_headers()
            if self.command == "GET":
                self.wfile.write(body)

        do_HEAD = do_GET  # noqa: N815

        def log_message(self, *args: object) -> None:
            pass

    return Handler


def test_folders_globs_and_objects_of_a_bucket_come_sorted_and_once(bucket: Any) -> None:
    put(bucket, "r/b.pdf", "r/a.PDF", "r/sub/c.pdf", "r/notes.txt", "r/q?[1].pdf", "other.pdf")
    names = [
        s.path for s in collect(["s3://kade/r", "s3://kade/r/*.pdf", "s3://kade/r/q?[1].pdf", "s3://kade/other.pdf"])
    ]
    assert names == [f"s3://kade/{key}" for key in ("r/a.PDF", "r/b.pdf", "r/q?[1].pdf", "r/sub/c.pdf", "other.pdf")]
    assert [s.path for s in collect(["s3://kade/r/*.pdf"])] == ["s3://kade/r/b.pdf", "s3://kade/r/q?[1].pdf"]


def test_equal_objects_have_one_fingerprint_whether_listed_or_asked_for(bucket: Any) -> None:
    put(bucket, "a.pdf", "b.pdf")
    put(bucket, "c.pdf", body=b"%PDF-1.6")
    found = dict(zip("abc", (tag for _, tag in fingerprints(collect(["s3://kade"]))), strict=True))
    assert found["a"] == found["b"] != found["c"]
    assert fingerprint(source_of("s3://kade/a.pdf")) == found["a"]
    put(bucket, "a.pdf", body=b"%PDF-1.5")
    assert fingerprint(source_of("s3://kade/a.pdf")) != found["a"]


def test_a_list_in_a_bucket(bucket: Any) -> None:
    put(bucket, "list.txt", body=b"s3://kade/a.pdf\ns3://kade/gone.pdf\ns3://nobody/a.pdf\n")
    put(bucket, "a.pdf")
    sources = collect(["@s3://kade/list.txt"])
    assert [s.path for s in sources] == ["s3://kade/a.pdf", "s3://kade/gone.pdf", "s3://nobody/a.pdf"]
    outcomes = [process(source, Settings()) for source in sources]
    assert [outcome.report.issues[0].code for outcome in outcomes] == ["not-a-pdf", "input-missing", "input-missing"]
    assert "no such bucket" in outcomes[2].error


@pytest.mark.parametrize("name", ["s3://kade/gone.pdf", "s3://kade/gone/*.pdf", "s3://nobody/a.pdf", "s3://nobody"])
def test_a_typed_name_that_a_store_does_not_have_is_a_usage_error(bucket: Any, name: str) -> None:
    with pytest.raises(NoInputError, match=r"does not exist|no such bucket") as caught:
        collect([name])
    assert caught.value.exit_code is ExitCode.USAGE


def test_a_report_in_a_bucket_is_read_as_one_of_this_machine(bucket: Any) -> None:
    bucket.upload_file(str(SAMPLE), SAMPLE.name)
    remote = process(source_of(f"s3://kade/{SAMPLE.name}"), Settings()).report
    assert remote == process(source_of(str(SAMPLE)), Settings()).report


def test_without_credentials_one_line_says_how_to_give_them(s3_address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    point_to(monkeypatch, s3_address, key="")
    with pytest.raises(NoAccessError, match=r"no credentials .* AWS_ACCESS_KEY_ID"):
        collect(["s3://kade/a.pdf"])
    forget_s3()


def test_a_store_that_is_not_reached_is_said_in_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    point_to(monkeypatch, "http://127.0.0.1:9")
    with pytest.raises(NoAccessError, match="host cannot be reached"):
        collect(["s3://kade/a.pdf"])
    with pytest.raises(OutputError, match="host cannot be reached"):
        make_folder(place("s3://kade/out"))
    assert fingerprint(source_of("s3://kade/a.pdf")) == ""
    forget_s3()


def test_what_is_written_to_a_bucket_appears_whole_or_not_at_all(bucket: Any) -> None:
    target = place("s3://kade/out/a.csv")
    with pytest.raises(RuntimeError), replacing(target) as part:
        part.write_text("half")
        raise RuntimeError
    assert list(bucket.objects.all()) == []
    write_text(target, "whole")
    assert [(o.key, o.get()["Body"].read()) for o in bucket.objects.all()] == [("out/a.csv", b"whole")]


def test_a_folder_of_a_bucket_is_tried_before_any_work_and_no_bucket_is_made(bucket: Any) -> None:
    make_folder(place("s3://kade/out"))
    assert list(bucket.objects.all()) == []
    with pytest.raises(OutputError, match=r"cannot write s3://nobody/out: no such bucket"):
        make_folder(place("s3://nobody/out"))


def test_a_run_in_a_bucket_holds_what_one_on_this_machine_holds(
    bucket: Any, samples_run: Summary, tmp_path: Path
) -> None:
    for path in samples_run.folder.rglob("*"):
        if path.is_file():
            bucket.upload_file(str(path), f"run/{path.relative_to(samples_run.folder).as_posix()}")
    here, there = read_output(samples_run.folder), read_output("s3://kade/run")
    assert there.document_ids == here.document_ids
    assert there.report(there.document_ids[0]) == here.report(here.document_ids[0])
    metric = here.report(here.document_ids[0]).metrics[0].metric_id
    commands = (
        ("validate",),
        ("approve", "--baseline", tmp_path / "baselines"),
        ("check", "--baseline", tmp_path / "baselines"),
        ("compare", "-o", "s3://kade/trend.csv"),
    )
    for command, *options in commands:
        here_code, there_code = (
            CliRunner().invoke(app, [str(a) for a in (command, where, *options)]).exit_code
            for where in (samples_run.folder, "s3://kade/run")
        )
        assert there_code == here_code != ExitCode.BUG, command
    assert CliRunner().invoke(app, ["explain", "s3://kade/run", metric]).exit_code == ExitCode.OK
    assert {"trend.csv", f"run/explain/{metric}.png"} <= {o.key for o in bucket.objects.all()}


def test_a_batch_from_a_bucket_to_a_bucket_gives_the_bytes_it_gives_here_and_is_resumed(
    bucket: Any, tmp_path: Path
) -> None:
    (tmp_path / "in").mkdir()
    for name, body in {"a.pdf": SMALL.read_bytes(), "bad.pdf": b"no pdf"}.items():
        (tmp_path / "in" / name).write_bytes(body)
        put(bucket, f"in/{name}", body=body)
    first = CliRunner().invoke(app, ["extract", str(tmp_path / "in"), "-o", str(tmp_path / "out"), "-q"])
    second = CliRunner().invoke(app, ["extract", "s3://kade/in", "-o", "s3://kade/out", "-q", "--jobs", "2"])
    assert (first.exit_code, second.exit_code) == (ExitCode.PARTIAL, ExitCode.PARTIAL), second.output
    here = {p.relative_to(tmp_path).as_posix(): p.read_bytes() for p in (tmp_path / "out").rglob("*") if p.is_file()}
    there = {o.key: o.get()["Body"].read() for o in bucket.objects.filter(Prefix="out/")}
    assert here.keys() == there.keys()
    linked = ("out/verslag.xlsx",)  # to PDFs beside it; from a store there is no such way
    published = {name for name in here if "/.verslag/" not in name and name not in ("out/run.json", *linked)}
    assert [name for name in published if here[name] != there[name]] == []
    written = {o.key: o.last_modified for o in bucket.objects.filter(Prefix="out/documents/")}
    again = CliRunner().invoke(app, ["extract", "s3://kade/in", "-o", "s3://kade/out", "-q", "--jobs", "2"])
    assert again.exit_code == ExitCode.PARTIAL
    assert {o.key: o.last_modified for o in bucket.objects.filter(Prefix="out/documents/")} == written


def test_files_over_all_documents_are_the_same_in_a_store(samples_run: Summary) -> None:
    reports = list(read_output(samples_run.folder).reports())
    folder = place("memory://kade/out")
    for report in reports:
        write_report(folder, report)
    write_tables((read_report(folder, r.document.document_id) for r in reports), folder, DIALECTS["standard"])
    write_datapackage(folder, DIALECTS["standard"])
    links = SourceLinks(samples_run.folder, paths_of(read_run(samples_run.folder)))
    write_workbook(reports, folder / "verslag.xlsx", links, 0)
    for name in ("metrics.csv", "documents.csv", "datapackage.json", "verslag.xlsx"):
        assert (folder / name).read_bytes() == (samples_run.folder / name).read_bytes(), name


def test_a_report_on_the_web(web: str, tmp_path: Path) -> None:
    (tmp_path / "web" / "Jaarverslag 2023.pdf").write_bytes(SAMPLE.read_bytes())
    (source,) = collect([f"{web}/Jaarverslag%202023.pdf"])
    assert (source.document_id, source.file_name) == ("jaarverslag-2023", "Jaarverslag 2023.pdf")
    assert fetch(source.path) == SAMPLE.read_bytes()
    assert fingerprint(source).startswith("changed:")


def test_a_page_gives_the_reports_it_links_to_on_its_own_host(web: str, tmp_path: Path) -> None:
    page = """<base href="/files/"><a href="b.pdf#page=2">b</a> <a href='../a%20b.PDF?v=1&amp;w=2'>a</a> <a href=b.pdf>b</a>
    <a href="http://elsewhere.example/c.pdf">c</a> <a href="notes.html">n</a> <a>none</a>"""
    (tmp_path / "web" / "index.html").write_text(page)
    assert [s.path for s in collect([f"{web}/"])] == [f"{web}/files/b.pdf", f"{web}/a%20b.PDF?v=1&w=2"]
    assert [s.path for s in collect([f"{web}/b*.pdf"])] == [f"{web}/files/b.pdf"]
    with pytest.raises(NoInputError):
        collect([f"{web}/z*.pdf"])


@pytest.mark.parametrize(
    ("status", "error", "text"),
    [(404, NoInputError, "does not exist"), (403, NoAccessError, "status 403"), (503, NoAccessError, "status 503")],
)
def test_what_a_web_server_refuses_is_said_in_one_line(status: int, error: type[Exception], text: str) -> None:
    with serving(answering(status)) as address:
        with pytest.raises(error, match=text):
            collect([f"{address}/a.pdf"])
        with pytest.raises(error, match=text):
            fetch(f"{address}/a.pdf")
        with pytest.raises(error, match=text):
            collect([f"{address}/"])


def test_a_download_that_breaks_off_is_no_report() -> None:
    short = answering(200, {"Content-Length": "1000"}, b"%PDF-1.7")
    with serving(short) as address, pytest.raises(NoAccessError, match="cannot be read"):
        fetch(f"{address}/a.pdf")


def test_an_entity_tag_of_the_web_tells_versions_of_one_address_apart() -> None:
    with serving(answering(200, {"ETag": '"1"', "Content-Length": "8"}, b"%PDF-1.7")) as address:
        first, second = (fingerprint(source_of(f"{address}/{name}.pdf")) for name in "ab")
    assert first.startswith('etag:"1":8:')
    assert first != second


def test_a_stream_larger_than_can_be_opened_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("verslag.pipeline.stores.fetch.MAX_BYTES", 1000)
    with serving(answering(200, {}, b"x" * 100_000)) as address, pytest.raises(Exception, match="larger than"):
        fetch(f"{address}/a.pdf")


def test_the_web_is_not_written_to() -> None:
    with pytest.raises(OutputError, match="the web is only read"):
        make_folder(place("https://kade.example/out"))
    with pytest.raises(OutputError, match="the web is only read"):
        write_text(place("https://kade.example/out/a.csv"), "")


def test_a_store_nobody_knows_is_a_usage_error() -> None:
    with pytest.raises(UsageError, match="kade"):
        place("kade://out")


def test_without_the_part_for_stores_one_line_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "upath", None)
    with pytest.raises(MissingPartError) as caught:
        collect(["s3://kade/a.pdf"])
    assert caught.value.exit_code is ExitCode.MISSING_PART
    assert "verslag[remote]" in caught.value.remedy
    assert place("out") == Path("out")


def test_names_are_written_without_passwords(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert full_name("https://an:geheim@kade.example/a.pdf") == "https://kade.example/a.pdf"
    assert full_name("a.pdf") == str(tmp_path / "a.pdf")


def test_an_id_never_leads_out_of_the_output_folder() -> None:
    source = Source(
        "https://kade.example/..%2F..%2Fx.pdf", source_of("https://kade.example/..%2F..%2Fx.pdf").document_id, "x"
    )
    folder = place("memory://kade/ids")
    write_report(folder, process(source, Settings()).report)
    assert [path.name for path in (folder / "documents").iterdir()] == ["x.json"]
