"""Choosing a worker, case by case: who may ask, who answers, what each answer needs, and what follows."""

from dataclasses import replace
from datetime import date

import pytest

from consent import floor
from consent.actions import Action as A
from consent.capabilities import Capability, Role
from consent.duties import DutyCode as D
from consent.facts import Situation, Worker
from consent.facts.workers import WorkerAnswer
from consent.profile import PracticeProfile
from consent.reasons import Reason as R
from consent.rules import RULES
from consent.ruling import Ruling, rule
from consent.table import Alternative
from consent.terms.workers import WorkerOutcome, WorkerSayBack
from consent.witnesses.people import ACTORS, LEAD, ON_TABLET, PERSON, YOUNG
from tests.consent.breaking import changing, dropping
from tests.consent.broken import with_way, without
from tests.consent.cases import GRANTING as EVERY_CASE
from tests.consent.workers.cases import (
    DECIDES,
    GRANTING,
    NEW_ONE,
    NOOR,
    NOT_LISTED,
    NOT_NOW,
    STRANGE,
    TAKES_OVER,
    WAITING,
    WITH_HELP,
    YES,
    answering,
    ask,
    facts,
)

PROFILE = PracticeProfile()
MAYBE_ONLY_NOT = replace(WAITING, wanted_ids=frozenset())
UNASKED = replace(NOT_LISTED, may_talk=None)
LEAD_AS = Worker("lead", Role.LEAD, "here", here=True)
ADVOCATE = Worker("ama", Role.ADVOCATE, "here", here=True)
ABOUT_LEAD = replace(WAITING, named_ids=frozenset({"lead"}), wanted_ids=frozenset({"lead"}))
# what is asked, what is answered, with whom -> why not, or None for a yes
ANSWERS = {
    "yes to whom they asked for": (WAITING, YES, NEW_ONE, None, None),
    "yes to another": (WAITING, YES, NOOR, None, R.NOT_WHOM_THEY_ASKED_FOR),
    "yes to nobody": (WAITING, YES, None, None, R.WORKER_IS_NOT_HERE),
    "yes to somebody who left": (WAITING, YES, replace(NEW_ONE, here=False), None, R.WORKER_IS_NOT_HERE),
    "yes to somebody of another service": (
        WAITING, YES, replace(NEW_ONE, service_id="elsewhere"), None, R.WORKER_IS_NOT_HERE,
    ),
    "yes to somebody with no role": (WAITING, YES, replace(NEW_ONE, role=None), None, R.WORKER_IS_NOT_HERE),
    "yes to an inspector": (WAITING, YES, replace(NEW_ONE, role=Role.INSPECTOR), None, R.WORKER_IS_NOT_HERE),
    "yes to whom they do not want": (MAYBE_ONLY_NOT, YES, STRANGE, None, R.NOT_WHOM_THEY_ASKED_FOR),
    "yes to anybody else": (MAYBE_ONLY_NOT, YES, NOOR, None, None),
    "yes, and a helper nobody named": (WAITING, YES, NEW_ONE, NOOR, R.HELP_IS_A_SPECIALIST),
    "with help": (WAITING, WITH_HELP, NEW_ONE, NOOR, None),
    "with help from nobody": (WAITING, WITH_HELP, NEW_ONE, None, R.HELP_IS_A_SPECIALIST),
    "with help from themselves": (
        replace(WAITING, wanted_ids=frozenset({"noor"})), WITH_HELP, NOOR, NOOR, R.HELP_IS_A_SPECIALIST,
    ),
    "with help from an advocate": (WAITING, WITH_HELP, NEW_ONE, ADVOCATE, R.HELP_IS_A_SPECIALIST),
    "with help from a specialist who left": (
        WAITING, WITH_HELP, NEW_ONE, replace(NOOR, here=False), R.HELP_IS_A_SPECIALIST,
    ),
    "not now, because": (WAITING, NOT_NOW, None, None, None),
    "not now, for no reason": (WAITING, WorkerAnswer(WorkerOutcome.NOT_NOW), None, None, R.NO_NEEDS_A_REASON),
    "nothing at all": (WAITING, WorkerAnswer(), NEW_ONE, None, R.OUTCOME_IS_MISSING),
    "somebody not listed, who may be talked to": (NOT_LISTED, YES, NEW_ONE, None, None),
    "somebody not listed, and nobody asked them": (UNASKED, YES, NEW_ONE, None, R.NOT_TALKED_TO_YET),
    "somebody not listed, and they said no": (
        replace(NOT_LISTED, may_talk=False), YES, NEW_ONE, None, R.NOT_TALKED_TO_YET,
    ),
    "somebody not listed, who need not be asked first": (
        replace(UNASKED, ask_me_first=False), YES, NEW_ONE, None, None,
    ),
    "not now needs no leave to talk": (UNASKED, NOT_NOW, None, None, None),
    "about the one who decides": (
        ABOUT_LEAD, YES, LEAD_AS, None, R.DECIDES_ABOUT_THEMSELVES,
    ),
    "the one who decides does not want to be wanted": (
        replace(WAITING, named_ids=frozenset({"lead"})), NOT_NOW, None, None, R.DECIDES_ABOUT_THEMSELVES,
    ),
    "the one who decides takes it": (MAYBE_ONLY_NOT, YES, LEAD_AS, None, R.DECIDES_ABOUT_THEMSELVES),
}  # fmt: skip


@pytest.mark.parametrize("name", ANSWERS)
def test_what_an_answer_needs(name):
    asked, answer, worker, helper, why_not = ANSWERS[name]
    question = answering(answer, worker_ask=asked, worker=worker, helper=helper)
    ruling = rule(*question, PROFILE)
    assert (ruling.allowed, ruling.reasons) == (
        why_not is None,
        (R.DECIDES_ABOUT_WORKERS,) if why_not is None else ruling.reasons,
    )
    assert why_not is None or (why_not in ruling.reasons and not ruling.hides)


def duties(question):
    return {duty.code for duty in rule(*question, PROFILE).duties}


def test_what_follows_each_of_the_three_answers():
    always = {D.GRANT_TO_YOUNG_PERSON, D.TELL_THE_YOUNG_PERSON, D.GRANT_TO_SAFEGUARDING, D.ASK_IF_IT_IS_OK}
    assert duties(answering(NOT_NOW)) == always
    assert duties(answering(YES)) == always | {D.START_WITH_THE_WORKER, D.TELL_THE_WORKERS}
    helped = always | {D.START_WITH_THE_WORKER, D.TELL_THE_WORKERS, D.START_WITH_THE_HELPER}
    assert duties(answering(WITH_HELP, helper=NOOR)) == helped


def asking(**changed):
    return facts(**changed)(GRANTING[A.ASK_FOR_WORKER, 0])


def test_an_ask_never_waits_for_a_second_yes_whoever_is_in_the_room():
    ruling = rule(*asking(), PROFILE)
    assert not ruling.duty(D.WAIT_FOR_SECOND_YES)
    assert ruling.duty(D.GRANT_TO_READERS).readers == ("lead",)
    assert ruling.duty(D.PERMISSION_RECORDED).readers == ("lead",)
    assert ruling.duty(D.ANSWER_THE_ASK).by == date(2026, 3, 16)
    assert ruling.duty(D.TALK_TO_NOBODY_FIRST) is None


def test_each_who_decides_is_given_owed_or_waits_for_the_confirmation():
    keyless = replace(DECIDES, person_id="kit", has_key=False)
    ruling = rule(*asking(readers=(DECIDES, keyless)), PROFILE)
    assert (ruling.duty(D.GRANT_TO_READERS).readers, ruling.duty(D.OWE_TO_READERS).readers) == (("lead",), ("kit",))
    new = asking(readers=(DECIDES, keyless), young_person=replace(PERSON, confirmed=False))
    ruling = rule(*new, PROFILE)
    assert ruling.duty(D.OWE_UNTIL_CONFIRMED).readers == ("lead", "kit")
    assert not ruling.duty(D.GRANT_TO_READERS)


def test_somebody_not_listed_is_not_talked_to_unless_they_switched_it_off():
    for first, follows in ((True, True), (None, True), (False, False)):
        ruling = rule(*asking(worker_ask=replace(NOT_LISTED, ask_me_first=first)), PROFILE)
        assert bool(ruling.duty(D.TALK_TO_NOBODY_FIRST)) is follows


def test_nobody_asks_for_a_young_person_and_a_tablet_does_not_either():
    for action in (A.ASK_FOR_WORKER, A.LET_TALK, A.SAY_IF_WORKER_IS_OK, A.CHOOSE_WHAT_PASSES_ON):
        question = GRANTING[action, 0]
        for actor in ACTORS:
            allowed = rule(action, actor, question.situation, PROFILE).allowed
            assert allowed is (actor == YOUNG), (action, actor)
        assert rule(action, ON_TABLET, question.situation, PROFILE).reasons == (R.SESSION_IS_NOT_FULL,)


def test_while_an_ask_waits_nobody_is_made_their_main_worker_another_way():
    for action in (A.LINK_WORKER, A.CHANGE_WORKER):
        for waits in (True, None):
            ruling = rule(*facts(ask_waits=waits)(EVERY_CASE[action, 0]), PROFILE)
            assert ruling.reasons == (R.AN_ASK_WAITS,)


def test_saying_it_is_not_ok_owes_them_a_talk():
    asked = GRANTING[A.SAY_IF_WORKER_IS_OK, 0]
    for said, owed in ((WorkerSayBack.YES, False), (WorkerSayBack.NOT_REALLY, True), (WorkerSayBack.TALK, True)):
        ruling = rule(*facts(worker_say_back=said)(asked), PROFILE)
        assert bool(ruling.duty(D.EXPLAIN_AGAIN)) is owed
        assert ruling.duty(D.SHOW_TO_WHO_ANSWERED)


def test_nobody_hands_somebody_over_to_themselves_or_to_nobody_new():
    question = GRANTING[A.CHANGE_WORKER, 0]
    mine = facts(change=replace(TAKES_OVER, to_id="lead"), worker=LEAD_AS)(question)
    assert rule(*mine, PROFILE).reasons == (R.DECIDES_ABOUT_THEMSELVES,)
    same = facts(change=replace(TAKES_OVER, to_id="worker"), worker=replace(NEW_ONE, person_id="worker"))(question)
    assert rule(*same, PROFILE).reasons == (R.WORKER_IS_NOT_HERE,)


def test_what_is_not_known_of_an_ask_is_no():
    unknown = replace(WAITING, named_ids=None, wanted_ids=None)
    for action in (A.ASK_FOR_WORKER, A.ANSWER_WORKER_ASK):
        assert not rule(*facts(worker_ask=unknown)(GRANTING[action, 0]), PROFILE).allowed
        assert not rule(*facts(worker_ask=None)(GRANTING[action, 0]), PROFILE).allowed
    assert not rule(*facts(today=None)(GRANTING[A.ASK_FOR_WORKER, 0]), PROFILE).allowed
    loose = without(A.ASK_FOR_WORKER, 0, "day_and_time_are_known")
    assert rule(*asking(today=None), PROFILE, loose).duty(D.ANSWER_THE_ASK).by is None


_OWN = Alternative(Capability.DECIDE_WORKER, (), R.OWN_CHOICE)
BROKEN = {
    "2 a lead asks for them": (2, with_way(A.ASK_FOR_WORKER, _OWN)),
    "2 a lead lets us talk": (2, with_way(A.LET_TALK, _OWN)),
    "2 a lead says it is OK": (2, with_way(A.SAY_IF_WORKER_IS_OK, _OWN)),
    "2 a lead passes it on": (2, with_way(A.CHOOSE_WHAT_PASSES_ON, _OWN)),
    "6 an ask has no day": (6, changing(A.ASK_FOR_WORKER, D.ANSWER_THE_ASK, by=None)),
    "6 nobody answers": (6, dropping(A.ASK_FOR_WORKER, D.ANSWER_THE_ASK)),
    "6 talked to first": (6, dropping(A.ASK_FOR_WORKER, D.TALK_TO_NOBODY_FIRST)),
    "6 a no without a reason": (6, without(A.ANSWER_WORKER_ASK, 0, "a_not_now_has_its_reason")),
    "6 they are not asked if it is OK": (6, dropping(A.ANSWER_WORKER_ASK, D.ASK_IF_IT_IS_OK)),
    "6 a yes nobody was allowed to ask about": (6, without(A.ANSWER_WORKER_ASK, 0, "they_let_us_talk_to_them")),
    "8 whom it names reads it": (8, without(A.ASK_FOR_WORKER, 0, "somebody_not_named_decides")),
    "8 they decide about themselves": (8, without(A.ANSWER_WORKER_ASK, 0, "nobody_decides_about_themselves")),
    "8 they take somebody over": (8, without(A.CHANGE_WORKER, 0, "nobody_hands_over_to_themselves")),
}


def tries():
    """Every granting case by everybody, and answers and asks that a broken rule would let through."""
    for question in GRANTING.values():
        yield from (question._replace(actor=actor) for actor in ACTORS)
    yield asking(worker_ask=NOT_LISTED)
    yield asking(
        worker_ask=ABOUT_LEAD,
        named_workers=(LEAD_AS, STRANGE),
    )
    for asked, answer, worker, helper, _ in ANSWERS.values():
        yield answering(answer, worker_ask=asked, worker=worker, helper=helper)
    yield ask(A.CHANGE_WORKER, LEAD, change=replace(TAKES_OVER, to_id="lead"), worker=LEAD_AS)


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_rule_is_seen_by_the_floor(name):
    line, table = BROKEN[name]
    found = floor.breaches(table, PROFILE, tries())
    assert any(breach.startswith(f"Line {line}:") for breach in found), found


def test_the_table_as_it_is_keeps_the_floor_in_all_of_them():
    assert floor.breaches(RULES, PROFILE, tries()) == []


def test_an_ask_of_which_nothing_is_known_breaks_the_floor():
    for action in (A.ASK_FOR_WORKER, A.ANSWER_WORKER_ASK, A.CHANGE_WORKER):
        asked = [(GRANTING[action, 0]._replace(situation=Situation()), Ruling(True, (R.OWN_CHOICE,)))]
        assert [fault for line in floor.WORKERS for fault in line(asked, PROFILE)]


def test_a_tablet_asks_for_nobody():
    asked = [(GRANTING[A.ASK_FOR_WORKER, 0]._replace(actor=ON_TABLET), Ruling(True, (R.OWN_CHOICE,)))]
    assert floor.WORKERS[0](asked, PROFILE)
