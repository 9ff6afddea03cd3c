"""The family door. Each address shows one person their own part of one review, and nothing of anybody else's."""

from alongside.access.doors import FAMILY, page
from alongside.access.sign_out import sign_out
from alongside.family.advocates.advocate import advocate, share_what_came_before
from alongside.family.drafts.about_you import about_you
from alongside.family.drafts.draft import draft, start_reading
from alongside.family.drafts.draft_part import draft_part
from alongside.family.drafts.note import change_note, note, throw_note_away
from alongside.family.drafts.notes import notes, share
from alongside.family.drafts.send_me_paper import paper_asked, send_me_paper
from alongside.family.drafts.time_with_draft import rather_not_read, time_with_draft, time_with_my_draft
from alongside.family.families.complaints import complain, complaints
from alongside.family.families.how_i_take_part import how_i_take_part
from alongside.family.families.how_you_reach_me import how_you_reach_me
from alongside.family.families.my_path import change_my_path, how_often, my_path
from alongside.family.families.my_wishes import my_wishes, step_back, take_up
from alongside.family.families.not_involved import not_involved
from alongside.family.families.quiet_days import quiet_days
from alongside.family.families.stay_safe import ring, shared_phone, stay_safe
from alongside.family.families.who_looked import who_looked
from alongside.family.impact_statements.statement import statement, statement_answer
from alongside.family.impact_statements.statement_agreed import (
    statement_agreed,
    statement_withdraw,
    statement_withdrawn,
)
from alongside.family.impact_statements.statement_preview import statement_consent, statement_preview
from alongside.family.letters.letters import letter, letters
from alongside.family.panel_meetings.meet_the_panel import meet_the_panel
from alongside.family.panel_meetings.updates import update, updates
from alongside.family.publication.publication import publication, this_day_is_fine, this_day_is_hard
from alongside.family.publication.rather_not_published import rather_not_published
from alongside.family.recommendations.recommendations import my_view, recommendations, that_is_what_i_think
from alongside.family.reviews.home import home
from alongside.family.reviews.path import path, path_list, path_on_paper
from alongside.family.reviews.promises import promises
from alongside.family.reviews.what_to_look_at import nothing_to_add, what_to_look_at

app_name = "family"

urlpatterns = [
    page("", home, may=FAMILY, name="home"),
    page("not-involved/", not_involved, may=FAMILY, name="not-involved"),
    page("path/", path, may=FAMILY, name="path"),
    page("path/list/", path_list, may=FAMILY, name="path-list"),
    page("path/sheet/", path_on_paper, may=FAMILY, name="path-sheet"),
    page("path/change/", my_path, may=FAMILY, name="my-path"),
    page("path/change/how-often/<setting>/", how_often, may=FAMILY, name="how-often"),
    page("path/change/<step>/<change>/", change_my_path, may=FAMILY, name="change-my-path"),
    page("promises/", promises, may=FAMILY, name="promises"),
    page("ring/", ring, may=FAMILY, name="ring"),
    page("what-to-look-at/", what_to_look_at, may=FAMILY, name="what-to-look-at"),
    page("what-to-look-at/nothing/", nothing_to_add, may=FAMILY, name="nothing-to-add"),
    page("advocate/", advocate, may=FAMILY, name="advocate"),
    page("advocate/what-came-before/", share_what_came_before, may=FAMILY, name="share-what-came-before"),
    page("updates/", updates, may=FAMILY, name="updates"),
    page("updates/<meeting>/", update, may=FAMILY, name="update"),
    page("letters/", letters, may=FAMILY, name="letters"),
    page("letters/<copy>/", letter, may=FAMILY, name="letter"),
    page("meet-the-panel/", meet_the_panel, may=FAMILY, name="meet-the-panel"),
    page("draft/", draft, may=FAMILY, name="draft"),
    page("draft/time/", time_with_my_draft, may=FAMILY, name="time-with-draft"),
    page("draft/notes/", notes, may=FAMILY, name="notes"),
    page("draft/notes/share/", share, may=FAMILY, name="share-notes"),
    page("draft/notes/<note>/change/", change_note, may=FAMILY, name="change-note"),
    page("draft/notes/<note>/throw-away/", throw_note_away, may=FAMILY, name="throw-note-away"),
    page("draft/<version>/start/", start_reading, may=FAMILY, name="start-reading"),
    page("draft/<version>/about-you/", about_you, may=FAMILY, name="about-you"),
    page("draft/<version>/part/<part>/", draft_part, may=FAMILY, name="draft-part"),
    page("draft/<version>/say/<passage>/", note, may=FAMILY, name="note"),
    page("draft/<version>/time/", time_with_draft, may=FAMILY, name="time-with-draft-version"),
    page("draft/<version>/rather-not/", rather_not_read, may=FAMILY, name="rather-not-read"),
    page("paper/", send_me_paper, may=FAMILY, name="send-me-paper"),
    page("paper/asked/", paper_asked, may=FAMILY, name="paper-asked"),
    page("what-should-change/", recommendations, may=FAMILY, name="recommendations"),
    page("what-should-change/said/", that_is_what_i_think, may=FAMILY, name="that-is-what-i-think"),
    page("what-should-change/<recommendation>/", my_view, may=FAMILY, name="my-view"),
    page("your-words/", statement, may=FAMILY, name="statement"),
    page("your-words/answer/", statement_answer, may=FAMILY, name="statement-answer"),
    page("your-words/preview/", statement_preview, may=FAMILY, name="statement-preview"),
    page("your-words/agreed/", statement_agreed, may=FAMILY, name="statement-agreed"),
    page("your-words/uses/", statement_consent, may=FAMILY, name="statement-consent"),
    page("your-words/take-back/", statement_withdraw, may=FAMILY, name="statement-withdraw"),
    page("your-words/taken-back/", statement_withdrawn, may=FAMILY, name="statement-withdrawn"),
    page("publication/", publication, may=FAMILY, name="publication"),
    page("publication/this-day-is-fine/", this_day_is_fine, may=FAMILY, name="this-day-is-fine"),
    page("publication/this-day-is-hard/", this_day_is_hard, may=FAMILY, name="this-day-is-hard"),
    page("publication/rather-not/", rather_not_published, may=FAMILY, name="rather-not-published"),
    page("complaints/", complaints, may=FAMILY, name="complaints"),
    page("complaints/make/", complain, may=FAMILY, name="complain"),
    page("quiet-days/", quiet_days, may=FAMILY, name="quiet-days"),
    page("my-wishes/", my_wishes, may=FAMILY, name="my-wishes"),
    page("my-wishes/how/", how_i_take_part, may=FAMILY, name="how-i-take-part"),
    page("my-wishes/<what>/leave/", step_back, may=FAMILY, name="step-back"),
    page("my-wishes/<what>/take-up/", take_up, may=FAMILY, name="take-up"),
    page("how-you-reach-me/", how_you_reach_me, may=FAMILY, name="how-you-reach-me"),
    page("stay-safe/", stay_safe, may=FAMILY, name="stay-safe"),
    page("shared-phone/", shared_phone, may=FAMILY, name="shared-phone"),
    page("who-looked/", who_looked, may=FAMILY, name="who-looked"),
    page("sign-out/", sign_out, may=FAMILY, name="sign-out"),
]
