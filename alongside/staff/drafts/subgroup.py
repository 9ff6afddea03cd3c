"""Taking the draft to the Sub-Group: shut until everyone had long enough; then its agenda, then its decision."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from alongside.acts.drafts.pass_at_subgroup import pass_at_subgroup
from alongside.acts.drafts.put_on_subgroup_agenda import put_on_subgroup_agenda
from alongside.staff.drafts.sign_off import SUBGROUP, agenda, decide


def subgroup(request: HttpRequest, strand: str = "") -> HttpResponse:
    """Where the newest draft stands with the Sub-Group, and the next step, or the gate in its place."""
    return agenda(
        request,
        SUBGROUP,
        strand,
        act=lambda doing, said: put_on_subgroup_agenda(doing, version=said["version"], day=said["day"], strand=strand),
    )


def pass_subgroup(request: HttpRequest, strand: str = "") -> HttpResponse:
    """Record what the Sub-Group decided, naming the version by its label and its file."""
    return decide(
        request,
        SUBGROUP,
        strand,
        act=lambda doing, said: pass_at_subgroup(
            doing, version=said["version"], minute=said["minute"], strand=strand, on=said["on"]
        ),
    )
