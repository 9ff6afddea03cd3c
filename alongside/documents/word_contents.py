"""What may not stay inside a Word file that a family will read: tracked changes, comments, hidden text, other files."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from .word_package import Package
from .word_refusals import WordFileRefused

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
STORY = re.compile(r"^word/(document|header\d*|footer\d*|footnotes|endnotes|glossary/document)\.xml$")
CHANGES = {
    "ins", "del", "moveFrom", "moveTo", "moveFromRangeStart", "moveToRangeStart", "delText", "delInstrText",
    "pPrChange", "rPrChange", "sectPrChange", "tblPrChange", "tblPrExChange", "trPrChange", "tcPrChange",
    "tblGridChange", "numberingChange", "cellIns", "cellDel", "cellMerge",
    "customXmlInsRangeStart", "customXmlDelRangeStart", "customXmlMoveFromRangeStart", "customXmlMoveToRangeStart",
}  # fmt: skip
COMMENTED = {"commentRangeStart", "commentReference"}
EMBEDDING = {"object", "control", "altChunk", "subDoc", "OLEObject"}
EMBEDDED_RELATIONS = ("/oleObject", "/package", "/control", "/aFChunk", "/activeXControlBinary", "/subDocument")
FETCHING = re.compile(r"^\s*(INCLUDETEXT|INCLUDEPICTURE|IMPORT|DDEAUTO|DDE|LINK|DATABASE|RD)\b", re.IGNORECASE)
HARMLESS_OUTSIDE = ("/hyperlink", "/attachedTemplate")
"""A link is only text until somebody follows it; the address of the template is never fetched, but it is told."""


@dataclass(frozen=True)
class Remark:
    """Something to know about a file that was taken: `holds` is what was found (it may be a name)."""

    key: str
    says: str
    holds: str = ""


def refuse_what_may_not_stay(package: Package) -> None:
    """Raises WordFileRefused for the first thing found, in the order a person would mend them."""
    stories = [package.tree(name) for name in sorted(package.xml) if STORY.match(name)]
    trees = [tree for tree in stories if tree is not None]
    changes = sum(1 for tree in trees for element in tree.iter() if _local(element) in CHANGES)
    if changes:
        raise WordFileRefused("tracked_changes", "one place" if changes == 1 else f"{changes} places")
    comments = _comments(package, trees)
    if comments:
        raise WordFileRefused("comments", "one" if comments == 1 else str(comments))
    if any(_is_hidden(element) for tree in trees for element in tree.iter(f"{W}vanish")):
        raise WordFileRefused("hidden_text")
    _refuse_embedded(package, trees)
    _refuse_outside(package, trees)


def remarks_about(package: Package, file_name: str) -> tuple[Remark, ...]:
    """Names and paths that the file carries in its properties. Publication asks that there be none."""
    told: list[Remark] = []
    known = {
        "creator": ("author", "The file names its author."),
        "lastModifiedBy": ("last_modified_by", "The file names who changed it last."),
        "title": ("title", "The file has a title in its properties."),
        "subject": ("subject", "The file has a subject in its properties."),
        "description": ("description", "The file has a note in its properties."),
        "keywords": ("keywords", "The file has keywords in its properties."),
        "Manager": ("manager", "The file names a manager."),
        "Company": ("company", "The file names an organisation."),
    }
    for name in ("docProps/core.xml", "docProps/app.xml"):
        tree = package.tree(name)
        for element in tree.iter() if tree is not None else ():
            held = (element.text or "").strip()
            if held and _local(element) in known:
                key, says = known[_local(element)]
                told.append(Remark(key, says, held))
    if "docProps/custom.xml" in package.xml:
        told.append(Remark("custom_properties", "The file has properties of your organisation’s own."))
    for relation in _relations(package):
        if relation.get("Type", "").endswith("/attachedTemplate") and relation.get("TargetMode") == "External":
            told.append(Remark("template", "The file remembers where its template lies.", relation.get("Target", "")))
    told.append(Remark("file_name", "The name of the file. Publication gives it a neutral one.", file_name))
    return tuple(told)


def _local(element: etree._Element) -> str:
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def _is_hidden(vanish: etree._Element) -> bool:
    """Hidden words, not Word's own hidden marks: a run that has text and is set to vanish."""
    if vanish.get(f"{W}val") in ("0", "false", "off"):
        return False
    run = vanish.getparent().getparent() if vanish.getparent() is not None else None
    return run is not None and run.tag == f"{W}r" and any((text.text or "").strip() for text in run.iter(f"{W}t"))


def _comments(package: Package, trees: list[etree._Element]) -> int:
    kept = [
        tree for name in package.xml if name.startswith("word/comments") and (tree := package.tree(name)) is not None
    ]
    written = sum(1 for tree in kept for element in tree.iter() if _local(element) == "comment")
    pointed = sum(1 for tree in trees for element in tree.iter() if _local(element) in COMMENTED)
    return written or pointed


def _relations(package: Package) -> Iterator[etree._Element]:
    for name in sorted(package.xml):
        if name.endswith(".rels"):
            tree = package.tree(name)
            yield from (element for element in (tree if tree is not None else ()) if _local(element) == "Relationship")


def _refuse_embedded(package: Package, trees: list[etree._Element]) -> None:
    carried = [name for name in (*package.others, *package.xml) if re.match(r"word/(embeddings|activeX)/", name)]
    related = [r for r in _relations(package) if r.get("Type", "").endswith(EMBEDDED_RELATIONS)]
    placed = [element for tree in trees for element in tree.iter() if _local(element) in EMBEDDING]
    if carried or related or placed:
        count = max(len(carried), len(related), 1)
        raise WordFileRefused("embedded", "one object" if count == 1 else f"{count} objects")


def _refuse_outside(package: Package, trees: list[etree._Element]) -> None:
    outside = [r for r in _relations(package) if r.get("TargetMode") == "External"]
    fetched = [r for r in outside if not r.get("Type", "").endswith(HARMLESS_OUTSIDE)]
    fields = [e.text for tree in trees for e in tree.iter(f"{W}instrText") if FETCHING.match(e.text or "")]
    fields += [
        e.get(f"{W}instr") for t in trees for e in t.iter(f"{W}fldSimple") if FETCHING.match(e.get(f"{W}instr", ""))
    ]
    if fetched or fields:
        count = len(fetched) + len(fields)
        raise WordFileRefused("outside_reference", "one place" if count == 1 else f"{count} places")
