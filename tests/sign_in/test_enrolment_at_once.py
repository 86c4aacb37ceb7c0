"""Redeeming at the same moment: one winner, a clear 409 for the others, and a phone is never its own rival."""

import threading

from youthvoice.sign_in import enrolment


def test_of_ten_redeemers_at_once_one_wins(kay, caller, little, house):
    invited = kay.invite(little)
    phones = [caller() for _ in range(6)]
    answers, start = [], threading.Barrier(len(phones))

    def race(phone):
        start.wait()
        answer = phone.redeem(invited)
        while answer.status_code == 503:
            answer = phone.redeem(invited)
        answers.append(answer)

    threads = [threading.Thread(target=race, args=[phone]) for phone in phones[:4]]
    start = threading.Barrier(4)
    [thread.start() for thread in threads]
    [thread.join() for thread in threads]
    codes = sorted(answer.status_code for answer in answers)
    assert codes == [201, 409, 409, 409], [answer.json for answer in answers]
    assert {answer.json["code"] for answer in answers if answer.status_code == 409} == {"invitation_used"}


def test_the_same_phone_asking_twice_at_once_is_signed_in_twice(kay, caller, little):
    invited, phone = kay.invite(little), caller()
    start, answers = threading.Barrier(2), []

    def race():
        start.wait()
        answers.append(phone.__class__.redeem(phone, invited).status_code)

    threads = [threading.Thread(target=race) for _ in range(2)]
    [thread.start() for thread in threads]
    [thread.join() for thread in threads]
    assert sorted(answers) == [200, 201]


def test_a_phone_overtaken_by_itself_between_two_looks_is_signed_in(kay, caller, little, monkeypatch):
    invited, phone = kay.invite(little), caller()
    assert phone.redeem(invited).status_code == 201
    real, looks = enrolment._asked_again, []

    def not_there_at_the_first_look(*given):
        looks.append(given)
        return real(*given) if len(looks) > 1 else None

    monkeypatch.setattr(enrolment, "_asked_again", not_there_at_the_first_look)
    assert phone.redeem(invited).status_code == 200
    assert len(looks) == 2
