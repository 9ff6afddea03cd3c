"""Reads our PDFs back: their words, their tags, what the accessibility checker says."""

from __future__ import annotations

import io
import re
from typing import Any

import page
import pypdf

# The checker takes a compressed stream whose last byte happens to be a line end for one that is a byte too long.
MISTAKEN = "PDFA2A-STREAM-LENGTH-001"
STREAM = re.compile(rb"/Length (\d+)(?:(?!endobj).)*?>>\s*stream\r?\n", re.DOTALL)


def faults(pdf: bytes, profile: str = "ua1") -> list[str]:
    """The rules of a profile ("ua1" PDF/UA-1, "2a" PDF/A-2a) that a PDF breaks."""
    found = [failure.rule_id for failure in page.validate_pdf_bytes(pdf, profile=profile).failures]
    return [rule for rule in found if rule != MISTAKEN or not _streams_are_as_long_as_they_say(pdf)]


def _streams_are_as_long_as_they_say(pdf: bytes) -> bool:
    streams = list(STREAM.finditer(pdf))
    ends = (pdf[stream.end() + int(stream[1]) :] for stream in streams)
    return bool(streams) and all(end.startswith((b"\nendstream", b"\r\nendstream")) for end in ends)


def words_in(pdf: bytes) -> str:
    return "\n".join(each.extract_text() for each in pypdf.PdfReader(io.BytesIO(pdf)).pages)


def pages_of(pdf: bytes) -> int:
    return len(pypdf.PdfReader(io.BytesIO(pdf)).pages)


def tags(pdf: bytes) -> list[dict[str, Any]]:
    """Every structure element of a PDF, flat, in no promised order."""
    found: list[dict[str, Any]] = []
    waiting: list[Any] = [pypdf.PdfReader(io.BytesIO(pdf)).root_object["/StructTreeRoot"]]
    while waiting:
        node = waiting.pop()
        node = node.get_object() if hasattr(node, "get_object") else node
        if isinstance(node, list):
            waiting += node
        elif isinstance(node, dict):
            if "/S" in node:
                found.append(node)
            if "/K" in node:
                waiting.append(node["/K"])
    return found
