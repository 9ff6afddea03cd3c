"""The process as files: YAML in, a Process or a list of faults out. Needs no Django."""

from alongside.process_files.loading import FOLDER, load_process
from alongside.process_files.review_types import (
    listed,
    type_name,
    type_words,
    types_there,
    types_with,
    whose_name,
    written_for,
)
from casebook.process import Fault, ProcessFaults, SettingFrom

__all__ = [
    "FOLDER",
    "Fault",
    "ProcessFaults",
    "SettingFrom",
    "listed",
    "load_process",
    "type_name",
    "type_words",
    "types_there",
    "types_with",
    "whose_name",
    "written_for",
]
