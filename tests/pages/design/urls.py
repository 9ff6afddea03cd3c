"""The gallery's addresses, whatever the settings say about a demo."""

from django.urls import include, path

from alongside.design.gallery import gallery
from alongside.design.theme import theme

addresses = [
    path("theme/<slug:colour>.css", theme, name="theme"),
    path("", gallery, {"door": "family"}, name="gallery"),
    path("<slug:door>/", gallery, name="gallery"),
]
urlpatterns = [path("design/", include((addresses, "design")))]
