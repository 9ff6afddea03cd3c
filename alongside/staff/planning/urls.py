"""Addresses of the pages that explain and plan. None of them writes by being opened."""

from alongside.access.doors import on_review, page
from alongside.access.roles import Can
from alongside.staff.planning.plan import plan
from alongside.staff.planning.plan_add import plan_add
from alongside.staff.planning.plan_change import plan_change
from alongside.staff.planning.plan_number import plan_number
from alongside.staff.planning.what_if import what_if
from alongside.staff.planning.why import why
from alongside.staff.planning.why_shut import why_shut

SEES = on_review(Can.SEE_REVIEW)
KEEPS = on_review(Can.KEEP_REVIEW)
PLAN = "reviews/<review>/people/<person>/plan/"

urlpatterns = [
    page("reviews/<review>/what-if/", what_if, may=SEES, name="what-if"),
    page(PLAN, plan, may=SEES, name="plan"),
    page(f"{PLAN}add/", plan_add, may=KEEPS, name="plan-add"),
    page(f"{PLAN}how-often/<setting>/", plan_number, may=KEEPS, name="plan-number"),
    page(f"{PLAN}<step>/<change>/", plan_change, may=KEEPS, name="plan-change"),
    page("reviews/<review>/why/<rule>/", why, may=SEES, name="why"),
    page("reviews/<review>/why-shut/<gate>/", why_shut, may=SEES, name="why-shut"),
]
