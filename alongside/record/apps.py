from django.apps import AppConfig


class RecordConfig(AppConfig):
    name = "alongside.record"
    label = "record"

    def ready(self) -> None:
        # The service does not start half-configured: a fault in a process file stops it here, with file and line.
        from alongside.record.process_in_force import process_in_force

        process_in_force()
