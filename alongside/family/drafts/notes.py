"""All their notes: which to share, and what became of those they shared."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from alongside.acts.desk import Doing
from alongside.acts.drafts.share_notes import share_notes
from alongside.design.fields import ChoicesField, Form, SeenAndOnce
from alongside.documents.draft_notes import DraftNote
from alongside.family.showing import ask, show
from alongside.reading.draft_reading import notes_told
from alongside.reading.family_page import standing_of

MOST_LETTERS = 90


class ShareNotes(SeenAndOnce, Form):
    """Which notes to share; none is ticked beforehand."""

    notes = ChoicesField(
        "Which notes do you want to share?", missing="Tick the notes you want to share. The others stay yours alone."
    )

    def __init__(self, *args: Any, private: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["notes"].choices = private


def notes(request: HttpRequest) -> HttpResponse:
    """Every note on every draft, newest draft first, with its answer."""
    standing = standing_of(request.entered)
    told = notes_told(standing)
    private = any(not each.note.comment for each in told)
    return show(request, "drafts/notes", standing, told=list(reversed(told)), private=private)


def share(request: HttpRequest) -> HttpResponse:
    """Choose which notes to share, then share them at one press."""
    standing = standing_of(request.entered)
    mine = [each.note for each in notes_told(standing)]
    private = [note for note in mine if not note.comment]
    chosen, shared = set(request.POST.getlist("notes")), {note.id for note in mine if note.comment}
    if not private or (chosen and chosen <= shared):  # the same form pressed again: it was done the first time
        return HttpResponseRedirect(reverse("family:notes"))

    def act(doing: Doing, said: dict) -> None:
        share_notes(doing, person=standing.person, notes=said["notes"])

    return ask(
        request,
        "drafts/share_notes",
        partial(ShareNotes, private=[(note.id, _named(note)) for note in private]),
        standing=standing,
        act=act,
        then=reverse("family:notes"),
    )


def _named(note: DraftNote) -> str:
    line = " ".join(note.text.split())
    short = line if len(line) <= MOST_LETTERS else f"{line[:MOST_LETTERS].rsplit(' ', 1)[0]} …"
    return f"{note.number or 'A passage'}: {short}"
