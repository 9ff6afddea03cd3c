"""Record a step that the type of a review asks for: towards a panel, a Board, the Home Office, or who asked for it."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, Refused, at_desk

# each step, and the field that holds what was written or answered, where it has one
MILESTONES = {
    "local_authority_became_aware": "",
    "national_panel_notified": "",
    "rapid_review_sent": "",
    "national_panel_replied": "view",
    "review_referred": "by",
    "referrer_told": "",
    "quality_assurance_sent": "",
    "quality_assurance_letter_received": "changes_asked",
    "commissioner_copy_sent": "",
    "annual_report_extract_made": "",
}
WITH_A_LETTER = {
    "national_panel_replied": "letter",
    "referrer_told": "letter",
    "quality_assurance_letter_received": "document",
    "commissioner_copy_sent": "letter",
}


class NotAMilestone(Refused):
    """Only these steps are recorded here."""


def record_milestone(
    doing: Doing, *, kind: str, on: date, strand: str = "main", answer: str = "", words: str = ""
) -> None:
    """`kind` is one of MILESTONES; `strand` the board it is about. The clocks run from these days.

    `answer`: agrees or disagrees of the National Panel, yes or no where the Home Office asks for changes, who asked for
    the review; `words`: what was written.
    """
    if kind not in MILESTONES:
        raise NotAMilestone
    with at_desk(doing) as desk:
        more = {}
        if MILESTONES[kind]:
            more[MILESTONES[kind]] = answer
        if kind in WITH_A_LETTER:
            more[WITH_A_LETTER[kind]] = desk.keep_words(words, sort="letter") or ""
        for each in desk.strands(strand):
            desk.append(kind, on=on, strand=each, **more)
