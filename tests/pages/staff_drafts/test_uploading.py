"""Uploading a draft: every refusal stands beside the field with what to do, and nothing of the file is kept."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.files.uploadhandler import MemoryFileUploadHandler, TemporaryFileUploadHandler
from django.test import Client

from alongside.documents.models import Document, DraftVersion
from alongside.documents.word_refusals import LARGEST
from tests.builders.reports import Scene, report_file
from tests.builders.word_files import changed, into_first_paragraph, with_part
from tests.pages.staff_drafts.conftest import at, form_of, text

INSERTED = '<w:ins w:id="1" w:author="J Smith"><w:r><w:t>new</w:t></w:r></w:ins>'


def upload(
    client: Client, scene: Scene, content: bytes, name: str = "report.docx", label: str = "2", **more: Any
) -> Any:
    drawn = form_of(client.get(at(scene, "upload-draft")))
    file = SimpleUploadedFile(name, content)
    return client.post(at(scene, "upload-draft"), {**drawn, "label": label, "file": file, **more})


def kept(scene: Scene) -> tuple[int, int, int]:
    return Document.objects.count(), DraftVersion.objects.count(), scene.position.last_number


def test_a_good_file_becomes_the_newest_version(scene: Scene, helen: Client) -> None:
    sent = upload(helen, scene, report_file("3.1\tAnother."))
    newest = DraftVersion.objects.get(label="2")
    assert (sent.status_code, sent["Location"]) == (302, at(scene, "draft", newest.id))
    assert "Another." in text(helen.get(at(scene, "draft", newest.id)))


@pytest.mark.parametrize(
    ("made", "name", "says"),
    [
        (lambda: b"%PDF-1.7", "report.docx", "This is a PDF."),
        (lambda: b"hello", "report.docx", "This is not a Word document (.docx), whatever its name says."),
        (report_file, "report.pdf", "its name does not end in .docx"),
        (lambda: with_part(report_file(), "word/vbaProject.bin", b"x"), "report.docx", "This file holds macros"),
        (lambda: into_first_paragraph(report_file(), INSERTED), "report.docx", "Tracked changes are still in"),
        (lambda: changed(report_file(), add={"word/bomb.xml": b"0" * 40_000_000}), "report.docx", "far more"),
        (lambda: report_file()[:200], "report.docx", "This file is damaged"),
    ],
)  # fmt: skip
def test_a_refused_file_says_what_to_do_beside_the_field_and_leaves_nothing(
    scene: Scene, helen: Client, made: Callable[[], bytes], name: str, says: str
) -> None:
    before = kept(scene)
    refused = upload(helen, scene, made(), name)
    assert refused.status_code == 422
    page = text(refused)
    assert says in page
    assert "Nothing was kept." in page
    assert 'value="2"' in page  # what was typed is still there
    assert kept(scene) == before


def test_a_file_that_is_far_too_large_is_stopped_before_it_is_put_together_anywhere(
    scene: Scene, helen: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_together: list[object] = []
    for handler in (MemoryFileUploadHandler, TemporaryFileUploadHandler):
        monkeypatch.setattr(handler, "receive_data_chunk", lambda self, data, start: put_together.append(data))
    before = kept(scene)
    refused = upload(helen, scene, b"PK" + b"0" * (LARGEST + 3 * 1024 * 1024))
    assert refused.status_code == 422
    assert "This file is larger than 20 MB." in text(refused)
    assert (kept(scene), put_together) == (before, [])


def test_a_label_is_given_once(scene: Scene, helen: Client) -> None:
    assert "There is a draft 1 already." in text(upload(helen, scene, report_file(), label="1"))


def test_pressing_twice_makes_one_version(scene: Scene, helen: Client) -> None:
    drawn = form_of(helen.get(at(scene, "upload-draft")))
    for _ in range(2):
        file = SimpleUploadedFile("report.docx", report_file("3.1\tAnother."))
        helen.post(at(scene, "upload-draft"), {**drawn, "label": "2", "file": file})
    assert DraftVersion.objects.filter(label="2").count() == 1
    assert len(scene.position.facts("draft_version_ready")) == 2


def test_the_form_is_protected_against_other_sites(scene: Scene, helen: Client) -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = helen.cookies
    before = kept(scene)
    file = SimpleUploadedFile("report.docx", report_file("3.1\tAnother."))
    assert strict.post(at(scene, "upload-draft"), {"label": "2", "file": file}).status_code == 403
    assert kept(scene) == before


def test_only_those_who_write_the_report_upload(
    scene: Scene, browser: Callable[[Any], Client], reviewer: Client
) -> None:
    assert reviewer.get(at(scene, "upload-draft")).status_code == 200
    for user in (scene.chair, scene.executive):
        assert browser(user).get(at(scene, "upload-draft")).status_code == 404
