"""What fields, and the only words they allow, are also called by somebody who knows the papers and not these files.

A word is taken for another only where the field allows that one; where it could be several, the first allowed is meant.
"""

from __future__ import annotations

from collections.abc import Collection
from difflib import get_close_matches

from alongside.process_files.other_words import plain_word
from casebook.process import FactWord
from casebook.record import Value

ALSO_FIELDS = {
    "approved_by": ("approver",), "decided_by": ("approver",), "authorised_by": ("approver",), "by": ("approver",),
    "review_date": ("review_again_on",), "review_on": ("review_again_on",), "pr_holder": ("parental_responsibility",),
    "met": ("duty",), "own_words": ("words",), "said": ("words",), "why": ("reason",), "via": ("through",),
    "day": ("first_day", "date"), "date": ("first_day", "day"), "from": ("first_day",), "to": ("last_day",),
    "until": ("last_day",), "expires": ("last_day",), "expires_on": ("last_day",), "ends_on": ("last_day",),
    "how": ("kind",), "kind": ("how",), "method": ("kind", "how"), "medium": ("how", "kind"),
    "relationship": ("relation",), "role": ("relation",), "requested_by": ("asked_by",), "outcome": ("fate",),
}  # fmt: skip
NOT_READ = ("note", "time", "at", "place")
"""What may be said of any fact, and changes nothing."""

_PART = ("in_part", "accepted_in_part", "upheld_in_part")
_NOT = ("not_accepted", "not_upheld", "not_in_the_terms", "no")
_PROFESSIONAL = ("through_professional", "professional")
ALSO_WORDS = {
    # answers
    "accepted": ("yes", "in_the_terms"), "wanted": ("yes",), "declined": ("no",), "refused": ("no",),
    "not_now": ("later",), "not_yet": ("later",), "undecided": ("later",), "yes": ("met",), "no": ("not_met",),
    "agree": ("agreed", "agrees"), "agreed": ("agree", "agrees"), "disagreed": ("disagree", "disagrees"),
    # what became of something
    "partly": _PART, "part": _PART, "in_part": _PART, "partly_accepted": _PART, "partly_upheld": _PART,
    "partially_accepted": _PART, "partially_upheld": _PART, "rejected": _NOT, "not": _NOT,
    "included": ("in_the_terms",), "in_terms": ("in_the_terms",), "in_tor": ("in_the_terms",),
    "not_in_tor": ("not_in_the_terms",),
    "annexed": ("own_words_annexed",), "in_report": ("noted_in_report",), "on_file": ("kept_on_file",),
    "continues": ("stays",), "remains": ("stays",), "lifted": ("ends",), "ended": ("ends",), "released": ("ends",),
    "proceed": ("go_on",), "go_ahead": ("go_on",), "continue": ("go_on",),
    # ways to reach somebody
    "letter": ("post", "paper"), "mail": ("post",), "post": ("paper",), "online": ("page",),
    "telephone": ("phone",), "call": ("phone",), "sms": ("text",),
    "text_message": ("text",), "home_visit": ("visit", "in_person"), "visit": ("in_person",), "in_person": ("visit",),
    "professional": _PROFESSIONAL, "health_visitor": _PROFESSIONAL, "social_worker": _PROFESSIONAL,
    "advocate": ("through_advocate",), "interview": ("talk",), "conversation": ("talk",), "written": ("writing",),
    "drawn": ("drawing",), "recording": ("audio",),
    # who asked, what for, how far
    "sio": ("police", "senior_investigating_officer"), "police": ("senior_investigating_officer",),
    "cps": ("crown_prosecution_service",), "letters_only": ("letter_only",), "none": ("no_contact",),
    "no_account": ("no_account_on_facts",), "not_about_facts": ("no_account_on_facts",),
    "reading": ("family_reading_time",), "reading_time": ("family_reading_time",),
    "family_reading": ("family_reading_time",), "trial": ("criminal_case",), "prosecution": ("criminal_case",),
    "criminal_proceedings": ("criminal_case",), "coroner": ("inquest",),
    "arrested": ("arrest",), "charged": ("charge",), "acquitted": ("acquittal",),
    "risk": ("risk_to_someone",), "police_request": ("police_asked",), "date_of_death": ("death",),
    "mandatory": ("duty",), "discretionary": ("power",),
    # kin
    "grandmother": ("grandparent",), "grandfather": ("grandparent",), "brother": ("sibling",), "sister": ("sibling",),
    "half_brother": ("half_sibling",), "half_sister": ("half_sibling",), "son": ("child",), "daughter": ("child",),
    "aunt": ("aunt_or_uncle",), "uncle": ("aunt_or_uncle",), "husband": ("spouse",), "wife": ("spouse",),
    "widow": ("spouse",), "widower": ("spouse",), "ex_partner": ("former_partner",), "stepfather": ("step_parent",),
    "stepmother": ("step_parent",), "the_adult": ("subject",), "adult": ("subject",), "self": ("subject",),
}  # fmt: skip

LIKE = 0.7
"""How alike two words are, of 1, to be a slip of the pen."""


def field_meant(word: FactWord, name: str) -> str:
    """The field of this fact that is meant; the name itself where it is one, or where nothing is meant."""
    if word.holds(name):
        return name
    return next((also for also in ALSO_FIELDS.get(name, ()) if word.holds(also)), name)


def closed_word(value: Value, allowed: Collection[str]) -> Value:
    """The allowed word that is meant; the value itself where none is.

    `other` takes in whatever is not like any word we know: a slip of the pen is still a mistake.
    """
    plain = plain_word(value)
    for meant in (plain, *ALSO_WORDS.get(plain, ())):
        if meant in allowed:
            return meant
    begun = [word for word in allowed if plain and word.startswith(f"{plain}_")]
    if len(begun) == 1:
        return begun[0]
    if "other" not in allowed or not isinstance(value, str):
        return value
    known = [*allowed, *(word for word, meant in ALSO_WORDS.items() if not set(meant).isdisjoint(allowed))]
    return value if get_close_matches(plain, known, n=1, cutoff=LIKE) else "other"


def relation_meant(value: Value, allowed: Collection[str]) -> Value:
    """`her mother`, `maternal grandmother`: the last word says what somebody is."""
    meant = closed_word(value, allowed)
    if meant in allowed and meant != "other":
        return meant
    last = closed_word(plain_word(value).rpartition("_")[2], allowed)
    return last if last in allowed and last != "other" else meant
