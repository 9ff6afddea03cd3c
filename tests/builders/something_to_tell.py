"""For each kind of letter: what has to have happened before there is anything to tell, and the words it asks for."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from alongside import clock
from alongside.acts.desk import at_desk
from alongside.acts.drafts.answer_comment import answer_comment
from alongside.acts.drafts.comment_on_draft import comment_on_draft
from alongside.acts.drafts.upload_draft import upload_draft
from alongside.acts.families.attempt_contact import attempt_contact
from alongside.acts.families.place_hold import place_hold
from alongside.acts.families.record_not_possible import record_not_possible
from alongside.acts.impact_statements.withdraw_statement import withdraw_statement
from alongside.acts.panel_meetings.move_panel_meeting import move_panel_meeting
from alongside.acts.panel_meetings.plan_panel_meeting import plan_panel_meeting
from alongside.acts.publication.decide_name import decide_name
from alongside.acts.publication.propose_name import propose_name
from alongside.acts.publication.write_what_changed import write_what_changed
from alongside.acts.recommendations.add_recommendation import add_recommendation
from alongside.acts.recommendations.decide_recommendation import decide_recommendation
from alongside.acts.recommendations.give_view import give_view
from alongside.record import writer
from casebook import Fact
from tests.builders.panel_meetings import PanelScene
from tests.builders.reports import report_file
from tests.builders.reviews import doing, position
from tests.builders.telling import told

DAY = date(2026, 11, 30)
WORDS = {"how": "page", "changes": "A paragraph about the school.", "happened": "The Panel met on 6 October."}


def there_is(scene: PanelScene, letter: str, person: str, channel: str) -> str:
    """Make it so, and give what it is about ("" for nothing else)."""
    made = MAKING.get(letter)
    return made(scene, person, channel) if made else ""


def words_for(name: str) -> str:
    """An answer to one thing a letter asks for."""
    return WORDS.get(name, "Two people could not be there, and we did not want to go on without them.")


def just_recorded(scene: PanelScene, kind: str, **fields: Any) -> None:
    """A fact put into the record as it is, where the way to it is not what a test is about."""
    with at_desk(_do(scene)) as desk:
        fact = Fact(kind, desk.today, fields)
        entry = writer.append(desk.review, fact, at=clock.now(), by=desk.doing.by, once="")
        desk.position = desk.position.after(entry)
        desk.written.append(entry)


def _do(scene: PanelScene) -> Any:
    return doing(scene.review, scene.helen)


def _a_draft(scene: PanelScene, person: str = "", channel: str = "") -> str:
    return upload_draft(_do(scene), file_name="report.docx", content=report_file(), label="1")


def _a_comment(scene: PanelScene, person: str, channel: str) -> str:
    version = _a_draft(scene)
    told(_do(scene), "draft_shared", about=version, person=person, channel=channel, kind="by_hand", how="page")
    comment = comment_on_draft(
        _do(scene), person=person, version=version, words="They rang three times.", kind="factual"
    )
    answer_comment(_do(scene), comment=comment, fate="accepted", reason="You are right. It says so now.")
    return ""


def _a_decision(scene: PanelScene, person: str, channel: str) -> str:
    record_not_possible(
        _do(scene), person=person, what="meet_the_panel", approver=scene.helen.id, reason="The Panel has ended."
    )
    recorded = position(scene.review).latest("recorded_not_possible", person=person)
    return str(recorded.fact.fields["decision"])


def _a_moved_meeting(scene: PanelScene, person: str, channel: str) -> str:
    meeting = plan_panel_meeting(_do(scene), day=date(2026, 11, 17))
    told(_do(scene), "panel_date", about=meeting, person=person, channel=channel, kind="by_hand")
    move_panel_meeting(_do(scene), meeting=meeting, day=date(2026, 11, 24))
    return meeting


def _a_fate(scene: PanelScene, person: str, channel: str) -> str:
    item = add_recommendation(_do(scene), words="Ask where a child sleeps.", origin="panel")
    give_view(_do(scene), person=person, recommendation=item, view="reword", words="Not “check”. Ask.")
    decide_recommendation(_do(scene), recommendation=item, fate="reworded", reason="You are right.", words="Ask them.")
    return item


def _a_name(scene: PanelScene, person: str, channel: str) -> str:
    proposal = propose_name(_do(scene), person=person, name="Robin")
    decide_name(_do(scene), proposal=proposal, approver=scene.helen.id, reason="It is short and warm.")
    return proposal


def _taken_back(scene: PanelScene, person: str, channel: str) -> str:
    withdraw_statement(_do(scene), person=person, statement="1234567890abcdef")
    return "1234567890abcdef"


def _a_day(scene: PanelScene, person: str, channel: str) -> str:
    just_recorded(scene, "publication_date_set", date=DAY)
    return DAY.isoformat()


def _published(scene: PanelScene, person: str, channel: str) -> str:
    just_recorded(scene, "published", date=clock.today())
    return ""


def _what_changed(scene: PanelScene, person: str, channel: str) -> str:
    changes = [{"should_change": "Ask where a child sleeps", "what_was_done": "14 of 31 schools do this now."}]
    write_what_changed(_do(scene), months=6, changes=changes)
    return "6"


def _a_hold(scene: PanelScene, person: str, channel: str) -> str:
    place_hold(_do(scene), person=person, scope="no_account_on_facts", asked_by="police", reason="Asked to wait.")
    return ""


def _after_a_no(scene: PanelScene, person: str, channel: str) -> str:
    just_recorded(scene, "consent_refused", person=person)
    just_recorded(scene, "public_interest_decided", outcome="go_on", approver=scene.helen.id)
    return ""


def _tried(scene: PanelScene, person: str, channel: str) -> str:
    attempt_contact(_do(scene), person=person, kind="visit", channel=channel)
    return ""


MAKING: dict[str, Callable[[PanelScene, str, str], str]] = {
    "panel_update": lambda scene, person, channel: scene.meeting,
    "panel_date": lambda scene, person, channel: plan_panel_meeting(_do(scene), day=date(2026, 11, 17)),
    "panel_change": _a_moved_meeting,
    "draft_shared": _a_draft,
    "new_version": _a_draft,
    "check_in": _a_draft,
    "comments_answered": _a_comment,
    "recommendation_fate": _a_fate,
    "statement_withdrawn_confirmed": _taken_back,
    "publication_date": _a_day,
    "last_call": _a_day,
    "name_decision": _a_name,
    "five_days_after": _published,
    "follow_up": _what_changed,
    "holding_letter": _a_hold,
    "cannot_reach_you": _tried,
    "decision": _a_decision,
    "refusal_outcome": _after_a_no,
}
