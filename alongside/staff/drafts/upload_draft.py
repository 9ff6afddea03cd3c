"""Bring a new version of the draft report: one Word file, taken whole or refused with what to do."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.csrf import csrf_exempt, csrf_protect

from alongside.acts.desk import Doing
from alongside.acts.drafts.upload_draft import upload_draft as keep_draft
from alongside.design.fields import FileField, Form, SeenAndOnce, TextField
from alongside.documents.word_file import read_word_file
from alongside.documents.word_refusals import WHAT_TO_DO, WordFileRefused
from alongside.pages.question import question
from alongside.staff.drafts.of_review import of_review
from alongside.staff.drafts.too_large import StopWhatIsTooLarge

TOO_LARGE = f"{WHAT_TO_DO['too_large']} Nothing was kept."
ANY_KIND = (".docx", ".doc", ".docm", ".dotm", ".pdf", ".odt", ".rtf", ".txt", ".zip", "")


class UploadDraft(SeenAndOnce, Form):
    """The file, and what the version is called."""

    label = TextField(
        "What is this version called?",
        hint="A number, such as 2, or 2.1 after small mistakes were put right.",
        width=5,
        max_length=20,
        missing="Give the version a number.",
    )
    file = FileField(
        "The Word file",
        hint="A .docx of at most 20 MB, without tracked changes, comments or hidden text. Its headings become parts, "
        "and its numbered paragraphs what a reader can speak about.",
        kinds=(".docx",),
        missing="Choose the Word file.",
    )

    def __init__(self, *args: Any, taken: frozenset[str], stopped: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.taken, self.stopped = taken, stopped
        # what a file is and what to do about it is said by the reader of Word files, whatever its name ends in
        self.fields["file"].clean = self._clean_file  # type: ignore[method-assign]

    def _clean_file(self, data: Any, initial: Any = None) -> Any:
        if self.stopped:
            raise forms.ValidationError(TOO_LARGE)
        if not data:
            raise forms.ValidationError("Choose the Word file.")
        try:
            content = data.read()
            read_word_file(content, data.name)
        except WordFileRefused as refused:
            raise forms.ValidationError(refused.what_to_do) from refused
        return data.name, content

    def clean_label(self) -> str:
        label = str(self.cleaned_data["label"]).strip()
        if label in self.taken:
            raise forms.ValidationError(f"There is a draft {label} already. Give this one another number.")
        return label


@csrf_exempt  # only until the handler below stands in the way; the page proper is protected
def upload_draft(request: HttpRequest) -> HttpResponse:
    """Put a limit in the way before anything of the upload is read, then ask."""
    stop = StopWhatIsTooLarge(request)
    request.upload_handlers.insert(0, stop)
    return _upload_draft(request, stop)


@csrf_protect
def _upload_draft(request: HttpRequest, stop: StopWhatIsTooLarge) -> HttpResponse:
    """Ask for the file and keep it."""
    of = of_review(request)

    def act(doing: Doing, said: dict[str, Any]) -> str:
        name, content = said["file"]
        return keep_draft(doing, file_name=name, content=content, label=said["label"])

    def then(version: str | None) -> str:
        return (
            reverse("staff:draft", args=[of.review.id, version])
            if version
            else reverse("staff:drafts", args=[of.review.id])
        )

    if request.method == "POST":
        request.POST  # noqa: B018  read now, so that `stop` knows
    return question(
        request,
        "staff/drafts/upload_draft.jinja",
        UploadDraft,
        act=act,
        then=then,
        context={"newest": of.newest},
        day_field="label",
        taken=frozenset(of.labels.values()),
        stopped=stop.stopped,
    )
