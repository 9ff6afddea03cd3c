"""Addresses of the pages about advocates."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
