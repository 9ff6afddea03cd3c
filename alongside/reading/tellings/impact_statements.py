"""What is told about Impact Statements: that one can be written, and that one is taken back."""

from __future__ import annotations

from alongside.reading.tellings.telling import Reader, Telling, Values

STILL = {
    "references_to_statement_searched": "We look for places elsewhere that use your words.",
    "advance_copies_recalled": "We ask those who had the report early to give their copies back.",
    "panel_told_annex_changed": "We tell the National Panel that the report has changed.",
    "statement_taken_down": "We ask those we know of to take their copies down.",
}


def _withdrawn(reader: Reader) -> Values:
    taken = reader.latest("statement_withdrawn", statement=reader.about)
    published = reader.position.latest("published")
    due = [each for each in reader.position.duties if each.about.get("statement") == reader.about]
    return {
        "told_on": taken.fact.on if taken else None,
        "was_published": bool(taken and published and published.number < taken.number),
        "still_to_do": [STILL[each.rule] for each in due if each.rule in STILL and str(each.state) == "due"],
    }


def _was_withdrawn(reader: Reader) -> bool:
    return reader.latest("statement_withdrawn", statement=reader.about) is not None


IMPACT_STATEMENTS = (
    Telling("statement_offer"),
    Telling("statement_withdrawn_confirmed", _withdrawn, _was_withdrawn),
)
