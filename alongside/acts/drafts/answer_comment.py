"""Answer what a family member said about the draft."""

from __future__ import annotations

from alongside.acts.desk import Doing, at_desk
from alongside.acts.kept_apart import refuse_kept_apart


def answer_comment(doing: Doing, *, comment: str, fate: str, reason: str, disagreement: str = "none") -> None:
    """Record what became of it (accepted, accepted_in_part, not_accepted) and the reason in words they will read.

    `disagreement`: where they still disagree, what they chose: noted_in_report, own_words_annexed, kept_on_file.
    """
    with at_desk(doing) as desk:
        made = desk.position.latest("comment_made", comment=comment)
        if made is None:
            raise LookupError(comment)
        person = str(made.fact.fields["person"])
        refuse_kept_apart(desk, person, reason)
        kept = desk.keep_words(reason, sort="answer", person=person)
        desk.append(
            "comment_answered", comment=comment, person=person, fate=fate, words=kept, disagreement=disagreement
        )
