"""Looking after one's own phones and words: a secret given again first, and nobody else's phone exists here."""

from sqlalchemy import select

from tests.house_fixtures import turn_clock
from youthvoice.outbox import OutboxRow


def test_step_up_is_ones_own_secret_and_lasts_five_minutes(phone, caller, little, house):
    turn_clock(house, 60)
    phone.device()
    turn_clock(house, 170)
    phone.call("POST", "/sign-in/seen")
    turn_clock(house, 300)
    phone.call("POST", "/sign-in/seen")
    turn_clock(house, 60 + 301)
    refused = phone.call("POST", "/sign-in/words")
    assert (refused.status_code, refused.json["code"]) == (403, "step_up")
    wrong = phone.call("POST", "/sign-in/step-up", {"slot_id": phone.slot_id, "secret": phone.secret("000000")})
    assert (wrong.status_code, wrong.json["tries_left"]) == (422, 9)
    assert phone.call("POST", "/sign-in/step-up", {}).status_code == 422
    kay = caller()
    kay.passphrase(little.keyworker)
    others = kay.call("POST", "/sign-in/step-up", {"slot_id": phone.slot_id, "secret": phone.secret()})
    assert (others.status_code, others.json["tries_left"]) == (422, 0)
    given = phone.call("POST", "/sign-in/step-up", {"slot_id": phone.slot_id, "secret": phone.secret()})
    assert given.status_code == 204, given.json
    assert phone.call("POST", "/sign-in/words").status_code == 200


def test_step_up_by_words_and_by_passphrase(phone, caller, little):
    assert phone.call("POST", "/sign-in/step-up", {"six_words": phone.six_words}).status_code == 204
    assert phone.call("POST", "/sign-in/step-up", {"six_words": "apple " * 6}).status_code == 422
    assert phone.call("POST", "/sign-in/step-up", {"passphrase": phone.six_words}).status_code == 422
    kay = caller()
    kay.passphrase(little.keyworker)
    assert kay.call("POST", "/sign-in/step-up", {"passphrase": little.keyworker.passphrase}).status_code == 204


def test_fresh_words_end_the_old_ones(phone, caller):
    fresh = phone.call("POST", "/sign-in/words").json["six_words"]
    assert fresh != phone.six_words
    assert caller().phrase(phone.six_words).json["code"] == "wrong_secret"
    assert caller().phrase(fresh).status_code == 200
    assert phone.call("GET", "/sign-in/me").json["words_confirmed"] is False
    assert phone.call("POST", "/sign-in/words/confirmed").status_code == 204
    assert phone.call("GET", "/sign-in/me").json["words_confirmed"] is True


def test_phones_are_listed_forgotten_and_signed_out(phone, caller, little):
    second, third = caller(), caller()
    second.phrase(phone.six_words)
    third.phrase(phone.six_words)
    listed = phone.call("GET", "/sign-in/phones").json["phones"]
    assert [one["slot_id"] for one in listed if one["this_one"]] == [phone.slot_id]
    assert phone.call("DELETE", f"/sign-in/phones/{second.slot_id}").status_code == 204
    assert second.call("GET", "/sign-in/me").status_code == 401
    assert second.device().json["tries_left"] == 0
    assert phone.call("DELETE", f"/sign-in/phones/{second.slot_id}").status_code == 404
    assert phone.call("POST", "/sign-in/phones/sign-out-others").status_code == 204
    assert third.call("GET", "/sign-in/me").status_code == 401
    assert third.device().status_code == 422
    assert phone.call("GET", "/sign-in/me").status_code == 200
    kay = caller()
    kay.passphrase(little.keyworker)
    assert kay.call("DELETE", f"/sign-in/phones/{phone.slot_id}").status_code == 404


def test_a_new_phone_and_new_words_are_told_to_the_other_phones(phone, caller, work):
    def told() -> list[str]:
        return sorted(work().session.scalars(select(OutboxRow.kind).where(OutboxRow.kind.like("new_%"))))

    assert told() == []  # the first phone has no others
    other = caller()
    assert other.phrase(phone.six_words).status_code == 200
    assert told() == ["new_phone"]
    assert other.call("POST", "/sign-in/words").status_code == 200
    assert told() == ["new_phone", "new_phrase"]
