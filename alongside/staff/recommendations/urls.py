"""Addresses of the pages about recommendations."""

from alongside.access.doors import on_review, page
from alongside.access.roles import Can
from alongside.staff.letters.tell import telling
from alongside.staff.recommendations.add_recommendation import add_recommendation, recommendations_drafted
from alongside.staff.recommendations.decide_recommendation import decide_recommendation
from alongside.staff.recommendations.recommendation_view import recommendation_view
from alongside.staff.recommendations.recommendations import recommendations
from alongside.staff.recommendations.talk_through import talk_through

WRITES, KEEPS = on_review(Can.WRITE_REPORT), on_review(Can.KEEP_REVIEW)
LIST = "reviews/<review>/recommendations"
PERSON = "reviews/<review>/people/<person>/recommendations"

TELL_FATE = telling("recommendation_fate", "recommendation")

urlpatterns = [
    page(f"{LIST}/", recommendations, may=on_review(Can.SEE_DRAFT), name="recommendations"),
    page(f"{LIST}/add/", add_recommendation, may=WRITES, name="add-recommendation"),
    page(f"{LIST}/ready/", recommendations_drafted, may=WRITES, name="recommendations-drafted"),
    page(f"{LIST}/<recommendation>/view/", recommendation_view, may=KEEPS, name="recommendation-view"),
    page(f"{LIST}/<recommendation>/decide/", decide_recommendation, may=WRITES, name="decide-recommendation"),
    page(f"{PERSON}/talk-through/", talk_through, may=KEEPS, name="talk-through"),
    page(f"{PERSON}/<recommendation>/tell/", TELL_FATE, may=KEEPS, name="tell-fate"),
]
