"""Write what one person will be told, where the letter asks for words that only a person can find."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse

from alongside.acts.letters.write_letter import write_letter
from alongside.design.fields import ChoiceField, Form, LongTextField, SeenAndOnce
from alongside.letters import Need
from alongside.letters.source import source
from alongside.reading.tellings import TELLINGS
from alongside.staff.families.about_person import about_person
from alongside.staff.letters.after_telling import GUIDE, back_from
from alongside.staff.letters.kindly import kindly
from alongside.staff.letters.tell import what_to_tell


class Words(SeenAndOnce, Form):
    """One question for each thing the letter asks for."""

    def __init__(self, *args: Any, asked: tuple[Need, ...], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for need in asked:
            self.fields[need.name] = _field(need)


def tell_words(request: HttpRequest, person: str, letter: str, about: str) -> HttpResponse:
    """Ask for the words; what was written before stands there. Nothing is sent from this page."""
    found = what_to_tell(request, person, letter, about)
    asked = source(letter).asked
    if not asked:
        raise Http404
    before = found.reader.answers(letter) or TELLINGS[letter].first_words(found.reader)
    return about_person(
        request,
        person,
        "staff/letters/tell_words.jinja",
        Words,
        act=kindly(
            lambda doing, said: write_letter(
                doing, letter=letter, about=found.reader.about, person=person, answers=said
            )
        ),
        then=found.address("tell"),
        initial=before,
        context={
            "found": found,
            "lead": source(letter).lead,
            **({"guide_says": GUIDE[letter]} if letter in GUIDE else {}),
            "back_to": back_from(request, letter, found.reader.about, person),
            "given": found.copy is not None and found.copy.given_at is not None,
            "printed": found.copy is not None and found.copy.printed_at is not None,
        },
        day_field=asked[0].name,
        asked=asked,
    )


def _field(need: Need) -> Any:
    told = {"missing": f"{need.says}"} if not need.may_be_left_out else {"optional": True}
    if need.choices:
        return ChoiceField(need.ask, hint=need.hint, choices=list(need.choices), **told)
    hint = f"{need.hint} One on each line.".strip() if need.sort == "list" else need.hint
    return LongTextField(need.ask, hint=hint, rows=6 if need.sort == "list" else 4, **told)
