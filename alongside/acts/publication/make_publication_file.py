"""Make the very file that will be published: report and words of the page, with our own clean properties."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from alongside import clock
from alongside.acts.desk import Desk, Doing, Refused, at_desk
from alongside.acts.publication.names_in_file import look_for_names
from alongside.design.words import day_year
from alongside.documents.kept_drafts import kept_draft
from alongside.documents.kept_publication import PAGE_WORDS, PUBLICATION_FILE, keep_content, newest_content
from alongside.documents.names_found import Found
from alongside.documents.pdf_pages import carries_along
from alongside.documents.public_page import PageWords, PublicationFile, file_to_bytes, report_of, words_from_bytes
from alongside.documents.report import ReportCover, report_pdf
from alongside.process_files import whose_name
from alongside.reading.reviews import type_names
from alongside.tenancy.models import Partnership


class NothingWritten(Refused):
    """The words of the public page are not written yet."""


class NotSigned(Refused):
    """The Executive Members have not signed this version."""


@dataclass
class NamesFound(Refused):
    """A real name, an address or an exact day of the record stands in what would be published."""

    found: tuple[Found, ...]


def make_publication_file(doing: Doing, *, version: str, not_theirs: Iterable[str] = (), why: str = "") -> str:
    """Make the file of this signed version and the newest words of the page; gives its `file` (SHA-256).

    A new file asks for both signatures again. `not_theirs`: finds, as they stand in the text, that somebody looked at
    and that mean somebody or something else; `why` says what they are. Raises NamesFound for every other find.
    """
    with at_desk(doing) as desk:
        words = _words_of_page(desk)
        signed = desk.position.latest("executive_signed", version=version)
        if signed is None:
            raise NotSigned
        kept = kept_draft(doing.review, version)
        draft = kept.draft
        looked_at = set(not_theirs) if why.strip() else set()
        found = tuple(
            each for each in look_for_names(desk.review, desk.position, draft, words) if each.said not in looked_at
        )
        if found:
            raise NamesFound(found)
        type_ = desk.review.types.split()[0]
        partnership = Partnership.objects.get(id=desk.review.partnership_id)
        cover = ReportCover(
            name=words.name, review_name=type_names([type_], clock.day_of(desk.review.begun_at)),
            published_by=partnership.name_for(whose_name(type_)),
            published_on=signed.fact.on, line=f"Signed off on {day_year(signed.fact.on)}", opening=(words.lead,),
            warning=words.warning, colour=partnership.colour or "#114b57",
        )  # fmt: skip
        made = PublicationFile(version, type_, words, report_of(draft, kept.upsetting), report_pdf(draft, cover))
        file = keep_content(desk.review, PUBLICATION_FILE, file_to_bytes(made), by=doing.by)
        if why.strip():
            desk.keep_words(f"{', '.join(sorted(looked_at))}: {why}", sort=f"looked_at:{file[:20]}")
        _record(desk, made, file)
        return file


def _words_of_page(desk: Desk) -> PageWords:
    """The newest words of the public page. Raises NothingWritten."""
    kept = newest_content(desk.review.id, PAGE_WORDS)
    if kept is None:
        raise NothingWritten
    return words_from_bytes(kept.content)


def _record(desk: Desk, made: PublicationFile, file: str) -> None:
    """The file is our own work from plain words, so its properties can only be ours; still, look before saying so."""
    desk.append("publication_file_made", file=file)
    if not carries_along(made.pdf):
        desk.append("file_metadata_found_clean", file=file)
