from django.apps import AppConfig


class HeartbeatConfig(AppConfig):
    name = "alongside.heartbeat"
    label = "heartbeat"
