"""Addresses of the pages about publication."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
