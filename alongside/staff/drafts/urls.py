"""Addresses of the pages about drafts."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
