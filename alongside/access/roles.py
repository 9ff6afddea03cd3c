"""What each person who works on a review may do, said in prose and as a set. One table; nothing else decides."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum, auto


class Can(StrEnum):
    """Something a place in a review allows."""

    SEE_REVIEW = auto()  # where it stands, its promises and gates, without anybody's address
    KEEP_REVIEW = auto()  # record what happened with the family, write to them, plan
    SEE_CONTACTS = auto()  # read addresses and numbers; each reading is written down
    SEE_DRAFT = auto()  # read draft reports
    WRITE_REPORT = auto()  # bring a draft, answer comments, shape recommendations
    RUN_PANEL = auto()  # plan and hold Panel meetings
    PASS_SUBGROUP = auto()  # record the Sub-Group's decision
    SIGN_EXECUTIVE = auto()  # record the Executive's sign-off
    PUBLISH = auto()  # set dates, build the bundle, publish
    APPROVE = auto()  # go ahead without someone, with a reason
    SET_RULES = auto()  # in the whole partnership: its own numbers for the rules, its own pages of the guide
    SPEAK_FOR = auto()  # an advocate: see one person's page with them


@dataclass(frozen=True, slots=True)
class Role:
    """A place in a review. `title` is what people call it; `says` tells what it means."""

    name: str
    title: str
    says: str
    can: frozenset[Can]


def _role(name: str, title: str, says: str, *can: Can) -> Role:
    return Role(name, title, says, frozenset(can))


ROLES = {
    role.name: role
    for role in (
        _role(
            "review_officer", "Review officer", "Looks after the review and the family. Keeps its record.",
            Can.SEE_REVIEW, Can.KEEP_REVIEW, Can.SEE_CONTACTS, Can.SEE_DRAFT, Can.WRITE_REPORT,
            Can.RUN_PANEL, Can.PUBLISH,
        ),
        _role(
            "business_manager", "Business manager",
            "Runs the business unit. Stands in for the officer, approves what needs a second person, and keeps the "
            "partnership’s own numbers and pages of the guide.",
            Can.SEE_REVIEW, Can.KEEP_REVIEW, Can.SEE_CONTACTS, Can.SEE_DRAFT, Can.WRITE_REPORT,
            Can.RUN_PANEL, Can.PUBLISH, Can.APPROVE, Can.SET_RULES,
        ),
        _role(
            "independent_reviewer", "Independent reviewer",
            "Writes the report and answers the family’s comments. Sees no address.",
            Can.SEE_REVIEW, Can.SEE_DRAFT, Can.WRITE_REPORT,
        ),
        _role(
            "panel_chair", "Panel chair", "Chairs the Review Panel. Plans and holds its meetings. Sees no address.",
            Can.SEE_REVIEW, Can.SEE_DRAFT, Can.RUN_PANEL,
        ),
        _role(
            "subgroup_chair", "Sub-Group chair",
            "Chairs the Sub-Group that checks the report before it goes to the Executive.",
            Can.SEE_REVIEW, Can.SEE_DRAFT, Can.PASS_SUBGROUP,
        ),
        _role(
            "executive_member", "Executive member",
            "Signs the report off for the safeguarding partners or the Board. Approves going ahead without someone.",
            Can.SEE_REVIEW, Can.SEE_DRAFT, Can.SIGN_EXECUTIVE, Can.APPROVE,
        ),
        _role(
            "advocate", "Advocate", "Works for one family member, not for us. Sees that person’s own page with them.",
            Can.SPEAK_FOR,
        ),
    )
}  # fmt: skip
