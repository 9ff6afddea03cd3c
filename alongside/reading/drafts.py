"""The drafts of one review as staff need them: versions, who reads which, what was said about them, and the gates."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from alongside.documents.models import DraftVersion
from alongside.people.words import words_with
from alongside.reading.families import Member
from alongside.record.models import Review
from casebook import Duty, Entry, Position

SHORT = 12


@dataclass(frozen=True, slots=True)
class Version:
    """A version of the draft. `file`: SHA-256 of its Word file; `newest`: nothing came after it."""

    id: str
    label: str
    made_on: date
    file: str
    newest: bool

    @property
    def short(self) -> str:
        """The beginning of its hash, enough to tell two files apart by eye."""
        return self.file[:SHORT]


@dataclass(frozen=True, slots=True)
class Reader:
    """One family member and one version.

    `stands`: not_shared, with_them, reading, longer, enough, rather_not, on_hold, without_them or not_asked.
    `mark`: the ledger's shape; `says`: one sentence without any date to finish by. `how`: page, paper, ...
    `last_heard`: the day of the newest contact about it, for us alone.
    """

    person: str
    name: str
    called: str
    relation: str
    stands: str
    mark: str
    says: str
    how: str
    since: date | None
    words: str


@dataclass(frozen=True, slots=True)
class CommentMade:
    """A comment somebody shared. `passage`: its anchor, "" for the whole report; `fate`: "" while it waits."""

    id: str
    person: str
    name: str
    version: str
    label: str
    passage: str
    kind: str
    on: date
    words: str
    due: date | None
    fate: str
    answer: str
    answered_on: date | None
    disagreement: str


def versions_of(review: Review, position: Position) -> list[Version]:
    """Every version, newest first. One query."""
    rows = list(
        DraftVersion.objects.filter(review=review).order_by("-made_at").values_list("id", "label", "made_at", "sha256")
    )
    newest = position.latest("draft_version_ready")
    newest_id = str(newest.fact.fields["version"]) if newest else ""
    ready = {str(entry.fact.fields["version"]): entry.fact.on for entry in position.facts("draft_version_ready")}
    return [Version(id_, label, ready.get(id_, at.date()), file, id_ == newest_id) for id_, label, at, file in rows]


def readers_of(review: Review, position: Position, members: list[Member], version: str) -> list[Reader]:
    """How each living family member stands with one version. One query."""
    said = [
        entry
        for entry in position.facts("said_had_long_enough", "said_needs_longer", "said_not_wanted")
        if _is_about(entry, version)
    ]
    words = words_with(review.id, [entry.fact.fields.get("words") for entry in said])
    duties = {str(duty.about["person"]): duty for duty in position.duties_of("long_enough_with_draft", version=version)}
    return [
        _reader(position, member, version, duties.get(member.id), words)
        for member in members
        if not member.died_on and not member.excluded
    ]


def _is_about(entry: Entry, version: str) -> bool:
    fields = entry.fact.fields
    return fields.get("version", version) == version and fields.get("what", "reading") in (
        "reading",
        "any_contact",
        "taking_part",
    )


def _reader(position: Position, member: Member, version: str, duty: Duty | None, words: Mapping[str, str]) -> Reader:
    about = {"person": member.id, "version": version}
    opened = position.latest("draft_opened_to", **about)
    longer, enough = position.latest("said_needs_longer", **about), position.latest("said_had_long_enough", **about)
    began = position.latest("reading_began", "reading_session_held", **about)
    how = str(opened.fact.fields.get("how", "")) if opened else ""
    state = str(duty.state) if duty else ""
    told, stands, mark, since = "", "", "due", None
    changed_their_mind = longer is not None and (enough is None or longer.number > enough.number)
    if state in ("kept", "late_kept") and not changed_their_mind:
        stands, mark, says = "enough", "kept", "has had long enough with it"
        since = enough.fact.on if enough else duty.done_on if duty else None
        told = _words(enough, words)
        if enough is None:
            says = "had long enough with a version that counts as the same"
    elif state == "not_wanted":
        no = _no(position, member.id, version)
        stands, mark, says = "rather_not", "not_wanted", "would rather not read it. Not waited for"
        since, told = (no.fact.on if no else None), _words(no, words)
    elif state in ("not_possible", "not_kept"):
        stands, mark, says = "without_them", state, "is not waited for: somebody senior decided, with a reason"
    elif state == "paused":
        stands, mark, says = "on_hold", "on_hold", "is on hold. Their time has not begun"
    elif longer is not None:
        stands, says, since, told = "longer", "needs longer. Nothing runs out", longer.fact.on, _words(longer, words)
    elif began is not None:
        stands, says, since = "reading", "is reading", began.fact.on
    elif opened is not None:
        stands, says, since = "with_them", "has it. They have not begun, or not told us", opened.fact.on
    elif duty is None or state == "fell_away":
        stands, mark, says = "not_asked", "later", "is not asked about this version"
    else:
        stands, mark, says = "not_shared", "later", "does not have it yet"
    return Reader(member.id, member.name, member.called, member.known.relation, stands, mark, says, how, since, told)


def _no(position: Position, person: str, version: str) -> Entry | None:
    found = [entry for entry in position.facts("said_not_wanted", person=person) if _is_about(entry, version)]
    return found[-1] if found else None


def _words(entry: Entry | None, words: Mapping[str, str]) -> str:
    return words.get(str(entry.fact.fields.get("words")), "") if entry else ""


def comments_of(
    review: Review, position: Position, members: list[Member], labels: Mapping[str, str]
) -> list[CommentMade]:
    """Every comment on every version, those without an answer first, then the newest first. One query."""
    made = position.facts("comment_made")
    answers = {str(entry.fact.fields["comment"]): entry for entry in position.facts("comment_answered")}
    asked = [entry.fact.fields.get("words") for entry in [*made, *answers.values()]]
    said = words_with(review.id, asked)
    names = {member.id: member.name for member in members}
    due = {str(duty.about["comment"]): duty.due for duty in position.duties_of("comment_answered")}
    found = [_comment(entry, answers, said, names, labels, due) for entry in made]
    return sorted(found, key=lambda each: (bool(each.fate), -each.on.toordinal()))


def _comment(
    entry: Entry,
    answers: Mapping[str, Entry],
    said: Mapping[str, str],
    names: Mapping[str, str],
    labels: Mapping[str, str],
    due: Mapping[str, date | None],
) -> CommentMade:
    fields = entry.fact.fields
    comment, version = str(fields["comment"]), str(fields["version"])
    answer = answers.get(comment)
    given = answer.fact.fields if answer else {}
    return CommentMade(
        id=comment,
        person=str(fields["person"]),
        name=names.get(str(fields["person"]), "someone"),
        version=version,
        label=labels.get(version, ""),
        passage=str(fields.get("passage", "")),
        kind=str(fields.get("kind", "other")),
        on=entry.fact.on,
        words=said.get(str(fields.get("words")), ""),
        due=due.get(comment),
        fate=str(given.get("fate", "")),
        answer=said.get(str(given.get("words")), ""),
        answered_on=answer.fact.on if answer else None,
        disagreement=str(given.get("disagreement", "none")),
    )


def agreed_not_material(position: Position, version: str) -> list[tuple[str, str]]:
    """Who said that this version changes nothing that matters: (user id, against which version)."""
    return [
        (str(entry.fact.fields["by"]), str(entry.fact.fields["against"]))
        for entry in position.facts("not_material_agreed", version=version)
    ]
