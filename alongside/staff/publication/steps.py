"""What has to be in place before anything is published, one line each, in the order of the work."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from alongside.design.words import count_word, day, day_year, full_day, names
from alongside.people.people import subject_of
from alongside.reading.publication import Plan, page_words
from alongside.reading.review_page import workers_on
from alongside.reading.statements_for_staff import StandsWith, statements_for_staff
from alongside.reading.why_links import why_gate
from alongside.staff.drafts.of_review import OfReview

Row = dict[str, Any]
SIGNATURES = 2
ALL_THREE = "National Panel, Secretary of State, Ofsted:"


def steps(of: OfReview, plan: Plan) -> list[Row]:
    """Lines for ui.notes, each with its next step."""
    rows = [*_report(of, plan), _day(of, plan), *_words(of), _file(of, plan), *_signed(of, plan), *_together(of, plan)]
    if plan.published:
        return [{name: held for name, held in row.items() if name != "link"} for row in rows]
    return rows


def link(of: OfReview, text: str, name: str, *more: str) -> dict[str, str]:
    """A link to a page of this review."""
    return {"text": text, "href": reverse(f"staff:{name}", args=[of.review.id, *more])}


def _row(done: bool, bold: str, words: str, to: dict[str, str] | None = None, *, undone: str = "due") -> Row:
    row: Row = {"state": "kept" if done else undone, "bold": bold, "words": words}
    return {**row, "link": to} if to else row


# why each step is asked: the gate at going live that waits for it
HELD_BY = {
    "report": "every_strand_signed",
    "day": "publication_day_stands",
    "copy": "panel_copy_first",
    "signed": "anonymity_signed_off",
    "together": "bundle_current",
}


def _why(of: OfReview, plan: Plan, row: Row, step: str) -> Row:
    """The row with the gate that asks for it, while nothing is published."""
    if plan.published:
        return row
    about: dict[str, object] = {"version": plan.signed, "date": plan.day}
    return {**row, "why": why_gate(of.review.id, HELD_BY[step], about, row["bold"].rstrip(":"))}


def _report(of: OfReview, plan: Plan) -> list[Row]:
    if not plan.signed or plan.signed_on is None:
        to = link(of, "The Executive Members", "executive")
        return [_why(of, plan, _row(False, "The report", "is not signed by the Executive Members yet.", to), "report")]
    version = of.version(plan.signed)
    said = f"draft {version.label} was signed on {day_year(plan.signed_on)}, file {version.short}."
    rows = [_why(of, plan, _row(True, "The report:", said), "report")]
    if plan.needs_panel_copy and plan.sent:
        row = _row(True, ALL_THREE, f"exactly this text went to them on {day_year(plan.sent)}.")
        rows.append(_why(of, plan, row, "copy"))
    elif plan.needs_panel_copy:
        to = link(of, "Record that it was sent", "panel-copy")
        row = _row(False, ALL_THREE, "exactly this text has to go to them, some working days before.", to)
        rows.append(_why(of, plan, row, "copy"))
    return rows


def _day(of: OfReview, plan: Plan) -> Row:
    if plan.published:
        return _row(True, "The day:", f"published on {day_year(plan.published)}.")
    if plan.day:
        row = _row(True, "The day:", f"{full_day(plan.day)}.", link(of, "Call it off", "withdraw-date"))
        return _why(of, plan, row, "day")
    off = f"{day(plan.called_off)} was called off. There is no new day yet." if plan.called_off else "is not set."
    row = _row(False, "The day:" if plan.called_off else "The day", off, link(of, "Set the day", "set-date"))
    return _why(of, plan, row, "day")


def _words(of: OfReview) -> list[Row]:
    name, words = subject_of(of.review.id).published_name, page_words(of.review.id)
    named = (
        _row(True, "The name in the report:", f"{name}.", link(of, "Change it", "choose-name"))
        if name
        else _row(False, "The name in the report", "is not chosen yet.", link(of, "Choose it", "choose-name"))
    )
    to = link(of, "Write them anew" if words else "Write them", "public-page")
    said = "are written." if words else "are not written yet."
    return [named, _row(words is not None, "The words of the public page", said, to)]


def _file(of: OfReview, plan: Plan) -> Row:
    if not plan.file or plan.made_on is None:
        return _row(False, "The file", "is not made yet.", link(of, "Make it", "anonymise"))
    clean = "Its hidden parts are clean." if plan.clean else "Something hidden is in it."
    said = f"{plan.file[:12]} was made on {day_year(plan.made_on)}. {clean}"
    return _row(plan.clean, "The file", said, link(of, "Make it again", "anonymise"))


def _signed(of: OfReview, plan: Plan) -> list[Row]:
    rows = []
    if plan.file:
        workers = {worker.user: worker.name for worker in workers_on(of.review.id)}
        by = names([workers.get(user, "somebody") for user in plan.signers])
        missing = SIGNATURES - len(plan.signers)
        said = [f"signed by {by}."] if by else []
        said += [f"{count_word(missing, 'signature').capitalize()} missing."] if missing > 0 else []
        to = link(of, "Look at it and sign", "sign-anonymity") if missing > 0 else None
        row = _row(missing <= 0, "Nobody can be recognised:", " ".join(said), to)
        rows.append(_why(of, plan, row, "signed"))
    if plan.press:
        to = link(of, "Weigh what press and report give away together", "press")
        rows.append(_row(plan.jigsaw, "Press:", "coverage names someone of the family.", to))
    else:
        to = link(of, "Record some", "press")
        rows.append(_row(False, "Press:", "no coverage that names the family is known.", to, undone="later"))
    return rows


def _together(of: OfReview, plan: Plan) -> list[Row]:
    rows = []
    for each in statements_for_staff(of.review, of.position, of.members):
        rows += _statement(of, each)
    if plan.bundled_on:
        row = _row(True, "Report and statements", f"were put together on {day_year(plan.bundled_on)}.")
        rows.append(_why(of, plan, row, "together"))
    elif plan.file:
        to = link(of, "Put them together", "build-bundle")
        rows.append(_why(of, plan, _row(False, "Report and statements", "have to be put together.", to), "together"))
    return rows


def _statement(of: OfReview, each: StandsWith) -> list[Row]:
    whose = f"{each.member.name}’s statement"
    if each.stands == "in_bundle":
        return [_row(True, whose, "goes with the report, in exactly the words they agreed to.")]
    if each.stands == "agreed" and each.web:
        to = link(of, "Put it with the report", "put-statement", each.member.id)
        return [_row(False, whose, "is agreed to for the website.", to)]
    if each.stands == "agreed":
        return [_row(False, whose, "is not for the website.", undone="not_wanted")]
    return []
