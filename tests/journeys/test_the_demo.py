"""The demo shows a service, not three empty tables: what a newcomer is promised is there, as each role sees it."""

from tests.journeys.caller import Caller
from tests.journeys.inviting import staff
from tests.journeys.server import Running


def young(server: Running, nickname: str) -> Caller:
    caller = Caller(server.url)
    caller.sign_in("phrase", six_words=server.words(nickname))
    return caller


def test_several_young_people_over_months(server: Running) -> None:
    here = [one for one in staff(server, "priya").get("people/young-people")["young_people"] if one["enrolled"]]
    assert len(here) >= 5
    days = {voice["sent_at"][:10] for voice in staff(server, "priya").get("voices/overview")["voices"]}
    fern = young(server, "Fern")
    days |= {voice["sent_at"][:10] for voice in fern.get("voices/")["voices"] if voice["sent_at"]}
    assert len({day[:7] for day in days}) >= 3, days


def test_a_lead_finds_what_waits_is_late_and_has_somebody_on_it(server: Running) -> None:
    lines = staff(server, "priya").get("voices/overview")["voices"]
    assert any(one["days_late"] > 0 and one["on_it_by"] for one in lines)
    assert any(one["days_late"] == 0 for one in lines)
    assert any(one["unopened_since"] for one in lines)


def test_answers_are_kept_refused_and_looked_at_again(server: Running) -> None:
    fern = young(server, "Fern")
    found = [fern.get(f"decisions/{one['id']}") for one in fern.get("decisions/")["decisions"]]
    assert {"doing", "not_doing", "done"} <= {one["status"] for one in found}
    assert any(one["say_back"] == "look_again" for one in found)


def test_something_was_taken_back_and_something_waits_to_be_confirmed(server: Running) -> None:
    ziggy = young(server, "Ziggy")
    assert any(voice["state"] == "taken_back" for voice in ziggy.get("voices/")["voices"])
    assert ziggy.get("voices/proposals")["proposals"]


def test_a_set_up_waits_for_a_second_adult(server: Running) -> None:
    waiting = staff(server, "priya").get("sign-in/enrolments")["enrolments"]
    assert "Finch" in [one["nickname"] for one in waiting]


def test_somebody_reads_for_a_worker_who_is_away(server: Running) -> None:
    lines = staff(server, "noor").get("voices/to-answer")["voices"]
    assert any(one["covering_for"] and one["covering_for"]["away"] and one["can_open"] for one in lines)


def test_one_ask_for_a_worker_waits_and_one_was_answered_yes_with_help(server: Running) -> None:
    lines = {one["young_person"]["nickname"]: one for one in staff(server, "tom").get("preferred-worker/asks")["asks"]}
    assert (lines["Fern"]["state"], lines["Blue"]["state"], lines["Blue"]["is_ok"]) == ("waiting", "answered", "yes")
    (mine,) = young(server, "Blue").get("preferred-worker/mine")["asks"]
    assert (mine["outcome"]["outcome"], mine["outcome"]["worker"]["first_name"]) == ("with_help", "Sam")
    assert mine["outcome"]["helper"]["first_name"] == "Noor"
    cards = young(server, "Fern").get("preferred-worker/workers")
    assert [one["first_name"] for one in cards["workers"]] == ["Lena", "Noor", "Sam"]
    assert cards["how_it_works"]


def test_what_was_said_about_a_worker_is_kept_from_her(server: Running) -> None:
    kinds = {one["about_kind"] for one in staff(server, "lena").get("voices/to-answer")["voices"]}
    assert kinds
    assert "worker" not in kinds
    assert "worker" in {one["about_kind"] for one in staff(server, "ama").get("voices/to-answer")["voices"]}


def test_somebody_is_held_back_with_a_reason_somebody_is_asked_and_somebody_is_not_asked_with_none(
    server: Running,
) -> None:
    waiting = staff(server, "priya").get("taking-part/waiting")
    # other journeys hold somebody back in the same house: what is of the demo is Fern’s
    holds = [one for one in waiting["holds"] if one["young_person"]["nickname"] == "Fern"]
    assert [(one["state"], one["may_read"]) for one in holds] == [("standing", True)]
    assert "not_asked_no_reason" in [one["place"] for one in waiting["to_ask"]]
    held = young(server, "Fern").get("taking-part/asked")["held_back"]
    assert [one["stands"] for one in held] == [True]
    (offer,) = young(server, "Ziggy").get("taking-part/asked")["offers"]
    assert (offer["activity"], offer["help"], offer["answer"]) == ("service_feedback", ["company", "lift"], None)
