"""Bring a new version of the draft report."""

from __future__ import annotations

from collections.abc import Iterable

from alongside.acts.desk import Doing, at_desk
from alongside.documents.kept_drafts import Upsetting, keep_draft
from alongside.documents.word_file import read_word_file


def upload_draft(
    doing: Doing, *, file_name: str, content: bytes, label: str, upsetting: Iterable[Upsetting] = ()
) -> str:
    """Read the Word file, keep it and its passages, and record that this version is ready. Gives the version's id.

    A file that cannot be taken raises WordFileRefused before anything is kept.
    """
    draft = read_word_file(content, file_name)
    with at_desk(doing) as desk:
        version = keep_draft(
            desk.review.partnership_id, desk.review.id, draft, content, label=label, by=doing.by, upsetting=upsetting
        )
        desk.append("draft_version_ready", version=version, file=draft.file_hash)
        if desk.position.latest("final_report_sent_to_panel", "improvements_sent_to_panel") is not None:
            desk.append("report_text_changed", version=version)  # what was sent is not this text: its days begin again
        return version
