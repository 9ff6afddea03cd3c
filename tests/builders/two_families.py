"""Two reviews with something of everything in them, so that every address of the service can be tried with ids that are
really somebody's.

Nothing here is asserted about; it only has to be there. Each id stands under the name it has in addresses.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from alongside import clock
from alongside.access.models import User
from alongside.acts.desk import Doing
from alongside.acts.drafts.comment_on_draft import comment_on_draft
from alongside.acts.drafts.keep_note import keep_note
from alongside.acts.drafts.upload_draft import upload_draft
from alongside.acts.families.make_complaint import make_complaint
from alongside.acts.families.name_helper import name_helper
from alongside.acts.families.place_hold import place_hold
from alongside.acts.families.record_not_possible import record_not_possible
from alongside.acts.impact_statements.keep_statement import keep_statement
from alongside.acts.local.write_local_page import write_local_page
from alongside.acts.panel_meetings.hold_panel_meeting import hold_panel_meeting
from alongside.acts.panel_meetings.plan_panel_meeting import plan_panel_meeting
from alongside.acts.proceedings.open_inquest import open_inquest
from alongside.acts.proceedings.place_publication_hold import place_publication_hold
from alongside.acts.publication.propose_name import propose_name
from alongside.acts.recommendations.add_recommendation import add_recommendation
from alongside.acts.reviews.agree_early_learning import agree_early_learning
from alongside.acts.reviews.give_scope_input import give_scope_input
from alongside.documents.kept_drafts import draft_of
from alongside.letters.copies import letters_given_to
from alongside.people.people import people_of
from alongside.record.models import Review
from alongside.record.reader import position_of
from tests.builders.reviews import a_reached_member, a_review, doing
from tests.builders.telling import told
from tests.builders.word_files import plain_report


@dataclass
class House:
    """One review and its ids. `person` is the family member who comes in; `ids`: name in an address -> id."""

    review: Review
    person: str
    ids: dict[str, str] = field(default_factory=dict)


def a_house(by: User, *, reference: str, name: str) -> House:
    """A review in the middle: someone reached, a meeting held, a draft opened and commented on."""
    review = a_review(by, reference=reference)
    person = a_reached_member(review, by, name=name)
    do, today = doing(review, by), clock.today()
    other = next(each for each in people_of(review.id) if each != person)
    meeting = plan_panel_meeting(do, day=today)
    hold_panel_meeting(do, meeting=meeting, on=today)
    version = upload_draft(
        do, file_name="draft.docx", content=plain_report("He was known to us.", "We did not ask."), label="1"
    )
    ids = {
        "review": review.id,
        "person": person,
        "channel": str(
            position_of(Review.objects.get(id=review.id), today)
            .latest("channel_recorded", person=person)
            .fact.fields["channel"]
        ),
        "hold": place_hold(do, person=other, scope="no_account_on_facts", asked_by="police", reason="Asked to wait."),
        "meeting": meeting,
        "version": version,
        "against": version,
        "item": give_scope_input(do, person=person, words="Why nobody rang."),
        "recommendation": add_recommendation(do, words="Ring the family first.", origin="panel"),
        "proceeding": open_inquest(do),
        "proposal": propose_name(do, person=person, name="Robin"),
        "decision": _a_decision(do, by, person, meeting),
        "who": name_helper(do, person=person, kind="supporter", name="Sam Pell"),
        "complaint": make_complaint(do, person=person, about="contact", words="Nobody rang back."),
        "learning": agree_early_learning(do, words="Ring the family first.", approver=by.id),
        "publication_hold": place_publication_hold(do, scope="publication", asked_by="coroner", reason="Asked to."),
    }
    told(do, "scope_question", person=person, channel=ids["channel"])
    ids["copy"] = str(letters_given_to(review, person)[0].copy.id)
    ids["local_page"] = write_local_page(
        do, beside="early_contact", title="Whom we ring", text="Ring the family first."
    )
    _read(review, by, person, ids)
    return House(Review.objects.get(id=review.id), person, ids)


def _a_decision(do: Doing, by: User, person: str, meeting: str) -> str:
    record_not_possible(do, person=person, what="panel_update", meeting=meeting, approver=by.id, reason="She was away.")
    entry = position_of(Review.objects.get(id=do.review), clock.today()).latest("recorded_not_possible")
    return str(entry.fact.fields["decision"])


def _read(review: Review, by: User, person: str, ids: dict[str, str]) -> None:
    do, version = doing(review, by), ids["version"]
    told(do, "draft_shared", person=person, about=version, channel=ids["channel"], how="page")
    ids["passage"] = draft_of(review.id, version).passages[0].anchor
    ids["note"] = keep_note(do, person=person, version=version, passage=ids["passage"], text="Not so.")
    ids["comment"] = comment_on_draft(do, person=person, version=version, words="She was not asked.")
    ids["statement"] = keep_statement(do, person=person, text="He sang in the kitchen.")
