"""What rules, facts and states are also called, by somebody who knows the papers and not these files.

A rule or setting answers to its own name and to the codes the papers give it (`POL-2`, `P3_PANEL_UPDATE`, `P3`).
One code can mean several rules; then any of them answers.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from itertools import chain
from typing import Protocol

from casebook.process import EVERY_REVIEW, Process

STATES = ("due", "kept", "late_kept", "not_wanted", "not_possible", "not_kept", "paused", "fell_away")
ALSO_STATES = {
    "open": "due", "owed": "due", "pending": "due", "outstanding": "due", "going_on": "due", "done": "kept",
    "kept_late": "late_kept", "declined": "not_wanted", "unwanted": "not_wanted", "impossible": "not_possible",
    "missed": "not_kept", "broken": "not_kept", "on_hold": "paused", "held": "paused", "resting": "paused",
    "void": "fell_away", "voided": "fell_away", "overtaken": "fell_away", "superseded": "fell_away",
    "ended": "fell_away",
}  # fmt: skip
ALSO_FACTS = {
    "decided": "review_decided", "commissioned": "review_decided", "decision": "review_decided",
    "initiated": "review_decided", "became_aware": "local_authority_became_aware",
    "la_aware": "local_authority_became_aware", "aware": "local_authority_became_aware",
    "notified": "national_panel_notified", "panel_notified": "national_panel_notified",
    "referred": "review_referred", "no_review": "decided_no_review", "joined": "reviews_joined",
    "panel_held": "panel_meeting_held", "panel_planned": "panel_meeting_planned",
    "panel_cancelled": "panel_meeting_cancelled", "panel_moved": "panel_meeting_moved",
    "first_contact": "first_contact_made", "attempted": "contact_attempted", "attempt": "contact_attempted",
    "declined": "said_not_wanted", "hold_placed": "contact_hold_placed", "hold_released": "contact_hold_released",
    "hold_lifted": "contact_hold_released", "contact_hold_lifted": "contact_hold_released",
    "publication_hold_lifted": "publication_hold_released", "died": "contact_died", "deceased": "contact_died",
    "turned_18": "turned_eighteen", "draft_ready": "draft_version_ready", "version_ready": "draft_version_ready",
    "draft_opened": "draft_opened_to", "reading_finished": "said_had_long_enough",
    "finished_reading": "said_had_long_enough", "had_long_enough": "said_had_long_enough",
    "not_material": "not_material_agreed", "date_set": "publication_date_set", "date_told": "publication_date_told",
    "date_withdrawn": "publication_date_withdrawn", "panel_copy_sent": "final_report_sent_to_panel",
    "verdict": "verdict_given", "sentenced": "sentence_passed", "sentence": "sentence_passed",
    "appeal_sought": "leave_to_appeal_sought", "override": "override_approved", "complained": "complaint_made",
    "qa_sent": "quality_assurance_sent", "qa_letter": "quality_assurance_letter_received",
    "advocate_appointed": "advocate_began", "closed": "review_closed", "risk_checked": "contact_risk_checked",
    # a group stands for several facts; told as a fact it means the plainest of them
    "real_contact": "call_made", "final_text_sent": "final_report_sent_to_panel", "outbound": "invited",
    "their_word": "replied", "case_makes_active": "criminal_case_began", "case_makes_inactive": "criminal_case_ended",
}  # fmt: skip
ALSO_DECLINED = {
    "everything": "taking_part", "no_contact": "any_contact", "no_more_contact": "any_contact",
    "contact": "any_contact", "updates": "panel_updates", "panel_update": "panel_updates", "draft": "reading",
    "reading_draft": "reading", "impact_statement": "statement", "scope": "scope_input",
    "publication": "publication_details", "advocacy": "advocate", "meet_panel": "meeting_panel",
    "meet_the_panel": "meeting_panel", "shaping_recommendations": "recommendations",
}  # fmt: skip

ALSO_DUTIES = {
    "first_contact": "early_contact", "override_told": "decisions_told",
    "medium": "preferred_medium", "longest_silence": "no_long_silence",
    "silence": "no_long_silence", "decision_told": "decisions_told", "advocate": "advocate_offered",
    "advocate_reoffered": "advocate_offered_again", "advocate_re_offered": "advocate_offered_again",
    "catch_up_given": "catch_up", "catch_up_pack": "catch_up", "re_offer": "door_open",
    "return_of_declined_offered": "door_open", "scope_input": "scope_input_asked", "update": "panel_update",
    "panel_update_given": "panel_update", "meeting_panel_offered": "meet_the_panel",
    "meeting_panel": "meet_the_panel", "reading": "long_enough_with_draft", "draft_reading": "long_enough_with_draft",
    "recommendations": "recommendations_shaped", "impact_statement": "statement_offered",
    "pseudonym_decision_told": "pseudonym_told", "notice": "publication_notice",
    "publication_date_told": "publication_notice", "last_call_made": "last_call",
    "publication_day_contact_made": "publication_day_contact", "five_day_contact_made": "five_day_contact",
    "six_month_contact_made": "six_month_contact", "twelve_month_contact_made": "twelve_month_contact",
    "panel_notified": "national_panel_notified", "rapid_review_sent": "rapid_review",
    "delay_letter": "delay_explained", "delay_letter_sent": "delay_explained", "panel_copy_sent": "panel_copy",
    "online_year": "online_for_a_year", "annual_report_extract": "annual_report", "hold_review": "hold_reviewed",
    "contact_hold_reviewed": "hold_reviewed", "check_in": "reading_check_in",
    "turned_eighteen": "turns_eighteen", "references_searched": "references_to_statement_searched",
}  # fmt: skip
ALSO_GATES = {
    "risk": "contact_risk", "risk_check": "contact_risk", "risk_checked": "contact_risk",
    "held": "contact_hold", "channel": "safe_channel", "child_plan": "child_invited", "scope": "terms_fixed",
    "subgroup": "draft_to_subgroup", "executive": "draft_to_executive", "trial": "no_trial_running",
    "no_active_case": "no_trial_running", "no_case_active": "no_trial_running", "inquest": "coroner_consulted",
    "court_leave": "court_material_cleared", "court": "court_material_cleared", "anonymity": "anonymity_signed_off",
    "sensitive_date": "kind_date", "sensitive_day": "kind_date",
    "notice": "publication_notice_given", "publication_notice": "publication_notice_given",
    "last_call": "last_call_made", "bundle": "bundle_current",
    "public_interest": "consent_or_public_interest",
    "advocacy": "right_to_an_advocate_tested", "advocacy_tested": "right_to_an_advocate_tested",
    "advocacy_duty_tested": "right_to_an_advocate_tested", "close": "closing", "review_closed": "closing",
    "death": "nothing_after_a_death", "contact_died": "nothing_after_a_death",
    "not_published": "nothing_published_against_the_decision",
    "not_to_be_published": "nothing_published_against_the_decision",
    "meeting_kept_apart": "meetings_kept_apart", "joint_letter": "letters_kept_apart",
    "quality_assurance": "quality_assurance_letter",
}  # fmt: skip


class Coded(Protocol):
    @property
    def name(self) -> str: ...

    @property
    def codes(self) -> tuple[str, ...]: ...


def plain_word(word: object) -> str:
    """`On hold`, `ON-HOLD` and `on_hold` are one word."""
    return re.sub(r"[\s-]+", "_", str(word).strip().lower())


class Called:
    """Finds what is meant by a word."""

    def __init__(self, process: Process) -> None:
        self.process = process
        self.settings = _Names(process.settings.values())
        self.gates = _Names(process.gates, ALSO_GATES)
        self.natures = {
            nature: _Names((rule for rule in process.duties if rule.nature == nature), ALSO_DUTIES)
            for nature in ("promise", "clock")
        }
        self.duties = _Names(process.duties, ALSO_DUTIES)

    def fact(self, word: str) -> str | None:
        """The kind of fact meant."""
        return _meant(word, self.process.words.facts, ALSO_FACTS)

    def declinable(self, word: object) -> str | None:
        return _meant(str(word), self.process.words.declinable, ALSO_DECLINED)

    def review_type(self, word: str) -> str | None:
        """By the name of its folder, or by what type.yaml calls it."""
        types = {name: said for name, said in self.process.types.items() if name != EVERY_REVIEW}
        also = {}
        for name, said in types.items():
            known_as = [said.get("name", ""), said.get("short", ""), *said.get("also_called", "").split(",")]
            also.update({plain_word(each): name for each in known_as if each.strip()})
        return _meant(word, types, also)


class _Names:
    """Rules by their names and codes."""

    def __init__(self, rules: Iterable[Coded], also: Mapping[str, str] | None = None) -> None:
        self.also = also or {}
        self.names: dict[str, None] = {}
        self.by_code: dict[str, dict[str, None]] = {}
        self.codes: dict[str, None] = {}
        for rule in rules:
            self.names[rule.name] = None
            for code in rule.codes:
                self.codes[code] = None
                for form in (code, code.partition("_")[0]):
                    self.by_code.setdefault(_bare(form), {})[rule.name] = None

    def meant(self, word: object) -> tuple[str, ...]:
        """The names a word stands for; none if it is not known."""
        plain = plain_word(word)
        if plain in self.names:
            return (plain,)
        if self.also.get(plain) in self.names:
            return (self.also[plain],)
        return tuple(self.by_code.get(_bare(str(word)), ()))

    @property
    def known(self) -> list[str]:
        """Every word it answers to, for naming the nearest."""
        return list(chain(self.names, self.codes))


def _bare(code: str) -> str:
    return re.sub(r"[^A-Z0-9]", "", code.upper())


def _meant(word: str, known: Collection[str], also: Mapping[str, str]) -> str | None:
    plain = plain_word(word)
    if word in known:
        return word
    if plain in known:
        return plain
    meant = also.get(plain, "")
    return meant if meant in known else None
