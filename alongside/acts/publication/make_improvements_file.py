"""Make the file of what is published in place of the report: what has improved, a summary, or a briefing."""

from __future__ import annotations

from collections.abc import Iterable

from alongside.acts.desk import Doing, Refused, at_desk
from alongside.acts.publication.make_publication_file import NamesFound
from alongside.acts.publication.names_in_file import look_for_names
from alongside.design.words import day_year
from alongside.documents.in_place_of_report import HEADINGS, as_draft
from alongside.documents.kept_publication import PUBLICATION_FILE, keep_content
from alongside.documents.pdf_pages import carries_along
from alongside.documents.public_page import PageWords, PublicationFile, file_to_bytes, report_of
from alongside.documents.report import ReportCover, report_pdf
from alongside.process_files import whose_name
from alongside.reading.reviews import type_name
from alongside.tenancy.models import Partnership


class NotDecided(Refused):
    """It was not decided that the report stays unpublished."""


def make_improvements_file(doing: Doing, *, words: PageWords, not_theirs: Iterable[str] = (), why: str = "") -> str:
    """`words.instead` says which of the three it is. Gives the `file` (SHA-256); two people sign it, as any other.

    `not_theirs`, `why`: as in make_publication_file. Raises NamesFound for every other real name, address or day.
    """
    with at_desk(doing) as desk:
        decided = desk.position.latest("decided_not_to_publish", "decided_to_publish_all_the_same")
        if decided is None or decided.fact.kind != "decided_not_to_publish":
            raise NotDecided
        draft = as_draft(words)
        looked_at = set(not_theirs) if why.strip() else set()
        found = tuple(
            each for each in look_for_names(desk.review, desk.position, draft, words) if each.said not in looked_at
        )
        if found:
            raise NamesFound(found)
        type_ = desk.review.types.split()[0]
        partnership = Partnership.objects.get(id=desk.review.partnership_id)
        cover = ReportCover(
            name=words.name, review_name=f"{HEADINGS[words.instead]}. {type_name(desk.review)}",
            published_by=partnership.name_for(whose_name(type_)), published_on=desk.today,
            line=f"Written on {day_year(desk.today)}. The report itself is not published.", opening=(words.lead,),
            colour=partnership.colour or "#114b57",
        )  # fmt: skip
        made = PublicationFile("", type_, words, report_of(draft), report_pdf(draft, cover))
        file = keep_content(desk.review, PUBLICATION_FILE, file_to_bytes(made), by=doing.by)
        if why.strip():
            desk.keep_words(f"{', '.join(sorted(looked_at))}: {why}", sort=f"looked_at:{file[:20]}")
        desk.append("publication_file_made", file=file)
        if not carries_along(made.pdf):
            desk.append("file_metadata_found_clean", file=file)
        return file
