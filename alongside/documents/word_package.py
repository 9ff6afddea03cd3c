"""Opens an uploaded Word file without trusting it: what it is, how large it would become, what it carries along."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass, field

import defusedxml.ElementTree
from defusedxml.common import DefusedXmlException
from lxml import etree

from .word_refusals import LARGEST, WordFileRefused

LARGEST_UNPACKED = 120 * 1024 * 1024
LARGEST_XML = 32 * 1024 * 1024
MOST_ENTRIES = 2_000
STEEPEST = 150
"""How many times larger than its packed size a part over a megabyte may become. Word's own XML stays under about 40."""

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
MAIN = "word/document.xml"


@dataclass(frozen=True)
class Package:
    """The parts of a Word file that were read: name -> bytes for XML, and the names of all the others."""

    xml: dict[str, bytes]
    others: tuple[str, ...]
    trees: dict[str, etree._Element] = field(default_factory=dict, repr=False, compare=False)

    def tree(self, name: str) -> etree._Element | None:
        """A part as a tree, parsed once, or None if the file has no such part."""
        if name in self.xml and name not in self.trees:
            self.trees[name] = parse(self.xml[name])
        return self.trees.get(name)


def gather(chunks: Iterable[bytes], declared: int | None = None) -> bytes:
    """An upload put together, given up as soon as it is too large: a 200 MB file is never held in memory.

    `declared` is the size the browser named, in bytes. Raises WordFileRefused.
    """
    if declared is not None and declared > LARGEST:
        raise WordFileRefused("too_large")
    held = bytearray()
    for chunk in chunks:
        held += chunk
        if len(held) > LARGEST:
            raise WordFileRefused("too_large")
    return bytes(held)


def open_package(content: bytes, file_name: str) -> Package:
    """The parts of the file, each checked before it is unpacked. Raises WordFileRefused."""
    if len(content) > LARGEST:
        raise WordFileRefused("too_large")
    _refuse_other_kinds(content)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            entries = packed.infolist()
            _refuse_by_entries(entries)
            _refuse_by_kind(packed, {entry.filename for entry in entries}, file_name)
            return _read(packed, entries)
    except (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError, ValueError, OSError, KeyError) as fault:
        raise WordFileRefused("broken") from fault
    except Exception as fault:
        if type(fault).__module__ in ("zlib", "lzma", "bz2"):
            raise WordFileRefused("broken") from fault
        raise


def parse(part: bytes) -> etree._Element:
    """One XML part as a tree: no document type, no entities, nothing fetched. Raises WordFileRefused."""
    try:
        defusedxml.ElementTree.fromstring(part, forbid_dtd=True)
        return etree.fromstring(part, etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False))
    except (DefusedXmlException, etree.XMLSyntaxError, defusedxml.ElementTree.ParseError, RecursionError) as fault:
        raise WordFileRefused("broken") from fault
    except (LookupError, ValueError) as fault:  # an encoding nobody knows
        raise WordFileRefused("broken") from fault


def _refuse_other_kinds(content: bytes) -> None:
    if not content:
        raise WordFileRefused("empty_file")
    if content.startswith(OLE):
        locked = "EncryptedPackage".encode("utf-16-le") in content
        word = "WordDocument".encode("utf-16-le") in content
        raise WordFileRefused("encrypted" if locked else "old_word" if word else "not_word")
    if content.lstrip()[:5] == b"%PDF-":
        raise WordFileRefused("pdf")
    if content.lstrip()[:5] == b"{\\rtf":
        raise WordFileRefused("rich_text")
    if not content.startswith(b"PK"):
        raise WordFileRefused("not_word")


def _refuse_by_entries(entries: list[zipfile.ZipInfo]) -> None:
    """Sizes as the directory states them. Python reads no further than that, so they bound what can come out."""
    if any(entry.flag_bits & 0x1 for entry in entries):
        raise WordFileRefused("encrypted")
    steep = any(e.file_size > 1024 * 1024 and e.file_size > STEEPEST * max(1, e.compress_size) for e in entries)
    packed = sum(entry.compress_size for entry in entries)
    unpacked = sum(entry.file_size for entry in entries)
    if steep or unpacked > LARGEST_UNPACKED or len(entries) > MOST_ENTRIES or packed > 2 * LARGEST:
        raise WordFileRefused("unpacks_too_large")
    if len({entry.filename.lower() for entry in entries}) != len(entries):
        raise WordFileRefused("broken")


def _refuse_by_kind(packed: zipfile.ZipFile, names: set[str], file_name: str) -> None:
    if "mimetype" in names and packed.read("mimetype").startswith(b"application/vnd.oasis"):
        raise WordFileRefused("open_document")
    if MAIN not in names or "[Content_Types].xml" not in names:
        raise WordFileRefused("not_word")
    kinds = packed.read("[Content_Types].xml")
    macros = any("vbaproject" in name.lower() or "vbadata" in name.lower() for name in names)
    if macros or b"macroEnabled" in kinds or file_name.lower().endswith((".docm", ".dotm")):
        raise WordFileRefused("macros")
    if not file_name.lower().endswith(".docx"):
        raise WordFileRefused("name_differs")


def _read(packed: zipfile.ZipFile, entries: list[zipfile.ZipInfo]) -> Package:
    xml: dict[str, bytes] = {}
    others: list[str] = []
    for entry in entries:
        if entry.filename.lower().endswith((".xml", ".rels")):
            if entry.file_size > LARGEST_XML:
                raise WordFileRefused("unpacks_too_large")
            xml[entry.filename] = packed.read(entry)
        elif not entry.is_dir():
            others.append(entry.filename)
    return Package(xml, tuple(others))
