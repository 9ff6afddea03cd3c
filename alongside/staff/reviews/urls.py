"""Addresses of the pages about reviews."""

from alongside.access.doors import SIGNED_IN_STAFF, on_review, page
from alongside.access.roles import Can
from alongside.staff.letters.tell import telling
from alongside.staff.reviews.answer_scope_input import answer_scope_input
from alongside.staff.reviews.close_review import close_review
from alongside.staff.reviews.decide import decide, decide_kind
from alongside.staff.reviews.decision_again import decision_again
from alongside.staff.reviews.decisions import decisions, tell_decision
from alongside.staff.reviews.delay_letter import delay_letter
from alongside.staff.reviews.draft_terms import draft_terms
from alongside.staff.reviews.early_learning import (
    agree_learning,
    early_learning,
    share_learning,
    tell_learning,
)
from alongside.staff.reviews.end_place import end_place
from alongside.staff.reviews.fix_terms import fix_terms
from alongside.staff.reviews.give_place import give_place
from alongside.staff.reviews.go_ahead import go_ahead
from alongside.staff.reviews.history import history
from alongside.staff.reviews.join import join, join_kind
from alongside.staff.reviews.legal_advice import legal_advice
from alongside.staff.reviews.milestones import milestones
from alongside.staff.reviews.places import places
from alongside.staff.reviews.public_interest import public_interest
from alongside.staff.reviews.review import review
from alongside.staff.reviews.reviews import reviews
from alongside.staff.reviews.scope_input import scope_input
from alongside.staff.reviews.terms import terms
from alongside.staff.reviews.today import today
from alongside.staff.reviews.went_ahead import went_ahead

SEES = on_review(Can.SEE_REVIEW)
KEEPS = on_review(Can.KEEP_REVIEW)

urlpatterns = [
    page("", today, may=SIGNED_IN_STAFF, name="today"),
    page("reviews/", reviews, may=SIGNED_IN_STAFF, name="reviews"),
    page("reviews/decide/", decide, may=SIGNED_IN_STAFF, name="decide"),
    page("reviews/decide/<kind>/", decide_kind, may=SIGNED_IN_STAFF, name="decide-kind"),
    page("reviews/<review>/", review, may=SEES, name="review"),
    page("reviews/<review>/history/", history, may=SEES, name="history"),
    page("reviews/<review>/places/", places, may=SEES, name="places"),
    page("reviews/<review>/places/give/", give_place, may=KEEPS, name="give-place"),
    page("reviews/<review>/places/<place>/end/", end_place, may=KEEPS, name="end-place"),
    page("reviews/<review>/boards/", join, may=KEEPS, name="join"),
    page("reviews/<review>/boards/join/<kind>/", join_kind, may=KEEPS, name="join-kind"),
    page("reviews/<review>/milestones/", milestones, may=KEEPS, name="milestones"),
    page("reviews/<review>/delay-letter/", delay_letter, may=KEEPS, name="delay-letter"),
    page("reviews/<review>/terms/", terms, may=SEES, name="terms"),
    page("reviews/<review>/terms/draft/", draft_terms, may=KEEPS, name="draft-terms"),
    page("reviews/<review>/terms/fix/", fix_terms, may=KEEPS, name="fix-terms"),
    page("reviews/<review>/terms/ask/<person>/", telling("scope_question"), may=KEEPS, name="ask-scope"),
    page("reviews/<review>/terms/record/<person>/", scope_input, may=KEEPS, name="scope-input"),
    page("reviews/<review>/terms/answer/<person>/<item>/", answer_scope_input, may=KEEPS, name="answer-scope-input"),
    page("reviews/<review>/legal-advice/", legal_advice, may=KEEPS, name="legal-advice"),
    page("reviews/<review>/public-interest/", public_interest, may=on_review(Can.APPROVE), name="public-interest"),
    page("reviews/<review>/decision-again/", decision_again, may=on_review(Can.APPROVE), name="decision-again"),
    page("reviews/<review>/close/", close_review, may=on_review(Can.APPROVE), name="close-review"),
    page("reviews/<review>/early-learning/", early_learning, may=SEES, name="early-learning"),
    page("reviews/<review>/early-learning/agree/", agree_learning, may=KEEPS, name="agree-learning"),
    page("reviews/<review>/early-learning/<learning>/", share_learning, may=KEEPS, name="share-learning"),
    page("reviews/<review>/early-learning/<learning>/tell/<person>/", tell_learning, may=KEEPS, name="tell-learning"),
    page("reviews/<review>/decisions/", decisions, may=SEES, name="decisions"),
    page("reviews/<review>/decisions/<decision>/<person>/", tell_decision, may=KEEPS, name="tell-decision"),
    page("reviews/<review>/go-ahead/", go_ahead, may=on_review(Can.APPROVE), name="go-ahead"),
    page("reviews/<review>/went-ahead/", went_ahead, may=SEES, name="went-ahead"),
]
