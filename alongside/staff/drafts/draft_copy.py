"""Print one person's copy of a draft."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from alongside.access.viewing import note_viewing
from alongside.documents.draft_copy import DraftCopy, draft_copy_pdf
from alongside.documents.kept_drafts import kept_draft
from alongside.letters.copies import copy_number
from alongside.people.people import subject_of
from alongside.staff.drafts.of_review import of_review


def draft_copy(request: HttpRequest, version: str, person: str) -> HttpResponse:
    """Their copy as PDF: with their name on it, a sheet before what is hard to read, and room to write."""
    of = of_review(request)
    row, member = of.version(version), of.member(person)
    kept = kept_draft(of.review.id, version)
    user = request.entered.user
    copy = DraftCopy(
        name=member.name,
        label=row.label,
        on=row.made_on,
        subject=subject_of(of.review.id).called,
        ring=f"{user.name}, {user.telephone or request.partnership.telephone}",
        hours=user.hours or request.partnership.hours,
        number=copy_number(of.review, version, person),
    )
    note_viewing(request.entered, "copy of the draft", person)
    response = HttpResponse(draft_copy_pdf(kept.draft, copy, hard=kept.upsetting), content_type="application/pdf")
    response.headers["Content-Disposition"] = 'inline; filename="copy.pdf"'
    return response
