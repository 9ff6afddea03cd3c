"""Blocks as HTML that any page may hold: real headings, lists, tables with scopes, footnotes with a way back.

Everything is escaped here and nowhere else; there is no way to hand markup through the tree.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from markupsafe import Markup, escape

from .as_text import text
from .blocks import Block, Cell, Footnote, Heading, Item, List, Paragraph, Quote, Run, Runs, Table

After = Callable[[str], Markup]
NOTHING = Markup("")


def html(
    blocks: Iterable[Block],
    notes: Iterable[Footnote] = (),
    *,
    first_heading: int = 2,
    after: After | None = None,
    before: After | None = None,
) -> Markup:
    """The blocks as a fragment.

    `first_heading` is the HTML level of a level-1 heading (2, because the page itself has the h1).
    `after(anchor)` may give something to stand after the passage with that anchor, such as "Say something about 3.5";
    `before(anchor)` the same ahead of it, such as a warning of what comes.
    """
    writer = _Writer(first_heading, after or (lambda _: NOTHING), before or (lambda _: NOTHING))
    return NOTHING.join([*map(writer.block, blocks), writer.notes(tuple(notes))])


def html_of_runs(runs: Runs) -> Markup:
    """Runs as inline HTML."""
    return NOTHING.join(map(_run, runs))


def _run(run: Run) -> Markup:
    if run.note:
        said = Markup('<sup><a class="note-mark" id="to-{0}" href="#{0}">{1}</a></sup>')
        label = Markup('<span class="govuk-visually-hidden">Note </span>') + run.text
        return said.format(run.note, label)
    said = escape(run.text)
    if run.italic:
        said = Markup("<em>{}</em>").format(said)
    if run.bold:
        said = Markup("<strong>{}</strong>").format(said)
    if run.lang:
        said = Markup('<span lang="{}">{}</span>').format(run.lang, said)
    if run.href:
        said = Markup('<a href="{}" rel="noreferrer">{}</a>').format(run.href, said)
    return said


def _attributes(**held: object) -> Markup:
    pairs = ((name.rstrip("_").replace("_", "-"), value) for name, value in held.items())
    return NOTHING.join(Markup(' {}="{}"').format(name, value) for name, value in pairs if value)


@dataclass(frozen=True)
class _Writer:
    first_heading: int
    after: After
    before: After

    def block(self, block: Block) -> Markup:
        match block:
            case Heading():
                return self.heading(block)
            case Paragraph():
                return self.passage(block)
            case List():
                return self.listed(block)
            case Table():
                return self.around(block.anchor, self.table(block))
            case Quote(paragraphs=paragraphs, anchor=anchor):
                inside = NOTHING.join(map(self.plain, paragraphs))
                said = Markup("<blockquote{}>{}</blockquote>").format(_attributes(id=anchor), inside)
                return self.around(anchor, said)

    def around(self, anchor: str, said: Markup) -> Markup:
        return self.before(anchor) + said + self.after(anchor) if anchor else said

    def heading(self, block: Heading) -> Markup:
        level = min(6, self.first_heading + block.level - 1)
        number = Markup('<span class="passage-number">{}</span> ').format(block.number) if block.number else NOTHING
        shape = Markup("<h{0}{1}>{2}{3}</h{0}>")
        return shape.format(level, _attributes(id=block.anchor), number, html_of_runs(block.runs))

    def passage(self, block: Paragraph) -> Markup:
        return self.around(block.anchor, self.plain(block))

    def plain(self, block: Paragraph) -> Markup:
        number = Markup('<span class="passage-number">{}</span> ').format(block.number) if block.number else NOTHING
        kind = " ".join(filter(None, ["passage" if block.anchor else "", block.kind]))
        given = _attributes(id=block.anchor, class_=kind, lang=block.lang)
        return Markup("<p{}>{}{}</p>").format(given, number, html_of_runs(block.runs))

    def listed(self, block: List) -> Markup:
        items = NOTHING.join(map(self.item, block.items))
        if block.style == "dot":
            return Markup("<ul>{}</ul>").format(items)
        start = block.start if block.start != 1 else None
        kind = block.style if block.style != "1" else None
        given = _attributes(type=kind, start=start)
        return Markup("<ol{}>{}</ol>").format(given, items)

    def item(self, item: Item) -> Markup:
        match item.blocks:
            case (Paragraph(number="", lang="", kind="") as only, *rest):
                inside = html_of_runs(only.runs) + NOTHING.join(map(self.block, rest))
            case blocks:
                inside = NOTHING.join(map(self.block, blocks))
        extra = self.after(item.anchor) if item.anchor else NOTHING
        return Markup("<li{}>{}{}</li>").format(_attributes(id=item.anchor), inside, extra)

    def table(self, block: Table) -> Markup:
        heads = [" ".join(text(cell.blocks).split()) for cell in block.rows[0].cells] if block.head_rows else []
        caption = Markup("<caption>{}</caption>").format(block.caption) if block.caption else NOTHING
        top = NOTHING.join(self.row(row.cells, [], "col") for row in block.rows[: block.head_rows])
        body = NOTHING.join(self.row(row.cells, heads, "row") for row in block.rows[block.head_rows :])
        return Markup(
            '<div class="sheet sheet-table"{}><table class="rows" role="table">'
            '{}{}<tbody role="rowgroup">{}</tbody></table></div>'
        ).format(
            _attributes(id=block.anchor),
            caption,
            Markup('<thead role="rowgroup">{}</thead>').format(top) if top else NOTHING,
            body,
        )

    def row(self, cells: tuple[Cell, ...], heads: list[str], scope: str) -> Markup:
        """A row; in the body its first cell names it, as readers of tables expect and as phones show it."""
        told = [
            self.cell(cell, heads[place] if place < len(heads) else "", scope, head=cell.head or not place)
            for place, cell in enumerate(cells)
        ]
        return Markup('<tr role="row">{}</tr>').format(NOTHING.join(told))

    def cell(self, cell: Cell, column: str, scope: str, *, head: bool) -> Markup:
        spans = {"colspan": cell.columns if cell.columns > 1 else None, "rowspan": cell.rows if cell.rows > 1 else None}
        if head:
            role = "columnheader" if scope == "col" else "rowheader"
            return Markup("<th{}>{}</th>").format(_attributes(scope=scope, role=role, **spans), self.cell_words(cell))
        name = Markup('<span class="cell-name" aria-hidden="true">{}</span>').format(column) if column else NOTHING
        shape = Markup('<td{}>{}<div class="cell">{}</div></td>')
        return shape.format(_attributes(role="cell", **spans), name, self.cell_words(cell))

    def cell_words(self, cell: Cell) -> Markup:
        match cell.blocks:
            case (Paragraph(number="", lang="") as only,):
                return html_of_runs(only.runs)
            case blocks:
                return NOTHING.join(map(self.block, blocks))

    def notes(self, notes: tuple[Footnote, ...]) -> Markup:
        if not notes:
            return NOTHING
        back = Markup(' <a href="#to-{}" aria-label="Back to where note {} stands">Back</a>')
        told = [
            Markup('<li id="{}" value="{}">{}{}</li>').format(
                note.id, note.mark, Markup("<br>").join(html_of_runs(p.runs) for p in note.paragraphs),
                back.format(note.id, note.mark),
            )
            for note in notes
        ]  # fmt: skip
        return Markup('<section class="notes" aria-label="Notes"><ol>{}</ol></section>').format(NOTHING.join(told))
