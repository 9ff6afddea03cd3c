"""One family member: what we promised them, what is next, how they may be reached, and what they said."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from alongside.access.roles import Can
from alongside.access.viewing import note_viewing
from alongside.access.ways_in import way_in_of
from alongside.design.ledger import shown
from alongside.design.words import count_word, day_year, first_upper
from alongside.reading.closed_words import said
from alongside.reading.history import Line
from alongside.reading.person_page import PersonPage, person_page


def person(request: HttpRequest, person: str) -> HttpResponse:
    """Draw the page. Addresses stand on it only after a press, and the press is written down."""
    entered = request.entered
    show = request.method == "POST" and Can.SEE_CONTACTS in entered.can
    page = person_page(entered, person, show_ways=show)
    if page is None:
        raise Http404
    if show:
        note_viewing(entered, "addresses", person)
    keeps = Can.KEEP_REVIEW in entered.can
    way_in = way_in_of(entered.review, person) if keeps else None
    context = {
        "page": page,
        "keeps": keeps,
        "shown_now": show,
        "doing": _doing(entered.review.id, page, bool(way_in), Can.APPROVE in entered.can) if keeps else [],
        "about_rows": _about(entered.review.id, page, keeps),
        "open_rows": [_promise(each) for each in page.promises if each["open"]],
        "settled_rows": [_promise(each) for each in page.promises if not each["open"]],
        "said_lines": [
            {"on": day_year(line.on), "title": _said(page, line), "words": line.words, "by": _recorded(line)}
            for line in page.said
        ],
    }
    return render(request, "staff/families/person.jinja", context)


def _promise(promise: dict[str, Any]) -> list[Any]:
    times = f"{count_word(promise['times'], 'time').capitalize()}, last on {promise['more']}"
    state = {"state": promise["state"], "words": promise["word"] or shown(promise["state"]).staff}
    when = {"words": times if promise["times"] > 1 else promise["more"], "why": promise["why"]}
    return [promise["words"], state, when]


def _said(page: PersonPage, line: Line) -> str:
    """What was passed on through somebody found to be a risk stands there as what it is: not confirmed."""
    doubtful = line.number in page.unconfirmed
    return f"Not confirmed, and does not count: {line.title}" if doubtful else line.title


def _recorded(line: Line) -> str:
    return f"Recorded by {line.by}" if line.by else ""


def _about(review: str, page: PersonPage, keeps: bool) -> list[dict[str, Any]]:
    member, known = page.member, page.member.known
    responsible = {True: "Yes", False: "No", None: ""}[member.parental_responsibility]
    rows = [
        ("Stands", _standing(page)),
        ("Called", known.called),
        ("Letters begin", known.more.get("salutation", "")),
        ("Parental responsibility", responsible),
        ("Known from", first_upper(said(member.known_from)) if member.known_from else ""),
        ("Turns 18", day_year(member.turns_eighteen_on) if member.turns_eighteen_on else ""),
        ("Rings", page.contact or "Nobody is named yet"),
        ("Advocate", page.advocate or "None"),
        ("Helped by", "; ".join(f"{each.name}, who {each.does}" for each in page.helpers if each.helps)),
        ("Right to an advocate", page.adult.right if page.adult else ""),
        ("Can decide", page.adult.decides if page.adult else ""),
        ("Agrees to the review", page.adult.agrees if page.adult else ""),
        ("Contact risk", page.risk),
        ("Quiet", "; ".join(page.quiet)),
        ("Needs", _text(known.more.get("needs"))),
        ("Prefers", _text(known.more.get("preferences"))),
        ("Tried", ", ".join(page.tries) if not member.reached else ""),
        ("Stopped", " ".join(page.incidents)),
    ]
    return [{"key": key, "words": words} for key, words in rows if words]


def _standing(page: PersonPage) -> str:
    since = f", since {day_year(page.stands.since)}" if page.stands.since else ""
    return f"{page.stands.words}{since}. {page.stands.more}".strip()


def _text(value: object) -> str:
    """What staff must know, however it was kept: as words, a list, or by topic."""
    if isinstance(value, dict):
        return ". ".join(f"{str(topic).replace('_', ' ').capitalize()}: {_text(each)}" for topic, each in value.items())
    if isinstance(value, (list, tuple)):
        return " ".join(str(each) for each in value)
    if isinstance(value, bool):
        return "Yes" if value else "No"
    lines = str(value or "").splitlines()
    return " ".join(f"{first_upper(line.strip()).rstrip('.')}." for line in lines if line.strip())


def _doing(review: str, page: PersonPage, has_way_in: bool, approves: bool) -> list[dict[str, Any]]:
    """What can be done on this page, by word of the field."""
    member = page.member

    def links(*wanted: tuple[str, str] | None) -> list[dict[str, str]]:
        return [{"text": text, "href": _address(name, review, member.id)} for text, name in filter(None, wanted)]

    if member.died_on:
        return []
    if member.excluded:
        return _of_somebody_left_out(review, page, approves)
    child = member.turns_eighteen_on is not None and member.turns_eighteen_on > page.position.today
    return [
        *_of_the_adult(review, page),
        {"title": "Tell them", "links": _to_tell(review, page)},
        {
            "title": "Getting in touch",
            "links": links(
                ("Record first contact", "first-contact") if not member.reached else None,
                ("We tried to reach them", "attempt"),
                ("We spoke", "record-call"),
                ("We wrote to them", "wrote-to-them"),
                ("They got in touch", "record-reply"),
                ("Write to them: the way to their page", "give-way-in"),
                ("Take the way to their page away", "withdraw-way-in") if has_way_in else None,
            ),
        },
        {
            "title": "What they say",
            "links": links(
                ("Where they want to stand", "takes-part"),
                ("Yes or no to something", "what-they-said"),
                ("How they take part", "medium"),
                ("Days to leave them alone", "quiet-time"),
                ("What they told us happened", "take-account"),
                ("What the review should look at", "scope-input"),
                ("They ask us not to publish", "asked-not-to-publish"),
                ("They propose a name for the report", "name-proposed"),
                ("They complain", "complaint"),
            ),
        },
        {
            "title": "The Panel and the draft",
            "links": links(
                ("Record their answer about it", "panel-answer"),
                ("Arrange the meeting", "arrange-panel"),
                ("They met the Panel", "met-panel"),
                ("Talk the recommendations through", "talk-through"),
            )
            + _of_draft(review, page),
        },
        {
            "title": "An Impact Statement",
            "links": links(
                ("Offer it", "offer-statement"),
                ("Record their answer", "statement-answer"),
                ("Write down their words", "record-statement"),
                ("They take it back", "withdraw-statement") if _has_statement(page) else None,
            ),
        },
        {
            "title": "An advocate",
            "links": links(
                ("Offer an advocate", "offer-advocate"),
                ("Record their answer", "advocate-answer"),
                ("An advocate begins", "advocate-began"),
                ("The advocate ends", "advocate-ended") if member.advocate else None,
                ("What a new advocate is told", "handover") if member.advocate else None,
            ),
        },
        {
            "title": "Keeping safe",
            "links": links(
                ("Risk check", "risk-check"),
                ("Something changed the risk", "risk-event"),
                ("Who helps them", "helpers"),
                ("We spoke with them alone", "asked-alone"),
                ("Keep apart from someone", "keep-apart"),
                ("Place a hold on contact", "place-hold"),
                ("The Panel decided not to involve them", "exclude") if approves else None,
            ),
        },
        {
            "title": "About them",
            "links": links(
                ("Who they are and what they need", "person-details"),
                ("Who they ring", "named-contact"),
                ("They are a child", "child") if not member.turns_eighteen_on else None,
                ("Plan for the child", "child-plan") if child else None,
                ("The child’s voice", "child-voice") if child else None,
                ("Tell them why something came late", "late-explained") if _came_late(page) else None,
                ("A promise that cannot be kept", "not-possible") if approves else None,
                ("They have died", "died"),
            ),
        },
    ]


def _of_somebody_left_out(review: str, page: PersonPage, approves: bool) -> list[dict[str, Any]]:
    """Somebody the Panel decided not to involve: telling them, hearing them, and looking at it again."""
    person = page.member.id
    looked_at = [("The Panel looked at it again", "exclusion")] if approves else []
    pages = [*looked_at, ("They got in touch", "record-reply"), ("They complain", "complaint")]
    links = [{"text": "Tell them, with the reason", "href": reverse("staff:decisions", args=[review])}]
    return [
        {
            "title": "Not involved for now",
            "links": [*links, *({"text": text, "href": _address(name, review, person)} for text, name in pages)],
        },
        {
            "title": "Keeping safe",
            "links": [
                {"text": text, "href": _address(name, review, person)}
                for text, name in (
                    ("Risk check", "risk-check"),
                    ("Something changed the risk", "risk-event"),
                    ("Keep apart from someone", "keep-apart"),
                    ("They have died", "died"),
                )
            ],
        },
    ]


def _to_tell(review: str, page: PersonPage) -> list[dict[str, str]]:
    """What can be told to them now, each on its page: by every way that is safe for them."""
    position, person = page.position, page.member.id
    there: list[tuple[str, str, bool]] = [
        ("The first letter", "first-letter", not page.member.reached),
        ("Ask them to take part", "invitation", page.member.reached),
        ("We could not reach you", "cannot-reach", not page.member.reached and len(page.tries) > 0),
        ("Why we have to wait", "holding-letter", bool(page.member.holds)),
        ("What they missed", "catch-up", page.member.stepped_back_on is None and _was_away(page)),
        ("The door is open", "return", page.member.stepped_back_on is not None),
        ("A pause, after a death", "pause", bool(position.latest("contact_died"))),
        ("News of a court or inquest", "proceedings", bool(position.latest("inquest_opened", "criminal_case_began"))),
        ("What should change: would they help?", "shaping", bool(position.facts("recommendation_added"))),
        ("What became of their comments", "comments", _has_answers(page)),
        ("The review has come to its end", "closing", bool(position.latest("published", "decided_not_to_publish"))),
    ]
    told = [
        {"text": text, "href": reverse("staff:told", args=[review, person, what])} for text, what, now in there if now
    ]
    return [
        *told,
        {"text": "Offer a meeting with the Panel", "href": _address("offer-panel", review, person)},
        {"text": "Ask what the review should look at", "href": _address("ask-scope", review, person)},
    ]


def _was_away(page: PersonPage) -> bool:
    said = page.position.facts("said_not_wanted", person=page.member.id)
    return any(entry.fact.fields.get("what") in ("taking_part", "any_contact") for entry in said)


def _has_answers(page: PersonPage) -> bool:
    made = {entry.fact.fields["comment"] for entry in page.position.facts("comment_made", person=page.member.id)}
    return any(entry.fact.fields["comment"] in made for entry in page.position.facts("comment_answered"))


def _of_the_adult(review: str, page: PersonPage) -> list[dict[str, Any]]:
    """What only the living adult a review is about is asked."""
    if page.adult is None:
        return []
    person = page.member.id
    links = [
        {"text": "Do they agree to the review?", "href": _address("consent", review, person)},
        {"text": "Can they decide about taking part?", "href": _address("capacity", review, person)},
        {"text": "Test the right to an advocate", "href": _address("advocacy-duty", review, person)},
    ]
    if page.adult.decided:
        told = reverse("staff:told", args=[review, person, "refusal-outcome"])
        links.append({"text": "Tell them what was decided after their no", "href": told})
    return [{"title": "Their own review", "links": links}]


def _came_late(page: PersonPage) -> bool:
    return any(str(duty.state) == "late_kept" for duty in page.position.promises_to(page.member.id))


def _has_statement(page: PersonPage) -> bool:
    return page.position.latest("statement_approved_by_author", person=page.member.id) is not None


def _of_draft(review: str, page: PersonPage) -> list[dict[str, str]]:
    """What can be done about the newest draft and this person."""
    ready = page.position.latest("draft_version_ready")
    if ready is None:
        return []
    version, person = str(ready.fact.fields["version"]), page.member.id
    named: tuple[tuple[str, str], ...] = (
        ("Open the draft to them", "share-draft"),
        ("What they say about the draft", "record-reading"),
        ("A comment on paper or by phone", "record-comment"),
        ("Where the draft speaks of them", "words-about"),
    )
    marked = page.position.latest("words_about_person_marked", person=person, version=version)
    if marked is not None:
        named = (*named, ("What they say about those passages", "words-about-answered"))
    return [{"text": text, "href": reverse(f"staff:{name}", args=[review, version, person])} for text, name in named]


def _address(name: str, review: str, person: str) -> str:
    return reverse(f"staff:{name}", args=[review, person])
