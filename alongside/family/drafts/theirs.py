"""Which drafts exist for a family member: those that were opened to them, until the report is published."""

from __future__ import annotations

from django.http import Http404

from alongside.documents.kept_drafts import KeptDraft
from alongside.documents.models import DraftVersion
from alongside.reading.draft_reading import read_draft
from alongside.reading.family_page import Standing


def theirs(standing: Standing, version: str) -> KeptDraft:
    """A version that was opened to this person. Anything else is not there."""
    if standing.published or standing.not_to_be_published:
        raise Http404
    try:
        return read_draft(standing, version)
    except DraftVersion.DoesNotExist:
        raise Http404 from None
