"""What is told about the draft: that it is there, that it changed, how they are with it, what became of their words."""

from __future__ import annotations

import re
from typing import Any

from alongside.access.models import User
from alongside.documents.kept_drafts import KeptDraft, Upsetting, kept_draft
from alongside.documents.models import DraftVersion
from alongside.reading.drafts import CommentMade, comments_of
from alongside.reading.families import members_of
from alongside.reading.history import labels_of
from alongside.reading.tellings.telling import Reader, Telling, Values

THE_NEXT = re.compile(r"(?:The next (?:\w+ )?paragraphs?|Paragraphs? [\d.]+(?: to [\d.]+)?) (.*)")
BECAME = {
    "accepted": "We changed this.",
    "accepted_in_part": "We changed part of this.",
    "not_accepted": "We did not change this.",
}
CHOSE = {
    "noted_in_report": "You see it differently. The report says so.",
    "own_words_annexed": "You see it differently. Your own words stand at the end of the report.",
    "kept_on_file": "You see it differently. We keep that on file.",
}


def _shared(reader: Reader) -> Values:
    kept = kept_draft(reader.review.id, reader.about)
    return {
        "hard_parts": [_hard(kept, each) for each in kept.upsetting],
        "on_paper": reader.answers("draft_shared").get("how") == "paper",
        "read_to_them": reader.answers("draft_shared").get("how") in ("read_aloud", "audio", "interpreter"),
        "reads_with": _beside(reader),
        "had_one_before": any(
            entry.fact.fields["version"] != reader.about
            for entry in reader.position.facts("draft_opened_to", person=reader.person)
        ),
    }


def _hard(kept: KeptDraft, each: Upsetting) -> str:
    """A warning as it reads in a letter, where the passages do not come next: by their numbers."""
    numbers = {passage.anchor: passage.number for passage in kept.draft.passages}
    first, last = numbers.get(each.first, ""), numbers.get(each.last, "")
    where = f"Paragraphs {first} to {last}" if first != last else f"Paragraph {first}"
    said = THE_NEXT.match(each.title)
    what = f"{where} {said[1]}" if said else f"{where}: {each.title}"
    return f"{what.rstrip('.')}. {each.words}" if first and last else f"{each.title.rstrip('.')}. {each.words}"


def _beside(reader: Reader) -> str:
    """That their advocate can read it with them, if they have one."""
    newest = reader.latest("advocate_began", "advocate_ended")
    if newest is None or newest.fact.kind == "advocate_ended":
        return ""
    name = User.objects.filter(id=newest.fact.fields["advocate"]).values_list("name", flat=True).first()
    return f"{name}, your advocate, can read it with you." if name else ""


def _is_a_version(reader: Reader) -> bool:
    return DraftVersion.objects.filter(review=reader.review, id=reader.about).exists()


def _new_version(reader: Reader) -> Values:
    said = reader.latest("said_had_long_enough", "draft_opened_to")
    return {"they_read": said is not None and said.fact.kind == "said_had_long_enough"}


def _answered(reader: Reader) -> Values:
    return {"answers": [_answer(reader, each) for each in _answers(reader)], "more_wait": _some_wait(reader)}


def _theirs(reader: Reader) -> list[CommentMade]:
    members = members_of(reader.review, reader.position)
    made = comments_of(reader.review, reader.position, members, labels_of(reader.review.id))
    return [each for each in made if each.person == reader.person]


def _answers(reader: Reader) -> list[CommentMade]:
    return sorted((each for each in _theirs(reader) if each.fate), key=lambda each: each.on)


def _some_wait(reader: Reader) -> bool:
    return any(not each.fate for each in _theirs(reader))


def _answer(reader: Reader, made: CommentMade) -> dict[str, Any]:
    passages = kept_draft(reader.review.id, made.version).draft.passages if made.passage else ()
    number = next((passage.number for passage in passages if passage.anchor == made.passage), "")
    became = " ".join(filter(None, [BECAME[made.fate], CHOSE.get(made.disagreement, "")]))
    about = number or ("a passage of the draft" if made.passage else "the whole report")
    return {"about": about, "said": made.words, "became": became, "why": made.answer}


DRAFTS = (
    Telling("draft_shared", _shared, _is_a_version),
    Telling("new_version", _new_version, _is_a_version),
    Telling("check_in", there_is=_is_a_version),
    Telling("comments_answered", _answered, lambda reader: bool(_answers(reader))),
)
