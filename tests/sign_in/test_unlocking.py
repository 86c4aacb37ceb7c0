"""PIN, six words and passphrase: right opens, wrong costs a try, and nobody can lock anybody else out."""

import pytest

from tests.house_fixtures import turn_clock
from tests.people.a_service import Staff
from youthvoice.ids import new_id
from youthvoice.people import service as people
from youthvoice.sign_in import service as sign_in
from youthvoice.sign_in import unlocking


def test_the_pin_opens_on_its_own_phone(phone):
    answer = phone.device()
    assert answer.status_code == 200
    assert (answer.json["me"]["nickname"], answer.json["six_words"]) == ("Kite", None)


def test_wrong_pins_count_down_then_wait_then_block_until_the_words_are_used(phone, caller, little, house):
    for left in (9, 8, 7, 6, 5):
        wrong = phone.device("000000")
        assert (wrong.status_code, wrong.json["code"], wrong.json["tries_left"]) == (422, "wrong_secret", left)
    waiting = phone.device()
    assert (waiting.status_code, waiting.json["code"]) == (429, "wait")
    assert 0 < int(waiting.headers["Retry-After"]) <= 31
    for hours in range(1, 6):
        turn_clock(house, hours * 3600)
        assert phone.device("000000").json["tries_left"] == 5 - hours
    turn_clock(house, 30 * 3600)
    blocked = phone.device()
    assert (blocked.status_code, blocked.json["code"]) == (403, "blocked")
    assert blocked.json["detail"] == "Too many tries. Use your six words."
    assert caller().phrase(phone.six_words).status_code == 200
    assert phone.device().status_code == 200


def test_a_right_pin_starts_the_count_anew(phone):
    for _ in range(3):
        for _ in range(4):
            assert phone.device("000000").status_code == 422
        assert phone.device().status_code == 200
    assert phone.device("000000").json["tries_left"] == 9


def test_an_unknown_phone_is_refused_without_deriving(caller, monkeypatch):
    monkeypatch.setattr(unlocking, "derive_slot", lambda *_: pytest.fail("derived for nobody"))
    answer = caller().device()
    assert (answer.status_code, answer.json["code"], answer.json["tries_left"]) == (422, "wrong_secret", 0)


@pytest.mark.parametrize(
    "secret", ["", "1" * 1_000_000, "A" * 42, "A" * 44, "é" * 43, "A" * 42 + "=", None, 7, ["A" * 43], "\x00" * 43]
)
def test_a_secret_that_is_not_32_bytes_is_refused_by_name(caller, secret):
    answer = caller().call("POST", "/sign-in/device", {"slot_id": new_id(), "secret": secret})
    assert (answer.status_code, list(answer.json["fields"])) == (422, ["secret"])


def test_six_words_set_another_phone_up(phone, caller):
    other = caller()
    answer = other.phrase(f"  {phone.six_words.upper().replace(' ', ' - ')} ")
    assert answer.status_code == 200
    assert answer.json["six_words"] is None
    assert other.device().status_code == 200
    assert phone.device().status_code == 200
    assert len(phone.call("GET", "/sign-in/phones").json["phones"]) == 2


def test_words_that_cannot_be_ours_are_named_before_anything_slow(caller, monkeypatch):
    monkeypatch.setattr(unlocking.slots, "phrase_keys", lambda *_: pytest.fail("derived"))
    for words in ("one two", "", "zzzz " * 6, "x" * 201, "\ud800"):
        answer = caller().call("POST", "/sign-in/phrase", {"six_words": words})
        assert (answer.status_code, list(answer.json["fields"])) == (422, ["six_words"])


def test_words_that_are_nobodys_open_nothing(caller):
    answer = caller().phrase("apple " * 6)
    assert (answer.status_code, answer.json["code"]) == (422, "wrong_secret")


def test_on_a_tablet_six_words_only_write(phone, caller):
    tablet = caller()
    body = {"six_words": phone.six_words, "on": "tablet"}
    answer = tablet._keep(tablet.call("POST", "/sign-in/phrase", body))
    assert (answer.json["me"]["scope"], answer.json["me"].get("draft_private")) == ("write", None)
    assert tablet.call("POST", "/sign-in/words").status_code == 403
    refused = tablet.call("POST", "/sign-in/phrase", body | {"slot": tablet.slot()})
    assert list(refused.json["fields"]) == ["slot"]


def test_another_persons_phone_id_cannot_be_taken(phone, caller, little, house):
    thief = caller()
    thief.slot_id = phone.slot_id
    kay = caller()
    kay.passphrase(little.keyworker)
    from tests.people.a_service import add_young_person

    other_id = add_young_person(house, little.lead.me, little.id, little.keyworker.id, "Robin Other")
    invited = kay.call("PUT", f"/sign-in/invitations/{new_id()}", {"young_person_id": other_id, "how": "qr"}).json
    answer = thief.redeem(invited)
    assert (answer.status_code, answer.json["code"]) == (409, "slot_taken")
    assert phone.device().status_code == 200


def test_a_worker_signs_in_however_they_type_their_name(caller, little):
    for username in ("kay", " KAY ", "ｋａｙ"):
        staff = Staff(little.keyworker.id, username, little.keyworker.passphrase, little.keyworker.me)
        answer = caller().passphrase(staff)
        assert answer.status_code == 200
        assert (answer.json["me"]["door"], answer.json["me"]["name"]) == ("staff", "Kay Worker")


def test_an_unknown_username_costs_one_derivation_and_reads_the_same(caller, little, monkeypatch):
    derived = []
    real = unlocking.derive_slot
    monkeypatch.setattr(unlocking, "derive_slot", lambda *given: derived.append(1) or real(*given))
    wrong = caller().passphrase(little.keyworker, "apple " * 6)
    nobody = caller().passphrase(Staff("", "nobody", "apple " * 6, little.keyworker.me))
    assert (wrong.status_code, wrong.json) == (nobody.status_code, nobody.json)
    assert wrong.json["code"] == "wrong_secret"
    assert derived == [1, 1]


def test_a_strangers_tries_wait_and_the_workers_own_browser_signs_in(caller, little):
    own = caller()
    assert own.passphrase(little.keyworker).status_code == 200
    stranger = caller()
    for _ in range(5):
        assert stranger.passphrase(little.keyworker, "apple " * 6).status_code == 422
    assert stranger.passphrase(little.keyworker).status_code == 429
    assert own.passphrase(little.keyworker).status_code == 200
    for _ in range(5):
        stranger.passphrase(Staff("", "nobody", "apple " * 6, little.keyworker.me))
    nobody = stranger.passphrase(Staff("", "nobody", "apple " * 6, little.keyworker.me))
    assert nobody.status_code == 429  # a made-up name waits like a real one


def test_another_workers_browser_is_a_stranger_to_this_one(caller, little):
    leads = caller()
    leads.passphrase(little.lead)
    for _ in range(5):
        leads.passphrase(little.keyworker, "apple " * 6)
    assert leads.passphrase(little.keyworker).status_code == 429
    assert leads.passphrase(little.lead).status_code == 200


def test_the_phone_reads_its_own_drafts_with_the_key_it_is_told(phone, little, work):
    from base64 import urlsafe_b64decode

    from youthvoice.vault.drafts import open_draft, seal_draft

    me = phone.call("GET", "/sign-in/me").json
    public, private = (urlsafe_b64decode(me[name] + "=") for name in ("draft_public", "draft_private"))
    assert open_draft(private, seal_draft(public, b"half a thought", b"x"), b"x") == b"half a thought"
    assert people.current_key(work(), little.young_person_id).draft_public == public


def test_a_new_staff_slot_ends_what_opened_the_old_keys(caller, little, work):
    browser = caller()
    browser.passphrase(little.keyworker)
    changed = []
    note = lambda *given: changed.append(given[1:])  # noqa: E731
    people.on_key_changed.register(note)
    made = work()
    try:
        fresh = sign_in.make_staff_slot(made, little.keyworker.id)
        made.finish(commit=True)
    finally:
        people.on_key_changed.forget(note)
    assert len(fresh.passphrase.split()) == 6
    assert fresh.passphrase not in repr(fresh)
    [(owner, old, new)] = changed
    assert (owner, new.id) == (little.keyworker.id, fresh.key.id)
    assert old.version + 1 == new.version
    assert browser.call("GET", "/sign-in/me").status_code == 401
    assert caller().passphrase(little.keyworker).status_code == 422
    assert caller().passphrase(little.keyworker, fresh.passphrase).status_code == 200


def test_a_slot_moved_to_another_person_opens_nothing(phone, little, work):
    from sqlalchemy import update

    from youthvoice.sign_in.models import KeySlotRow

    moving = work()
    moving.begin_writing()
    moving.session.execute(update(KeySlotRow).where(KeySlotRow.id == phone.slot_id).values(person_id=little.lead.id))
    moving.finish(commit=True)
    answer = phone.device()
    assert (answer.status_code, answer.json["code"]) == (422, "wrong_secret")


def test_sign_in_wants_json_from_our_own_page(phone, caller):
    body = {"slot_id": phone.slot_id, "secret": phone.secret()}
    assert phone.call("POST", "/sign-in/device", body, Origin="https://elsewhere.example").status_code == 403
    assert phone.call("POST", "/sign-in/device", body, **{"Sec-Fetch-Site": "cross-site"}).status_code == 403
    assert phone.call("POST", "/sign-in/device", body, Origin="http://localhost").status_code == 200
    form = phone.http.post("/api/sign-in/device", data=body)
    assert form.status_code in (415, 422)


def test_no_secret_shows_in_a_repr(little, work):
    signed = sign_in.open_by_passphrase(work(), "kay", little.keyworker.passphrase)
    assert repr(signed.cookie) not in repr(signed)
    assert repr(signed.header) not in repr(signed)
    assert repr(signed.me.bundle.draft_private) not in repr(signed)
