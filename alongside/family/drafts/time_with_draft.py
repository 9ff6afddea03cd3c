"""Three ways to speak of time with a draft. None of them has a date."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from alongside.acts.desk import Doing
from alongside.acts.drafts.say_long_enough import say_long_enough
from alongside.acts.drafts.say_needs_longer import say_needs_longer
from alongside.acts.drafts.say_rather_not_read import say_rather_not_read
from alongside.design.fields import ChoiceField, Form, LongTextField, SeenAndOnce
from alongside.family.drafts.theirs import theirs
from alongside.family.showing import ask
from alongside.reading.draft_reading import draft_open_to
from alongside.reading.family_page import standing_of

LONGER, ENOUGH, RATHER_NOT = "longer", "enough", "rather_not"


class TimeWithDraft(SeenAndOnce, Form):
    """I need longer, I have had long enough, or I would rather not read it."""

    time = ChoiceField(
        "When you want to, tell us",
        choices=[
            (LONGER, "I need longer", "No reason needed."),
            (ENOUGH, "I have had long enough", "Then it can go to the Sub-Group, once we have answered you."),
            (RATHER_NOT, "I would rather not read it", "You can change your mind at any time."),
        ],
        missing="Choose one of the three. Or leave it for now: nothing happens until you say so.",
    )


class WhichDrafts(SeenAndOnce, Form):
    """This draft, or any draft."""

    which = ChoiceField(
        "Is that about this draft, or about any draft?",
        choices=[
            ("this", "This draft", "If it changes, we tell you, and you can choose again."),
            ("any", "Any draft", "We still tell you if it changes. You can still read it on any day."),
        ],
        missing="Choose this draft or any draft.",
    )
    words = LongTextField("Anything you want to say with it?", optional=True, rows=4)


def time_with_draft(request: HttpRequest, version: str) -> HttpResponse:
    """Say one of the three. The third is asked about on a page of its own."""
    standing = standing_of(request.entered)
    theirs(standing, version)

    def act(doing: Doing, said: dict) -> str:
        if said["time"] == LONGER:
            say_needs_longer(doing, person=standing.person, version=version)
        elif said["time"] == ENOUGH:
            say_long_enough(doing, person=standing.person, version=version)
        return said["time"]

    def then(chosen: str | None) -> str:
        if chosen == RATHER_NOT:
            return reverse("family:rather-not-read", args=[version])
        return f"{reverse('family:draft')}#your-time"

    return ask(request, "drafts/time_with_draft", TimeWithDraft, standing=standing, act=act, then=then, version=version)


def time_with_my_draft(request: HttpRequest) -> HttpResponse:
    """The same for whichever version is with them: where the path leads."""
    opened = draft_open_to(standing_of(request.entered))
    if opened is None:
        return HttpResponseRedirect(reverse("family:draft"))
    return HttpResponseRedirect(reverse("family:time-with-draft-version", args=[opened.version]))


def rather_not_read(request: HttpRequest, version: str) -> HttpResponse:
    """Say that they would rather not read this draft, or any draft."""
    standing = standing_of(request.entered)
    theirs(standing, version)

    def act(doing: Doing, said: dict) -> None:
        about = version if said["which"] == "this" else None
        say_rather_not_read(doing, person=standing.person, version=about, words=said["words"])

    then = f"{reverse('family:draft')}#your-time"
    return ask(request, "drafts/rather_not_read", WhichDrafts, standing=standing, act=act, then=then, version=version)
