"""What cannot have happened before what. A day out of order is refused beside its field, with the reason."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from casebook import Position, Value


@dataclass
class OutOfOrder(Exception):
    """A day that cannot be right. `says` is fit to stand beside the field."""

    kind: str
    says: str


# a fact -> the fact it follows, the fields both must share, and what the earlier one is called
FOLLOWS: dict[str, tuple[str, tuple[str, ...], str]] = {
    "national_panel_notified": ("local_authority_became_aware", ("strand",), "the council became aware"),
    "rapid_review_sent": ("local_authority_became_aware", ("strand",), "the council became aware"),
    "review_decided": ("local_authority_became_aware", ("strand",), "the council became aware"),
    "first_contact_made": ("review_decided", (), "the review was decided"),
    "contact_attempted": ("review_decided", (), "the review was decided"),
    "advocate_offered": ("review_decided", (), "the review was decided"),
    "advocate_offer_answered": ("advocate_offered", ("person",), "an advocate was offered"),
    "public_interest_decided": ("consent_refused", (), "they did not agree"),
    "refusal_outcome_told": ("public_interest_decided", (), "it was decided"),
    "terms_drafted": ("review_decided", (), "the review was decided"),
    "terms_fixed": ("terms_drafted", (), "the terms of reference were drafted"),
    "panel_meeting_planned": ("review_decided", (), "the review was decided"),
    "panel_meeting_held": ("review_decided", (), "the review was decided"),
    "panel_update_given": ("panel_meeting_held", ("meeting",), "that meeting was held"),
    "panel_change_told": ("panel_meeting_planned", ("meeting",), "that meeting was planned"),
    "meeting_panel_offer_answered": ("meeting_panel_offered", ("person",), "the meeting was offered"),
    "draft_opened_to": ("draft_version_ready", ("version",), "that draft was ready"),
    "said_had_long_enough": ("draft_version_ready", ("version",), "that draft was ready"),
    "subgroup_passed": ("put_on_subgroup_agenda", ("version",), "it was put to the Sub-Group"),
    "executive_signed": ("put_on_executive_agenda", ("version",), "it was put to the Executive"),
    "publication_date_told": ("publication_date_set", ("date",), "that day was set"),
    "quality_assurance_letter_received": ("quality_assurance_sent", ("strand",), "it went to the Home Office"),
    "improvements_sent_to_panel": ("decided_not_to_publish", (), "it was decided not to publish"),
    "reasons_sent_to_panel": ("decided_not_to_publish", (), "it was decided not to publish"),
    "published": ("executive_signed", (), "the Executive signed it off"),
}


def refuse_out_of_order(position: Position, kind: str, on: date, fields: Mapping[str, Value]) -> None:
    """Raise OutOfOrder when the day lies ahead, or before something that must have come first."""
    if on > position.today:
        raise OutOfOrder(kind, "That day has not come yet. Record this once it has happened.")
    rule = FOLLOWS.get(kind)
    if rule is None:
        return
    earlier_kind, shared, called = rule
    # the first of them: a second board's decision, or a second offer, does not make what came before it impossible
    about = {name: fields[name] for name in shared if name in fields}
    earlier = next(iter(position.facts(earlier_kind, **about)), None)
    if earlier is not None and on < earlier.fact.on:
        day = f"{earlier.fact.on.day}\u00a0{earlier.fact.on:%B %Y}"
        raise OutOfOrder(kind, f"That is before {called}, on {day}. Which day did you mean?")
