"""The next thing to do about each promise and clock: what it is called, where it is done, and who may do it.

One row a rule of process/. `about`: the fields of the duty that stand in the address after the review, in order. A
row whose page does not
exist, or that the reader may not open, leads to the review instead.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from django.urls import NoReverseMatch

from alongside.access.roles import Can
from alongside.design.addresses import address


class Next(NamedTuple):
    """`text` is the link; `about` the parts of the address; `fixed` a last part that is always the same; `instead`: a
    page of the whole review, where it is not said which one is meant.
    """

    text: str
    page: str
    about: tuple[str, ...] = ("person",)
    can: Can = Can.KEEP_REVIEW
    fixed: tuple[str, ...] = ()
    instead: str = ""


NEXT: dict[str, Next] = {
    # ------------------------------------------------------------ families and advocates
    "early_contact": Next("Make first contact", "first-contact"),
    "preferred_medium": Next("Ask how they would like to take part", "medium"),
    "no_long_silence": Next("Ring them", "record-call"),
    "holding_letter": Next("Send a holding letter", "told", fixed=("holding-letter",)),
    "decisions_told": Next(
        "Tell them, with the reasons", "tell-decision", about=("decision", "person"), instead="decisions"
    ),
    "exclusion_told": Next(
        "Tell them, with the reasons", "tell-decision", about=("decision", "person"), instead="decisions"
    ),
    "exclusion_reviewed": Next("Record what the Panel says", "exclusion", can=Can.APPROVE),
    "refusal_outcome_told": Next("Tell them, with the reasons", "told", fixed=("refusal-outcome",)),
    "pause_offered": Next("Offer a pause", "told", fixed=("pause",)),
    "catch_up": Next("Tell them what they missed", "told", fixed=("catch-up",)),
    "door_open": Next("Say that the door is open", "told", fixed=("return",)),
    "advocate_offered": Next("Offer an advocate", "offer-advocate"),
    "advocate_offered_again": Next("Offer an advocate again", "offer-advocate"),
    "advocate_offer_made": Next("Offer an advocate", "offer-advocate"),
    "advocate_handover": Next("Agree what they are told", "handover"),
    "contact_risk_first_checked": Next("Check the risk", "risk-check"),
    "contact_risk_checked_again": Next("Check the risk again", "risk-check"),
    "risk_check_after_order": Next("Check the risk anew", "risk-check"),
    "hold_reviewed": Next("Look at the hold again", "hold", about=("person", "hold")),
    "answered_on_their_page": Next("Read it, and ring them", "person"),
    "asked_alone": Next("Record that you spoke alone", "asked-alone"),
    "asked_again_without_them": Next("Record that you spoke alone", "asked-alone"),
    "complaint_acknowledged": Next("Say that it has come", "complaint-acknowledge", about=("person", "complaint")),
    "complaint_answered": Next("Answer the complaint", "complaint-answer", about=("person", "complaint")),
    "hold_told": Next("Tell them", "tell-publication-hold", about=("hold", "person")),
    "word_while_waiting": Next("Write to them again", "told", fixed=("proceedings",)),
    "safe_to_tell_yet": Next("Check the risk again", "risk-check"),
    "consent_sought": Next("Record what they say", "consent"),
    "capacity_considered": Next("Record what was found", "capacity"),
    "turns_eighteen": Next("Ask them, as an adult", "adult"),
    # ------------------------------------------------------------ reviews
    "scope_input_asked": Next("Ask, or record their answer", "scope-input"),
    "scope_input_answered": Next("Answer the point", "answer-scope-input", about=("person", "item")),
    "late_scope_input_answered": Next("Answer the point", "answer-scope-input", about=("person", "item")),
    "national_panel_notified": Next("Record the notification", "milestones", about=()),
    "rapid_review": Next("Record that it was sent", "milestones", about=()),
    "rapid_review_from_notice": Next("Record that it was sent", "milestones", about=()),
    "review_published": Next("Prepare the delay letter", "delay-letter", about=()),
    "review_finished": Next("Prepare the delay letter", "delay-letter", about=()),
    "delay_explained": Next("Prepare the delay letter", "delay-letter", about=()),
    "early_learning_shared": Next("Record who has it now", "share-learning", about=("learning",)),
    "early_learning_told": Next("Tell them", "tell-learning", about=("learning", "person")),
    "publication_hold_reviewed": Next("Look at it again", "publication-hold", about=("hold",)),
    "referrer_told": Next("Record that they were told", "milestones", about=()),
    "decision_looked_at_again": Next("Record what was decided", "decision-again", about=(), can=Can.APPROVE),
    "overview_report": Next("Record that it was sent", "milestones", about=()),
    "annual_report": Next("Record that it was written up", "milestones", about=()),
    "improvements_published": Next("See what is next", "not-published", about=(), can=Can.SEE_DRAFT),
    # ------------------------------------------------------------ Panel meetings
    "panel_update": Next("Write the update", "update", about=("meeting",), instead="meetings"),
    "panel_change_told": Next(
        "Tell them of the change", "tell-change", about=("meeting", "person"), instead="meetings"
    ),
    "meet_the_panel": Next("Offer a meeting with the Panel", "offer-panel"),
    "five_day_contact": Next("Be in touch", "follow-up", fixed=("five-days",)),
    "six_month_contact": Next("Be in touch", "follow-up", fixed=("six-months",)),
    "twelve_month_contact": Next("Be in touch", "follow-up", fixed=("twelve-months",)),
    # ------------------------------------------------------------ drafts
    "long_enough_with_draft": Next("Record what they said", "record-reading", about=("version", "person")),
    "words_about_you": Next("Record what they say", "words-about-answered", about=("version", "person")),
    "call_after_reading": Next("Ring them", "record-call"),
    "reading_check_in": Next("Ask how they are", "check-in", about=("version", "person")),
    "new_version_told": Next("Tell them", "tell-new-version", about=("version", "person")),
    "comment_answered": Next("Answer the comment", "answer-comment", about=("comment",), can=Can.WRITE_REPORT),
    "recommendations_shaped": Next("Talk it through", "talk-through"),
    "recommendation_fate_told": Next(
        "Tell them", "tell-fate", about=("person", "recommendation"), instead="recommendations"
    ),
    # ------------------------------------------------------------ Impact Statements and publication
    "statement_offered": Next("Offer a statement", "offer-statement"),
    "statement_offered_again": Next("Ask once more", "offer-statement"),
    "withdrawal_confirmed": Next("Confirm that it is out", "confirm-withdrawal", about=("person", "statement")),
    "references_to_statement_searched": Next("Clear up after it", "take-down-statement", about=("statement",)),
    "advance_copies_recalled": Next("Clear up after it", "take-down-statement", about=("statement",)),
    "statement_taken_down": Next("Take it down", "take-down-statement", about=("statement",)),
    "panel_told_annex_changed": Next("Clear up after it", "take-down-statement", about=("statement",)),
    "pseudonym_told": Next("Tell them the name", "tell-name", about=("person", "pseudonym"), can=Can.PUBLISH),
    "publication_notice": Next("Tell them the day", "tell-date-of-publication"),
    "publication_change_told": Next("Tell them of the change", "tell-date-of-publication"),
    "last_call": Next("Ring them", "last-call"),
    "publication_day_contact": Next("Be in touch", "day-contact"),
    "panel_copy": Next("Send the Panel copy", "panel-copy", about=(), can=Can.PUBLISH),
}
SEE_REVIEW = "See the review"
# wants of a gate that are no promise of their own: what is missing, and the page that leads on
OF_WANTS: dict[str, Next] = {
    "advocacy_duty_tested": Next("See what is next", "person"),
    "not:_consent_refused": Next("See what is next", "person"),
}
# once it was offered, what is missing is the answer
ONCE_OFFERED: dict[str, Next] = {
    "advocate_offered": Next("Record their answer", "advocate-answer"),
    "scope_input_asked": Next("Record their answer", "scope-input"),
}


def is_done_per_person(rule: str) -> bool:
    """Is there one page for each person, or one for all?"""
    found = NEXT.get(rule)
    return found is not None and "person" in found.about


def next_thing(
    rule: str, review: str, about: Mapping[str, object], can: frozenset[Can], *, offered: bool = False
) -> dict[str, str]:
    """The link for one duty: {"text", "href"}. `offered`: it was offered or asked already, and not answered yet."""
    found = (ONCE_OFFERED.get(rule) if offered else None) or NEXT.get(rule) or OF_WANTS.get(rule)
    if found is None or found.can not in can:
        return {"text": SEE_REVIEW, "href": address("staff:review", review)}
    parts = [review, *(str(about.get(name) or "") for name in found.about), *found.fixed]
    try:
        return {"text": found.text, "href": address(f"staff:{found.page}", *parts)}
    except NoReverseMatch:
        if found.instead:
            return {"text": found.text, "href": address(f"staff:{found.instead}", review)}
        return {"text": SEE_REVIEW, "href": address("staff:review", review)}
