from django.apps import AppConfig


class RecordConfig(AppConfig):
    name = "alongside.record"
    label = "record"
