"""Publish: what was signed, read and agreed to goes on the public shelf, and nothing else."""

from __future__ import annotations

import datetime
from dataclasses import asdict

from alongside.acts.desk import Desk, Doing, at_desk
from alongside.acts.order import OutOfOrder
from alongside.acts.publication.bundled import bundle_with, statements_on_shelf
from alongside.acts.publication.months import months_after
from alongside.documents.kept_publication import PUBLICATION_FILE, content_with
from alongside.documents.pdf_pages import pages_in
from alongside.documents.public_page import PublicationFile, file_from_bytes
from alongside.published import shelf


def publish(doing: Doing, *, date: datetime.date) -> str:
    """Go live on the day that was set; gives the last part of the public address.

    Every gate is asked: signatures, notice, calls, consent, courts. What goes up is the newest bundle, taken from
    sealed keeping by its hash. On any other day than the one that was told, nothing is published.
    """
    with at_desk(doing) as desk:
        if date != desk.today:
            when = "has not come yet" if date > desk.today else "has passed; call it off and set another"
            raise OutOfOrder(
                "published", f"The report is published on the day that was told, and on no other. That day {when}."
            )
        built = desk.position.latest("bundle_built")
        bundle = bundle_with(doing.review, str(built.fact.fields["file"])) if built else None
        kept = content_with(doing.review, PUBLICATION_FILE, bundle.file) if bundle else None
        file = file_from_bytes(kept.content) if kept else None
        for strand in desk.position.members("strand") or ("",):
            desk.append("published", date=date, strand=strand, version=_version(desk, file))
        if bundle is None or file is None:
            raise LookupError("the gates let something through that was never put together")
        made = desk.position.latest("publication_file_made")
        if made is None or made.fact.fields["file"] != bundle.file:
            raise OutOfOrder(
                "published",
                "A new file was made since report and statements were put together. Put them together again.",
            )
        edition = _edition(file, date)
        return shelf.put_up(shelf.shelf_key(doing.review), edition, statements_on_shelf(doing.review, bundle))


def _version(desk: Desk, file: PublicationFile | None) -> str:
    """The version in the file; before there is one, the newest, so that the gates can say what is missing."""
    newest = desk.position.latest("draft_version_ready")
    return file.version if file else str(newest.fact.fields["version"]) if newest else ""


def _edition(file: PublicationFile, date: datetime.date) -> shelf.Edition:
    return shelf.Edition(
        title=file.words.name,
        type=file.type,
        page={**asdict(file.words), "pages": pages_in(file.pdf), "bytes": len(file.pdf)},
        report=file.report,
        report_pdf=file.pdf,
        published_on=date,
        online_until=months_after(date, file.words.months_online),
    )
