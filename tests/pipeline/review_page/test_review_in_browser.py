"""The whole round as an analyst goes it, in a real browser."""

from __future__ import annotations

import csv
import json
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pikepdf
import pytest
from playwright.sync_api import expect

from verslag.pipeline.batch import Plan, run
from verslag.pipeline.inputs import collect
from verslag.pipeline.outputs.report_files import read_report, write_report
from verslag.pipeline.settings.run_settings import Settings

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

NAME = "stichting-waterkant-2022"
SAMPLE = Path(__file__).parents[3] / "samples" / f"{NAME}.pdf"
Serve = Callable[..., AbstractContextManager[str]]


@contextmanager
def opened(browser: Browser, address: str, **options: object) -> Iterator[Page]:
    """A page of a browser of its own, which must say nothing and ask nobody but the server."""
    context = browser.new_context(viewport={"width": 1366, "height": 768}, locale="nl-BE", **options)  # type: ignore[arg-type]
    page = context.new_page()
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on(
        "console",
        lambda message: said.append(message.text) if "409" not in message.text and "422" not in message.text else None,
    )
    page.goto(address)
    page.wait_for_selector("#decide")
    yield page
    server = re.match(r"http://[^/]+/", address)
    assert server
    assert all(url.startswith(server[0]) for url in asked), "nothing is asked from elsewhere"
    assert said == []
    context.close()


def press(page: Page, key: str) -> str:
    """Press a key that decides; gives what the next page says of it."""
    before = (
        page.locator("form[data-undo]").get_attribute("data-undo") if page.locator("form[data-undo]").count() else ""
    )
    page.keyboard.press(key)
    page.wait_for_selector(f'form[data-undo]:not([data-undo="{before}"])')
    return page.locator(".notice span").inner_text()


def rows_of(out: Path) -> dict[str, dict[str, str]]:
    with (out / "metrics.csv").open(encoding="utf-8", newline="") as file:
        return {row["metric_id"]: row for row in csv.DictReader(file)}


def shown_id(page: Page) -> str:
    return re.sub(r".*/|\?.*", "", page.url)


def extract(folder: Path, out: Path) -> None:
    run(Plan(collect([str(folder)]), Settings(), out))


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    """A report of two pages with figures, read into `out` beside."""
    folder = tmp_path / "reports"
    folder.mkdir()
    with pikepdf.open(SAMPLE) as file:
        del file.pages[3:]
        del file.pages[0]
        file.save(folder / f"{NAME}.pdf", deterministic_id=True)
    extract(folder, tmp_path / "out")
    return folder


@pytest.mark.timeout(300)  # nine runs and servers; on a busy machine two minutes are too few
def test_the_whole_round(reports: Path, tmp_path: Path, browser: Browser, serve: Serve) -> None:
    out = tmp_path / "out"
    with serve(out) as address, opened(browser, address) as page:
        accepted = [shown_id(page)]
        for _ in range(2):
            assert press(page, "a").startswith("Akkoord")
            accepted.append(shown_id(page))
        press(page, "a")
        corrected = shown_id(page)
        page.keyboard.press("c")
        page.keyboard.type("hoeveel het er zijn")
        page.fill("[name=value]", "veel")
        expect(page.locator("#reading")).to_contain_text("geen waarde")
        assert page.locator("#decide button").first.is_disabled(), "what is typed is not lost by accepting"
        page.keyboard.press("Enter")
        page.wait_for_selector("#fault-value")
        assert page.input_value("[name=label]") == "hoeveel het er zijn"
        page.fill("[name=value]", "12,3 mln")
        expect(page.locator("#reading")).to_contain_text("12.300.000")
        assert press(page, "Enter").startswith("Verbeterd")
        rejected = shown_id(page)
        press(page, "r")
        mistake = shown_id(page)
        press(page, "a")
        page.keyboard.press("u")
        expect(page.locator(".notice")).to_contain_text("Teruggenomen")
        assert shown_id(page) == mistake
        assert page.locator(".progress span").inner_text().startswith("5 van ")
        box = draw_box(page)
        assert box
        page.wait_for_selector("#fix [name=raw_text]", state="attached")
        page.fill("[name=label]", "jaar van de ketel")
        page.fill("[name=value]", "1958")
        page.fill("[name=unit]", "count")
        page.locator("[data-save]").click()
        expect(page.locator(".notice")).to_contain_text("Toegevoegd")
        added = shown_id(page)
    with serve(out) as address, opened(browser, address) as page:
        assert page.locator(".progress span").inner_text().startswith("6 van ")
    extract(reports, out)
    rows = rows_of(out)
    assert [rows[name]["review_status"] for name in accepted] == ["accepted"] * 3
    assert (rows[corrected]["label"], rows[corrected]["value"]) == ("hoeveel het er zijn", "12300000")
    assert rows[corrected]["review_status"] == "corrected"
    assert rejected not in rows
    assert rows[mistake]["review_status"] == ""
    assert (rows[added]["review_status"], rows[added]["label"]) == ("added", "jaar van de ketel")
    gold_is_scored(out, tmp_path / "gold")
    with pikepdf.open(SAMPLE) as file:  # a later file of that name, in which the first of the two pages is missing
        del file.pages[3:]
        del file.pages[:2]
        file.save(reports / f"{NAME}.pdf")
    extract(reports, out)
    later = rows_of(out)
    assert later
    assert later[added]["review_status"] == "conflict"
    with serve(out) as address, opened(browser, address) as page:
        assert page.locator(".now-figure .state").inner_text() == "tegenspraak", "conflicts come first"


def gold_is_scored(out: Path, gold: Path) -> None:
    """What was settled is gold: of what was given three are right, one was corrected, one rejected, one missed."""
    command = [sys.executable, "-m", "verslag.cli"]
    subprocess.run([*command, "review", str(out), "--gold", str(gold)], check=True)
    told = subprocess.run([*command, "score", str(out), "--gold", str(gold), "--json"], check=True, capture_output=True)
    (one,) = json.loads(told.stdout)["classes"]
    assert one["class"] == "other"
    assert {name: one["strict"][name] for name in ("tp", "fp", "fn")} == {"tp": 3, "fp": 2, "fn": 2}


def draw_box(page: Page) -> bool:
    """Draw a box in the middle of the page."""
    page.keyboard.press("b")
    paper = page.locator(".paper").bounding_box()
    assert paper
    x, y = paper["x"] + paper["width"] / 3, paper["y"] + paper["height"] / 3
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 120, y + 30, steps=4)
    page.mouse.up()
    return True


def test_two_tabs_lose_nothing(out: Path, browser: Browser, serve: Serve) -> None:
    with serve(out) as address, opened(browser, address) as one, opened(browser, address) as other:
        assert shown_id(one) == shown_id(other)
        name = shown_id(one)
        press(one, "a")
        other.fill("[name=label]", "een andere naam")
        other.keyboard.press("Enter")
        other.wait_for_selector("[role=alert]")
        assert "akkoord" in other.locator("[role=alert]").inner_text()
        assert other.input_value("[name=label]") == "een andere naam", "what was typed is still there"
        press_again = other.locator("[data-save]")
        press_again.click()
        expect(other.locator(".notice")).to_contain_text("Verbeterd")
    with (out / "reviews.csv").open(encoding="utf-8", newline="") as file:
        lines = [line for line in csv.DictReader(file) if line["metric_id"] == name]
    assert [line["new"] for line in lines if line["field"] == "status"] == ["accepted", "corrected"]


def test_people_with_their_roles(out: Path, browser: Browser, serve: Serve) -> None:
    with serve(out) as address, opened(browser, address) as page:
        page.get_by_role("link", name="personen", exact=True).click()
        page.wait_for_selector("[name=role]")
        page.fill("[name=role]", "erevoorzitter")
        assert press(page, "Enter").startswith("Verbeterd")
        assert press(page, "r").startswith("Verworpen")
    with (out / "reviews.csv").open(encoding="utf-8", newline="") as file:
        assert [line["new"] for line in csv.DictReader(file)] == ["corrected", "erevoorzitter", "rejected"]


def test_a_thousand_figures(out: Path, browser: Browser, serve: Serve) -> None:
    report = read_report(out, NAME)
    many = [
        row.model_copy(update={"metric_id": f"{row.metric_id}-{n}", "label": f"{row.label} {n}"})
        for n in range(7)
        for row in report.metrics
    ]
    write_report(out, report.model_copy(update={"metrics": many}))
    with serve(out) as address, opened(browser, address) as page:
        assert page.locator(".progress span").inner_text() == f"0 van {len(many)} nagekeken"
        assert len(many) > 1000
        for _ in range(3):
            press(page, "a")
        assert page.locator(".queue li").count() <= 12
        page.select_option("[name=status]", "accepted")
        expect(page.locator("h2 small")).to_have_text("3")


CONTRAST = """
() => {
  const parse = (color) => (color.match(/[\\d.]+/g) ?? []).map(Number);
  const light = ([r, g, b]) => [r, g, b].map((c) => c / 255).map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
    .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
  const ground = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const color = parse(getComputedStyle(at).backgroundColor);
      if (color.length && color[3] !== 0) return color;
    }
    return [255, 255, 255];
  };
  const poor = [];
  for (const element of document.querySelectorAll("body *")) {
    const words = Array.from(element.childNodes).some((n) => n.nodeType === Node.TEXT_NODE && n.textContent.trim());
    if (!words || element.closest("svg, [hidden], noscript, datalist, select") || !element.getClientRects().length) continue;
    const [a, b] = [light(parse(getComputedStyle(element).color)), light(ground(element))].sort((x, y) => y - x);
    if ((a + 0.05) / (b + 0.05) < 4.5) poor.push(`${element.tagName} ${element.className} ${element.textContent.trim().slice(0, 30)}`);
  }
  return poor;
}
"""


def test_everything_can_be_read_and_reached_with_the_keyboard(out: Path, browser: Browser, serve: Serve) -> None:
    with serve(out) as address, opened(browser, address) as page:
        press(page, "a")
        page.fill("[name=label]", "anders")
        page.keyboard.press("Escape")
        page.keyboard.press("?")
        assert page.evaluate(CONTRAST) == []
        reached = []
        page.locator("h1").evaluate("(title) => { title.tabIndex = -1; title.focus(); }")
        for _ in range(40):
            page.keyboard.press("Tab")
            reached.append(
                page.evaluate(
                    "(() => { const a = document.activeElement; return a.name || a.dataset.key || a.textContent.trim().slice(0, 12); })()"
                )
            )
        wanted = [
            "cijfers",
            "document",
            "status",
            "n",
            "vak tekenen",
            "ongedaan mak",
            "k",
            "label",
            "value",
            "scale",
            "unit",
            "period",
        ]
        assert [reached.index(name) for name in wanted] == sorted(reached.index(name) for name in wanted)
        unnamed = page.evaluate(
            "() => Array.from(document.querySelectorAll('input:not([type=hidden]), select, button, a[href]:not([tabindex])'))"
            ".filter((e) => !(e.labels?.length || e.textContent.trim() || e.getAttribute('aria-label'))).map((e) => e.outerHTML)"
        )
        assert unnamed == []


def test_pages_and_zoom(out: Path, browser: Browser, serve: Serve) -> None:
    with serve(out) as address, opened(browser, address) as page:
        before = page.locator(".paper svg").bounding_box()
        page.keyboard.press("+")
        larger = page.locator(".paper svg").bounding_box()
        assert before
        assert larger
        assert larger["width"] > before["width"]
        paper, current = page.locator(".paper").bounding_box(), page.locator(".paper .current").bounding_box()
        assert paper
        assert current
        assert paper["y"] <= current["y"] <= paper["y"] + paper["height"], "the figure is in sight"
        number = int(page.locator("#desk").get_attribute("data-page") or 0)
        page.keyboard.press("p" if number > 1 else "n")
        other = number - 1 if number > 1 else number + 1
        page.wait_for_selector(f'#desk[data-page="{other}"]')
        loaded = page.locator(".paper svg image").evaluate(
            "(image) => fetch(image.href.baseVal).then(async (answer) => [answer.status, (await answer.blob()).type])"
        )
        assert loaded == [200, "image/webp"]
