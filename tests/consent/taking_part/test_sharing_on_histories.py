"""Random histories of asking to show somebody more: no key but by the young person, no asking twice, a no rests."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from consent import predicates as p
from consent.actions import Action
from consent.duties import DutyCode, Who
from consent.profile_files import load
from consent.rules import RULES
from consent.ruling import rule as ask_rules
from consent.table import Follows
from consent.terms import Basis, Company, PermissionState
from consent.terms.taking_part import OfferAnswer
from consent.witnesses.people import NOW, SENT, TODAY, WORKER, YOUNG, permission_for
from consent.witnesses.taking_part import ADVOCATE_READS, HELD, ON_TABLET, READS_IT, SHARE_ASK, ordinarily
from tests.consent.breaking import adding, dropping, with_one_more, without

A, D = Action, DutyCode
NOES = st.sampled_from((OfferAnswer.NO, OfferAnswer.NOT_NOW))
KEYS = (D.GRANT_TO_READERS, D.OWE_TO_READERS, D.OWE_UNTIL_CONFIRMED, D.PERMISSION_RECORDED)


class History(RuleBasedStateMachine):
    """One voice the worker holds, one person more, and a calendar."""

    table = RULES

    @initialize(profile=st.sampled_from(["default", "specialist_team", "relationship_pod", "choose_your_worker"]))
    def begin(self, profile):
        self.profile, self.today, self.now = load(profile), TODAY, NOW
        self.asks, self.shown, self.last_no, self.ends_on = [], None, None, None

    def ask(self, action, actor, **facts):
        given = (READS_IT, *((self.shown,) if self.shown else ()))
        known = {"today": self.today, "now": self.now, "record": SENT, "grants": HELD, "permissions": given}
        known |= {"readers": (ADVOCATE_READS,), "share_ask": SHARE_ASK, "share_asks": tuple(self.asks)}
        return ask_rules(action, actor, ordinarily(**(known | facts)), self.profile, self.table)

    def is_open(self):
        return bool(self.asks) and self.asks[-1].open

    def can_read(self):
        return self.shown is not None and self.shown.withdrawn_at is None

    @rule(days=st.integers(1, 30))
    def time_passes(self, days):
        self.today, self.now = self.today + timedelta(days=days), self.now + timedelta(days=days)
        if self.is_open() and self.today >= self.ends_on:
            self.asks[-1] = replace(self.asks[-1], open=False)

    @rule()
    def the_worker_asks(self):
        ruling = self.ask(A.ASK_TO_SHARE_ON, WORKER)
        rests = self.last_no is not None and (self.today - self.last_no).days < self.profile.offer_again_days
        assert ruling.allowed is not (self.is_open() or self.can_read() or rests)
        if not ruling.allowed:
            return
        assert not any(ruling.duty(code) for code in KEYS)
        assert not self.ask(A.CARRY_OUT_OWED, WORKER, basis=Basis.PERMISSION).allowed
        self.ends_on = ruling.duty(D.SHARE_ASK_ENDS).by
        self.asks.append(replace(SHARE_ASK, id=str(len(self.asks)), open=True, answer=OfferAnswer.NO_ANSWER))

    @rule(no=NOES, actor=st.sampled_from((YOUNG, ON_TABLET)))
    def they_say_no(self, no, actor):
        if self.is_open():
            assert self.ask(A.ANSWER_SHARE_ON, actor).allowed
            self.asks[-1] = replace(self.asks[-1], open=False, answer=no, answered_on=self.today)
            self.last_no = self.today

    @rule()
    def they_show_it(self):
        ruling = self.ask(A.SHARE_MORE, YOUNG, with_adult=Company.ALONE)
        given = ruling.duty(D.GRANT_TO_READERS)
        assert given is not None
        assert given.readers == ("advocate",)
        self.shown = replace(permission_for("advocate", PermissionState.STANDING, given_at=self.now), id="shown")
        self.asks = [replace(one, open=False) for one in self.asks]

    @rule()
    def they_stop_it(self):
        if self.can_read():
            self.shown = replace(self.shown, state=PermissionState.WITHDRAWN, withdrawn_at=self.now)
            self.last_no = self.today

    @invariant()
    def the_yes_is_never_the_workers(self):
        assert not self.ask(A.SHARE_MORE, WORKER, with_adult=Company.ALONE).allowed
        assert not self.ask(A.ANSWER_SHARE_ON, WORKER).allowed


TestHistories = History.TestCase
TestHistories.settings = settings(max_examples=30, stateful_step_count=25, deadline=None)

BROKEN = {
    "asked again right after a no": without(A.ASK_TO_SHARE_ON, "a_former_no_to_that_person_has_rested"),
    "asked twice at once": without(A.ASK_TO_SHARE_ON, "they_are_not_being_asked_this"),
    "asked about who can read it": without(A.ASK_TO_SHARE_ON, "they_did_not_say_yes_to_that_person"),
    "asking gives the key": adding(A.ASK_TO_SHARE_ON, Follows(D.GRANT_TO_READERS, Who.SERVICE)),
    "the yes gives no key": dropping(A.SHARE_MORE, D.GRANT_TO_READERS),
    "a no wants a phone": with_one_more(A.ANSWER_SHARE_ON, p.is_fully_signed_in),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_history_under_a_broken_rule_fails(name):
    class Broken(History):
        table = BROKEN[name]

    quick = settings(
        max_examples=100,
        stateful_step_count=25,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        derandomize=True,
    )
    with pytest.raises(AssertionError):
        run_state_machine_as_test(Broken, settings=quick)
