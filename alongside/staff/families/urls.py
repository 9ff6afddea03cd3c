"""Addresses of the pages about families."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
