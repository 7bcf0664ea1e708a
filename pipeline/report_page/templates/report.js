"use strict";
// Search, filter and sort the table of figures; nothing is fetched and nothing kept.
const tools = document.querySelector(".tools");
const body = document.querySelector(".figures tbody");
const rows = Array.from(body.rows);
const texts = new Map(rows.map((row) => [row, row.textContent.toLowerCase()]));
const count = document.querySelector(".count");
const fields = Object.fromEntries(["search", "document", "tag", "state"].map((name) => [name, document.getElementById(name)]));

function filter() {
  const words = fields.search.value.toLowerCase().split(/\s+/).filter(Boolean);
  let shown = 0;
  for (const row of rows) {
    const fits = words.every((word) => texts.get(row).includes(word)) &&
      ["document", "tag", "state"].every((name) => !fields[name].value || row.dataset[name] === fields[name].value);
    row.hidden = !fits;
    shown += fits ? 1 : 0;
  }
  count.textContent = count.dataset.form.replace("{0}", shown).replace("{1}", rows.length);
}

function sort(head) {
  const key = head.dataset.sort;
  const up = head.getAttribute("aria-sort") !== "ascending";
  for (const other of head.parentElement.cells) other.removeAttribute("aria-sort");
  head.setAttribute("aria-sort", up ? "ascending" : "descending");
  const numeric = "numeric" in head.dataset;
  const value = (row) => (numeric ? Number(row.dataset[key]) : row.dataset[key]);
  const order = (a, b) => (numeric ? value(a) - value(b) : value(a).localeCompare(value(b), document.documentElement.lang));
  rows.sort((a, b) => (up ? order(a, b) : order(b, a)));
  body.append(...rows);
}

for (const field of Object.values(fields)) field.addEventListener("input", filter);
for (const button of document.querySelectorAll("th button")) button.addEventListener("click", () => sort(button.closest("th")));
tools.hidden = false;
filter();
