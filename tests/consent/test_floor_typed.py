"""What a worker types is no yes, no voice and no date: seen to break when one of its rules is broken on purpose."""

from dataclasses import replace

import pytest

from consent import floor
from consent.actions import Action as A
from consent.capabilities import Capability
from consent.conditions import answer_day
from consent.conditions import readers as to
from consent.duties import DutyCode as D
from consent.duties import Who
from consent.facts import Situation
from consent.floor.typed import typed_breaches
from consent.profile import PracticeProfile
from consent.reasons import Reason
from consent.rules import RULES
from consent.ruling import Ruling, rule
from consent.table import Alternative, Follows
from consent.terms import Company
from consent.witnesses import questions
from consent.witnesses.people import CONFIRMED, LISTED, TYPED, WORKER, YOUNG
from tests.consent.breaking import adding, changing, dropping
from tests.consent.broken import is_confirmed, with_one_more, with_way, without
from tests.consent.cases import GRANTING

PROFILE = PracticeProfile()


BROKEN = {
    "1 disowning waits for confirmation": (1, with_one_more(A.DISOWN_WORDS, is_confirmed)),
    "2 typing is a yes": (2, adding(A.TYPE_FOR, Follows(D.PERMISSION_RECORDED, Who.SERVICE))),
    "2 typing gives readers a key": (2, adding(A.TYPE_FOR, Follows(D.GRANT_TO_READERS, Who.SERVICE))),
    "2 typing starts a due date": (
        2,
        adding(A.TYPE_FOR, Follows(D.NAME_AN_ADULT_AND_A_DATE, Who.NAMED_ADULT, by=answer_day)),
    ),
    "2 handed over while signed in": (2, dropping(A.HAND_OVER, D.END_THEIR_OWN_SESSION)),
    "2 handed to another’s young person": (2, without(A.HAND_OVER, 0, "works_with_the_young_person")),
    "2 typed words ask nobody": (2, dropping(A.TYPE_FOR, D.CONFIRM_THESE_WORDS)),
    "2 typed words do not reach them": (2, dropping(A.TYPE_FOR, D.OWE_TO_YOUNG_PERSON)),
    "2 typed under another’s name": (2, without(A.TYPE_FOR, 0, "typed_it_themselves")),
    "2 typed for somebody else’s young person": (2, without(A.TYPE_FOR, 0, "works_with_the_young_person")),
    "2 typed as a sent voice": (2, without(A.TYPE_FOR, 0, "record_is_a_proposal")),
    "2 a worker confirms": (
        2,
        with_way(A.CONFIRM_WORDS, Alternative(Capability.TYPE_FOR, (), Reason.WORKS_WITH_THEM)),
    ),
    "2 another young person confirms": (2, without(A.CONFIRM_WORDS, 0, "speaks_for_themselves")),
    "2 a tablet’s session confirms": (2, without(A.CONFIRM_WORDS, 0, "is_fully_signed_in")),
    "2 an older version is confirmed": (2, without(A.CONFIRM_WORDS, 0, "means_the_newest_version")),
    "2 a sent voice is confirmed again": (2, without(A.CONFIRM_WORDS, 0, "record_is_a_proposal")),
    "2 a confirmed word has no yes": (2, dropping(A.CONFIRM_WORDS, D.PERMISSION_RECORDED)),
    "2 a worker disowns": (2, without(A.DISOWN_WORDS, 0, "speaks_for_themselves")),
    "2 disowned words are kept": (2, dropping(A.DISOWN_WORDS, D.END_THE_PROPOSAL)),
    "2 a worker deletes what another typed": (2, without(A.DELETE_TYPED, 0, "typed_it_themselves")),
    "2 a worker deletes what was confirmed": (2, without(A.DELETE_TYPED, 0, "record_is_a_proposal")),
    "2 deleted words are kept": (2, dropping(A.DELETE_TYPED, D.END_THE_PROPOSAL)),
    "2 a proposal is answered": (2, without(A.ANSWER_VOICE, 0, "record_is_a_sent_voice")),
    "2 a proposal is sent": (2, without(A.SEND_VOICE, 0, "record_is_a_draft_voice")),
    "2 a proposal is shared": (2, without(A.SHARE_MORE, 0, "record_is_a_sent_voice")),
    "5 confirming waits beside an adult": (
        5,
        changing(A.CONFIRM_WORDS, D.WAIT_FOR_SECOND_YES, readers=to.all_readers, when=None),
    ),
    "6 confirmed words have no date": (6, changing(A.CONFIRM_WORDS, D.NAME_AN_ADULT_AND_A_DATE, by=None)),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_rule_is_seen(name):
    line, table = BROKEN[name]
    touched = {action for action in A if table.get(action) != RULES[action]}
    found = floor.breaches(table, PROFILE, [one for one in questions() if one.action in touched])
    assert any(breach.startswith(f"Line {line}:") for breach in found), found


def test_no_adults_act_makes_a_yes():
    ruling = rule(*GRANTING[A.TYPE_FOR, 0], PROFILE)
    assert {duty.code for duty in ruling.duties} == {
        D.GRANT_TO_YOUNG_PERSON,
        D.GRANT_TO_SAFEGUARDING,
        D.CONFIRM_THESE_WORDS,
        D.TELL_THE_YOUNG_PERSON,
    }
    for action in (A.CONFIRM_WORDS, A.DISOWN_WORDS):
        asked = GRANTING[action, 0]
        assert rule(action, WORKER, asked.situation, PROFILE).hides


def test_confirming_to_a_listed_worker_never_waits_with_an_adult_there():
    asked = GRANTING[A.CONFIRM_WORDS, 0].situation
    for with_adult in (*Company, None):
        ruling = rule(A.CONFIRM_WORDS, YOUNG, replace(asked, with_adult=with_adult), PROFILE)
        assert not ruling.duty(D.WAIT_FOR_SECOND_YES)
        assert ruling.duty(D.GRANT_TO_READERS).readers == (LISTED.person_id,)
        assert ruling.duty(D.NAME_AN_ADULT_AND_A_DATE).by == answer_day_of(asked)


def answer_day_of(situation):
    """The last day for an answer, counted from the yes."""
    sent = rule(*GRANTING[A.SEND_VOICE, 0], PROFILE).duty(D.NAME_AN_ADULT_AND_A_DATE)
    assert GRANTING[A.SEND_VOICE, 0].situation.today == situation.today
    return sent.by


def test_an_older_version_is_refused_with_its_reason():
    asked = GRANTING[A.CONFIRM_WORDS, 0].situation
    for older in ("first", None):
        ruling = rule(A.CONFIRM_WORDS, YOUNG, replace(asked, version_id=older), PROFILE)
        assert (ruling.allowed, ruling.reasons, ruling.hides) == (False, (Reason.NOT_THE_NEWEST,), False)


def test_words_without_facts_are_nobodys_yes():
    nothing = Situation(record=None)
    allowed = Ruling(True, (Reason.OWN_CHOICE,))
    for action in (A.TYPE_FOR, A.CONFIRM_WORDS, A.DISOWN_WORDS, A.DELETE_TYPED):
        asked = GRANTING[action, 0]._replace(situation=nothing)
        assert typed_breaches(asked, allowed)
    sent = GRANTING[A.SHARE_MORE, 0]
    for record, seen in ((TYPED, True), (CONFIRMED, False), (replace(TYPED, typed_by_id=None), False), (None, False)):
        asked = sent._replace(situation=replace(sent.situation, record=record))
        assert bool(typed_breaches(asked, allowed)) is seen
