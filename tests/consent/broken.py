"""The table with one rule broken on purpose, and the line of the floor that must then be seen to break."""

from dataclasses import replace

from consent import predicates as p
from consent.actions import Action
from consent.asking import refused_as
from consent.capabilities import Capability
from consent.conditions import answer_day
from consent.conditions import readers as to
from consent.duties import DutyCode
from consent.reasons import Reason
from consent.rules import RULES
from consent.table import Alternative
from tests.consent.breaking import changing, dropping


def without(action, number, *names):
    """The table with some predicates left out of one way to a yes."""
    found = RULES[action]
    ways = list(found.alternatives)
    kept = tuple(test for test in ways[number].when if test.name not in names)
    assert len(kept) == len(ways[number].when) - len(names)
    ways[number] = replace(ways[number], when=kept)
    return {**RULES, action: replace(found, alternatives=tuple(ways))}


def with_one_more(action, predicate):
    """The table with one more predicate in the first way to a yes."""
    found = RULES[action]
    first, *others = found.alternatives
    narrower = replace(first, when=(*first.when, predicate))
    return {**RULES, action: replace(found, alternatives=(narrower, *others))}


def with_way(action, *ways):
    """The table with more ways to a yes."""
    found = RULES[action]
    return {**RULES, action: replace(found, alternatives=(*found.alternatives, *ways))}


@refused_as(Reason.ENROLMENT_NOT_CONFIRMED)
def is_confirmed(ask):
    """Their set-up is confirmed."""
    return ask.situation.young_person.confirmed is True


@refused_as(Reason.NOT_WORKING_WITH_THEM)
def nobody_holds_back(ask):
    """No adult holds back."""
    return not ask.situation.hold_backs


A, D = Action, DutyCode
# either of them keeps an ended yes from opening anything
_STANDS = ("what_the_key_stands_on_still_stands", "cover_may_open_it_now")
BROKEN = {
    "1 a draft waits for confirmation": (1, with_one_more(A.KEEP_DRAFT, is_confirmed)),
    "1 a draft wants a full session": (1, with_one_more(A.KEEP_DRAFT, p.is_fully_signed_in)),
    "1 a hold-back stops seeing who looked": (1, with_one_more(A.SEE_WHO_LOOKED, nobody_holds_back)),
    "1 taking back waits for confirmation": (1, with_one_more(A.TAKE_BACK, is_confirmed)),
    "1 stopping is held back": (1, with_one_more(A.STOP_SHARING, nobody_holds_back)),
    "1 a decision is held back": (1, with_one_more(A.OPEN_DECISION, nobody_holds_back)),
    "1 their own words are held back": (1, with_one_more(A.OPEN_RECORD, nobody_holds_back)),
    "1 saying back is held back": (1, with_one_more(A.SAY_BACK, nobody_holds_back)),
    "1 another look is held back": (1, with_one_more(A.ASK_FOR_ANOTHER_LOOK, nobody_holds_back)),
    "1 the rule for drafts is lost": (1, {a: r for a, r in RULES.items() if a is not A.KEEP_DRAFT}),
    "2 another sends": (2, without(A.SEND_VOICE, 0, "speaks_for_themselves", "wrote_the_record")),
    "2 another shares": (2, without(A.SHARE_MORE, 0, "speaks_for_themselves", "wrote_the_record")),
    "2 a keyworker shares": (2, with_way(A.SHARE_MORE, Alternative(Capability.READ_SHARED, (), Reason.OWN_YES))),
    "2 a keyworker sends": (
        2,
        with_way(A.SEND_VOICE, Alternative(Capability.WRITE_PLAN, (), Reason.OWN_CHOICE)),
    ),
    "2 another sees who looked": (2, without(A.SEE_WHO_LOOKED, 0, "speaks_for_themselves")),
    "2 a proposal is a yes": (2, changing(A.SEND_VOICE, D.PERMISSION_RECORDED, when=None)),
    "2 a proposal is not confirmed": (2, dropping(A.SEND_VOICE, D.CONFIRM_THESE_WORDS)),
    "5 a withdrawn yes opens": (5, without(A.OPEN_RECORD, 2, *_STANDS)),
    "5 what was taken back opens": (5, without(A.OPEN_RECORD, 2, "record_was_left_standing")),
    "5 an ended promise is kept": (5, without(A.CARRY_OUT_OWED, 0, "every_promise_still_stands")),
    "5 not confirmed, yet passed on": (5, without(A.CARRY_OUT_OWED, 0, "no_reader_waits_for_confirmation")),
    "5 nobody waits": (5, dropping(A.SEND_VOICE, D.WAIT_FOR_SECOND_YES)),
    "5 nobody waits on sharing": (5, dropping(A.SHARE_MORE, D.WAIT_FOR_SECOND_YES)),
    "5 everybody waits": (
        5,
        changing(A.SEND_VOICE, D.WAIT_FOR_SECOND_YES, readers=to.all_readers),
    ),
    "5 the second yes comes at once": (5, changing(A.SEND_VOICE, D.WAIT_FOR_SECOND_YES, not_before=None)),
    "5 who waits is given it too": (
        5,
        changing(A.SEND_VOICE, D.GRANT_TO_READERS, readers=to.all_readers),
    ),
    "5 taking back deletes nothing": (5, dropping(A.TAKE_BACK, D.DELETE_GRANTS)),
    "5 taking back takes time": (5, changing(A.TAKE_BACK, D.DELETE_GRANTS, by=answer_day)),
    "5 stopping deletes nothing": (5, dropping(A.STOP_SHARING, D.DELETE_READERS_GRANTS)),
    "6 nobody is named": (6, dropping(A.SEND_VOICE, D.NAME_AN_ADULT_AND_A_DATE)),
    "6 no date": (6, changing(A.SEND_VOICE, D.NAME_AN_ADULT_AND_A_DATE, by=None)),
    "6 a no without a reason": (6, without(A.ANSWER_VOICE, 0, "outcome_is_named", "a_no_has_its_reason")),
    "6 a no edited in": (6, without(A.EDIT_DECISION, 0, "a_no_has_its_reason")),
    "6 the answer is kept from them": (6, dropping(A.ANSWER_VOICE, D.OWE_TO_YOUNG_PERSON)),
    "6 they are not told": (6, dropping(A.ANSWER_VOICE, D.TELL_THE_YOUNG_PERSON)),
    "7 just me opens": (7, without(A.OPEN_RECORD, 2, "record_is_nobody_elses_draft")),
    "7 just me is passed on": (7, without(A.CARRY_OUT_OWED, 0, "every_promise_still_stands")),
    "7 a safeguarding lead opens": (
        7,
        with_way(A.OPEN_RECORD, Alternative(Capability.MANAGE_OWN_KEYS, (), Reason.SHARED_WITH_THEM)),
    ),
    "7 the safeguarding key opens": (
        7,
        with_way(A.OPEN_RECORD, Alternative(Capability.READ_SHARED, (), Reason.SHARED_WITH_THEM)),
    ),
    "8 whom it is about opens": (8, without(A.OPEN_RECORD, 2, "it_is_not_about_them")),
    "8 whom it is about answers": (8, without(A.ANSWER_VOICE, 0, "it_is_not_about_them")),
    "8 whom it is about edits": (8, without(A.EDIT_DECISION, 1, "it_is_not_about_them")),
    "8 it is passed on to them": (8, without(A.CARRY_OUT_OWED, 0, "no_reader_is_whom_it_is_about")),
    "8 they get it as cover": (8, without(A.SEND_VOICE, 0, "nobody_covers_what_is_about_them")),
    "8 they are shared it as cover": (8, without(A.SHARE_MORE, 0, "nobody_covers_what_is_about_them")),
}
