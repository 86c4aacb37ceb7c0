"""Sessions: both halves or nobody, locked is locked, idle and absolute ends, and a leaver is refused at once."""

import pytest
from sqlalchemy import event, select, update

from tests.house_fixtures import turn_clock
from tests.people.marking import set_person
from tests.sign_in.calling import b64
from youthvoice.people import service as people
from youthvoice.people.models import PersonRow
from youthvoice.sign_in import marks
from youthvoice.sign_in.models import SessionRow


@pytest.fixture
def kay(caller, little):
    browser = caller()
    browser.answer = browser.passphrase(little.keyworker)
    return browser


@pytest.fixture
def phone(caller, little, kay):
    made = caller()
    made.answer = made.redeem(kay.invite(little))
    return made


def cookie_of(answer, name):
    return next(line for line in answer.headers.getlist("Set-Cookie") if line.startswith(name))


def test_the_cookies_are_host_only_secure_and_strict(kay, phone):
    for answer, name in ((kay.answer, "__Host-staff"), (phone.answer, "__Host-young"), (kay.answer, "__Host-browser")):
        said = cookie_of(answer, name)
        assert all(part in said for part in ("Secure", "HttpOnly", "SameSite=Strict", "Path=/"))
        assert "Domain" not in said


def test_a_cookie_or_a_header_alone_is_nobody(phone, caller):
    assert phone.call("GET", "/sign-in/me").status_code == 200
    header, phone.session = phone.session, None
    alone = phone.call("GET", "/sign-in/me")
    assert (alone.status_code, alone.json["code"]) == (401, "signed_out")
    other = caller()
    other.session = header
    assert other.call("GET", "/sign-in/me").status_code == 401
    for wrong in (b64(b"\x00" * 32), "", "x", "A" * 1_000, "é" * 43):
        assert phone.call("GET", "/sign-in/me", **{"X-Session": wrong}).status_code == 401


def test_another_sessions_header_does_not_fit(phone, kay):
    phone.session = kay.session
    assert phone.call("GET", "/sign-in/me").status_code == 401


@pytest.mark.parametrize("whose", ["the young person", "a lead"])
def test_a_database_writer_cannot_make_their_own_session_somebody_elses(kay, phone, little, work, whose):
    """Kay holds cookie and header of her own; a row in the database must not turn them into another's act."""
    young = {"person_id": little.young_person_id, "door": "young", "scope": "write", "bundle_sealed": None}
    forged = work()
    forged.begin_writing()
    if whose == "a lead":
        promoted = update(PersonRow).where(PersonRow.id == little.keyworker.id).values(role="lead")
        forged.session.execute(promoted)
    else:
        hers = SessionRow.person_id == little.keyworker.id
        forged.session.execute(update(SessionRow).where(hers).values(**young))
    forged.finish(commit=True)
    assert kay.call("GET", "/sign-in/me").status_code == 401
    assert phone.call("GET", "/sign-in/me").status_code == 200


def test_a_stolen_table_opens_nothing(phone, caller, work):
    for row in work().session.scalars(select(SessionRow)):
        thief = caller()
        for cookie in (row.id, row.proof[:32]):
            for header in (row.id, row.proof[:32], (row.bundle_sealed or b"")[:32]):
                thief.http.set_cookie("__Host-young", b64(cookie), secure=True)
                thief.session = b64(header)
                assert thief.call("GET", "/sign-in/me").status_code == 401


@pytest.mark.parametrize("column", ["bundle_sealed", "proof"])
def test_a_flipped_bit_ends_the_session(phone, work, column):
    moving = work()
    moving.begin_writing()
    for row in moving.session.scalars(select(SessionRow)):
        blob = bytearray(getattr(row, column))
        blob[len(blob) // 2] ^= 1
        setattr(row, column, bytes(blob))
    moving.session.flush()
    moving.finish(commit=True)
    assert phone.call("GET", "/sign-in/me").status_code == 401


def test_locked_is_locked(phone, caller, work):
    assert phone.call("POST", "/sign-in/lock").status_code == 204
    assert phone.call("GET", "/sign-in/me").status_code == 401
    assert work().session.scalars(select(SessionRow).where(SessionRow.door == "young")).all() == []


def test_idle_ends_it_and_being_seen_extends_it(phone, kay, house):
    turn_clock(house, 150)
    seen = phone.call("POST", "/sign-in/seen")
    assert seen.status_code == 200
    turn_clock(house, 300)
    assert phone.call("GET", "/sign-in/me").json["expires_at"] == seen.json["expires_at"]
    turn_clock(house, 150 + 181)
    assert phone.call("GET", "/sign-in/me").status_code == 401
    turn_clock(house, 14 * 60)
    assert kay.call("GET", "/sign-in/me").status_code == 200
    turn_clock(house, 15 * 60 + 1)
    assert kay.call("GET", "/sign-in/me").status_code == 401


@pytest.mark.parametrize(("who", "hours"), [("phone", 12), ("kay", 10)])
def test_nothing_extends_it_past_its_absolute_end(request, house, work, who, hours):
    one = request.getfixturevalue(who)
    turn_clock(house, hours * 3600 - 30)
    touched = work()
    touched.begin_writing()
    for row in touched.session.scalars(select(SessionRow)):
        row.last_seen_at = touched.now
        marks.mark_session(touched, row)
    touched.session.flush()
    touched.finish(commit=True)
    assert one.call("POST", "/sign-in/seen").status_code == 200
    turn_clock(house, hours * 3600 + 5)
    assert one.call("GET", "/sign-in/me").status_code == 401


def test_reading_writes_nothing_and_seen_writes_once_a_minute(phone, house):
    written = []

    def note(_connection, _cursor, statement, *_):
        if not statement.upper().lstrip().startswith(("SELECT", "BEGIN", "PRAGMA")):
            written.append(statement)

    event.listen(house.database.engine, "before_cursor_execute", note)
    try:
        phone.call("GET", "/sign-in/me")
        phone.call("POST", "/sign-in/seen")
        assert written == []
        turn_clock(house, 61)
        phone.call("POST", "/sign-in/seen")
        phone.call("POST", "/sign-in/seen")
        assert len(written) == 1
        assert written[0].startswith("UPDATE sessions")
    finally:
        event.remove(house.database.engine, "before_cursor_execute", note)


def test_who_is_asking_costs_one_query(kay, house, app):
    asked = []
    event.listen(house.database.engine, "before_cursor_execute", lambda *given: asked.append(given[2]))
    kay.call("POST", "/sign-in/phones/sign-out-others/nowhere")
    from youthvoice.sign_in import sessions
    from youthvoice.work import Work

    asked.clear()
    work = Work(house)
    cookie = kay.http.get_cookie("__Host-staff").value
    from youthvoice.sign_in.identity import _secret

    me = sessions.find(work, [_secret(cookie)], _secret(kay.session))
    work.close()
    assert me is not None
    assert len([one for one in asked if one.startswith("SELECT")]) == 1


def test_a_leaver_is_refused_at_once(kay, caller, little, house):
    set_person(house, little.keyworker.id, state="left")  # as another process would: the row alone is enough
    assert kay.call("GET", "/sign-in/me").status_code == 401
    assert caller().passphrase(little.keyworker).status_code == 422


def test_leaving_takes_sessions_and_slots_away(kay, caller, little, work):
    leaving = work()
    people.worker_leaves(leaving, little.keyworker.id)
    leaving.finish(commit=True)
    assert kay.call("GET", "/sign-in/me").status_code == 401
    mine = select(SessionRow).where(SessionRow.person_id == little.keyworker.id)
    assert work().session.scalars(mine).all() == []
    assert people.current_key(work(), little.keyworker.id) is None


def test_both_doors_can_be_open_in_one_browser(phone, kay):
    young = phone.http.get_cookie("__Host-young").value
    kay.http.set_cookie("__Host-young", young, secure=True)
    assert kay.call("GET", "/sign-in/me").json["door"] == "staff"
    kay.session = phone.session
    assert kay.call("GET", "/sign-in/me").json["door"] == "young"


def test_signing_in_again_on_a_phone_ends_what_it_had_open(phone):
    old = phone.http.get_cookie("__Host-young").value, phone.session
    phone.device()
    assert phone.call("GET", "/sign-in/me").status_code == 200
    phone.http.set_cookie("__Host-young", old[0], secure=True)
    phone.session = old[1]
    assert phone.call("GET", "/sign-in/me").status_code == 401
