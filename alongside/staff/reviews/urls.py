"""Addresses of the pages about reviews."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
