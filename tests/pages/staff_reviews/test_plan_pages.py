"""The plan for one person: what staff can change in it, what protects, and that the family's path follows at once."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from alongside.process_files import load_process
from alongside.reading.own_plan import OWN_NUMBERS
from alongside.reading.reviews import position_now
from alongside.record.models import Review
from casebook import Position
from tests.builders.access import come_in, sign_in
from tests.pages.staff_reviews.conftest import Scene
from tests.pages.staff_reviews.test_review_pages import queries, text

WHY = {"reason": "She told Helen on the phone.", "words": "Not that one, thank you.", "on": "8 October 2026"}


def agreed(person: str, **more: str) -> dict[str, str]:
    return {**WHY, "agreed_by": person, **more}


def position(scene: Scene) -> Position:
    return position_now(Review.objects.get(id=scene.review.id))


def marks(scene: Scene, person: str) -> dict[str, str]:
    return {
        step.name: "left_out" if step.left_out else "paused" if step.paused else step.mark
        for step in position(scene).path_for(person)
    }


def her_path(scene: Scene, page: str = "path") -> str:
    """Grace's own page, as she sees it."""
    client = Client()
    come_in(client, scene.review, scene.grace)
    return text(client.get(reverse(f"family:{page}")))


def test_every_number_a_person_may_have_their_own_way_can_be_chosen() -> None:
    settings = load_process().settings
    assert set(OWN_NUMBERS) == {name for name, setting in settings.items() if setting.person_may}


def test_a_step_left_out_is_gone_from_her_path_her_list_and_declined_in_her_words(scene: Scene, helen: Client) -> None:
    assert "You can meet the Panel" in her_path(scene)
    answer = helen.post(scene.at("plan-change", scene.grace, "meet_panel", "leave-out"), agreed(scene.grace))
    assert answer.status_code == 302
    assert answer["Location"] == scene.at("plan", scene.grace)
    for page in ("path", "path-list"):
        said = her_path(scene, page)
        assert "You can meet the Panel: You asked us to leave this out. You can have it back on any day." in said
    duty = position(scene).duty("meet_the_panel", person=scene.grace)
    assert duty is None or str(duty.state) in ("not_wanted", "kept")
    plan = text(helen.get(scene.at("plan", scene.grace)))
    assert "Left out, as they wished" in plan
    assert "Not that one, thank you." in plan
    assert "Written down by Helen Marsh." in plan


def test_nobody_else_in_the_family_reads_of_it(scene: Scene, helen: Client) -> None:
    helen.post(scene.at("plan-change", scene.grace, "meet_panel", "leave-out"), agreed(scene.grace))
    client = Client()
    come_in(client, scene.review, scene.mark)
    said = text(client.get(reverse("family:path")))
    assert "leave this out" not in said
    assert "Grace" not in said
    assert "Not that one" not in said


def test_what_was_left_out_comes_back(scene: Scene, helen: Client) -> None:
    helen.post(scene.at("plan-change", scene.grace, "meet_panel", "leave-out"), agreed(scene.grace))
    assert (
        helen.post(scene.at("plan-change", scene.grace, "meet_panel", "take-up"), agreed(scene.grace)).status_code
        == 302
    )
    assert marks(scene, scene.grace)["meet_panel"] != "left_out"


def test_a_step_rests_and_goes_on(scene: Scene, helen: Client) -> None:
    helen.post(scene.at("plan-change", scene.grace, "panel_meets", "pause"), agreed(scene.grace))
    assert marks(scene, scene.grace)["panel_meets"] == "paused"
    duty = position(scene).duty("panel_update", person=scene.grace)
    assert duty is not None
    assert (str(duty.state), duty.due) == ("paused", None)
    assert "Rests for now" in her_path(scene)
    helen.post(scene.at("plan-change", scene.grace, "panel_meets", "go-on"), agreed(scene.grace))
    duty = position(scene).duty("panel_update", person=scene.grace)
    assert duty is not None
    # five working days from Thu 8 Oct 2026, when it went on: Thu 15 Oct
    assert (str(duty.state), duty.due) == ("due", date(2026, 10, 15))


def test_a_step_of_their_own_stands_where_they_wish_and_is_done_when_somebody_says_so(
    scene: Scene, helen: Client
) -> None:
    title = "Helen comes to see Jay’s allotment"
    helen.post(scene.at("plan-add", scene.grace), agreed(scene.grace, title=title, after="scope"))
    path = her_path(scene)
    assert path.index("say what the review should look at") < path.index(title) < path.index("The Panel")
    assert title in her_path(scene, "path-list")
    own = next(step.name for step in position(scene).path_for(scene.grace) if not step.title)
    page = helen.get(scene.at("plan-change", scene.grace, own, "done"))
    assert title in text(page)
    assert helen.post(scene.at("plan-change", scene.grace, own, "done"), {"on": "8 October 2026"}).status_code == 302
    assert marks(scene, scene.grace)[own] == "done"


def test_a_step_is_moved(scene: Scene, helen: Client) -> None:
    helen.post(scene.at("plan-change", scene.grace, "statement", "move"), agreed(scene.grace, after="scope"))
    names = [step.name for step in position(scene).path_for(scene.grace)]
    assert names.index("statement") == names.index("scope") + 1


def test_what_protects_waits_for_a_senior_person_and_then_shows_as_not_kept(scene: Scene, client: Client) -> None:
    sign_in(client, scene.helen)
    change = scene.at("plan-change", scene.abena, "got_in_touch", "leave-out")
    page = text(client.get(change))
    assert "This cannot be done yet" in page
    assert "Keep this in the plan" not in page
    assert client.post(change, agreed(scene.abena)).status_code == 409
    sign_in(client, scene.others["business_manager"])
    page = text(client.get(change))
    decide = f"{scene.at('go-ahead')}?person={scene.abena}&amp;step=got_in_touch"
    assert decide in page
    decide = decide.replace("&amp;", "&")
    assert "“Early contact” shows as not kept, for ever." in text(client.get(decide)).replace(
        "First contact at the earliest stage", "Early contact"
    ) or "as not kept, for ever." in text(client.get(decide))
    which = f"protected_step|{scene.abena}|||got_in_touch"
    said = {"which": which, "reason": "The police asked us not to go near her yet.", "tell": "yes"}
    assert client.post(decide, said).status_code == 302
    assert "in the path of Abena Osei, which protects them" in text(client.get(scene.at("went-ahead")))
    assert client.post(change, agreed(scene.abena)).status_code == 302
    duty = position(scene).duty("early_contact", person=scene.abena)
    assert duty is not None
    assert str(duty.state) == "not_kept"


def test_how_often_they_hear_from_us_is_theirs(scene: Scene, helen: Client) -> None:
    answer = helen.post(scene.at("plan-number", scene.grace, "longest_silence"), agreed(scene.grace, value="21"))
    assert answer.status_code == 302
    duty = position(scene).duty("no_long_silence", person=scene.grace)
    assert duty is not None
    # three weeks from Thu 8 Oct 2026: Thu 29 Oct
    assert duty.due == date(2026, 10, 29)
    assert position(scene).duty("no_long_silence", person=scene.mark) is None
    assert "Every three weeks" in text(helen.get(scene.at("plan", scene.grace)))
    why = text(helen.get(scene.at("why", "no_long_silence") + f"?person={scene.grace}"))
    assert "It stands in this person’s own plan." in why


@pytest.mark.parametrize(
    ("left_out", "says"), [("reason", "Say why."), ("agreed_by", "Say who agreed."), ("on", "Say when it was agreed.")]
)
def test_what_is_missing_is_asked_for_and_everything_typed_is_kept(
    scene: Scene, helen: Client, left_out: str, says: str
) -> None:
    typed = {name: value for name, value in agreed(scene.grace).items() if name != left_out}
    answer = helen.post(scene.at("plan-change", scene.grace, "meet_panel", "pause"), typed)
    assert answer.status_code == 422
    assert says in text(answer)
    assert "Not that one, thank you." in text(answer)


def test_others_may_read_the_plan_and_not_change_it(scene: Scene, client: Client) -> None:
    for role in ("independent_reviewer", "panel_chair", "executive_member"):
        sign_in(client, scene.others[role])
        page = text(client.get(scene.at("plan", scene.grace)))
        assert "The plan for" in page
        assert "Let it rest" not in page
        assert client.get(scene.at("plan-change", scene.grace, "meet_panel", "pause")).status_code == 404
        assert client.get(scene.at("plan-add", scene.grace)).status_code == 404


def test_what_cannot_be_done_with_a_step_has_no_page(scene: Scene, helen: Client) -> None:
    for step, change in (("decided", "leave-out"), ("meet_panel", "go-on"), ("nothing", "pause"), ("draft", "fly")):
        assert helen.get(scene.at("plan-change", scene.grace, step, change)).status_code == 404
    assert helen.get(scene.at("plan-number", scene.grace, "publication_notice_at_least")).status_code == 404


def test_the_plan_asks_the_same_number_of_questions_however_much_was_changed(scene: Scene, helen: Client) -> None:
    def change(step: str, what: str) -> None:
        helen.post(scene.at("plan-change", scene.grace, step, what), agreed(scene.grace))

    helen.post(scene.at("plan-add", scene.grace), agreed(scene.grace, title="A walk", after="scope"))
    before = queries(helen, scene.at("plan", scene.grace))
    for step, what in (("meet_panel", "leave-out"), ("statement", "pause"), ("recommendations", "pause")):
        change(step, what)
    helen.post(scene.at("plan-add", scene.grace), agreed(scene.grace, title="Another walk", after="scope"))
    assert queries(helen, scene.at("plan", scene.grace)) == before
