"""The closed words of the facts, as people say them. A word that is not here reads as it is written, with spaces."""

from __future__ import annotations

SAID = {
    "any_contact": "any contact",
    "taking_part": "taking part",
    "advocate": "an advocate",
    "medium": "saying how they would like to take part",
    "scope_input": "input to the terms of reference",
    "panel_updates": "updates after Panel meetings",
    "meeting_panel": "meeting the Panel",
    "reading": "reading the draft",
    "recommendations": "shaping recommendations",
    "statement": "an Impact Statement",
    "publication_details": "details of publication",
    "afterwards": "contact after publication",
    "has_one": "has one already",
    "go_on": "it goes on",
    "stop": "it stops",
    "later": "not yet",
    "accepted_in_part": "accepted in part",
    "not_accepted": "not accepted",
    "change_suggested": "a change was suggested",
    "email": "e-mail",
    "in_person": "face to face",
    "through_professional": "through someone they trust",
    "through_advocate": "through their advocate",
    "prison": "letter to prison",
    "post": "letter by post",
    "text": "text message",
    "no_contact": "no contact at all",
    "letter_only": "letters only",
    "no_account_on_facts": "no questions about the facts",
    "open": "open, with care",
    "crown_prosecution_service": "the Crown Prosecution Service",
    "senior_investigating_officer": "the senior investigating officer",
    "police": "the police",
    "coroner": "the coroner",
    "court": "a court",
    "partnership": "the partnership",
    "own_page": "on their own page",
    "themself": "the person",
    "aunt_or_uncle": "aunt or uncle",
}


def said(word: object) -> str:
    """A closed word in plain speech."""
    return SAID.get(str(word), str(word).replace("_", " "))
