"""Publish what stands in place of the report: what has improved, a summary, or a briefing."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from alongside.acts.desk import Doing, Refused, at_desk
from alongside.acts.publication.months import months_after
from alongside.documents.kept_publication import PUBLICATION_FILE, content_with
from alongside.documents.pdf_pages import pages_in
from alongside.documents.public_page import file_from_bytes
from alongside.published import shelf


class NothingMade(Refused):
    """There is no file that was made to stand in place of the report."""


def publish_improvements(doing: Doing, *, file: str) -> str:
    """Put exactly this signed file on the public shelf today; gives the last part of its address.

    Every gate is asked: the decision, who was told of it, the National Panel, two signatures, courts and holds.
    """
    with at_desk(doing) as desk:
        kept = content_with(doing.review, PUBLICATION_FILE, file)
        made = file_from_bytes(kept.content) if kept else None
        newest = desk.position.latest("publication_file_made")
        if made is None or not made.words.instead or newest is None or newest.fact.fields["file"] != file:
            raise NothingMade
        for strand in desk.strands():
            about: dict[str, Any] = {"strand": strand, "file": file, "as": made.words.instead}
            desk.append("improvements_published", **about)
        edition = shelf.Edition(
            title=made.words.name,
            type=made.type,
            page={**asdict(made.words), "pages": pages_in(made.pdf), "bytes": len(made.pdf)},
            report=made.report,
            report_pdf=made.pdf,
            published_on=desk.today,
            online_until=months_after(desk.today, made.words.months_online),
        )
        return shelf.put_up(shelf.shelf_key(doing.review), edition)
