"""A shared tablet changes hands: the adult's session is over first, and what follows only writes."""

import pytest
from sqlalchemy import select, update

from tests.house_fixtures import turn_clock
from tests.people.a_service import add_young_person
from tests.sign_in.calling import b64
from tests.sign_in.tablet import Tablet
from youthvoice.ids import new_id
from youthvoice.sign_in import marks
from youthvoice.sign_in.models import KeySlotRow, SessionRow
from youthvoice.sign_in.tablet.models import HandOverRow

READS = ("/voices/", "/voices/proposals", "/decisions/", "/plans/", "/records/who-can-see", "/sign-in/phones")
CHANGES = (
    ("POST", "/sign-in/words", None),
    ("POST", "/sign-in/phones/sign-out-others", None),
    ("POST", "/sign-in/step-up", {"six_words": "one two three four five six"}),
)


@pytest.fixture
def tablet(kay):
    return Tablet(kay)


def rows(house, model):
    with house.database.session() as session:
        return session.scalars(select(model)).all()


def test_handing_over_ends_the_staff_session_and_its_old_cookie_opens_nothing(tablet, little, house):
    header, before = tablet.browser.session, len(rows(house, SessionRow))
    answer = tablet.hand_over(little.young_person_id)
    assert answer.status_code == 204
    assert any(line.startswith("__Host-staff=;") for line in answer.headers.getlist("Set-Cookie"))
    assert len(rows(house, SessionRow)) == before - 1
    tablet.browser.session = header
    for path in ("/sign-in/me", "/people/young-people", "/voices/to-answer"):
        assert tablet.browser.call("GET", path).status_code == 401


def test_nobody_hands_over_to_a_young_person_they_do_not_work_with(caller, little, house):
    lead, ada = caller(), caller()
    lead.passphrase(little.lead)
    ada.passphrase(little.advocate)
    for stranger in (lead, ada):
        assert Tablet(stranger).hand_over(little.young_person_id).status_code == 404
    kay = caller()
    kay.passphrase(little.keyworker)
    other = add_young_person(house, little.lead.me, little.id, little.lead.id, "Other One")
    for nobody in (other, new_id()):
        assert Tablet(kay).hand_over(nobody).status_code == 404
    assert kay.call("GET", "/sign-in/me").status_code == 200
    assert rows(house, HandOverRow) == []


def test_before_set_up_the_tablet_only_says_things(tablet, little):
    assert tablet.hand_over(little.young_person_id).status_code == 204
    began = tablet.begin()
    assert (began.status_code, began.json["enrolled"], began.json["worker"]["first_name"]) == (200, False, "Kay")
    assert began.json["reader_id"] == little.keyworker.id
    assert began.json["seal_to"] is not None
    me = tablet.browser.call("GET", "/sign-in/me").json
    assert (me["scope"], me["role"], me["draft_private"]) == ("proposal", "young_person", None)
    for path in (*READS, "/people/my-adults"):
        assert tablet.browser.call("GET", path).status_code in (403, 404), path
    assert tablet.say().json["code"] == "write_only"
    for method, path, body in CHANGES:
        assert tablet.browser.call(method, path, body).status_code == 403, path


def test_with_six_words_the_tablet_only_writes_shows_nothing_earlier_and_changes_no_key(phone, kay, little, house):
    before = phone.call("PUT", f"/voices/{new_id()}", said("earlier")).json["id"]
    slots = {row.id for row in rows(house, KeySlotRow)}
    tablet = Tablet(kay)
    tablet.hand_over(little.young_person_id)
    began = tablet.begin()
    assert (began.json["enrolled"], began.json["session"]) == (True, None)
    assert began.json["reader_id"] == little.young_person_id
    answer = tablet.six_words(phone.six_words)
    assert (answer.status_code, answer.json["me"]["scope"], answer.json["six_words"]) == (200, "write", None)
    assert answer.json["me"]["draft_private"] is None
    (session,) = [row for row in rows(house, SessionRow) if row.scope == "write"]
    assert session.bundle_sealed is None
    for path in (*READS, f"/voices/{before}"):
        assert tablet.browser.call("GET", path).status_code in (403, 404), path
    for method, path, body in CHANGES:
        assert tablet.browser.call(method, path, body).status_code == 403, path
    assert {row.id for row in rows(house, KeySlotRow)} == slots
    kept = tablet.say()
    assert (kept.status_code, kept.json["words"], kept.json["state"]) == (201, None, "draft")
    assert phone.call("GET", f"/voices/{kept.json['id']}").json["words"] is not None


def test_a_tablet_keeps_no_way_in(phone, kay, little):
    tablet = Tablet(kay)
    tablet.hand_over(little.young_person_id)
    body = {"six_words": phone.six_words, "on": "tablet", "slot": tablet.browser.slot()}
    assert "slot" in tablet.browser.call("POST", "/sign-in/phrase", body).json["fields"]


def test_setting_up_on_the_tablet_gives_six_words_no_phone_and_a_session_that_only_writes(kay, little, house, caller):
    invited = kay.invite(little)
    tablet = Tablet(kay)
    tablet.hand_over(little.young_person_id)
    tablet.begin()
    answer = tablet.redeem(invited)
    assert (answer.status_code, answer.json["me"]["scope"]) == (201, "write")
    assert [row.kind for row in rows(house, KeySlotRow) if row.person_id == little.young_person_id] == ["phrase"]
    assert [row.scope for row in rows(house, SessionRow) if row.person_id == little.young_person_id] == ["write"]
    assert tablet.browser.call("POST", "/sign-in/words/confirmed").status_code == 204
    voice = tablet.say().json["id"]
    own = caller()
    assert own.phrase(answer.json["six_words"]).status_code == 200
    assert own.call("GET", f"/voices/{voice}").json["state"] == "draft"


def test_the_six_words_of_somebody_else_open_nothing_on_this_tablet(phone, kay, little, house, caller):
    other = add_young_person(house, little.lead.me, little.id, little.keyworker.id, "Other One")
    tablet = Tablet(kay)
    assert tablet.hand_over(other).status_code == 204
    answer = tablet.six_words(phone.six_words)
    assert (answer.status_code, answer.json["code"]) == (422, "wrong_secret")
    assert [row.scope for row in rows(house, SessionRow) if row.scope == "write"] == []


def test_given_back_the_old_cookie_and_header_show_nothing_and_the_ticket_begins_nothing(tablet, little, house):
    tablet.hand_over(little.young_person_id)
    tablet.begin()
    assert tablet.browser.call("GET", "/sign-in/me").status_code == 200
    assert tablet.hand_back().status_code == 204
    assert tablet.hand_back().status_code == 204
    assert tablet.browser.call("GET", "/sign-in/me").status_code == 401
    assert (tablet.begin().status_code, tablet.begin().json["code"]) == (410, "given_back")
    assert [row for row in rows(house, SessionRow) if row.person_id == little.young_person_id] == []


def test_beginning_again_ends_the_session_before(tablet, little, house):
    tablet.hand_over(little.young_person_id)
    first = tablet.begin().json["session"]
    second = tablet.begin().json["session"]
    assert first != second
    assert len([row for row in rows(house, SessionRow) if row.person_id == little.young_person_id]) == 1


def test_a_ticket_that_is_not_the_hand_overs_is_no_ticket(tablet, little):
    tablet.hand_over(little.young_person_id)
    own = tablet.ticket
    for wrong in (b64(b"\x00" * 32), b64(b"\x01" * 32)):
        tablet.ticket = wrong
        assert tablet.begin().status_code == 404
        assert tablet.hand_back().status_code == 404
    tablet.ticket, tablet.id = own, new_id()
    assert tablet.begin().status_code == 404
    assert tablet.browser.call("POST", f"/sign-in/hand-overs/{tablet.id}/begin", {"ticket": "x"}).status_code == 422


def test_a_hand_over_ends_by_itself_after_twelve_hours(tablet, little, house):
    tablet.hand_over(little.young_person_id)
    turn_clock(house, 12 * 3600)
    assert tablet.begin().json["code"] == "given_back"


def test_a_tablets_session_ends_when_nobody_touches_it_for_three_minutes(tablet, little, house):
    tablet.hand_over(little.young_person_id)
    tablet.begin()
    turn_clock(house, 3 * 60)
    assert tablet.browser.call("GET", "/sign-in/me").status_code == 401
    assert tablet.begin().status_code == 200


def test_a_worker_who_no_longer_works_with_them_has_handed_nothing_over(tablet, little, caller):
    tablet.hand_over(little.young_person_id)
    lead = caller()
    lead.passphrase(little.lead)
    path = f"/people/young-people/{little.young_person_id}/workers/{little.keyworker.id}"
    assert lead.call("DELETE", path).status_code == 204
    assert tablet.begin().status_code == 410


def test_a_database_writer_cannot_hand_over_for_somebody_else_or_widen_a_tablets_session(tablet, little, house, caller):
    other = add_young_person(house, little.lead.me, little.id, little.keyworker.id, "Other One")
    tablet.hand_over(little.young_person_id)
    tablet.begin()
    with house.database.session() as session:
        house.database.begin_writing(session)
        session.execute(update(SessionRow).where(SessionRow.scope == "proposal").values(scope="full"))
        session.commit()
    assert tablet.browser.call("GET", "/sign-in/me").status_code == 401
    with house.database.session() as session:
        house.database.begin_writing(session)
        session.execute(update(HandOverRow).values(young_person_id=other))
        session.commit()
    assert tablet.begin().status_code == 404


def test_a_session_before_set_up_cannot_even_be_marked_as_more(tablet, little, house, work):
    """The scope is in the proof, which needs cookie and header: the mark alone widens nothing."""
    tablet.hand_over(little.young_person_id)
    tablet.begin()
    with house.database.session() as session:
        house.database.begin_writing(session)
        row = session.scalars(select(SessionRow).where(SessionRow.scope == "proposal")).one()
        row.scope = "write"
        marks.mark_session(work(), row)
        session.commit()
    assert tablet.browser.call("GET", "/sign-in/me").status_code == 401


def said(words: str) -> dict[str, object]:
    return {"version_id": new_id(), "about": {"kind": "anything"}, "words": words}
