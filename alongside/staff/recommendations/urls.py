"""Addresses of the pages about recommendations."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
