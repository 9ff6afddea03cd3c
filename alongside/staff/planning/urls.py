"""Addresses of the pages that explain and plan. None of them writes by being opened."""

from alongside.access.doors import on_review, page
from alongside.access.roles import Can
from alongside.staff.planning.what_if import what_if
from alongside.staff.planning.why import why
from alongside.staff.planning.why_shut import why_shut

SEES = on_review(Can.SEE_REVIEW)

urlpatterns = [
    page("reviews/<review>/what-if/", what_if, may=SEES, name="what-if"),
    page("reviews/<review>/why/<rule>/", why, may=SEES, name="why"),
    page("reviews/<review>/why-shut/<gate>/", why_shut, may=SEES, name="why-shut"),
]
