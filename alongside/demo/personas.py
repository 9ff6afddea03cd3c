"""The invented people one can sign in as, with one click, in the demo only."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from alongside.access.demo_sign_in import sign_in_family, sign_in_user
from alongside.access.models import User
from alongside.people.people import people_of
from alongside.record.models import Review


@dataclass(frozen=True, slots=True)
class Persona:
    """Somebody to sign in as. `says`: who they are, in one sentence."""

    key: str
    name: str
    says: str
    review: str = ""  # the reference of the review, for a family member


GROUPS: tuple[tuple[str, tuple[Persona, ...]], ...] = (
    (
        "Families",
        (
            Persona("abena", "Abena Osei", "Jay’s mother. She is reading the second draft on her phone.", "2026-03"),
            Persona(
                "mark",
                "Mark Dellow",
                "Jay’s father. We have lost touch with him. He and Abena are kept apart.",
                "2026-03",
            ),
            Persona("daniel", "Daniel Osei", "Jay’s uncle. He would rather not read the draft. Texts only.", "2026-03"),
            Persona("catherine", "Catherine Lowe", "Edith’s niece. Her Impact Statement is published.", "2025-02"),
            Persona("ruth", "Ruth Bell", "An independent advocate. She works for Abena, not for the partnership."),
        ),
    ),
    (
        "The partnership",
        (
            Persona("helen", "Helen Marsh", "Review officer. Looks after Jay’s review and his family."),
            Persona("nasreen", "Nasreen Akhtar", "Review officer for the two adults’ reviews."),
            Persona(
                "samuel",
                "Samuel Adeyemi",
                "Business manager. Stands in for both, and approves what needs a second person.",
            ),
            Persona("patricia", "Patricia Lyle", "Independent reviewer. Writes the report about Jay."),
            Persona("anil", "Anil Mehta", "Chairs the Review Panel."),
            Persona("carol", "Carol Whitfield", "Chairs the Sub-Group."),
            Persona("joanna", "Joanna Reeve", "Executive Member. One of those who sign a report off."),
        ),
    ),
)


def personas() -> list[tuple[str, list[tuple[str, str, str]]]]:
    """For the first page: (group, [(key, name, what to know)])."""
    return [(title, [(each.key, each.name, each.says) for each in group]) for title, group in GROUPS]


@require_POST
def sign_in(request: HttpRequest, persona: str) -> HttpResponse:
    """Sign in as this persona and go to where they begin."""
    found = next((each for _, group in GROUPS for each in group if each.key == persona), None)
    if found is None:
        raise Http404
    if found.review:
        review = Review.objects.get(reference=found.review)
        person = next(known.id for known in people_of(review.id).values() if known.name == found.name)
        sign_in_family(request, review.id, person)
        return HttpResponseRedirect(reverse("family:home"))
    user = User.objects.get(name=found.name)
    sign_in_user(request, user)
    return HttpResponseRedirect(reverse("advocate-home" if user.advocate else "staff:today"))
