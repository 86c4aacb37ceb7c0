"""Letting a young person back in: two adults, a day, and one tap that stops it. On both databases, over HTTP."""

from dataclasses import replace
from datetime import datetime

from sqlalchemy import select

from tests.sign_in.calling import Caller
from tests.sign_in.the_way_back import DAY, HOUR, NEW_PIN, Story, code_of, reasons_of
from youthvoice import clock
from youthvoice.audit import AuditEntry
from youthvoice.outbox import OutboxRow
from youthvoice.people import service as people
from youthvoice.people.models import PublicKeyRow
from youthvoice.sign_in import service as sign_in
from youthvoice.sign_in.models import KeySlotRow, SessionRow


def test_nothing_opens_before_a_second_adult_and_a_day_and_then_the_new_pin_does(story: Story) -> None:
    assert story.start().status_code == 201
    taken = story.take_up()
    assert (taken.status_code, taken.json["notice"]["state"]) == (201, "taken_up")
    assert taken.json["notice"]["started_by"]["first_name"] == "Kay"
    assert "Set-Cookie" not in taken.headers  # no session: it opens nothing
    told = story.pin()
    assert (code_of(told), told.json["key_state"], told.json["opens_at"]) == ((409, "key_waits"), "taken_up", None)
    assert "Set-Cookie" not in told.headers
    done = story.confirm()
    assert done.status_code == 200, done.json
    told = story.pin()
    assert (told.json["key_state"], told.json["opens_at"]) == ("confirmed", done.json["opens_at"])
    story.pass_time(DAY - 120)
    assert code_of(story.pin()) == (409, "key_waits")
    story.pass_time(240)
    assert story.pin().status_code == 200
    assert story.pin().status_code == 200
    assert story.line() is None


def test_the_six_new_words_wait_as_the_pin_does_and_open_afterwards(story: Story, caller) -> None:
    story.start()
    words = story.take_up().json["six_words"]
    other = caller()
    assert code_of(other.phrase(words)) == (409, "key_waits")
    assert code_of(other.phrase(words, keep=False)) == (409, "key_waits")
    tablet = {"six_words": words, "on": "tablet"}
    assert code_of(other.call("POST", "/sign-in/phrase", tablet)) == (409, "key_waits")
    story.confirm()
    story.pass_time(DAY + 60)
    assert other.phrase(words).status_code == 200
    assert story.pin().status_code == 200


def test_the_old_phone_works_on_until_the_new_one_is_in_and_then_is_told(story: Story) -> None:
    story.start()
    story.take_up()
    story.confirm()
    story.pass_time(DAY + 60)
    old = story.old
    assert story.pin(old).status_code == 200
    assert old.call("GET", "/sign-in/me").status_code == 200
    assert story.pin().status_code == 200
    assert old.call("GET", "/sign-in/me").status_code == 401  # its session ended at that moment
    told = story.pin(old)
    assert code_of(told) == (409, "let_in_elsewhere")
    assert "new phone" in told.json["detail"]
    assert code_of(story.pin(old, pin="000111")) == (422, "wrong_secret")  # only the right PIN is told
    assert story.old.phrase(story.old_words).json["code"] == "wrong_secret"
    listed = story.new.call("GET", "/sign-in/phones").json["phones"]
    assert [one["this_one"] for one in listed] == [True]


def test_being_told_uses_no_tries_up(story: Story) -> None:
    story.start()
    story.take_up()
    assert {code_of(story.pin()) for _ in range(12)} == {(409, "key_waits")}


def test_somebody_with_the_old_phone_stops_it_with_one_tap(story: Story, work) -> None:
    story.start()
    words = story.take_up().json["six_words"]
    story.confirm()
    seen = story.notice()
    assert (seen["state"], seen["started_by"]["first_name"], seen["confirmed_by"]["first_name"]) == (
        "confirmed",
        "Kay",
        "Lena",
    )
    assert story.old.call("POST", "/sign-in/ways-back/mine/stop").status_code == 204
    assert story.old.call("POST", "/sign-in/ways-back/mine/stop").status_code == 204  # the lost reply
    story.pass_time(2 * DAY)
    assert story.pin().json["code"] == "wrong_secret"
    assert story.new.phrase(words).json["code"] == "wrong_secret"
    assert story.pin(story.old).status_code == 200
    assert story.line()["state"] == "stopped"
    heard = {row.recipient_id for row in work().session.scalars(select(OutboxRow)) if row.kind == "way_back_stopped"}
    assert {story.little.lead.id, story.little.keyworker.id} <= heard


def test_whose_was_stopped_cannot_try_again_and_another_adult_can(story: Story) -> None:
    story.start()
    story.pin(story.old)
    story.old.call("POST", "/sign-in/ways-back/mine/stop")
    assert reasons_of(story.start()) == ["stopped_theirs"]
    assert story.line()["state"] == "stopped"
    assert story.start(story.little.lead).status_code == 201


def test_it_can_be_stopped_before_the_words_are_used_too(story: Story) -> None:
    story.start()
    assert story.notice()["state"] == "open"
    assert story.old.call("POST", "/sign-in/ways-back/mine/stop").status_code == 204
    assert code_of(story.take_up()) == (410, "invitation_ended")


def test_no_adult_can_put_the_notice_away_only_the_young_person(story: Story) -> None:
    story.start()
    for staff in (story.little.keyworker, story.little.lead):
        browser = story.browser(staff)
        for verb in ("stop", "put-away"):
            assert browser.call("POST", f"/sign-in/ways-back/mine/{verb}").status_code == 403
        assert browser.call("GET", "/sign-in/ways-back/mine").status_code == 403
    assert code_of(story.old.call("POST", "/sign-in/ways-back/mine/put-away")) == (409, "way_back_alive")
    assert story.end(story.little.keyworker).status_code == 204
    told = story.notice()  # ended by an adult, and still shown
    assert (told["state"], told["over_by"]["first_name"]) == ("ended", "Kay")
    assert story.old.call("POST", "/sign-in/ways-back/mine/put-away").status_code == 204
    assert story.notice() is None
    story.start()  # a new one is a new notice
    assert story.notice()["state"] == "open"


def test_the_old_phone_keeps_its_own_words_phones_and_second_look(story: Story) -> None:
    """While one waits beside it, what they do on the old phone is about the old key alone."""
    story.start()
    waiting_words = story.take_up().json["six_words"]
    story.pin(story.old)
    listed = story.old.call("GET", "/sign-in/phones").json["phones"]
    assert [one["this_one"] for one in listed] == [True]
    answer = story.old.call("POST", "/sign-in/step-up", {"six_words": story.old_words})
    assert answer.status_code == 204, answer.json
    fresh = story.old.call("POST", "/sign-in/words").json["six_words"]
    story.old.call("POST", "/sign-in/phones/sign-out-others")
    assert Caller(story.app).phrase(fresh).status_code == 200
    assert code_of(Caller(story.app).phrase(waiting_words)) == (409, "key_waits")
    assert code_of(story.pin()) == (409, "key_waits")


def test_a_new_lead_is_told_and_the_young_person_too(story: Story, work) -> None:
    story.let_in()
    heard = [(row.kind, row.recipient_id) for row in work().session.scalars(select(OutboxRow))]
    young, lead = story.little.young_person_id, story.little.lead.id
    for kind in ("way_back_started", "way_back_confirmed"):
        assert (kind, young) in heard
    for kind in ("way_back_started", "way_back_taken_up", "way_back_done"):
        assert (kind, lead) in heard
    done = {row.action for row in work().session.scalars(select(AuditEntry)) if row.young_person_id == young}
    assert {"way_back_started", "way_back_taken_up", "way_back_confirmed", "way_back_done"} <= done


def test_nobody_seals_to_a_key_that_waits(story: Story, work) -> None:
    story.start()
    story.take_up()
    current = people.current_key(work(), story.little.young_person_id)
    pending = people.pending_key(work(), story.little.young_person_id)
    assert current is not None
    assert pending is not None
    assert people.keys_to_seal_to(work(), [story.little.young_person_id]) == {story.little.young_person_id: current}
    story.end(story.little.lead)
    assert people.pending_key(work(), story.little.young_person_id) is None


def test_afterwards_one_key_is_in_use_and_one_phrase(story: Story, work) -> None:
    story.let_in()
    young = story.little.young_person_id
    keys = [row.state for row in work().session.scalars(select(PublicKeyRow).where(PublicKeyRow.owner_id == young))]
    assert keys.count("current") == 1
    assert "pending" not in keys
    phrases = select(KeySlotRow).where(KeySlotRow.person_id == young, KeySlotRow.kind == "phrase")
    assert len(work().session.scalars(phrases).all()) == 1
    sessions = select(SessionRow).where(SessionRow.person_id == young)
    assert len(work().session.scalars(sessions).all()) == 1
    assert story.notice(story.new)["state"] == "done"
    assert story.new.call("POST", "/sign-in/ways-back/mine/put-away").status_code == 204
    assert story.notice(story.new) is None


def test_lost_twice_is_let_in_twice(story: Story) -> None:
    story.let_in()
    before, story.old = story.old, story.new
    story.new = Caller(story.app)
    story.start()
    story.take_up()
    assert code_of(before.device()) == (409, "let_in_elsewhere")
    story.confirm()
    story.pass_time(DAY + HOUR)
    assert story.new.device(NEW_PIN).status_code == 200
    assert code_of(story.old.device(NEW_PIN)) == (409, "let_in_elsewhere")


def test_on_a_tablet_it_keeps_no_phone_and_the_words_alone_open(story: Story, caller) -> None:
    story.start()
    taken = story.take_up(slot=None, on="tablet")
    assert taken.status_code == 201, taken.json
    story.confirm()
    story.pass_time(DAY + 60)
    assert caller().phrase(taken.json["six_words"]).status_code == 200


def test_days_and_hours_are_the_profiles(story: Story, house) -> None:
    object.__setattr__(house, "profile", replace(house.profile, way_back_wait_hours=72))  # frozen for everybody else
    story.start()
    story.take_up()
    opens_at = clock.now().timestamp() + 72 * HOUR
    said = story.confirm().json["opens_at"]
    assert abs(datetime.fromisoformat(said).timestamp() - opens_at) < 60


def test_being_let_back_in_is_no_time_they_were_asked(story: Story, work) -> None:
    young_id = story.little.young_person_id
    before = sign_in.invitations_made(work(), [young_id])
    assert len(before) == 1
    story.start()
    assert sign_in.invitations_made(work(), [young_id]) == before
    story.take_up()
    story.confirm()
    story.pass_time(DAY + 60)
    assert story.pin().status_code == 200
    assert sign_in.invitations_made(work(), [young_id]) == before
