"""A closed gate as staff see it: what it holds, whom and what it waits for, and the next step with each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse

from alongside.access.roles import Can
from alongside.design.words import count_word, names
from alongside.reading.going_ahead import may_be_stepped_over
from alongside.reading.next_things import OF_WANTS, SEE_REVIEW, next_thing
from alongside.reading.refusals import staff_sentence
from alongside.reading.rules import rules_by_name
from alongside.reading.why_links import why_gate
from casebook import Closed, Want

# What is still wanted, as the end of a sentence that begins with a name; or, where nobody is waited for, a sentence
# of its own.
WANTED: dict[str, tuple[str, str]] = {
    "long_enough_with_draft": (
        "to say they have had long enough with {version}.",
        "Nobody has been asked about {version} yet.",
    ),
    "recommendations_shaped": (
        "to talk the recommendations through with us.",
        "The recommendations are not drafted yet.",
    ),
    "scope_input_asked": (
        "to say what the review should look at, or that they would rather not.",
        "Nobody has been asked yet.",
    ),
    "contact_risk_checked": ("to have a risk check that is in date.", "A risk check that is in date."),
    "comment_answered": ("to have an answer to what they said about the draft.", "A comment that is not answered yet."),
    "draft_version_ready": ("", "This is not the newest version."),
    "family_member_named": ("", "Somebody of the family has to be named."),
    "subgroup_passed": ("", "The Sub-Group to pass this version."),
    "executive_signed": ("", "The Executive Members to sign this version."),
    "final_text_sent": ("", "The National Panel, the Secretary of State and Ofsted to have the exact files."),
    "final_report_sent_to_panel": (
        "",
        "Proof that the National Panel, the Secretary of State and Ofsted have the exact files.",
    ),
    "publication_date_told": ("to know the day long enough before.", "Each family member to know the day."),
    "last_call_made": ("to be rung the working day before.", "Each family member to be rung the working day before."),
    "publication_file_made": ("", "The file for publication to be made."),
    "anonymisation_signed_off": ("", "Two people to sign off that nobody can be recognised."),
    "file_metadata_found_clean": ("", "The files to be free of hidden names."),
    "bundle_built": ("", "Report and statements to be put together."),
    "coroner_consulted": ("", "The coroner to be asked."),
    "publication_released_in_writing": ("", "Police or prosecutors to release publication in writing."),
    "court_leave_recorded": ("", "The court’s leave, or a lawyer’s sign-off."),
    "voice_arranged": ("to have their voice in the review, or a reason why not.", "The voices of the children."),
    "advocacy_duty_tested": (
        "to have the right to an advocate tested, and where there is one, an advocate in place.",
        "The right to an advocate to be tested.",
    ),
    "not:_consent_refused": (
        "to have their no weighed: legal advice, and whether the public interest lets the review go on.",
        "A no to the review to be weighed.",
    ),
    "child_plan_agreed": ("to have a plan for taking part.", "A plan for how a child takes part."),
}

# a want that is another one in other words: somebody who asked for longer after they had had long enough
SAME_AS = {"not:_said_needs_longer": "long_enough_with_draft"}


PRICE = {
    "text": "Go ahead without someone",
    "words": "you decide it by name, with a reason. The person is told, and the ledger says “not kept”.",
}
ONLY_SENIOR = "Only a named senior person may go ahead without someone."


def gate_box(
    title: str,
    closed: Iterable[Closed],
    *,
    review: str,
    family: Mapping[str, str],
    labels: Mapping[str, str],
    can: frozenset[Can],
    after: str = "",
    about: Mapping[str, object] | None = None,
) -> dict[str, Any]:
    """What `ui.gate` draws for one act that is held back: `ui.gate(**box)`.

    `family`: names by id; `labels`: what the versions are called; `about`: the fields of the act. One closed gate shows
    each want with its next step; several show one line each.
    """
    closed = tuple(closed)
    if len(closed) == 1:
        rows = _want_rows(closed[0], review, family, labels, can)
        more: dict[str, Any] = {"why": why_gate(review, closed[0].gate, about or {}, f"{title.rstrip('.')} is closed")}
    else:
        rows, more = [], {}
        for gate in closed:
            words = staff_sentence(gate, dict(family))
            rows.append({"state": "later", "words": words, "why": why_gate(review, gate.gate, about or {}, words)})
    if any(may_be_stepped_over(gate) for gate in closed):
        if Can.APPROVE in can:
            more["price"] = {"href": _go_ahead(review, about or {}), **PRICE}
        else:
            after = f"{after} {ONLY_SENIOR}".strip()
    return {"title": title, "waits": _waits(closed, rows), "rows": rows, "after": after, **more}


def _go_ahead(review: str, about: Mapping[str, object]) -> str:
    """Where it is decided; with the day, or the step of somebody’s path, that it is about."""
    wanted = ("person", "step") if about.get("step") else ("date",)
    asked = urlencode({name: str(about[name]) for name in wanted if about.get(name)})
    return reverse("staff:go-ahead", args=[review]) + (f"?{asked}" if asked else "")


def _want_rows(
    gate: Closed, review: str, family: Mapping[str, str], labels: Mapping[str, str], can: frozenset[Can]
) -> list[dict[str, Any]]:
    if gate.names_no_one:
        return [{"state": "later", "words": staff_sentence(gate, {})}]
    rows = []
    for want in gate.wants:
        missing = _plain(want)
        name = family.get(str(want.about.get("person", "")), "")
        words = _words(want, name, labels)
        row: dict[str, Any] = {
            "state": "due" if name else "later",
            "words": words or staff_sentence(gate, dict(family)),
        }
        if name and words:
            row["name"] = name
        if name and (missing in rules_by_name() or missing in OF_WANTS):
            link = next_thing(missing, review, want.about, can)
            row |= {"link": link} if link["text"] != SEE_REVIEW else {}
        if row not in rows:
            rows.append(row)
    return rows or [{"state": "later", "words": staff_sentence(gate, dict(family))}]


def _words(want: Want, name: str, labels: Mapping[str, str]) -> str:
    """What this want is called; empty where only the sentence of the gate says it well."""
    version = labels.get(str(want.about.get("version", "")), "")
    of_one, alone = WANTED.get(_plain(want), ("", ""))
    words = of_one if name and of_one else alone
    rule = rules_by_name().get(_plain(want))
    if not words and rule is not None:
        said = rule.promises
        words = f"still has to have: {said[0].lower()}{said[1:]}." if name else f"{said}."
    return words.format(version=f"draft {version}" if version else "this draft")


def _plain(want: Want) -> str:
    """The name of what is missing, as the process files write it."""
    said = want.says.replace(" ", "_").lower()
    return SAME_AS.get(said, said)


def _waits(closed: tuple[Closed, ...], rows: list[dict[str, Any]]) -> str:
    if len(closed) > 1:
        return f"{count_word(len(closed), 'thing').capitalize()} first."
    people = len({row["name"] for row in rows if row.get("name")})
    if not people and closed and closed[0].waiting_for:
        return f"It waits for {count_word(len(closed[0].waiting_for), 'person', 'people')}."
    others = sum(1 for row in rows if not row.get("name"))
    parts = [count_word(people, "person", "people")] if people else []
    parts += [count_word(others, "other thing" if people else "thing")] if others else []
    return f"It waits for {names(parts)}."
