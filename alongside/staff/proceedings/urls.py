"""Addresses of the pages about proceedings."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
