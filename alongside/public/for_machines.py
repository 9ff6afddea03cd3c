"""For search engines: what may be looked at, and the addresses of what is live at this moment."""

from __future__ import annotations

from xml.sax.saxutils import escape

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from alongside.guide import page_names
from alongside.leaflets import LEAFLETS
from alongside.public.shelf_reading import addresses_on_shelf, report_of

PRIVATE = ("/staff/", "/yours/", "/come-in/", "/sign-in/", "/beside/", "/demo/", "/design/")


def robots(request: HttpRequest) -> HttpResponse:
    """The public pages may be found; every other door may not."""
    lines = ["User-agent: *", *(f"Disallow: {path}" for path in PRIVATE)]
    lines.append(f"Sitemap: {request.build_absolute_uri(reverse('public:sitemap'))}")
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")


def sitemap(request: HttpRequest) -> HttpResponse:
    """Only what is live: a review that was taken down, or a statement that was taken back, is not in it."""
    addresses = [reverse(f"public:{name}") for name in ("front", "reviews", "leaflets", "guide", "what-we-keep")]
    addresses += [reverse(f"public:{name}", args=[kind]) for kind in LEAFLETS for name in ("leaflet", "leaflet-pdf")]
    addresses += [reverse("public:guide-page", args=[name.replace("_", "-")]) for name in page_names()]
    for slug, review, statements in addresses_on_shelf():
        addresses += [reverse(f"public:{name}", args=[slug]) for name in ("review", "report", "report-pdf")]
        addresses += [reverse("public:report-part", args=[slug, part.number]) for part in report_of(review)[0].parts]
        addresses += [reverse("public:statement-pdf", args=[slug, statement]) for statement in statements]
    places = "".join(f"<url><loc>{escape(request.build_absolute_uri(each))}</loc></url>\n" for each in addresses)
    told = f'<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{places}</urlset>\n'
    response = HttpResponse(told, content_type="application/xml")
    response.headers["Cache-Control"] = "no-cache"
    return response
