"""Makes a checked Word file plain: numbers written out, styles named for what they mean, nothing but words inside.

What leaves here is a small Word file for mammoth, so that automatic and typed numbers take the same way from there on.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections import defaultdict
from dataclasses import dataclass

from lxml import etree

from .word_contents import W
from .word_numbering import Label, Numbering, read_numbering
from .word_package import MAIN, Package
from .word_refusals import WordFileRefused
from .word_styles import Role, read_styles, value

NUMBER, END = "\ue010", "\ue011"
"""Private letters round a number that Word would have printed, so that it is told from what was typed."""
OURS = re.compile("[\ue000-\ue0ff]")
JOINED = re.compile(r"^\(?\d+(\.\d+)+[.)]?$")
COMPATIBLE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
PICTURES = (
    "{http://schemas.openxmlformats.org/drawingml/2006/picture}pic",
    "{http://schemas.openxmlformats.org/drawingml/2006/chart}chart",
    "{http://schemas.openxmlformats.org/drawingml/2006/diagram}relIds",
    "{urn:schemas-microsoft-com:vml}imagedata",
)
STYLE_FOR: dict[Role, str] = {
    "title": "AsTitle", "subtitle": "AsSubtitle", "quote": "AsQuote", "caption": "AsCaption",
    "contents": "AsContents", "list": "AsPassage", "passage": "AsPassage",
}  # fmt: skip
TYPES = """<?xml version="1.0" encoding="UTF-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/></Types>"""
NUMBERING = (
    f'<?xml version="1.0" encoding="UTF-8"?><w:numbering xmlns:w="{W[1:-1]}">'
    + "".join(
        f'<w:abstractNum w:abstractNumId="{number}">'
        + "".join(f'<w:lvl w:ilvl="{level}"><w:numFmt w:val="{how}"/></w:lvl>' for level in range(5))
        + "</w:abstractNum>"
        for number, how in ((1, "decimal"), (2, "bullet"))
    )
    + "".join(f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>' for number in (1, 2))
    + "</w:numbering>"
)
"""All that mammoth needs to know of numbering: 1 counts, 2 has dots."""
KEPT = ("word/footnotes.xml", "word/endnotes.xml", "word/_rels/document.xml.rels", "word/_rels/footnotes.xml.rels")


@dataclass(frozen=True)
class _Told:
    """What one w:p is, before it is rewritten."""

    element: etree._Element
    heading: int
    role: Role
    label: Label | None


def make_plain(package: Package) -> tuple[bytes, int]:
    """The plain Word file, and how many pictures were left out of it. Raises WordFileRefused."""
    tree = package.tree(MAIN)
    if tree is None or tree.tag != f"{W}document":
        strict = tree is not None and "purl.oclc.org" in str(tree.tag)
        raise WordFileRefused("strict" if strict else "broken")
    pictures = _leave_pictures_out(tree)
    for words in tree.iter(f"{W}t"):
        words.text = OURS.sub("", words.text or "")
    styles = read_styles(package.tree("word/styles.xml"))
    numbering = read_numbering(package.tree("word/numbering.xml"), styles)
    _write_looks_out(tree, package.tree("word/styles.xml"))
    told = [_tell(element, numbering) for element in tree.iter(f"{W}p")]
    across = _numbered_across_headings(told)
    for each in told:
        _rewrite(each, across)
    return _packed(package, tree), pictures


def _tell(element: etree._Element, numbering: Numbering) -> _Told:
    properties = element.find(f"{W}pPr")
    style_id = value(properties, "pStyle")
    heading = numbering.styles.heading_level(style_id, value(properties, "outlineLvl"))
    return _Told(element, heading, numbering.styles.role(style_id), numbering.label(element))


def _numbered_across_headings(told: list[_Told]) -> set[str]:
    """Countings that go on past a heading number the report's paragraphs. A list ends before the next heading."""
    seen: dict[str, set[int]] = defaultdict(set)
    chapter = 0
    for each in told:
        if each.heading:
            chapter += 1
        elif each.label and not each.label.is_bullet and each.label.level == 0:
            seen[each.label.num_id].add(chapter)
    return {num_id for num_id, chapters in seen.items() if len(chapters) > 1}


def _rewrite(told: _Told, across: set[str]) -> None:
    properties = told.element.find(f"{W}pPr")
    if properties is None:
        properties = etree.Element(f"{W}pPr")
        told.element.insert(0, properties)
    for name in ("pStyle", "numPr", "outlineLvl"):
        for old in properties.findall(f"{W}{name}"):
            properties.remove(old)
    label = told.label
    passage = label and (JOINED.match(label.text.strip()) or label.num_id in across) and not label.is_bullet
    if told.heading or passage or not label:
        style = f"Heading{told.heading}" if told.heading else STYLE_FOR[told.role]
    else:
        style = "AsItem"
        place = etree.SubElement(properties, f"{W}numPr")
        etree.SubElement(place, f"{W}ilvl").set(f"{W}val", str(min(label.level, 4)))
        etree.SubElement(place, f"{W}numId").set(f"{W}val", "2" if label.is_bullet else "1")
    pointed = etree.Element(f"{W}pStyle")
    pointed.set(f"{W}val", style)
    properties.insert(0, pointed)
    if label and not label.is_bullet:
        _write_before(told.element, f"{NUMBER}{label.text}|{label.counts}|{label.count}{END}")


def _write_before(element: etree._Element, words: str) -> None:
    run = etree.Element(f"{W}r")
    etree.SubElement(run, f"{W}t").text = words
    element.insert(1, run)


def _write_looks_out(tree: etree._Element, styles: etree._Element | None) -> None:
    """Bold and italic that come from a style of letters, written at the run itself."""
    looks: dict[str, list[str]] = {}
    for style in styles.iter(f"{W}style") if styles is not None else ():
        if style.get(f"{W}type") == "character":
            set_here = [name for name in ("b", "i") if style.find(f"{W}rPr/{W}{name}") is not None]
            looks[style.get(f"{W}styleId", "")] = set_here
    for named in list(tree.iter(f"{W}rStyle")):
        properties = named.getparent()
        for name in looks.get(named.get(f"{W}val", ""), ()):
            if properties.find(f"{W}{name}") is None:
                etree.SubElement(properties, f"{W}{name}")
        properties.remove(named)


def _leave_pictures_out(tree: etree._Element) -> int:
    for choice in list(tree.iter(f"{COMPATIBLE}Choice")):
        if choice.getparent().find(f"{COMPATIBLE}Fallback") is not None:
            choice.getparent().remove(choice)
    pictures = [element for name in PICTURES for element in tree.iter(name)]
    for element in pictures:
        element.getparent().remove(element)
    return len(pictures)


def _packed(package: Package, tree: etree._Element) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_STORED) as packed:
        packed.writestr("[Content_Types].xml", TYPES)
        packed.writestr(MAIN, etree.tostring(tree, encoding="utf-8"))
        packed.writestr("word/numbering.xml", NUMBERING)
        for name in KEPT:
            part = package.tree(name)
            if part is not None:
                packed.writestr(name, etree.tostring(part, encoding="utf-8"))
    return held.getvalue()
