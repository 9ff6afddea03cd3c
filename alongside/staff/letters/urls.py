"""Addresses of the pages about letters on paper, and about contact after publication."""

from alongside.access.doors import SIGNED_IN_STAFF, on_review, page
from alongside.access.roles import Can
from alongside.staff.letters.follow_up import follow_up
from alongside.staff.letters.follow_ups import follow_ups
from alongside.staff.letters.letter_pdf import letter_pdf
from alongside.staff.letters.letter_posted import letter_not_posted, letter_posted
from alongside.staff.letters.letters_to_post import letters_to_post_page
from alongside.staff.letters.tell import tell
from alongside.staff.letters.tell_pdf import tell_pdf
from alongside.staff.letters.tell_words import tell_words
from alongside.staff.letters.what_changed import changes

KEEPS = on_review(Can.KEEP_REVIEW)
TELL = "reviews/<review>/people/<person>/tell/<letter>/<about>"

urlpatterns = [
    page("letters/", letters_to_post_page, may=SIGNED_IN_STAFF, name="letters-to-post"),
    page("reviews/<review>/letters/<copy>/letter.pdf", letter_pdf, may=on_review(Can.SEE_CONTACTS), name="letter-pdf"),
    page("reviews/<review>/letters/<copy>/posted/", letter_posted, may=KEEPS, name="letter-posted"),
    page("reviews/<review>/letters/<copy>/not-posted/", letter_not_posted, may=KEEPS, name="letter-not-posted"),
    page("reviews/<review>/follow-ups/", follow_ups, may=KEEPS, name="follow-ups"),
    page("reviews/<review>/follow-ups/<months>/", changes, may=KEEPS, name="what-changed"),
    page("reviews/<review>/people/<person>/follow-up/<which>/", follow_up, may=KEEPS, name="follow-up"),
    page(f"{TELL}/", tell, may=KEEPS, name="tell"),
    page(f"{TELL}/words/", tell_words, may=KEEPS, name="tell-words"),
    page(f"{TELL}/<kind>/<channel>/", tell, may=KEEPS, name="tell-by"),
    page(f"{TELL}/<kind>/<channel>/letter.pdf", tell_pdf, may=on_review(Can.SEE_CONTACTS), name="tell-pdf"),
]
