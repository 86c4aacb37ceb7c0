"""A machine for Hypothesis: random histories of asking, holding back, saying yes and taking back, day by day.

What is right is counted in here in the plainest way, and never by the functions under test.
"""

from dataclasses import replace
from datetime import timedelta

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from consent.actions import Action
from consent.asking_again import CouldBeAsked, not_asked_no_reason_on, place_on
from consent.facts import Permission, Worker
from consent.facts.taking_part import FirstYes, Occasion, Offer
from consent.profile_files import load
from consent.rules import RULES
from consent.ruling import rule as ask_rules
from consent.terms import Basis, Company, PermissionState, Purpose, Use
from consent.terms.taking_part import Activity, HoldFinding, HoldReason, OfferAnswer, Place
from consent.witnesses import taking_part as witnesses_taking_part
from consent.witnesses.people import LEAD, NOW, TODAY, WORKER, YOUNG
from consent.witnesses.taking_part import (
    CHAIR,
    EXPLAINED,
    GROWING_UP,
    HELD,
    NOT_EXPLAINED,
    OUTSIDER,
    PROPOSED,
    READS_IT,
    SENT,
    YES,
    ordinarily,
)

A, READER = Action, witnesses_taking_part.ADVOCATE_READS
ADULTS = {"worker": WORKER, "lead": LEAD, "chair": CHAIR}
ROLES = {name: Worker(name, actor.role, "here") for name, actor in ADULTS.items()}
THINGS = (Activity.MEETING, Activity.OWN_PLAN)
NAMES, DAYS = st.sampled_from(sorted(ADULTS)), st.integers(1, 30)
REASONS = st.frozensets(st.sampled_from(HoldReason), max_size=2)


class History(RuleBasedStateMachine):
    """One young person, three adults, and a calendar."""

    table = RULES

    @initialize(profile=st.sampled_from(["default", "specialist_team", "relationship_pod", "choose_your_worker"]))
    def begin(self, profile):
        self.profile, self.today, self.now = load(profile), TODAY, NOW
        self.offers, self.holds, self.proposed = (), (), None
        self.held_days = {thing: set() for thing in THINGS}
        self.silent = dict.fromkeys(THINGS, 0)
        self.last_no = dict.fromkeys(THINGS)
        self.yes, self.first_yes, self.looked_at = None, None, set()

    def ask(self, action, actor, **facts):
        known = {"today": self.today, "now": self.now, "young_person": GROWING_UP}
        known |= {"offers": self.offers, "hold_backs": self.holds}
        return ask_rules(action, actor, ordinarily(**(known | facts)), self.profile, self.table)

    def held(self, thing):
        """The hold-back that stands today, found without the functions under test."""
        return [one for one in self.holds if one.activity is thing and one.starts_on <= self.today < self.end_of(one)]

    @staticmethod
    def end_of(hold):
        return min(day for day in (hold.review_on, hold.ends_on, hold.ended_on) if day)

    @rule(days=DAYS)
    def time_passes(self, days):
        for _ in range(days):
            for thing in THINGS:
                if self.held(thing):
                    self.held_days[thing].add(self.today)
                elif not any(one.activity is thing for one in self.offers):
                    self.silent[thing] += 1
            self.today += timedelta(days=1)
            self.now += timedelta(days=1)

    @rule(name=NAMES, thing=st.sampled_from(THINGS), they_asked=st.booleans(), again=st.booleans())
    def somebody_asks(self, name, thing, they_asked, again):
        action = A.OFFER_AGAIN if again else A.ASK_TO_TAKE_PART
        occasion = Occasion(thing, None, they_asked)
        if not self.ask(action, ADULTS[name], occasion=occasion, explaining=NOT_EXPLAINED).allowed:
            return
        assert they_asked or not self.held(thing)
        rested = self.last_no[thing] is None or (self.today - self.last_no[thing]).days >= self.profile.offer_again_days
        assert they_asked or rested
        assert they_asked or not any((one.activity, one.offered_on) == (thing, self.today) for one in self.offers)
        self.offers += (Offer(f"offer-{len(self.offers)}", "young", thing, None, self.today),)

    @rule(thing=st.sampled_from(THINGS), signed=st.booleans())
    def they_say_no(self, thing, signed):
        made = [one for one in self.offers if one.activity is thing]
        occasion = Occasion(thing, None, False)
        action, actor = (A.ANSWER_OFFER, YOUNG) if signed else (A.RECORD_NO, WORKER)
        ruling = self.ask(action, actor, occasion=occasion, answer=OfferAnswer.NO, seen_on=self.today)
        assert ruling.allowed is bool(made)
        if made:
            self.answered(made[-1], OfferAnswer.NO if signed else OfferAnswer.TYPED_NO)
            self.last_no[thing] = self.today

    def they_take_part(self, name, thing):
        self.somebody_asks(name, thing, True, False)
        assert self.ask(A.ANSWER_OFFER, YOUNG, occasion=Occasion(thing), answer=OfferAnswer.YES).allowed
        self.answered([one for one in self.offers if one.activity is thing][-1], OfferAnswer.YES)
        self.last_no[thing] = self.today if self.last_no[thing] == self.today else None
        self.time_passes(1)

    def answered(self, offer, answer):
        said = replace(offer, answer=answer, answered_on=self.today)
        self.offers = tuple(said if one is offer else one for one in self.offers)

    @rule(name=NAMES, thing=st.sampled_from(THINGS), days=st.integers(0, 30), yes=st.booleans())
    def asked_again_after_a_no(self, name, thing, days, yes):
        self.somebody_asks(name, thing, True, False)
        self.they_say_no(thing, True)
        self.time_passes(days)
        if yes:
            self.they_take_part(name, thing)
        self.somebody_asks(name, thing, False, True)

    @rule(author=NAMES, second=NAMES, days=st.integers(0, 30), reasons=REASONS, thing=st.sampled_from(THINGS))
    def somebody_would_hold_back(self, author, second, days, reasons, thing):
        review_on = self.today + timedelta(days=days)
        days_of_it = {"starts_on": self.today, "review_on": review_on, "ends_on": review_on}
        who = {"id": f"hold-{len(self.holds)}-{self.today}", "author_id": author, "second_person_id": second}
        hold = replace(PROPOSED, **who, **days_of_it, activity=thing, reasons=reasons)
        if self.ask(A.HOLD_BACK, ADULTS[author], hold=hold, second_person=ROLES[second]).allowed:
            assert author != second
            assert 0 < days <= self.profile.hold_max_days <= 28
            assert reasons - {HoldReason.CARERS_CONCERN, HoldReason.SEES_IT_DIFFERENTLY}
            self.proposed = hold

    @rule(author=NAMES, second=NAMES, days=st.integers(1, 21), thing=st.sampled_from(THINGS), looked=st.booleans())
    def two_people_hold_back(self, author, second, days, thing, looked):
        self.somebody_would_hold_back(author, second, days, frozenset({HoldReason.CRISIS}), thing)
        if looked:
            self.somebody_looks_from_outside(HoldFinding.MAY_STAND, OUTSIDER)
        self.somebody_agrees(second)

    @rule(finding=st.sampled_from(HoldFinding), by=st.sampled_from([OUTSIDER, CHAIR]))
    def somebody_looks_from_outside(self, finding, by):
        if self.proposed is None:
            return
        hold = replace(self.proposed, reviewer_id=by.person_id)
        if self.ask(A.REVIEW_HOLD, by, hold=hold, finding=finding).allowed and by is OUTSIDER:
            self.proposed = replace(hold, finding=finding)
            self.looked_at |= {hold.id} if finding is HoldFinding.MAY_STAND else set()

    @rule(name=NAMES)
    def somebody_agrees(self, name):
        if self.proposed is None:
            return
        end = self.today + (self.proposed.ends_on - self.proposed.starts_on)
        moved = replace(self.proposed, starts_on=self.today, review_on=end, ends_on=end)
        second, gone = ROLES[moved.second_person_id], replace(moved, author_may=False)
        assert not self.ask(A.AGREE_TO_HOLD, ADULTS[name], hold=gone, second_person=second).allowed
        if self.ask(A.AGREE_TO_HOLD, ADULTS[name], hold=moved, second_person=second).allowed:
            assert name == moved.second_person_id != moved.author_id
            assert self.row_with(moved) <= 84 or moved.id in self.looked_at
            self.holds, self.proposed = (*self.holds, replace(moved, agreed=True)), None

    def row_with(self, hold):
        """The days held so far in this row and those of the new hold-back, walking back day by day."""
        days = {hold.starts_on + timedelta(days=n) for n in range((hold.ends_on - hold.starts_on).days)}
        for one in self.held(hold.activity):
            days |= {self.today + timedelta(days=n) for n in range((self.end_of(one) - self.today).days)}
        day, gap = self.today - timedelta(days=1), 0
        while gap < 14:
            gap = 0 if day in self.held_days[hold.activity] else gap + 1
            days |= {day} & self.held_days[hold.activity]
            day -= timedelta(days=1)
        return len(days)

    @rule(name=NAMES, thing=st.sampled_from(THINGS))
    def somebody_ends_a_hold(self, name, thing):
        for hold in self.held(thing)[:1]:
            assert self.ask(A.END_HOLD, ADULTS[name], hold=hold).allowed
            self.holds = tuple(replace(one, ended_on=self.today) if one is hold else one for one in self.holds)

    @rule(company=st.sampled_from(Company))
    def they_say_yes(self, company):
        agreement = replace(YES, starts_on=self.today, ends_on=self.today + timedelta(days=60))
        facts = {"agreement": agreement, "purpose": YES.purpose, "use": YES.use, "explaining": EXPLAINED}
        assert self.ask(A.RECORD_PERMISSION, YOUNG, **facts, readers=(READER,), with_adult=company).allowed
        for adult in (*ADULTS.values(), OUTSIDER):
            assert not self.ask(A.RECORD_PERMISSION, adult, **facts, readers=(READER,), with_adult=company).allowed
        first = FirstYes("yes", "young", PermissionState.WAITING, self.now, frozenset({"worker"}))
        self.first_yes = first if company is not Company.ALONE else None
        self.yes = self.standing() if company is Company.ALONE else None

    @rule(hours=st.integers(0, 23), company=st.sampled_from(Company))
    def they_say_yes_again(self, hours, company):
        if self.first_yes is None:
            return
        self.now += timedelta(hours=hours) if self.now.hour + hours < 24 else timedelta()
        asked = self.ask(A.GIVE_SECOND_YES, YOUNG, first_yes=self.first_yes, readers=(READER,), with_adult=company)
        waited = (self.now - self.first_yes.given_at).total_seconds() / 3600
        forgotten = waited >= 24 * self.profile.second_yes_lives_days
        assert asked.allowed is (company is Company.ALONE and waited >= 24 and not forgotten)
        if asked.allowed:
            self.yes, self.first_yes = self.standing(), None

    def standing(self):
        given = replace(READS_IT, id="meeting", reader_id="advocate", record_id=None, purpose=Purpose.MEETING)
        return replace(given, given_at=self.now, expires_on=self.today + timedelta(days=60), use=Use.READ_AND_ANSWER)

    @rule(company=st.sampled_from(Company), days=st.integers(0, 2))
    def they_say_yes_twice(self, company, days):
        self.they_say_yes(Company.WITH_ADULT)
        self.time_passes(days)
        self.they_say_yes_again(0, company)

    @rule()
    def they_take_it_back(self):
        assert self.ask(A.WITHDRAW_PERMISSION, YOUNG, agreement=YES, readers=(READER,)).allowed
        self.first_yes = None
        if self.yes:
            self.yes = replace(self.yes, state=PermissionState.WITHDRAWN, withdrawn_at=self.now)

    @invariant()
    def words_go_only_where_a_yes_stands(self):
        given: tuple[Permission, ...] = (READS_IT, *((self.yes,) if self.yes else ()))
        shared = {"record": SENT, "grants": HELD, "permissions": given, "readers": (READER,)}
        asked = self.ask(A.CARRY_OUT_OWED, WORKER, **shared, basis=Basis.PERMISSION)
        stands = self.yes is not None and self.yes.withdrawn_at is None and self.today < self.yes.expires_on
        assert asked.allowed is stands

    @invariant()
    def what_is_theirs_is_never_held_back(self):
        draft = replace(SENT, owner_id="young")
        assert self.ask(A.ASK_FOR_ADVOCATE, YOUNG).allowed
        assert self.ask(A.KEEP_DRAFT, YOUNG, record=draft).allowed
        assert self.ask(A.TAKE_BACK, YOUNG, record=SENT).allowed
        assert self.ask(A.SEE_WHO_LOOKED, YOUNG).allowed

    @invariant()
    def silence_is_counted_day_by_day(self):
        for thing in THINGS:
            one = CouldBeAsked("young", thing, TODAY, self.offers, self.holds)
            asked = any(offer.activity is thing for offer in self.offers)
            place = place_on(one, self.today, self.profile)
            silent = not asked and not self.held(thing) and self.silent[thing] >= self.profile.silence_days
            assert (place is Place.NOT_ASKED_NO_REASON) is silent
            assert (place is Place.HELD_BACK) is (bool(self.held(thing)) and not asked)
            assert bool(not_asked_no_reason_on(self.today, [one], self.profile)) is silent
