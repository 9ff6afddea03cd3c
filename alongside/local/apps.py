from django.apps import AppConfig


class LocalConfig(AppConfig):
    name = "alongside.local"
    label = "local"

    def ready(self) -> None:
        # The service does not start half-configured: a fault in a process file stops it here, with file and line.
        from alongside.local.process_in_force import process_in_force

        process_in_force()
