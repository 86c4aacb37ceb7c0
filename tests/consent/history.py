"""A young person's one voice through a random history, its duties carried out as the rulings say and no otherwise.

Beside it runs a ledger kept without the rule book: to whom the young person's own yes stands today.
"""

from dataclasses import replace
from datetime import datetime, timedelta
from itertools import product

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition
from hypothesis.stateful import rule as step

from consent.actions import Action
from consent.capabilities import Role
from consent.duties import DutyCode
from consent.facts import Actor, Grant, Permission, Reader, Record, Relationship, Situation
from consent.profile import PracticeProfile
from consent.rules import RULES
from consent.ruling import Ruling, rule
from consent.table import Table
from consent.terms import Basis, Company, PermissionState, RecordState, Scope, Use
from consent.witnesses.people import ADULTS, DRAFT, LEAD, NOW, ON_TABLET, OTHER_YOUNG, PERSON, TIES, YOUNG

PICKED = st.sets(st.sampled_from(["worker", "advocate", "lead", "stranger"]), min_size=1, max_size=3)
ROLES = {"worker": Role.KEYWORKER, "advocate": Role.ADVOCATE, "lead": Role.LEAD, "stranger": Role.KEYWORKER}
_OWN_ACTS = (Action.SEND_VOICE, Action.SHARE_MORE, Action.TAKE_BACK, Action.STOP_SHARING)
GIVEN = (DutyCode.GRANT_TO_READERS, DutyCode.OWE_TO_READERS, DutyCode.OWE_UNTIL_CONFIRMED)


class History(RuleBasedStateMachine):
    """What can happen to one voice. `table` and `profile` are what it happens under."""

    table: Table = RULES
    profile = PracticeProfile()

    @initialize(sends=st.booleans(), picked=PICKED, company=st.sampled_from(Company))
    def begin(self, sends: bool, picked: set[str], company: Company) -> None:
        """A draft on an ordinary morning, or one that is sent at once."""
        self.now: datetime = NOW
        self.record: Record = DRAFT
        self.grants: dict[str, Grant] = {}
        self.yeses: dict[str, Permission] = {}
        self.not_before: dict[str, datetime] = {}
        self.stands: set[str] = set()  # the ledger
        self.ties: tuple[Relationship, ...] = TIES
        if sends:
            self._send(picked, company)

    # what people do

    @step(picked=PICKED, company=st.sampled_from(Company))
    def send_or_share(self, picked: set[str], company: Company) -> None:
        self._send(picked, company)

    def _send(self, picked: set[str], company: Company) -> None:
        action = Action.SEND_VOICE if self.record.state is RecordState.DRAFT else Action.SHARE_MORE
        readers = tuple(self._reader(one) for one in sorted(picked))
        ruling = self._ask(action, YOUNG, readers=readers, with_adult=company)
        if not ruling.allowed:
            return
        wait = ruling.duty(DutyCode.WAIT_FOR_SECOND_YES)
        given = {one for code in GIVEN if (duty := ruling.duty(code)) for one in duty.readers}
        for one in wait.readers if wait else ():
            self.yeses.setdefault(one, self._yes(one, PermissionState.WAITING))
            assert wait is not None
            assert wait.not_before is not None
            self.not_before.setdefault(one, wait.not_before)
        for one in given:
            self._give(one)
        listed = {one.person_id for one in readers if one.works_with and not one.standing_permission}
        self.stands |= picked if company is Company.ALONE else picked & listed
        if given:
            self.record = replace(self.record, state=RecordState.SENT, sent_on=self.now.date())

    @precondition(lambda self: self.not_before)
    @step(data=st.data())
    def second_yes_alone(self, data: st.DataObject) -> None:
        one = data.draw(st.sampled_from(sorted(self.not_before)))
        if self.now >= self.not_before[one] and self.record.state is not RecordState.TAKEN_BACK:
            del self.not_before[one]
            self._give(one)
            self.stands.add(one)
            self.record = replace(self.record, state=RecordState.SENT)

    @precondition(lambda self: self.record.state is RecordState.SENT)
    @step()
    def take_back(self) -> None:
        ruling = self._ask(Action.TAKE_BACK, YOUNG)
        assert ruling.allowed, "a young person could not take back"
        assert ruling.duty(DutyCode.DELETE_GRANTS), "taking back left the keys"
        self.record = replace(self.record, state=RecordState.TAKEN_BACK)
        self.stands.clear()

    @precondition(lambda self: self.stands)
    @step(data=st.data())
    def stop_one(self, data: st.DataObject) -> None:
        one = data.draw(st.sampled_from(sorted(self.stands)))
        ruling = self._ask(Action.STOP_SHARING, YOUNG, readers=(self._reader(one),))
        assert ruling.allowed, "a young person could not stop somebody"
        self.yeses[one] = replace(self.yeses[one], state=PermissionState.WITHDRAWN, withdrawn_at=self.now)
        self.stands.discard(one)

    @precondition(lambda self: self.stands)
    @step(data=st.data())
    def a_yes_runs_out(self, data: st.DataObject) -> None:
        one = data.draw(st.sampled_from(sorted(self.stands)))
        self.yeses[one] = replace(self.yeses[one], expires_on=self.now.date())
        self.stands.discard(one)

    @step(hours=st.sampled_from([1, 23, 24, 24 * 7]))
    def time_passes(self, hours: int) -> None:
        self.now += timedelta(hours=hours)

    @step(picked=PICKED)
    def everybody_else_tries(self, picked: set[str]) -> None:
        readers = tuple(self._reader(one) for one in sorted(picked))
        for who, action in product((*ADULTS, OTHER_YOUNG), _OWN_ACTS):
            assert not self._ask(action, who, readers=readers, with_adult=Company.ALONE).allowed, (
                f"{who.role}: {action}"
            )

    # what must be true at every moment

    @invariant()
    def only_whoever_has_a_yes_reads(self) -> None:
        if hasattr(self, "record"):
            for who in ADULTS:
                if self._ask(Action.OPEN_RECORD, who).allowed:
                    assert who.person_id in self.stands, f"{who.role} opened without a yes"
                    assert self.record.state is not RecordState.DRAFT, f"{who.role} opened “just me”"

    @invariant()
    def their_own_rights_stand(self) -> None:
        if hasattr(self, "record"):
            assert self._ask(Action.OPEN_RECORD, YOUNG).allowed
            assert self._ask(Action.SEE_WHO_LOOKED, YOUNG).allowed
            assert self._ask(Action.KEEP_DRAFT, YOUNG, record=DRAFT).allowed
            assert self._ask(Action.KEEP_DRAFT, ON_TABLET, record=DRAFT).allowed, "a tablet kept nothing"

    # carried out

    def _give(self, one: str) -> None:
        self.yeses[one] = self._yes(one, PermissionState.STANDING)
        self.grants[one] = Grant("record", one, Basis.PERMISSION, f"yes-{one}")

    def _yes(self, one: str, state: PermissionState) -> Permission:
        return Permission(f"yes-{one}", "young", one, "record", use=Use.READ_AND_ANSWER, state=state, given_at=self.now)

    def _reader(self, one: str) -> Reader:
        works = any(tie.worker_id == one and tie.ends_on is None for tie in self.ties) or one == LEAD.person_id
        return Reader(one, ROLES[one], works, False, True, one != "advocate", early=one == "worker")

    def _ask(self, action: Action, who: Actor, **facts: object) -> Ruling:
        asked: dict[str, object] = {
            "now": self.now, "today": self.now.date(), "service_id": "here", "young_person": PERSON,
            "record": self.record, "relationships": self.ties, "grants": tuple(self.grants.values()),
            "permissions": tuple(self.yeses.values()),
        }  # fmt: skip
        assert who.scope in (Scope.FULL, Scope.WRITE)
        return rule(action, who, Situation(**(asked | facts)), self.profile, self.table)  # type: ignore[arg-type]
