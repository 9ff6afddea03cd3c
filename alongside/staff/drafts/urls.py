"""Addresses of the pages about drafts and their sign-off."""

from django.urls import URLPattern

from alongside.access.doors import May, View, on_review, page
from alongside.access.roles import Can
from alongside.staff.drafts.answer_comment import answer_comment
from alongside.staff.drafts.comments import comments
from alongside.staff.drafts.compare_drafts import compare_drafts
from alongside.staff.drafts.draft import draft
from alongside.staff.drafts.draft_copy import draft_copy
from alongside.staff.drafts.drafts import drafts
from alongside.staff.drafts.executive import executive, send_back, sign_executive
from alongside.staff.drafts.not_material import not_material
from alongside.staff.drafts.record_comment import record_comment
from alongside.staff.drafts.record_reading import record_reading
from alongside.staff.drafts.subgroup import pass_subgroup, subgroup
from alongside.staff.drafts.upload_draft import upload_draft
from alongside.staff.drafts.warnings_in_draft import warnings_in_draft
from alongside.staff.drafts.words_about import words_about_answered, words_about_person
from alongside.staff.letters.tell import telling

SEES = on_review(Can.SEE_DRAFT)
KEEPS = on_review(Can.KEEP_REVIEW)
WRITES = on_review(Can.WRITE_REPORT)
DRAFT = "reviews/<review>/drafts/<version>/"


def of_each_board(route: str, view: View, may: May, name: str) -> list[URLPattern]:
    """A page of the review, and in a joint review the same page for each board."""
    whole = page(f"reviews/<review>/{route}/", view, may=may, name=name)
    return [whole, page(f"reviews/<review>/board/<strand>/{route}/", view, may=may, name=f"{name}-of")]


urlpatterns = [
    page("reviews/<review>/drafts/", drafts, may=SEES, name="drafts"),
    page("reviews/<review>/drafts/upload/", upload_draft, may=WRITES, name="upload-draft"),
    page(DRAFT, draft, may=SEES, name="draft"),
    page(f"{DRAFT}warnings/", warnings_in_draft, may=WRITES, name="draft-warnings"),
    page(f"{DRAFT}against/<against>/", compare_drafts, may=SEES, name="compare-drafts"),
    page(f"{DRAFT}not-material/", not_material, may=WRITES, name="not-material"),
    page(f"{DRAFT}share/<person>/", telling("draft_shared", "version"), may=KEEPS, name="share-draft"),
    page(f"{DRAFT}copy/<person>/", draft_copy, may=KEEPS, name="draft-copy"),
    page(f"{DRAFT}reading/<person>/", record_reading, may=KEEPS, name="record-reading"),
    page(f"{DRAFT}check-in/<person>/", telling("check_in", "version"), may=KEEPS, name="check-in"),
    page(f"{DRAFT}tell/<person>/", telling("new_version", "version"), may=KEEPS, name="tell-new-version"),
    page(f"{DRAFT}comment/<person>/", record_comment, may=KEEPS, name="record-comment"),
    page(f"{DRAFT}about/<person>/", words_about_person, may=WRITES, name="words-about"),
    page(f"{DRAFT}about/<person>/answer/", words_about_answered, may=KEEPS, name="words-about-answered"),
    page("reviews/<review>/comments/", comments, may=SEES, name="comments"),
    page("reviews/<review>/comments/<comment>/", answer_comment, may=WRITES, name="answer-comment"),
    *of_each_board("subgroup", subgroup, SEES, "subgroup"),
    *of_each_board("subgroup/decision", pass_subgroup, on_review(Can.PASS_SUBGROUP), "pass-subgroup"),
    *of_each_board("executive", executive, SEES, "executive"),
    *of_each_board("executive/signature", sign_executive, on_review(Can.SIGN_EXECUTIVE), "sign-executive"),
    *of_each_board("executive/back", send_back, on_review(Can.SIGN_EXECUTIVE), "send-back"),
]
