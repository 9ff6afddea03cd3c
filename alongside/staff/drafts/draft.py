"""One version of the draft: who reads it, what they read, and what it carried along."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from alongside.access.roles import Can
from alongside.design.words import day_year
from alongside.documents.as_html import html
from alongside.documents.draft import part_level
from alongside.documents.kept_drafts import KeptDraft, kept_draft
from alongside.reading.drafts import Reader, Version, agreed_not_material, readers_of
from alongside.staff.drafts.of_review import OfReview, of_review

HOW = {
    "page": "on their page", "paper": "on paper", "read_aloud": "read aloud", "audio": "as a recording",
    "interpreter": "with an interpreter",
}  # fmt: skip


def draft(request: HttpRequest, version: str) -> HttpResponse:
    """The page of one version. The report is drawn as the family sees it, parts folded."""
    of = of_review(request)
    row = of.version(version)
    kept = kept_draft(of.review.id, version)
    keeps, writes = Can.KEEP_REVIEW in of.can, Can.WRITE_REPORT in of.can
    readers = readers_of(of.review, of.position, of.members, version)
    earlier = of.versions[of.versions.index(row) + 1 :]
    context = {
        "row": row,
        "kept": kept,
        "people": [_person(of, row, reader) for reader in readers],
        "html": partial(html, first_heading=4 - part_level(kept.draft.blocks)),
        "warned": _warned(kept),
        "earlier": earlier[0] if earlier else None,
        "agreed": agreed_not_material(of.position, version),
        "names": _names(of),
        "links": _links(of, row, earlier, keeps=keeps, writes=writes),
        "after": "Nobody is asked to hurry." if row.newest else "",
    }
    return render(request, "staff/drafts/draft.jinja", context)


def _person(of: OfReview, row: Version, reader: Reader) -> dict[str, Any]:
    """One row: name, shape, one sentence, and what can be done next with this person."""
    how = f", {HOW[reader.how]}" if reader.how in HOW and reader.stands in ("with_them", "reading", "longer") else ""
    since = f", since {day_year(reader.since)}" if reader.since else ""
    says = f"{reader.says[0].upper()}{reader.says[1:]}{how}{since}."
    return {
        "name": reader.name,
        "href": reverse("staff:person", args=[of.review.id, reader.person]),
        "more": reader.relation,
        "state": reader.mark,
        "words": says,
        "said": reader.words,
        "links": _with_reader(of, row, reader) if Can.KEEP_REVIEW in of.can and row.newest else [],
    }


def _with_reader(of: OfReview, row: Version, reader: Reader) -> list[dict[str, str]]:
    def link(text: str, name: str) -> dict[str, str]:
        return {"text": text, "href": reverse(f"staff:{name}", args=[of.review.id, row.id, reader.person])}

    record, comment = link("Record what they said", "record-reading"), link("Record a comment", "record-comment")
    match reader.stands:
        case "not_shared" | "not_asked":
            return [link("Share it", "share-draft"), record]
        case "with_them" | "reading" | "longer":
            more = [link("Print their copy", "draft-copy")] if reader.how == "paper" else []
            return [record, comment, link("Ask how they are", "check-in"), *more]
        case "rather_not":
            told = of.position.latest("new_version_told", person=reader.person, version=row.id)
            again = [] if told or len(of.versions) == 1 else [link("Tell them of this version", "tell-new-version")]
            return [*again, link("Share it after all", "share-draft")]
        case "enough":
            return [comment, record]
    return []


def _warned(kept: KeptDraft) -> list[dict[str, str]]:
    numbers = {passage.anchor: passage.number or "a passage" for passage in kept.draft.passages}
    return [
        {
            "span": f"{numbers.get(each.first, '?')} to {numbers.get(each.last, '?')}",
            "title": each.title,
            "words": each.words,
        }
        for each in kept.upsetting
    ]


def _names(of: OfReview) -> dict[str, str]:
    from alongside.reading.review_page import workers_on

    return {worker.user: worker.name for worker in workers_on(of.review.id)}


def _links(of: OfReview, row: Version, earlier: list[Version], *, keeps: bool, writes: bool) -> list[dict[str, str]]:
    review = of.review.id
    links = []
    if earlier:
        address = reverse("staff:compare-drafts", args=[review, row.id, earlier[0].id])
        links.append({"text": f"What changed since draft {earlier[0].label}", "href": address})
    if earlier and row.newest and writes:
        links.append(
            {"text": "Nothing that matters changed?", "href": reverse("staff:not-material", args=[review, row.id])}
        )
    if writes or keeps:
        links.append(
            {"text": "Where readers are warned", "href": reverse("staff:draft-warnings", args=[review, row.id])}
        )
    links.append({"text": "Comments", "href": reverse("staff:comments", args=[review])})
    if row.newest:
        links.append({"text": "Taking it to the Sub-Group", "href": reverse("staff:subgroup", args=[review])})
    return links
