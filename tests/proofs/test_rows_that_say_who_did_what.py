"""Who typed words, what was asked, whom a complaint is about, who checked a fact: changed, it counts for nothing.

The young person can still take back and disown what is theirs.
"""

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import update

from consent.capabilities import Role
from consent.terms.taking_part import Circumstance, YesTo
from tests.preferred_worker.choosing import ask as ask_for
from tests.preferred_worker.choosing import asked
from tests.taking_part.permissions.ask import ask as ask_for_yes
from tests.taking_part.permissions.ask import say_yes
from tests.voices.cast import Cast, add_worker, make_cast
from tests.voices.propose import confirm, propose, to_confirm
from youthvoice import clock
from youthvoice.errors import NotFound, Refused
from youthvoice.house import House
from youthvoice.ids import new_id
from youthvoice.preferred_worker import asking, deciding
from youthvoice.preferred_worker.models import WorkerAskRow
from youthvoice.taking_part.complaints import hearing, sending
from youthvoice.taking_part.complaints.models import Complaint
from youthvoice.taking_part.complaints.sending import Wrong
from youthvoice.taking_part.permissions import bases, checked, receipts
from youthvoice.taking_part.permissions.bases import Basis
from youthvoice.taking_part.permissions.checked import Finding
from youthvoice.taking_part.permissions.models import CheckedFact, LawfulBasis
from youthvoice.voices.proposals import ending, reading
from youthvoice.voices.proposals.models import Proposal


@pytest.fixture
def cast(house: House) -> Cast:
    return make_cast(house)


def tamper(cast: Cast, model: Any, **values: Any) -> None:
    with cast.house.database.writing() as session:
        session.execute(update(model).values(**values))


def test_words_another_is_said_to_have_typed_are_confirmed_to_nobody(cast: Cast) -> None:
    line = propose(cast, cast.sam)
    tamper(cast, Proposal, typed_by_id=cast.rae.person_id)
    assert to_confirm(cast, cast.ash) == []
    with pytest.raises(NotFound):
        confirm(cast, cast.ash, line)
    for who in (cast.sam, cast.rae):
        assert cast.do(who, reading.list_proposals, None) == []
        with pytest.raises(NotFound):
            cast.do(who, reading.read_proposal, line.id)
        with pytest.raises(NotFound):
            cast.do(who, ending.delete, line.id)
    assert cast.do(cast.ash, ending.not_mine, line.id).state == "not_theirs"


@pytest.mark.parametrize("changed", [{"state": "answered"}, {"may_talk": True}, {"hear_by": clock.today()}])
def test_an_ask_said_to_be_answered_or_allowed_is_answered_by_nobody(cast: Cast, changed: dict) -> None:
    mine = ask_for(cast, cast.ash, asked(cast.zed))
    tamper(cast, WorkerAskRow, **changed)
    assert cast.do(cast.lee, deciding.list_asks) == []
    for verb, more in ((deciding.read_ask, ()), (deciding.ask_to_talk, ())):
        with pytest.raises(NotFound):
            cast.do(cast.lee, verb, mine.id, *more)
    with pytest.raises(NotFound):
        cast.do(cast.ash, asking.let_talk, mine.id, True)
    assert cast.do(cast.ash, asking.take_back, mine.id).state == "taken_back"


@pytest.mark.parametrize("changed", ["about_id", "receiver_id", "in_touch_at"])
def test_a_complaint_changed_is_opened_by_nobody_and_still_taken_back(cast: Cast, changed: str) -> None:
    jo = add_worker(cast, "Jo Beale", Role.CHAIR)
    sent, _ = cast.do(
        cast.ash, sending.put_complaint, new_id(), Wrong(new_id(), cast.sam.person_id, jo.person_id, "He shouts.")
    )
    to = {"about_id": None, "receiver_id": cast.sam.person_id, "in_touch_at": clock.now()}[changed]
    tamper(cast, Complaint, **{changed: to})
    for who in (jo, cast.sam):
        assert cast.do(who, hearing.list_complaints) == []
        for verb in (hearing.read_complaint, hearing.say_in_touch):
            with pytest.raises(NotFound):
                cast.do(who, verb, sent.id)
    cast.do(cast.ash, sending.take_back, sent.id)


def test_what_nobody_checked_is_not_checked_whatever_a_row_says(cast: Cast) -> None:
    found = Finding(cast.ash.person_id, Circumstance.COURT_ORDER, "seen", clock.today() - timedelta(days=3))
    checked_id = new_id()
    cast.do(cast.sam, checked.record_checked, checked_id, found)
    assert ask_for_yes(cast, checked_ids=[checked_id]).state == "waiting"
    tamper(cast, CheckedFact, checked_by_id=cast.rae.person_id)
    assert cast.do(cast.sam, checked.list_checked, cast.ash.person_id) == []
    with pytest.raises(Refused) as refused:
        ask_for_yes(cast, checked_ids=[checked_id])
    assert "not_checked" in refused.value.ruling.reasons


def test_a_basis_no_lead_said_stands_in_no_receipt_and_the_one_before_counts_again(cast: Cast) -> None:
    said = say_yes(cast, ask_for_yes(cast), cast.sam)
    for basis in (Basis.PUBLIC_TASK, Basis.LEGAL_OBLIGATION):
        basis_id = new_id()
        with clock.moved(timedelta(minutes=1 if basis is Basis.LEGAL_OBLIGATION else 0)):
            cast.do(cast.lee, bases.set_basis, basis_id, YesTo.PLAN, basis)
    with cast.house.database.writing() as session:
        session.execute(update(LawfulBasis).where(LawfulBasis.id == basis_id).values(basis="legitimate_interests"))
    assert [one.basis for one in cast.do(cast.kit, bases.list_bases) if one.yes_to == "plan"] == ["public_task"]
    (purpose,) = cast.do(cast.ash, receipts.receipt_of, said.id).record["pii_processing"]["purposes"]
    assert purpose["lawful_basis"] == Basis.PUBLIC_TASK.sentence
    with pytest.raises(NotFound):  # said again under its id it is not there: a new one has to be said
        cast.do(cast.lee, bases.set_basis, basis_id, YesTo.PLAN, Basis.LEGITIMATE_INTERESTS)
