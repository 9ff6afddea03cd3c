"""Addresses of the pages about advocates."""

from alongside.access.doors import on_review, page
from alongside.access.roles import Can
from alongside.staff.advocates.advocacy_duty import advocacy_duty
from alongside.staff.advocates.advocate_answer import advocate_answer
from alongside.staff.advocates.advocate_began import advocate_began
from alongside.staff.advocates.advocate_ended import advocate_ended
from alongside.staff.advocates.handover import handover
from alongside.staff.letters.tell import telling

KEEPS = on_review(Can.KEEP_REVIEW)
OF_PERSON = "reviews/<review>/people/<person>/advocate"

urlpatterns = [
    page(f"{OF_PERSON}/offer/", telling("advocate_offer"), may=KEEPS, name="offer-advocate"),
    page(f"{OF_PERSON}/answer/", advocate_answer, may=KEEPS, name="advocate-answer"),
    page(f"{OF_PERSON}/began/", advocate_began, may=KEEPS, name="advocate-began"),
    page(f"{OF_PERSON}/ended/", advocate_ended, may=KEEPS, name="advocate-ended"),
    page(f"{OF_PERSON}/duty/", advocacy_duty, may=KEEPS, name="advocacy-duty"),
    page(f"{OF_PERSON}/handover/", handover, may=KEEPS, name="handover"),
]
