"""Addresses of the pages about impact statements."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
