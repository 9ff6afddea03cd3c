"""One part of the draft, with a place under each passage to say something about it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from django.http import Http404, HttpRequest, HttpResponse

from alongside.acts.drafts.keep_place import keep_place
from alongside.documents.as_html import html
from alongside.documents.draft import Draft, Part, part_level
from alongside.documents.stretches import stretches
from alongside.family.drafts.draft import beside
from alongside.family.drafts.note import NoteBeside
from alongside.family.drafts.theirs import theirs
from alongside.family.showing import fresh, show
from alongside.reading.draft_reading import NoteTold
from alongside.reading.family_page import standing_of


def draft_part(request: HttpRequest, version: str, part: str) -> HttpResponse:
    """A part to read. `?say=p3-5` opens the form under that passage; `?read=p3-17` shows what a warning stands for."""
    standing = standing_of(request.entered)
    kept = theirs(standing, version)
    here = next((each for each in kept.draft.parts if str(each.number) == part), None)
    if here is None:
        raise Http404
    if not standing.advocate_reading:
        keep_place(standing.review, person=standing.person, version=version, part=here.number)
    say, read = request.GET.get("say", ""), request.GET.get("read", "")
    shown = stretches(kept.draft, kept.upsetting, here, {say, read})
    spoken = beside(request, standing, version)
    return show(
        request,
        "drafts/draft_part",
        standing,
        kept=kept,
        part=here,
        read=read,
        say="" if standing.advocate_reading else say,
        say_form=fresh(request, NoteBeside),
        stretches=shown,
        footnotes=tuple(dict.fromkeys(note for stretch in shown for note in stretch.notes)),
        html=partial(html, first_heading=2 - part_level(kept.draft.blocks)),
        passages={passage.anchor: passage for passage in kept.draft.passages},
        notes_at=_notes_at(spoken["notes"]),
        earlier=_neighbour(kept.draft, here, -1),
        later=_neighbour(kept.draft, here, 1),
        **spoken,
    )


def _notes_at(notes: Iterable[NoteTold]) -> dict[str, list[NoteTold]]:
    found: dict[str, list[NoteTold]] = {}
    for told in notes:
        found.setdefault(told.note.passage, []).append(told)
    return found


def _neighbour(draft: Draft, part: Part, step: int) -> Part | None:
    place = draft.parts.index(part) + step
    return draft.parts[place] if 0 <= place < len(draft.parts) else None
