"""What is refused on the way back in, and in which words: bad input, strangers, leavers, what ran out or was used."""

from dataclasses import replace

from sqlalchemy import select

from consent.capabilities import Role
from tests.people.a_service import Staff, add_young_person, in_one_go, make_service, make_staff
from tests.sign_in.calling import Caller
from tests.sign_in.the_way_back import DAY, Story, code_of, reasons_of
from youthvoice.audit import AuditEntry
from youthvoice.ids import new_id
from youthvoice.people import service as people


def test_whoever_started_it_does_not_confirm_the_new_phone(story: Story) -> None:
    story.start(story.little.lead)
    story.take_up()
    assert reasons_of(story.confirm(story.little.lead)) == ["started_it_themselves"]
    assert story.line()["mine_to_confirm"] is False
    assert story.confirm(story.little.keyworker).status_code == 200


def added_by(story: Story, lead: Staff, role: Role, username: str) -> Staff:
    """A worker whom a lead adds in the app, linked to the young person; and who signs in with the words told."""
    worker_id = new_id()
    browser = story.browser(lead)
    body = {"name": f"{username} New", "role": str(role), "username": username}
    answer = browser.call("PUT", f"/people/workers/{worker_id}", body)
    assert answer.status_code == 201, answer.json
    if role is not Role.LEAD:
        path = f"/people/young-people/{story.little.young_person_id}/workers/{worker_id}"
        linked = browser.call("PUT", path, {"role": str(role), "is_named_adult": False})
        assert linked.status_code in (200, 201, 204), linked.json
    return Staff(worker_id, username, answer.json["passphrase"], lead.me)


def test_an_adult_with_an_account_they_made_themselves_is_still_one_adult(story: Story) -> None:
    """A lead adds a second lead, or a keyworker, and is both: for two weeks those two let nobody back in."""
    lead = story.little.lead
    second = added_by(story, lead, Role.LEAD, "second")
    third = added_by(story, second, Role.KEYWORKER, "third")
    assert story.start(lead).status_code == 201
    assert story.take_up().status_code == 201
    for other in (second, third):
        assert reasons_of(story.confirm(other)) == ["one_hand"]
    assert story.line()["state"] == "taken_up"
    assert story.confirm(story.little.keyworker).status_code == 200  # from nobody’s hand


def test_two_accounts_that_one_lead_made_are_one_adult_until_two_weeks_are_over(story: Story) -> None:
    one, other = (added_by(story, story.little.lead, Role.KEYWORKER, name) for name in ("ann", "bea"))
    story.pass_time(8 * DAY)
    assert story.start(one).status_code == 201
    assert story.take_up().status_code == 201
    story.pass_time(5 * DAY)
    assert reasons_of(story.confirm(other)) == ["one_hand"]
    story.pass_time(2 * DAY)
    assert story.confirm(other).status_code == 200


def test_a_key_the_starter_reset_a_moment_ago_confirms_nothing(story: Story, house) -> None:
    """Whoever resets a colleague’s key is told its words."""
    lead, kay = story.little.lead, story.little.keyworker
    second = make_staff(house, story.little.id, Role.LEAD, "second", "Sue Cond")
    words = story.browser(lead).call("POST", f"/sign-in/workers/{kay.id}/reset").json["passphrase"]
    assert story.browser(second).call("POST", f"/sign-in/workers/{kay.id}/confirm").status_code == 200
    story.pass_time(DAY + 60)
    assert story.start(lead).status_code == 201
    assert story.take_up().status_code == 201
    assert reasons_of(story.confirm(replace(kay, passphrase=words))) == ["one_hand"]
    assert story.confirm(second).status_code == 200


def test_a_confirmation_needs_a_day_since_the_new_phone_and_says_how(story: Story, work) -> None:
    story.start()
    assert reasons_of(story.confirm()) == ["way_back_not_to_confirm", "not_seen_since"]
    story.take_up()
    assert reasons_of(story.confirm(seen_on="2020-01-01")) == ["not_seen_since"]
    assert code_of(story.confirm(how="heard of it")) == (422, "invalid")
    assert code_of(story.confirm(seen_on="tomorrow")) == (422, "invalid")
    assert story.line()["state"] == "taken_up"  # nothing half-saved
    assert story.confirm(how="spoke").status_code == 200
    (done,) = [one for one in work().session.scalars(select(AuditEntry)) if one.action == "way_back_confirmed"]
    assert done.details == {"how": "spoke", "seen_on": story.today()}
    assert done.actor_id == story.little.lead.id


def test_strangers_and_those_who_only_look_after_accounts_meet_nothing(story: Story, house) -> None:
    story.start()
    story.take_up()
    other = make_service(house, name="Other", prefix="other")
    admin = make_staff(house, story.little.id, Role.ADMINISTRATOR, "admin", "Ari Admin")
    for stranger in (other.keyworker, other.lead):
        assert story.start(stranger).status_code == 404
        assert story.confirm(stranger).status_code == 404
        assert story.end(stranger).status_code == 404
        assert story.line(stranger) is None
    assert story.start(admin).status_code == 403
    assert story.confirm(admin).status_code == 403
    nobody = story.browser(story.little.lead)
    body = {"how": "saw", "seen_on": story.today()}
    assert nobody.call("POST", f"/sign-in/ways-back/{new_id()}/confirm", body).status_code == 404


def test_starting_and_confirming_ask_for_the_secret_again(story: Story) -> None:
    story.start()
    story.take_up()
    kay, lead = story.browser(story.little.keyworker), story.browser(story.little.lead)
    story.pass_time(6 * 60)
    body = {"young_person_id": story.little.young_person_id, "how": "qr"}
    assert code_of(kay.call("PUT", f"/sign-in/ways-back/{new_id()}", body)) == (403, "step_up")
    body = {"how": "saw", "seen_on": story.today()}
    assert code_of(lead.call("POST", f"{story.path()}/confirm", body)) == (403, "step_up")


def test_somebody_never_set_up_is_invited_instead(story: Story, house) -> None:
    fresh = add_young_person(house, story.little.lead.me, story.little.id, story.little.keyworker.id, "Robin Reed")
    assert reasons_of(story.start(young_person_id=fresh)) == ["not_enrolled"]
    assert story.start(young_person_id=new_id()).status_code == 404
    assert code_of(story.start(how="pigeon")) == (422, "invalid")


def test_one_at_a_time(story: Story) -> None:
    story.start()
    assert reasons_of(story.start(story.little.lead)) == ["way_back_waits"]
    story.take_up()
    assert reasons_of(story.start(story.little.lead)) == ["way_back_waits"]
    story.confirm()
    assert reasons_of(story.start(story.little.lead)) == ["way_back_waits"]
    assert story.end(story.little.lead).status_code == 204
    assert story.start(story.little.lead).status_code == 201


def test_words_work_once_and_for_seven_days(story: Story, caller) -> None:
    story.start()
    assert story.take_up().status_code == 201
    assert code_of(story.take_up(caller())) == (409, "invitation_used")
    story.end(story.little.lead)
    story.start()
    story.pass_time(8 * DAY)
    assert code_of(story.take_up(caller())) == (410, "invitation_ended")
    assert story.notice()["state"] == "ended"
    assert story.line() is None
    assert story.start().status_code == 201  # what ran out stands in nobody's way


def test_one_that_nobody_confirms_runs_out_and_its_phone_is_told(story: Story) -> None:
    story.start()
    story.take_up()
    story.pass_time(15 * DAY)
    assert reasons_of(story.confirm()) == ["way_back_not_to_confirm"]
    told = story.pin()
    assert (code_of(told), told.json["key_state"]) == ((409, "key_waits"), "ended")
    assert story.start().status_code == 201
    assert story.pin().json["code"] == "wrong_secret"  # the one before opens nothing, and is told nothing


def test_a_lost_reply_is_answered_as_the_pin_would_be(story: Story) -> None:
    story.start()
    story.take_up()
    told = story.take_up()
    assert (code_of(told), told.json["key_state"]) == ((409, "key_waits"), "taken_up")


def test_wrong_words_are_counted_and_a_card_and_a_link_work(story: Story) -> None:
    story.start(how="link")
    other_word = next(word for word in ("acorn", "kite") if word != story.made["check_words"][1])
    wrong = story.take_up(check2=other_word)
    assert (code_of(wrong), wrong.json["tries_left"]) == ((422, "wrong_secret"), 4)
    assert code_of(story.take_up(words="one two")) == (422, "invalid")
    assert story.take_up().status_code == 201
    story.end(story.little.lead)
    story.start(how="card")
    assert story.made["url"].endswith("/back")
    assert story.take_up(Caller(story.app), invitation_id=None).status_code == 201


def test_the_words_of_a_way_back_set_nobody_up_anew_and_those_of_an_invitation_let_nobody_back(
    story: Story, house, caller, kay
) -> None:
    story.start()
    answer = caller().redeem(story.made)
    assert (answer.status_code, answer.json["reasons"][0]["code"]) == (403, "already_enrolled")
    assert story.take_up().status_code == 201  # and no try of it was lost for good
    fresh = add_young_person(house, story.little.lead.me, story.little.id, story.little.keyworker.id, "Robin Reed")
    body = {"young_person_id": fresh, "how": "qr"}
    invited = kay.call("PUT", f"/sign-in/invitations/{new_id()}", body).json
    other = caller()
    body = {"invitation_id": invited["id"], "words": invited["words"], "slot": other.slot()}
    answer = other.call("POST", "/sign-in/ways-back/redeem", body)
    assert (answer.status_code, answer.json["reasons"][0]["code"]) == (403, "not_enrolled")


def test_it_takes_no_other_phones_place(story: Story) -> None:
    """The slot of the phone they had is not for the new one to take: it would shut the one who could stop it out."""
    story.start()
    thief = Caller(story.app)
    thief.slot_id = story.old.slot_id
    assert story.take_up(thief).status_code == 422  # asked for that phone's PIN
    assert story.pin(story.old).status_code == 200


def test_a_leaver_takes_what_nobody_confirmed_with_them(story: Story, house) -> None:
    story.start()
    story.take_up()
    with in_one_go(house, story.little.lead.me) as leaving:
        people.worker_leaves(leaving.it, story.little.keyworker.id)
    assert story.pin().json["code"] == "wrong_secret"
    assert story.notice()["state"] == "ended"
    assert story.start(story.little.lead).status_code == 201
