"""Make the file for publication, look for names in it, and let two different people sign it."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from alongside.acts.desk import Doing
from alongside.acts.order import OutOfOrder
from alongside.acts.publication.make_publication_file import NamesFound, make_publication_file
from alongside.acts.publication.names_in_file import look_for_names
from alongside.acts.publication.note_jigsaw_risk import note_jigsaw_risk
from alongside.acts.publication.record_press_coverage import record_press_coverage
from alongside.acts.publication.sign_off_anonymity import NoFile, SignedAlready, sign_off_anonymity
from alongside.design.fields import ChoiceField, ChoicesField, Form, HiddenField, LongTextField, SeenAndOnce, TickField
from alongside.documents.kept_drafts import draft_of
from alongside.documents.kept_publication import PUBLICATION_FILE, content_with
from alongside.documents.names_found import Found
from alongside.documents.pdf_pages import pages_in
from alongside.documents.public_page import PublicationFile, file_from_bytes
from alongside.pages.question import question
from alongside.reading.publication import page_words, plan_of
from alongside.reading.review_page import workers_on
from alongside.staff.drafts.of_review import of_review

SORTS = {
    "name": "A real name",
    "part_of_name": "Part of a real name",
    "place": "An address or place",
    "day": "An exact day",
}


class MakeFile(SeenAndOnce, Form):
    """Finds that mean somebody else, and what they are."""

    not_theirs = ChoicesField("Which of these mean somebody or something else?", optional=True)
    why = LongTextField(
        "What are they?", hint="For example: Grace is said of a person’s manner in 3.4.", rows=3, optional=True
    )

    def __init__(self, *args: Any, found: list[Found], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        spots: dict[str, str] = {each.said: f"{SORTS[each.sort]}: “…{each.around}…”" for each in found}
        self.fields["not_theirs"].choices = [(said, said, where) for said, where in spots.items()]
        self.all = set(spots)
        if not found:
            del self.fields["not_theirs"], self.fields["why"]

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        if "not_theirs" not in self.fields:
            return said
        if set(said.get("not_theirs") or []) != self.all:
            self.add_error(
                "not_theirs",
                "Every one of these has to be taken out of the report or the page, or mean something else.",
            )
        elif not said.get("why"):
            self.add_error("why", "Say what they are. It is kept with the file.")
        return said


class SignOff(SeenAndOnce, Form):
    """One person's word about exactly this file."""

    file = HiddenField()
    sure = TickField(
        "I have read the page and the report as they would be published. I cannot tell who anybody is, and I do not "
        "believe that a neighbour or a reporter could.",
        must="Tick to say that you have read it.",
    )


class Press(SeenAndOnce, Form):
    """Coverage, or the look at what it gives away."""

    what = ChoiceField(
        "What do you record?",
        choices=[
            ("coverage", "Press coverage that names someone of the family"),
            ("weighed", "What press and report give away together"),
        ],
        missing="Choose what you record.",
    )
    words = LongTextField(
        "In words", hint="Where and when; or who could be recognised, by what, and what was done about it.", rows=5,
        missing="Write it down.",
    )  # fmt: skip


def anonymise(request: HttpRequest) -> HttpResponse:
    """Make the file. Real names, addresses and exact days that stand in it are shown, and stop it."""
    of = of_review(request)
    plan, words = plan_of(of.review, of.position), page_words(of.review.id)
    if not plan.signed or words is None:
        missing = ["The Executive Members have to sign the report first."] if not plan.signed else []
        missing += ["The words of the public page have to be written first."] if words is None else []
        return render(
            request,
            "staff/publication/not_yet.jinja",
            {"missing": missing},
            status=409 if request.method == "POST" else 200,
        )
    found = list(look_for_names(of.review, of.position, draft_of(of.review.id, plan.signed), words))

    def act(doing: Doing, said: dict[str, Any]) -> None:
        try:
            make_publication_file(
                doing, version=plan.signed, not_theirs=said.get("not_theirs") or (), why=said.get("why") or ""
            )
        except NamesFound as fault:
            names = ", ".join(sorted({each.said for each in fault.found}))
            raise OutOfOrder("publication_file_made", f"These stand in it now as well: {names}.") from fault

    return question(
        request,
        "staff/publication/anonymise.jinja",
        MakeFile,
        act=act,
        then=reverse("staff:publication", args=[of.review.id]),
        context={"found": found, "row": of.version(plan.signed), "again": bool(plan.file)},
        found=found,
    )


def sign_anonymity(request: HttpRequest) -> HttpResponse:
    """Show what is signed, and take this person's word for it."""
    of = of_review(request)
    plan = plan_of(of.review, of.position)
    if not plan.file:
        return HttpResponseRedirect(reverse("staff:publication", args=[of.review.id]))

    def act(doing: Doing, said: dict[str, Any]) -> None:
        try:
            sign_off_anonymity(doing, file=said["file"])
        except SignedAlready as fault:
            raise OutOfOrder(
                "anonymisation_signed_off", "You have signed this file already. It takes somebody else as well."
            ) from fault
        except NoFile as fault:
            raise OutOfOrder("anonymisation_signed_off", "A new file was made since. Look at that one.") from fault

    workers = {worker.user: worker.name for worker in workers_on(of.review.id)}
    return question(
        request,
        "staff/publication/sign_anonymity.jinja",
        SignOff,
        act=act,
        then=reverse("staff:publication", args=[of.review.id]),
        context={"file": plan.file, "signers": [workers.get(user, "Somebody") for user in plan.signers]},
        initial={"file": plan.file},
    )


def press(request: HttpRequest) -> HttpResponse:
    """Record coverage that names the family, and the look at what it gives away with the report."""
    review = request.entered.review

    def act(doing: Doing, said: dict[str, Any]) -> None:
        record = record_press_coverage if said["what"] == "coverage" else note_jigsaw_risk
        record(doing, words=said["words"])

    return question(
        request,
        "staff/publication/press.jinja",
        Press,
        act=act,
        then=reverse("staff:publication", args=[review.id]),
        day_field="words",
    )


def publication_preview(request: HttpRequest) -> HttpResponse:
    """The page and the file, as they would be."""
    file, hash_ = _file_of(request)
    context = {"page": asdict(file.words), "file": hash_, "pages": pages_in(file.pdf)}
    return render(request, "staff/publication/publication_preview.jinja", context)


def publication_pdf(request: HttpRequest) -> HttpResponse:
    """The very PDF that is signed."""
    file, _ = _file_of(request)
    response = HttpResponse(file.pdf, content_type="application/pdf")
    response.headers["Content-Disposition"] = 'inline; filename="report.pdf"'
    return response


def _file_of(request: HttpRequest) -> tuple[PublicationFile, str]:
    of = of_review(request)
    plan = plan_of(of.review, of.position)
    kept = content_with(of.review.id, PUBLICATION_FILE, plan.file) if plan.file else None
    if kept is None:
        raise Http404
    return file_from_bytes(kept.content), kept.file
