"use strict";
// Sorts the class table by the heading that is chosen. Without this script the table is complete, in its own order.
const table = document.querySelector("table.class");
const note = document.querySelector(".sort-note");
if (table && note) {
  note.hidden = false;
  const headings = [...table.tHead.rows[0].cells];
  const names = new Intl.Collator(document.documentElement.lang, { numeric: true });
  const value = (row, column) => row.cells[column].dataset.value;
  headings.forEach((heading, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...heading.childNodes);
    heading.append(button);
    button.addEventListener("click", () => {
      const sign = heading.getAttribute("aria-sort") === "ascending" ? -1 : 1;
      headings.forEach((other) => other.removeAttribute("aria-sort"));
      heading.setAttribute("aria-sort", sign > 0 ? "ascending" : "descending");
      const compare = column === 0 ? names.compare : (one, other) => one - other;
      const rows = [...table.tBodies[0].rows];
      rows.sort((one, other) => sign * compare(value(one, column), value(other, column)));
      table.tBodies[0].append(...rows);
    });
  });
}
