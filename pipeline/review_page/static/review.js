"use strict";
// Keys, zoom, drawing a box, and the trail of decisions that can be undone. Pages come from the server; htmx swaps them.

const ZOOMS = [1, 1.3, 1.7, 2.2, 3];
const UNDO = "verslag-undo";
const ZOOM = "verslag-zoom";
let drawing = false;

const one = (selector) => document.querySelector(selector);
const press = (key) => one(`[data-key="${key}"]:not(:disabled)`)?.click();
const kept = (name, otherwise) => JSON.parse(sessionStorage.getItem(name) ?? JSON.stringify(otherwise));
const keep = (name, value) => sessionStorage.setItem(name, JSON.stringify(value));

function zoom(step) {
  const level = Math.min(Math.max(kept(ZOOM, 0) + step, 0), ZOOMS.length - 1);
  keep(ZOOM, level);
  const sheet = one(".paper svg");
  if (!sheet) return;
  sheet.style.width = `${100 * ZOOMS[level]}%`;
  show();
}

// The current figure in the middle of what is seen of the page.
function show() {
  const paper = one(".paper");
  const current = one(".paper .current");
  if (!paper || !current) return;
  const box = current.getBoundingClientRect();
  const seen = paper.getBoundingClientRect();
  paper.scrollTo({
    left: paper.scrollLeft + box.left + box.width / 2 - seen.left - seen.width / 2,
    top: paper.scrollTop + box.top + box.height / 2 - seen.top - seen.height / 2,
    behavior: "instant",
  });
}

function draw(on) {
  drawing = on;
  one(".paper svg")?.classList.toggle("drawing", on);
  const button = one("[data-draw]");
  button?.classList.toggle("pressed", on);
  button?.setAttribute("aria-pressed", on);
}

function spot(sheet, event) {
  const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(sheet.getScreenCTM().inverse());
  return [Math.min(Math.max(point.x, 0), Number(sheet.dataset.width)), Math.min(Math.max(point.y, 0), Number(sheet.dataset.height))];
}

function startBox(event) {
  const sheet = event.target.closest(".paper svg");
  if (!drawing || !sheet) return;
  event.preventDefault();
  const [x, y] = spot(sheet, event);
  const band = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  band.setAttribute("class", "band");
  sheet.append(band);
  const corners = (moved) => {
    const [u, v] = spot(sheet, moved);
    return [Math.min(x, u), Math.min(y, v), Math.max(x, u), Math.max(y, v)];
  };
  const move = (moved) => {
    const [x0, top, x1, bottom] = corners(moved);
    for (const [name, value] of [["x", x0], ["y", top], ["width", x1 - x0], ["height", bottom - top]]) band.setAttribute(name, value);
  };
  const end = (moved) => {
    window.removeEventListener("pointermove", move);
    const box = corners(moved);
    band.remove();
    draw(false);
    if (box[2] - box[0] < 2 || box[3] - box[1] < 2) return;
    const address = new URL(one("#desk").dataset.add, location.href);
    address.searchParams.set("box", box.map((edge) => edge.toFixed(2)).join(" "));
    go(address.pathname + address.search);
  };
  window.addEventListener("pointermove", move);
  window.addEventListener("pointerup", end, { once: true });
}

function go(address) {
  const link = document.createElement("a");
  link.href = address;
  one("#desk").append(link);
  htmx.process(link);
  link.click();
}

// Each decision shown in a notice goes on the trail; U takes back the last one, and then the one before.
function note() {
  const shown = one("form[data-undo]");
  if (!shown) return;
  const trail = kept(UNDO, []);
  if (!trail.includes(shown.dataset.undo)) keep(UNDO, [...trail, shown.dataset.undo]);
}

function undo() {
  const trail = kept(UNDO, []);
  const last = trail.pop();
  if (!last) return;
  keep(UNDO, trail);
  const at = last.lastIndexOf(" ");
  const form = document.createElement("form");
  form.method = "post";
  form.action = "/undo" + location.search.replace(/([?&])(done|of|at)=[^&]*/g, "$1").replace(/[?&]+$/, "");
  for (const [name, value] of [["of", last.slice(0, at)], ["at", last.slice(at + 1)]]) {
    const field = document.createElement("input");
    field.type = "hidden";
    field.name = name;
    field.value = value;
    form.append(field);
  }
  one("#desk").append(form);
  htmx.process(form);
  form.requestSubmit();
}

function differs(field) {
  if (field.tagName === "INPUT") return field.value !== field.defaultValue;
  if (field.tagName !== "SELECT") return false;
  const options = Array.from(field.options);
  return options.some((option) => option.defaultSelected) && !options[field.selectedIndex].defaultSelected;
}

// What was typed is not lost by accepting beside it.
function changed() {
  const form = one("#fix");
  const dirty = Boolean(form) && ("changed" in form.dataset || Array.from(form.elements).some(differs));
  for (const button of document.querySelectorAll("#decide button")) button.disabled = dirty;
  one("[data-save]")?.classList.toggle("good", dirty);
}

function help() {
  const box = one("#help");
  box.hidden = !box.hidden;
  one("[data-help]").setAttribute("aria-expanded", String(!box.hidden));
}

const KEYS = {
  a: () => press("a"), r: () => press("r"), j: () => press("j"), k: () => press("k"), n: () => press("n"), p: () => press("p"),
  c: () => one("#fix input:not([type=hidden])")?.select(), b: () => draw(!drawing), u: undo,
  "+": () => zoom(1), "=": () => zoom(1), "-": () => zoom(-1), "?": help,
};

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    draw(false);
    document.activeElement?.blur();
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea")) return;
  const act = KEYS[event.key.toLowerCase()];
  if (act) {
    event.preventDefault();
    act();
  }
});
document.addEventListener("click", (event) => {
  if (drawing && event.target.closest(".paper svg")) event.preventDefault();
  const button = event.target.closest("[data-zoom], [data-draw], [data-help]");
  if (!button) return;
  if (button.dataset.zoom) zoom(Number(button.dataset.zoom));
  else if ("draw" in button.dataset) draw(!drawing);
  else help();
});
document.addEventListener("pointerdown", startBox);
document.addEventListener("input", changed);

function settle() {
  draw(false);
  zoom(0);
  note();
  changed();
}
document.addEventListener("htmx:afterSettle", settle);
settle();
