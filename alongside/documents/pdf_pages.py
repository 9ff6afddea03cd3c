"""Looks into a PDF of ours."""

from __future__ import annotations

import re

TELLING = (b"/Author", b"dc:creator", b"/EmbeddedFile", b"/JavaScript")


def pages_in(made: bytes) -> int:
    """How many pages a PDF of ours has. 0 for one that says it in a way ours do not."""
    trees = re.findall(rb"<<[^<>]*/Type\s*/Pages\b[^<>]*>>", made)
    counts = [int(found[1]) for tree in trees if (found := re.search(rb"/Count\s+(\d+)", tree))]
    return max(counts, default=0)


def carries_along(made: bytes) -> list[str]:
    """What a PDF holds besides its pages that could name somebody: an author, another file, a script. Empty: clean."""
    return [mark.decode() for mark in TELLING if mark in made]
