"""The day of publication: set, called off, told anew. Worked case AC-14, through the acts."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from alongside.acts.desk import GateClosed
from alongside.acts.families.ask_quiet_time import ask_quiet_time
from alongside.acts.families.say_not_wanted import say_not_wanted
from alongside.acts.publication.agree_to_date import agree_to_date
from alongside.acts.publication.send_to_national_panel import send_to_national_panel
from alongside.acts.publication.set_publication_date import set_publication_date
from alongside.acts.publication.withdraw_publication_date import withdraw_publication_date
from alongside.reading.publication import plan_of, who_knows
from casebook.planning import EarliestDay, earliest_publication_date
from tests.builders.reports import (
    SIGNED,
    Scene,
    a_report_being_read,
    everyone_is_done,
    on,
    signed,
    told_of,
)
from tests.builders.telling import told

FIRST, SECOND = date(2027, 3, 2), date(2027, 4, 20)


@pytest.fixture
def scene(partnership: Any) -> Scene:
    made = a_report_being_read(partnership)
    with on(SIGNED):
        everyone_is_done(made)
        signed(made)
    return made


def gates(shut: pytest.ExceptionInfo[GateClosed]) -> set[str]:
    return {closed.gate for closed in shut.value.closed}


def test_a_day_too_soon_to_tell_everyone_is_refused(scene: Scene) -> None:
    """Ten working days from Tue 26 January are Tue 9 February."""
    with on(SIGNED):
        with pytest.raises(GateClosed) as shut:
            set_publication_date(scene.by(), date=date(2027, 2, 8))
        assert "time_to_tell_everyone" in gates(shut)
        set_publication_date(scene.by(), date=date(2027, 2, 9))


def test_a_day_near_one_that_matters_waits_for_each_person_themself(scene: Scene) -> None:
    with on(SIGNED):
        ask_quiet_time(
            scene.self(scene.jean),
            person=scene.jean,
            first_day=FIRST,
            last_day=FIRST,
            words="His birthday.",
            kind="birthday",
        )
        with pytest.raises(GateClosed) as shut:
            set_publication_date(scene.by(), date=date(2027, 3, 9))
        assert gates(shut) == {"kind_date"}
        assert shut.value.closed[0].waiting_for == (scene.jean,)
        agree_to_date(scene.by(), person=scene.jean, date=date(2027, 3, 9), words="That one is all right.")
        set_publication_date(scene.by(), date=date(2027, 3, 9))


def test_the_page_names_the_first_day_that_works(scene: Scene) -> None:
    """Seven days either side of 12 February are closed: 5 to 19 February. The next working day is Mon 22 February."""
    with on(SIGNED):
        twelfth = date(2027, 2, 12)
        ask_quiet_time(
            scene.self(scene.jean), person=scene.jean, first_day=twelfth, last_day=twelfth, words="", kind="death"
        )
        found = earliest_publication_date(scene.position)
        assert isinstance(found, EarliestDay)
        assert found.day == date(2027, 2, 22)


def test_calling_a_day_off_voids_what_everyone_was_told_and_owes_them_the_news(scene: Scene) -> None:
    with on(SIGNED):
        told_of(scene, FIRST)
    with on(date(2027, 2, 10)):
        withdraw_publication_date(scene.by(), date=FIRST, reason="inquest", words="The coroner asked us to wait.")
        notice = scene.position.duty("publication_notice", person=scene.jean, date=FIRST)
        change = scene.position.duty("publication_change_told", person=scene.jean, date=FIRST)
        assert notice is not None
        assert change is not None
        assert str(notice.state) == "fell_away"
        assert (str(change.state), change.due) == ("due", date(2027, 2, 12))
        known = who_knows(scene.position, scene.position_members(), None)
        assert [(each.told, each.owed_change) for each in known] == [(None, True), (None, True)]
        told(scene.by(), "publication_date", person=scene.jean, channel=scene.ways[scene.jean], about="none")
        kept = scene.position.duty("publication_change_told", person=scene.jean, date=FIRST)
        assert kept is not None
        assert str(kept.state) == "kept"


def test_the_same_day_set_again_asks_for_the_notice_again(scene: Scene) -> None:
    with on(SIGNED):
        told_of(scene, FIRST)
        withdraw_publication_date(scene.by(), date=FIRST, reason="other")
        set_publication_date(scene.by(), date=FIRST)
        assert [each.told for each in who_knows(scene.position, scene.position_members(), FIRST)] == [None, None]


def test_someone_who_wants_no_contact_is_not_waited_for(scene: Scene) -> None:
    with on(SIGNED):
        say_not_wanted(scene.self(scene.imran), person=scene.imran, what="any_contact", words="Leave me alone.")
        told_of_jean_only(scene)
        by_person = {each.member.id: each for each in who_knows(scene.position, scene.position_members(), FIRST)}
        assert by_person[scene.imran].left_alone == "wants to hear nothing"
        assert by_person[scene.jean].told == SIGNED


def told_of_jean_only(scene: Scene) -> None:

    set_publication_date(scene.by(), date=FIRST)
    told(scene.by(), "publication_date", person=scene.jean, about=FIRST.isoformat(), channel=scene.ways[scene.jean])


def test_the_panel_copy_is_only_of_what_was_signed(partnership: Any) -> None:
    scene = a_report_being_read(partnership)
    with on(SIGNED):
        everyone_is_done(scene)
        with pytest.raises(GateClosed) as shut:
            send_to_national_panel(scene.by(), version=scene.version)
        assert gates(shut) == {"report_signed_before_it_is_sent"}
        signed(scene)
        send_to_national_panel(scene.by(), version=scene.version, proof="Receipts.")
        assert plan_of(scene.review, scene.position).sent == SIGNED
