"""A Word file is taken whole, or not at all."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from alongside.acts.desk import AlreadyDone
from alongside.acts.drafts.upload_draft import upload_draft
from alongside.acts.drafts.warn_readers import warn_readers
from alongside.acts.publication.send_to_national_panel import send_to_national_panel
from alongside.documents.kept_drafts import Upsetting, kept_draft
from alongside.documents.models import Document, DraftVersion
from alongside.documents.word_refusals import WordFileRefused
from tests.builders.reports import SIGNED, a_report_being_read, everyone_is_done, on, report_file, signed
from tests.builders.word_files import into_first_paragraph

TRACKED = '<w:ins w:id="1" w:author="J Smith"><w:r><w:t>new</w:t></w:r></w:ins>'


def test_a_refused_file_leaves_nothing_behind(partnership: Any) -> None:
    scene = a_report_being_read(partnership)
    before = (Document.objects.count(), DraftVersion.objects.count(), scene.position.last_number)
    for content, name in ((b"%PDF-1.7", "report.docx"), (into_first_paragraph(report_file(), TRACKED), "report.docx")):
        with on(SIGNED), pytest.raises(WordFileRefused):
            upload_draft(scene.by(), file_name=name, content=content, label="2")
    assert (Document.objects.count(), DraftVersion.objects.count(), scene.position.last_number) == before


def test_the_same_press_twice_is_one_version(partnership: Any) -> None:
    scene = a_report_being_read(partnership)
    with on(SIGNED):
        upload_draft(scene.by(once="a-form"), file_name="two.docx", content=report_file("3.1\tNew."), label="2")
        with pytest.raises(AlreadyDone):
            upload_draft(scene.by(once="a-form"), file_name="two.docx", content=report_file("3.1\tNew."), label="2")
    assert DraftVersion.objects.filter(review=scene.review).count() == 2


def test_a_warning_changes_neither_the_report_nor_its_hash(partnership: Any) -> None:
    scene = a_report_being_read(partnership)
    was = kept_draft(scene.review.id, scene.version)
    warn_readers(scene.by(), version=scene.version, upsetting=[Upsetting("p3-2", "p3-2", "How he was found", "Where.")])
    now = kept_draft(scene.review.id, scene.version)
    assert [each.title for each in now.upsetting] == ["How he was found"]
    assert (now.draft.file_hash, now.draft.text_hash) == (was.draft.file_hash, was.draft.text_hash)


def test_a_new_text_after_the_panel_copy_starts_the_panels_days_again(partnership: Any) -> None:
    scene = a_report_being_read(partnership)
    with on(SIGNED):
        everyone_is_done(scene)
        signed(scene)
        send_to_national_panel(scene.by(), version=scene.version, proof="Receipts.")
    with on(date(2027, 1, 28)):
        upload_draft(scene.by(), file_name="two.docx", content=report_file("3.1\tNew."), label="2")
    assert [entry.fact.fields["version"] for entry in scene.position.facts("report_text_changed")] != [scene.version]
    assert len(scene.position.facts("report_text_changed")) == 1
