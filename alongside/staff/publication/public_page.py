"""Write the words of the public page. Kept sealed until the day."""

from __future__ import annotations

import re
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from alongside.acts.desk import Doing
from alongside.acts.publication.write_public_page import write_public_page
from alongside.design.fields import Form, LongTextField, NumberField, SeenAndOnce, TextField
from alongside.documents.public_page import Change, PageWords
from alongside.pages.question import question
from alongside.people.people import About, subject_of
from alongside.people.words import words_with
from alongside.reading.publication import how_they_took_part, page_words
from alongside.reading.review_page import workers_on
from alongside.reading.reviews import said_of_type
from alongside.staff.drafts.of_review import OfReview, of_review

HARD_TO_READ = "Samaritans, any time, free, 116 123."
CHILDLINE = " Childline, under 19, free, 0800 1111."


class PublicPage(SeenAndOnce, Form):
    """Everything the page says beside the report and the statements."""

    lead = LongTextField(
        "The person first",
        hint="Three or four sentences: who they were, then what the review asks. The season of the death, no date.",
        rows=5, missing="Say who the person was.",
    )  # fmt: skip
    about_the_name = LongTextField(
        "About the name",
        hint="Who chose it, and that it is not the real one.",
        rows=3,
        missing="Say something about the name.",
    )
    warning = TextField("What is hard to read in the report", hint="One sentence.", optional=True)
    found = LongTextField(
        "What the review found", hint="In plain words, a paragraph or two.", rows=8, missing="Say what was found."
    )
    summary = LongTextField("The summary", rows=8, optional=True)
    changes = LongTextField(
        "What should change",
        hint="Each one in a paragraph of its own: first line what should change; second line who does it, by when, and "
        "whether the family suggested it.",
        rows=10, optional=True,
    )  # fmt: skip
    took_part = LongTextField(
        "How the family took part", hint="No counts of relatives, and nothing that points at one of them.", rows=4,
        missing="Say how the family took part.",
    )  # fmt: skip
    written_by = TextField("Who wrote the report", missing="Say who wrote the report.")
    hard_to_read = LongTextField("If this is hard to read", rows=2, missing="Give at least one number to ring.")
    months_online = NumberField(
        "For how many months is it public?", unit="months", at_least=1, at_most=120, missing="Say for how long."
    )


def public_page(request: HttpRequest) -> HttpResponse:
    """Ask for the words and keep them."""
    of = of_review(request)
    about = subject_of(of.review.id)

    def act(doing: Doing, said: dict[str, Any]) -> None:
        words = {
            name: said[name] or ""
            for name in PublicPage.base_fields
            if name not in ("seen", "once", "changes", "months_online")
        }
        made = PageWords(
            name=about.published_name or about.called, changes=changes_from(said["changes"] or ""),
            months_online=said["months_online"], **words,
        )  # fmt: skip
        write_public_page(doing, words=made)

    return question(
        request,
        "staff/publication/public_page.jinja",
        PublicPage,
        act=act,
        then=reverse("staff:publication", args=[of.review.id]),
        context={"about": about},
        initial=_start(of, about),
        day_field="lead",
    )


def changes_from(text: str) -> tuple[Change, ...]:
    """One change from each paragraph: its first line, and what stands below it."""
    found = []
    for piece in re.split(r"\n\s*\n", text.strip()):
        first, _, rest = piece.strip().partition("\n")
        if first:
            found.append(Change(first.strip(), " ".join(rest.split())))
    return tuple(found)


def _start(of: OfReview, about: About) -> dict[str, Any]:
    """What was written before; or a beginning, from the record."""
    kept = page_words(of.review.id)
    if kept is not None:
        changes = "\n\n".join("\n".join(filter(None, (each.words, each.more))) for each in kept.changes)
        return {
            **{name: getattr(kept, name) for name in PageWords.__slots__ if name not in ("name", "changes")},
            "changes": changes,
        }
    reviewers = [worker.name for worker in workers_on(of.review.id) if worker.role == "Independent reviewer"]
    child = said_of_type(of.review, "about_a_child")
    whose = {"he": "his", "she": "her"}.get(about.pronoun, "their")
    return {
        "about_the_name": _about_the_name(about, whose),
        "changes": _recommendations(of),
        "took_part": how_they_took_part(of.position, of.members),
        "written_by": f"{reviewers[0]}, independent reviewer" if reviewers else "",
        "hard_to_read": HARD_TO_READ + (CHILDLINE if child else ""),
        "months_online": 12,
    }


def _about_the_name(about: About, whose: str) -> str:
    if not about.published_name or about.published_name == about.called:
        return ""
    they, were = (about.pronoun, "was") if about.pronoun in ("he", "she") else ("they", "were")
    said = f"{whose.capitalize()} family chose the name {about.published_name}. It is not {whose} real name."
    return f"{said} We ask you not to try to find out who {they} {were}."


def _recommendations(of: OfReview) -> str:
    """The recommendations as they were decided, those of the family marked."""
    words = {str(e.fact.fields["recommendation"]): e for e in of.position.facts("recommendation_added")}
    decided = {str(e.fact.fields["recommendation"]): e for e in of.position.facts("recommendation_decided")}
    said = words_with(of.review.id, [e.fact.fields.get("words") for e in [*words.values(), *decided.values()]])
    found = []
    for id_, added in words.items():
        fate = decided.get(id_)
        if fate is not None and fate.fact.fields.get("fate") == "dropped":
            continue
        new = said.get(str(fate.fact.fields.get("words")), "") if fate else ""
        text = " ".join((new or said.get(str(added.fact.fields.get("words")), "")).split())
        more = "Suggested by the family." if added.fact.fields.get("origin") == "family" else ""
        found.append("\n".join(filter(None, (text, more))))
    return "\n\n".join(filter(None, found))
