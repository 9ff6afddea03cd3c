"""Addresses of the pages about Impact Statements."""

from alongside.access.doors import on_review, page
from alongside.access.roles import Can
from alongside.staff.impact_statements.check_statement import check_statement
from alongside.staff.impact_statements.record_statement import read_back_statement, record_statement
from alongside.staff.impact_statements.statement_answer import statement_answer
from alongside.staff.impact_statements.statements import statements
from alongside.staff.impact_statements.take_down_statement import take_down_statement
from alongside.staff.impact_statements.withdraw_statement import withdraw_statement
from alongside.staff.letters.tell import telling

KEEPS = on_review(Can.KEEP_REVIEW)
OF = "reviews/<review>/statements/"

CONFIRM = telling("statement_withdrawn_confirmed", "statement")

urlpatterns = [
    page(OF, statements, may=KEEPS, name="statements"),
    page(f"{OF}of/<person>/offer/", telling("statement_offer"), may=KEEPS, name="offer-statement"),
    page(f"{OF}of/<person>/answer/", statement_answer, may=KEEPS, name="statement-answer"),
    page(f"{OF}of/<person>/words/", record_statement, may=KEEPS, name="record-statement"),
    page(f"{OF}of/<person>/read-back/", read_back_statement, may=KEEPS, name="read-back-statement"),
    page(f"{OF}of/<person>/check/", check_statement, may=KEEPS, name="check-statement"),
    page(f"{OF}of/<person>/take-back/", withdraw_statement, may=KEEPS, name="withdraw-statement"),
    page(f"{OF}of/<person>/confirm/<statement>/", CONFIRM, may=KEEPS, name="confirm-withdrawal"),
    page(f"{OF}<statement>/clear-up/", take_down_statement, may=KEEPS, name="take-down-statement"),
]
