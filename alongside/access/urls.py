"""Coming in and going out."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
