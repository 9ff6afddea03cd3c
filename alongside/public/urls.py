"""The public door: what anybody may read. It knows the shelf of published reviews, the leaflets,
the guide, and nothing else."""

from django.urls import URLPattern

from alongside.access.open_pages import ANYONE, View, page
from alongside.public.for_machines import robots, sitemap
from alongside.public.front import front
from alongside.public.guide import (
    guide,
    guide_file,
    guide_page,
    guide_page_file,
    guide_path,
    guide_path_file,
    guide_words,
)
from alongside.public.leaflets import leaflet_file, leaflet_page, leaflets
from alongside.public.report_part import report_part
from alongside.public.review import report_contents, report_file, review, statement_file
from alongside.public.reviews import reviews
from alongside.public.showing import contrast
from alongside.public.what_we_keep import what_we_keep

app_name = "public"


def open_to_all(route: str, view: View, name: str) -> URLPattern:
    """A page for anybody."""
    return page(route, view, may=ANYONE, name=name)


urlpatterns = [
    open_to_all("", front, "front"),
    open_to_all("reviews/", reviews, "reviews"),
    open_to_all("reviews/<slug:slug>/", review, "review"),
    open_to_all("reviews/<slug:slug>/report/", report_contents, "report"),
    open_to_all("reviews/<slug:slug>/report/<part>/", report_part, "report-part"),
    open_to_all("reviews/<slug:slug>/report.pdf", report_file, "report-pdf"),
    open_to_all("reviews/<slug:slug>/words/<statement>.pdf", statement_file, "statement-pdf"),
    open_to_all("leaflets/", leaflets, "leaflets"),
    open_to_all("leaflets/<kind>/", leaflet_page, "leaflet"),
    open_to_all("leaflets/<kind>.pdf", leaflet_file, "leaflet-pdf"),
    open_to_all("guide/", guide, "guide"),
    open_to_all("guide/good-practice-guide.pdf", guide_file, "guide-pdf"),
    open_to_all("guide/words/<situation>/", guide_words, "guide-words"),
    open_to_all("guide/paths/<kind>/", guide_path, "guide-path"),
    open_to_all("guide/paths/<kind>.pdf", guide_path_file, "guide-path-pdf"),
    open_to_all("guide/<page>/", guide_page, "guide-page"),
    open_to_all("guide/<page>.pdf", guide_page_file, "guide-page-pdf"),
    open_to_all("what-we-keep/", what_we_keep, "what-we-keep"),
    open_to_all("contrast/<which>/", contrast, "contrast"),
    open_to_all("robots.txt", robots, "robots"),
    open_to_all("sitemap.xml", sitemap, "sitemap"),
]
