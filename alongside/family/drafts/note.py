"""Say something about one passage. Kept for the reader alone until they choose to share it."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from alongside.acts.desk import Doing
from alongside.acts.drafts.drop_note import drop_note
from alongside.acts.drafts.keep_note import keep_note
from alongside.design.fields import ChoiceField, Form, LongTextField, SeenAndOnce
from alongside.documents.draft_notes import DraftNote
from alongside.family.asked import OnlyAPress
from alongside.family.drafts.theirs import theirs
from alongside.family.showing import ask
from alongside.reading.draft_reading import notes_told
from alongside.reading.family_page import Standing, standing_of

KINDS = [
    ("factual", "Something is not right"),
    ("addition", "Something is missing"),
    ("tone", "How it is said"),
    ("anonymity", "Something should be left out", "It could show who we are, or it is nobody’s business."),
]


class NoteBeside(SeenAndOnce, Form):
    """Words beside a passage, and what they are about."""

    text = LongTextField(
        "Your words",
        hint="As long or short as you like. Only you can see this until you choose to share it.",
        missing="Write something first, or press “Not now”.",
        rows=5,
    )
    sort = ChoiceField("What is it about?", choices=KINDS, optional=True)


def note(request: HttpRequest, version: str, passage: str) -> HttpResponse:
    """Keep a new note beside a passage."""
    standing = standing_of(request.entered)
    found = theirs(standing, version).draft.passage(passage)
    if found is None:
        raise Http404
    part = reverse("family:draft-part", args=[version, found.part])

    def act(doing: Doing, said: dict) -> None:
        keep_note(doing, person=standing.person, version=version, passage=passage, text=said["text"], sort=said["sort"])

    then = f"{part}?read={passage}#{passage}"
    return ask(request, "drafts/note", NoteBeside, standing=standing, act=act, then=then, passage=found, part=part)


def change_note(request: HttpRequest, note: str) -> HttpResponse:
    """Change a note that was not shared yet."""
    standing = standing_of(request.entered)
    mine = _private_note(standing, note)

    def act(doing: Doing, said: dict) -> None:
        about = {"person": standing.person, "version": mine.version, "passage": mine.passage}
        keep_note(doing, **about, text=said["text"], sort=said["sort"], note=mine.id)

    return ask(
        request,
        "drafts/change_note",
        NoteBeside,
        standing=standing,
        act=act,
        then=f"{reverse('family:notes')}#note-{mine.id}",
        initial={"text": mine.text, "sort": mine.sort},
        note=mine,
    )


def throw_note_away(request: HttpRequest, note: str) -> HttpResponse:
    """Throw away a note that was not shared yet."""
    standing = standing_of(request.entered)
    mine = _private_note(standing, note)

    def act(doing: Doing, said: dict) -> None:
        drop_note(doing, person=standing.person, note=mine.id)

    then = reverse("family:notes")
    return ask(request, "drafts/throw_note_away", OnlyAPress, standing=standing, act=act, then=then, note=mine)


def _private_note(standing: Standing, note: str) -> DraftNote:
    found = next((told.note for told in notes_told(standing) if told.note.id == note and not told.note.comment), None)
    if found is None:
        raise Http404
    return found
