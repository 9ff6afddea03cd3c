"""Telling how a report is published."""
