"""The versions of the draft, the newest first, and how far each one is."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from alongside.access.roles import Can
from alongside.design.words import count_word, names
from alongside.reading.drafts import Reader, Version, readers_of
from alongside.staff.drafts.of_review import OfReview, of_review


def drafts(request: HttpRequest) -> HttpResponse:
    """The page of drafts."""
    of = of_review(request)
    readers = {
        version.id: readers_of(of.review, of.position, of.members, version.id)
        for version in of.versions
        if version.newest
    }
    context = {
        "versions": [{"row": version, "says": _says(of, version, readers.get(version.id))} for version in of.versions],
        "writes": Can.WRITE_REPORT in of.can,
        "waiting": sum(1 for duty in of.position.duties_of("comment_answered") if str(duty.state) == "due"),
    }
    return render(request, "staff/drafts/drafts.jinja", context)


def _says(of: OfReview, version: Version, readers: list[Reader] | None) -> str:
    """One sentence: how far this version came, and whom it is with."""
    for kind, words in (
        ("published", "Published."),
        ("executive_signed", "Signed by the Executive Members."),
        ("executive_sent_back", "Sent back by the Executive Members."),
        ("put_on_executive_agenda", "On the agenda of the Executive Members."),
        ("subgroup_passed", "Passed by the Sub-Group."),
        ("put_on_subgroup_agenda", "On the agenda of the Sub-Group."),
    ):
        if of.position.latest(kind, version=version.id) is not None:
            return words
    if readers is None:
        return "A newer version came after it."
    return whom_it_is_with(readers)


def whom_it_is_with(readers: list[Reader]) -> str:
    """“It is with Abena and Grace. Mark does not have it yet.”"""
    with_them = [each.called for each in readers if each.stands in ("with_them", "reading", "longer")]
    without = [each.called for each in readers if each.stands == "not_shared"]
    done = sum(1 for each in readers if each.stands in ("enough", "rather_not"))
    said: list[Any] = []
    if with_them:
        said.append(f"It is with {names(with_them)}.")
    if without:
        said.append(f"{names(without)} {'does' if len(without) == 1 else 'do'} not have it yet.")
    if done and not with_them and not without:
        said.append("Everyone who wanted to read it has had long enough.")
    elif done:
        said.append(
            f"{count_word(done, 'person', 'people').capitalize()} finished with it, or would rather not read it."
        )
    return " ".join(said)
