"""The public door: what anybody may read. It knows the shelf of published reviews and nothing else."""

from django.urls import URLPattern

app_name = "public"

urlpatterns: list[URLPattern] = []
