"""The theme's stylesheet; and in the demo every component on one page."""

from __future__ import annotations

from django.conf import settings
from django.urls import URLPattern, path

from alongside.design.theme import theme

app_name = "design"
urlpatterns: list[URLPattern] = [path("theme/<slug:colour>.css", theme, name="theme")]

if getattr(settings, "DESIGN_GALLERY", False):
    from alongside.design.gallery import gallery

    urlpatterns += [
        path("", gallery, {"door": "family"}, name="gallery"),
        path("<slug:door>/", gallery, name="gallery"),
    ]
