"""Impact Statements as staff may see them: who was offered one, who writes, who agreed. Never a text nobody shared."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from alongside.design.words import day_year
from alongside.documents.models import Document
from alongside.documents.statement_texts import WRITTEN, last_text, statement_id
from alongside.reading.families import Member
from alongside.record.models import Review
from casebook import Position

STAFF = "staff:"


@dataclass(frozen=True, slots=True)
class StandsWith:
    """One person's statement. `stands`: not_offered, no_answer, no, later, yes, writing, approved, agreed, in_bundle,
    out or not_yet_confirmed. `file`: of the text they last approved. `web`: they agree to the website.
    `checked`: clear, change_suggested or "". `withdrawn`: the id of one taken back that still has things to do.
    """

    member: Member
    statement: str
    stands: str
    mark: str
    says: str
    file: str
    web: bool
    checked: str
    uses: tuple[str, ...]
    withdrawn: str
    still_to_do: tuple[str, ...]


CLEARING = {
    "withdrawal_confirmed": "say to them that it is out",
    "references_to_statement_searched": "look for its words elsewhere",
    "advance_copies_recalled": "call advance copies back",
    "panel_told_annex_changed": "tell the National Panel",
    "statement_taken_down": "list the copies we know of",
}
USES = {"web": "the website", "training": "training", "press": "newspapers", "launch": "the launch"}


def statements_for_staff(review: Review, position: Position, members: list[Member]) -> list[StandsWith]:
    """How each family member stands. One query, however many people."""
    kept = Document.objects.filter(review=review, sort__startswith=f"{WRITTEN}:").order_by("kept_at")
    written = {sort.partition(":")[2]: at.date() for sort, at in kept.values_list("sort", "kept_at")}
    return [_stands(review, position, member, written) for member in members if not member.died_on]


def _stands(review: Review, position: Position, member: Member, written: dict[str, date]) -> StandsWith:
    taken_back = position.facts("statement_withdrawn", person=member.id)
    statement = statement_id(review.id, member.id, len(taken_back))
    about = {"person": member.id, "statement": statement}
    approved = position.latest("statement_approved_by_author", **about)
    file = str(approved.fact.fields["file"]) if approved else ""
    consent = position.latest("statement_consented", **about, file=file) if file else None
    checked = position.latest("statement_text_checked", **about, file=file) if file else None
    bundled = position.latest("statement_put_in_bundle", **about, file=file) if file else None
    stands, mark, says = _words(position, member, written.get(statement), approved, consent, bundled)
    before = str(taken_back[-1].fact.fields["statement"]) if taken_back else ""
    to_do = _still_to_do(position, member.id, before) if before else ()
    if before and not approved:
        said = f"Taken back on {day_year(taken_back[-1].fact.on)}. It held from that moment."
        says = said if stands in ("not_offered", "no_answer", "yes") else f"{said} {says}"
        stands, mark = "out", "not_wanted"
    uses = tuple(words for use, words in USES.items() if consent and consent.fact.fields.get(use))
    return StandsWith(
        member=member,
        statement=statement,
        stands=stands,
        mark=mark,
        says=says,
        file=file,
        web=bool(consent and consent.fact.fields.get("web")),
        checked=str(checked.fact.fields.get("outcome", "")) if checked else "",
        uses=uses,
        withdrawn=before if to_do else "",
        still_to_do=to_do,
    )


def _words(position: Position, member: Member, wrote: date | None, approved, consent, bundled) -> tuple[str, str, str]:  # noqa: ANN001
    if bundled and consent:
        return "in_bundle", "kept", f"With the report since {day_year(bundled.fact.on)}."
    if consent:
        return "agreed", "kept", f"Agreed to on {day_year(consent.fact.on)}, in exactly these words."
    if approved:
        return "approved", "due", "They said that these are their words, and not yet where they may be used."
    answer = position.latest("statement_offer_answered", person=member.id)
    said = str(answer.fact.fields["answer"]) if answer else ""
    said_on = day_year(answer.fact.on) if answer else ""
    if wrote is not None:
        return "writing", "due", "They are writing. Nobody here can see it."
    if said == "yes":
        return "yes", "due", f"They would like to, and said so on {said_on}."
    if said == "no":
        return "no", "not_wanted", f"Not wanted, said on {said_on}. They can change their mind."
    if said == "later":
        return "later", "later", f"Not now, said on {said_on}."
    offered = position.latest("statement_offered", person=member.id)
    if offered:
        return "no_answer", "kept", f"Offered on {day_year(offered.fact.on)}, no answer yet. No answer is not no."
    return "not_offered", "due", "Not offered yet."


def _still_to_do(position: Position, person: str, statement: str) -> tuple[str, ...]:
    duties = [duty for rule in CLEARING for duty in _duties(position, rule, statement)]
    return tuple(dict.fromkeys(CLEARING[duty.rule] for duty in duties if str(duty.state) == "due"))


def _duties(position: Position, rule: str, statement: str) -> tuple:
    try:
        return position.duties_of(rule, statement=statement)
    except KeyError:  # a clock of another kind of review
        return ()


def written_down_by_us(review: Review, statement: str) -> str:
    """The text as staff last wrote it down for its author; "" where the author keeps their own, which nobody sees."""
    newest = Document.objects.filter(review=review, sort=f"{WRITTEN}:{statement}").order_by("-kept_at")
    if not (newest.values_list("by", flat=True).first() or "").startswith(STAFF):
        return ""
    kept = last_text(review.id, statement)
    return kept.text if kept else ""
