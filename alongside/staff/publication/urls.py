"""Addresses of the pages about publication."""

from django.urls import URLPattern

from alongside.access.doors import View, on_review, page
from alongside.access.roles import Can
from alongside.staff.letters.tell import telling
from alongside.staff.publication.agreed_date import agreed_date
from alongside.staff.publication.anonymise import (
    anonymise,
    press,
    publication_pdf,
    publication_preview,
    sign_anonymity,
)
from alongside.staff.publication.choose_name import choose_name
from alongside.staff.publication.dates import set_date, withdraw_date
from alongside.staff.publication.going_live import publish, take_down
from alongside.staff.publication.in_place_of_report import in_place_of_report, publish_in_place
from alongside.staff.publication.keep_clear import keep_clear
from alongside.staff.publication.not_published import (
    decide_unpublished,
    not_published,
    panel_told,
    publish_after_all,
)
from alongside.staff.publication.panel_copy import panel_copy
from alongside.staff.publication.public_page import public_page
from alongside.staff.publication.publication import publication
from alongside.staff.publication.together import bundle, put_statement


def of_publication(route: str, view: View, name: str) -> URLPattern:
    """A page for those who may publish."""
    return page(f"reviews/<review>/publication/{route}", view, may=on_review(Can.PUBLISH), name=name)


urlpatterns = [
    of_publication("", publication, "publication"),
    of_publication("day/", set_date, "set-date"),
    of_publication("day/off/", withdraw_date, "withdraw-date"),
    of_publication("tell/<person>/", telling("publication_date"), "tell-date-of-publication"),
    of_publication("agreed/<person>/", agreed_date, "agreed-date"),
    of_publication("call/<person>/", telling("last_call"), "last-call"),
    of_publication("on-the-day/<person>/", telling("publication_day"), "day-contact"),
    of_publication("panel-copy/", panel_copy, "panel-copy"),
    of_publication("name/", choose_name, "choose-name"),
    of_publication("name/<person>/<proposal>/", telling("name_decision", "proposal"), "tell-name"),
    of_publication("page/", public_page, "public-page"),
    of_publication("file/", anonymise, "anonymise"),
    of_publication("file/sign/", sign_anonymity, "sign-anonymity"),
    of_publication("file/preview/", publication_preview, "publication-preview"),
    of_publication("file/report.pdf", publication_pdf, "publication-pdf"),
    of_publication("press/", press, "press"),
    of_publication("statement/<person>/", put_statement, "put-statement"),
    of_publication("together/", bundle, "build-bundle"),
    of_publication("publish/", publish, "publish"),
    of_publication("take-down/", take_down, "take-down"),
    of_publication("panel-told/", panel_told, "panel-told"),
    of_publication("in-place/", in_place_of_report, "in-place-of-report"),
    of_publication("in-place/publish/", publish_in_place, "publish-in-place"),
    page("reviews/<review>/days-to-keep-clear/", keep_clear, may=on_review(Can.KEEP_REVIEW), name="keep-clear"),
    page("reviews/<review>/whether-published/", not_published, may=on_review(Can.SEE_DRAFT), name="not-published"),
    page(
        "reviews/<review>/whether-published/not/",
        decide_unpublished,
        may=on_review(Can.APPROVE),
        name="decide-unpublished",
    ),
    page(
        "reviews/<review>/whether-published/after-all/",
        publish_after_all,
        may=on_review(Can.APPROVE),
        name="publish-after-all",
    ),
]
