"""Only a browser of this machine that has the token is answered, and what it gets may fetch nothing from elsewhere."""

from __future__ import annotations

import http.client
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from urllib.parse import urlsplit

import pytest

Serve = Callable[..., AbstractContextManager[str]]
Answer = tuple[int, http.client.HTTPMessage, str]


@pytest.fixture(scope="module")
def address(reviewable: Path, serve: Serve) -> Iterator[str]:
    with serve(reviewable / "out", "--reviews", str(reviewable / "guarded.csv")) as found:
        yield found


def ask(address: str, path: str, method: str = "GET", body: str = "", **headers: str) -> Answer:
    there = urlsplit(address)
    connection = http.client.HTTPConnection(there.hostname or "", there.port or 0, timeout=30)
    connection.request(method, path, body or None, {name.replace("_", "-"): text for name, text in headers.items()})
    answer = connection.getresponse()
    return answer.status, answer.headers, answer.read().decode(errors="replace")


@pytest.fixture(scope="module")
def cookie(address: str) -> str:
    status, headers, _ = ask(address, f"/?{urlsplit(address).query}")
    assert status == 303
    said = headers["set-cookie"]
    assert "HttpOnly" in said
    assert "SameSite=Strict" in said
    assert urlsplit(address).query.removeprefix("token=") not in headers["location"]
    return said.split(";")[0]


@pytest.mark.parametrize(
    "path", ["/", "/figures", "/static/review.js", "/pages/stichting-waterkant-2022/1", "/?token=guess"]
)
def test_without_the_token_nothing_is_told(address: str, path: str) -> None:
    status, _, body = ask(address, path)
    assert status == 403
    assert "Waterkant" not in body


def test_a_cookie_of_another_review_does_not_do(address: str, cookie: str) -> None:
    assert ask(address, "/figures", Cookie=cookie[:-3] + "xxx")[0] == 403


@pytest.mark.parametrize("host", ["example.org", "example.org:80", "127.0.0.1", "127.0.0.1.example.org", ""])
def test_another_host_is_refused(address: str, cookie: str, host: str) -> None:
    assert ask(address, "/figures", Cookie=cookie, Host=host)[0] == 403


@pytest.mark.parametrize("origin", ["http://example.org", "null", "https://127.0.0.1"])
def test_another_origin_is_refused(address: str, cookie: str, origin: str) -> None:
    assert ask(address, "/undo", "POST", "of=a/b&at=c", Cookie=cookie, Origin=origin)[0] == 403


def test_pages_may_fetch_nothing_from_elsewhere(address: str, cookie: str) -> None:
    status, headers, _ = ask(address, "/figures?status=", Cookie=cookie)
    assert status == 303
    status, headers, body = ask(address, headers["location"], Cookie=cookie)
    assert status == 200
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert headers["cache-control"] == "no-store"
    assert "<script>" not in body
    assert "style=" not in body
    assert " onclick" not in body


@pytest.mark.parametrize(
    "path",
    [
        "/figures/stichting-waterkant-2022/nothing",
        "/figures/..%2F..%2Fetc/passwd",
        "/pages/..%2Fout/1",
        "/pages/stichting-waterkant-2022/99",
        "/static/../review_app.py",
        "/static/%2e%2e/review_app.py",
        "/add/nowhere/1",
    ],
)
def test_what_is_not_there_is_not_found(address: str, cookie: str, path: str) -> None:
    status, _, body = ask(address, path, Cookie=cookie)
    assert status == 404
    assert "Traceback" not in body


@pytest.mark.parametrize("body", ["", "action=drop", "x" * 70_000, "action=corrected&value=%ff"])
def test_a_form_that_is_none_of_ours_changes_nothing(address: str, cookie: str, body: str, reviewable: Path) -> None:
    _, headers, _ = ask(address, "/figures", Cookie=cookie)
    assert ask(address, headers["location"], "POST", body, Cookie=cookie)[0] in (400, 413, 422)
    assert not (reviewable / "guarded.csv").exists()


def test_the_language_is_that_of_the_browser(address: str, cookie: str) -> None:
    _, headers, _ = ask(address, "/figures", Cookie=cookie)
    for language, words in (("nl", "akkoord"), ("en", "accept")):
        _, _, body = ask(address, headers["location"], Cookie=cookie, Accept_Language=language)
        assert f'<html lang="{language}">' in body
        assert f">{words} <kbd>" in body
