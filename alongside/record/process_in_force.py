"""The rules that a record is read by: those of the partnership it belongs to."""

from alongside.local.process_in_force import process_in_force

__all__ = ["process_in_force"]
