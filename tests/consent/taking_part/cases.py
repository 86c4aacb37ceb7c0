"""One granting case for each way to a yes about taking part, and for each predicate a change that makes it untrue."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from consent.actions import Action
from consent.capabilities import Role
from consent.facts import Actor, Situation, Worker
from consent.facts.taking_part import Checked, HoldBack, Offer, Telling
from consent.terms import Company, PermissionState, RecordKind
from consent.terms.taking_part import Activity, Circumstance, HoldReason, OfferAnswer, Understanding
from consent.witnesses.people import DECISION, LEAD, NOW, TODAY, WORKER, YOUNG, Question, permission_for
from consent.witnesses.taking_part import (
    ADVOCATE_HERE,
    ASKED,
    ASKED_FOR_ADVOCATE,
    ASKING_TO_QUOTE,
    ASKING_TO_SHARE_ON,
    AWAITED,
    BY_SAFETY,
    CHAIR,
    COMPLAINING,
    EVALUATION,
    FIRST_YES,
    GOING_AGAINST,
    HOLDING,
    INVITING,
    LONG_ROW,
    NOTING,
    OFFERED,
    ON_TABLET,
    OPENING_A_WORRY,
    OUTSIDER,
    PROPOSED,
    QUOTING,
    QUOTING_BY_LEAD,
    READS_IT,
    RECEIVER_LEFT,
    REVIEWING,
    SAID_NO,
    SAYING_IT_AGAIN,
    SAYING_YES,
    STANDING_HOLD,
    TELLING_IN_PERSON,
    UNTOLD,
    WAITING_ASK,
    WORRIED,
    ordinarily,
)

A = Action
_BEFORE = replace(ASKED, offers=(OFFERED,))
_BY_LEAD = replace(PROPOSED, author_id="lead", second_person_id="chair")
_CHAIR_AGREES = Worker("chair", Role.CHAIR, "here")
_WIDER = replace(SAYING_YES, permissions=(permission_for("worker", PermissionState.STANDING),))

_RESTED = replace(WAITING_ASK, open=False, answer=OfferAnswer.NO, answered_on=TODAY - timedelta(days=28))


def _by(action: Action, actor: Actor, situation: Situation, **changed: object) -> Question:
    return Question(action, actor, replace(situation, **changed))


GRANTING: dict[tuple[Action, int], Question] = {
    (A.ASK_TO_TAKE_PART, 0): _by(A.ASK_TO_TAKE_PART, WORKER, ASKED, occasion=EVALUATION),
    (A.ASK_TO_TAKE_PART, 1): _by(A.ASK_TO_TAKE_PART, LEAD, ASKED, occasion=EVALUATION),
    (A.OFFER_AGAIN, 0): _by(
        A.OFFER_AGAIN, CHAIR, ASKED, occasion=EVALUATION, offers=(replace(OFFERED, activity=Activity.EVALUATION),)
    ),
    (A.OFFER_AGAIN, 1): _by(
        A.OFFER_AGAIN, LEAD, ASKED, occasion=EVALUATION, offers=(replace(OFFERED, activity=Activity.EVALUATION),)
    ),
    (A.INVITE, 0): _by(A.INVITE, WORKER, INVITING),
    (A.INVITE, 1): _by(A.INVITE, LEAD, INVITING),
    (A.ANSWER_OFFER, 0): _by(A.ANSWER_OFFER, YOUNG, _BEFORE),
    (A.RECORD_NO, 0): _by(A.RECORD_NO, WORKER, _BEFORE, seen_on=TODAY),
    (A.HOLD_BACK, 0): _by(A.HOLD_BACK, WORKER, HOLDING),
    (A.HOLD_BACK, 1): _by(A.HOLD_BACK, LEAD, HOLDING, hold=_BY_LEAD, second_person=_CHAIR_AGREES),
    (A.AGREE_TO_HOLD, 0): _by(A.AGREE_TO_HOLD, LEAD, HOLDING),
    (A.WAIT_TO_TELL, 0): _by(A.WAIT_TO_TELL, WORKER, UNTOLD),
    (A.WAIT_TO_TELL, 1): _by(A.WAIT_TO_TELL, LEAD, UNTOLD),
    (A.TELL_IN_PERSON, 0): _by(A.TELL_IN_PERSON, WORKER, TELLING_IN_PERSON),
    (A.TELL_IN_PERSON, 1): _by(A.TELL_IN_PERSON, LEAD, TELLING_IN_PERSON),
    (A.REVIEW_HOLD, 0): _by(A.REVIEW_HOLD, CHAIR, REVIEWING),
    (A.REVIEW_HOLD, 1): _by(A.REVIEW_HOLD, LEAD, REVIEWING),
    (A.REVIEW_HOLD, 2): _by(A.REVIEW_HOLD, OUTSIDER, REVIEWING, hold=replace(STANDING_HOLD, challenged=True)),
    (A.OPEN_HOLD, 0): _by(A.OPEN_HOLD, WORKER, REVIEWING),
    (A.OPEN_HOLD, 1): _by(A.OPEN_HOLD, LEAD, REVIEWING),
    (A.OPEN_HOLD, 2): _by(A.OPEN_HOLD, LEAD, REVIEWING, hold=replace(STANDING_HOLD, second_person_id="chair")),
    (A.OPEN_HOLD, 3): _by(A.OPEN_HOLD, OUTSIDER, REVIEWING),
    (A.CHALLENGE_HOLD, 0): _by(A.CHALLENGE_HOLD, CHAIR, REVIEWING),
    (A.CHALLENGE_HOLD, 1): _by(A.CHALLENGE_HOLD, LEAD, REVIEWING),
    (A.CHALLENGE_HOLD, 2): _by(A.CHALLENGE_HOLD, YOUNG, REVIEWING),
    (A.END_HOLD, 0): _by(A.END_HOLD, WORKER, REVIEWING),
    (A.END_HOLD, 1): _by(A.END_HOLD, LEAD, REVIEWING),
    (A.ASK_FOR_YES, 0): _by(A.ASK_FOR_YES, WORKER, ASKING_TO_QUOTE),
    (A.ASK_FOR_YES, 1): _by(A.ASK_FOR_YES, LEAD, ASKING_TO_QUOTE),
    (A.ANSWER_ASK, 0): _by(A.ANSWER_ASK, YOUNG, ASKING_TO_QUOTE),
    (A.RECORD_CHECKED, 0): _by(A.RECORD_CHECKED, WORKER, ASKING_TO_QUOTE),
    (A.RECORD_CHECKED, 1): _by(A.RECORD_CHECKED, LEAD, ASKING_TO_QUOTE),
    (A.SET_LAWFUL_BASIS, 0): _by(A.SET_LAWFUL_BASIS, LEAD, ordinarily()),
    (A.RECORD_PERMISSION, 0): _by(A.RECORD_PERMISSION, YOUNG, SAYING_YES),
    (A.WIDEN_PERMISSION, 0): _by(A.WIDEN_PERMISSION, YOUNG, _WIDER),
    (A.GIVE_SECOND_YES, 0): _by(A.GIVE_SECOND_YES, YOUNG, SAYING_IT_AGAIN),
    (A.GIVE_SECOND_YES, 1): _by(A.GIVE_SECOND_YES, ON_TABLET, SAYING_IT_AGAIN, nearby_adult_id="advocate"),
    (A.NARROW_PERMISSION, 0): _by(A.NARROW_PERMISSION, YOUNG, SAYING_YES),
    (A.WITHDRAW_PERMISSION, 0): _by(A.WITHDRAW_PERMISSION, YOUNG, SAYING_YES),
    (A.ASK_TO_SHARE_ON, 0): _by(A.ASK_TO_SHARE_ON, WORKER, ASKING_TO_SHARE_ON, share_asks=(_RESTED,)),
    (A.ANSWER_SHARE_ON, 0): _by(A.ANSWER_SHARE_ON, YOUNG, ASKING_TO_SHARE_ON),
    (A.QUOTE, 0): _by(A.QUOTE, WORKER, QUOTING),
    (A.QUOTE, 1): _by(A.QUOTE, LEAD, QUOTING_BY_LEAD),
    (A.PASS_ON_CONCERN, 0): _by(A.PASS_ON_CONCERN, WORKER, WORRIED),
    (A.PASS_ON_CONCERN, 1): _by(A.PASS_ON_CONCERN, LEAD, WORRIED),
    (A.DECIDE_AGAINST, 0): _by(A.DECIDE_AGAINST, WORKER, GOING_AGAINST),
    (A.DECIDE_AGAINST, 1): _by(A.DECIDE_AGAINST, WORKER, GOING_AGAINST, record=DECISION),
    (A.DECIDE_AGAINST, 2): _by(
        A.DECIDE_AGAINST, replace(LEAD, person_id="worker"), GOING_AGAINST, record=replace(DECISION, owner_id="other")
    ),
    (A.OPEN_CONCERN, 0): _by(A.OPEN_CONCERN, BY_SAFETY, OPENING_A_WORRY),
    (A.LOOK_AT_TELLING, 0): _by(A.LOOK_AT_TELLING, BY_SAFETY, OPENING_A_WORRY),
    (A.OPEN_CONCERN, 1): _by(A.OPEN_CONCERN, BY_SAFETY, RECEIVER_LEFT),
    (A.LOOK_AT_TELLING, 1): _by(A.LOOK_AT_TELLING, BY_SAFETY, RECEIVER_LEFT),
    (A.ADD_NOTE, 0): _by(A.ADD_NOTE, YOUNG, NOTING),
    (A.ACCEPT_ADVOCATE, 0): _by(A.ACCEPT_ADVOCATE, ADVOCATE_HERE, ASKED_FOR_ADVOCATE),
    (A.SAY_IN_TOUCH, 0): _by(
        A.SAY_IN_TOUCH, ADVOCATE_HERE, ASKED_FOR_ADVOCATE, awaited=replace(AWAITED, who_id="advocate")
    ),
    (A.COMPLAIN, 0): _by(A.COMPLAIN, YOUNG, COMPLAINING),
    (A.ASK_FOR_ADVOCATE, 0): _by(A.ASK_FOR_ADVOCATE, YOUNG, ordinarily()),
}

Change = Callable[[Question], Question]


def facts(**changed: object) -> Change:
    return lambda q: q._replace(situation=replace(q.situation, **changed))


def part(name: str, **changed: object) -> Change:
    """One of the facts that a situation is made of, changed."""
    return lambda q: facts(**{name: replace(getattr(q.situation, name), **changed)})(q)


def _about_what_is_asked(name: str, fact: HoldBack | Offer) -> Change:
    return lambda q: facts(**{name: (replace(fact, activity=getattr(q.situation.occasion, "activity", None)),)})(q)


def _wrote_it(q: Question) -> Question:
    return part("hold", author_id=q.actor.person_id)(q)


def _kept_by_who_passed_it_on(q: Question) -> Question:
    waits = Telling(False, True, review_at=NOW + timedelta(days=7), looked_at_before=True)
    return part("record", owner_id=q.actor.person_id)(facts(telling=waits)(q))


# predicate name -> a change to a granting case that makes this predicate untrue
BREAKING: dict[str, Change] = {
    "it_says_what_it_is_about": part("occasion", activity=None),
    "nobody_holds_it_back_today": _about_what_is_asked("hold_backs", STANDING_HOLD),
    "no_former_no_must_rest": _about_what_is_asked("offers", SAID_NO),
    "nobody_asked_them_this_today": _about_what_is_asked("offers", replace(OFFERED, offered_on=TODAY)),
    "it_was_offered_before": facts(offers=()),
    "research_is_not_beyond_them": part("explaining", understanding=Understanding.NOT_YET),
    "day_of_the_no_is_known": facts(seen_on=TODAY - timedelta(days=4)),
    "hold_is_about_this_young_person": part("hold", young_person_id="other"),
    "hold_names_one_activity": part("hold", activity=None),
    "hold_has_a_reason_that_is_enough": part(
        "hold", reasons=frozenset({HoldReason.CARERS_CONCERN, HoldReason.SEES_IT_DIFFERENTLY})
    ),
    "hold_says_why_in_words": part("hold", words_given=None),
    "hold_says_what_would_change_it": part("hold", what_would_change_it_given=False),
    "hold_offers_something_meanwhile": part("hold", meanwhile_given=None),
    "wrote_the_hold_themselves": part("hold", author_id="somebody"),
    "second_person_is_somebody_else": lambda q: part("hold", second_person_id=q.situation.hold.author_id)(q),
    "second_person_may_agree": part("second_person", person_id="safety", role=Role.SAFEGUARDING_LEAD),
    "its_writer_still_may": part("hold", author_may=None),
    "review_day_is_ahead": part("hold", review_on=TODAY),
    "hold_is_short_enough": part("hold", ends_on=TODAY + timedelta(days=29)),
    "hold_ends_by_the_day_they_turn_18": part("young_person", adult_on=TODAY + timedelta(days=1)),
    "what_it_relies_on_was_checked": facts(checked=(Checked(Circumstance.COURT_ORDER, None, TODAY),)),
    "somebody_outside_looked_where_needed": facts(hold_backs=LONG_ROW),
    "is_the_second_person": part("hold", second_person_id="chair"),
    "hold_waits_to_be_agreed": part("hold", agreed=True),
    "hold_is_open": part("hold", ended_on=TODAY),
    "hold_stands_today": part("hold", agreed=False),
    "telling_does_not_wait": facts(telling=Telling(told=False, why_not_given=True)),
    "it_says_when_they_were_told_of_the_hold": facts(seen_on=TODAY + timedelta(days=1)),
    "did_not_write_the_hold": _wrote_it,
    "nobody_from_outside_must_look": part("hold", challenged=True),
    "was_asked_to_look": part("hold", reviewer_id="somebody"),
    "was_no_part_of_it": part("hold", second_person_id="outsider"),
    "it_says_what_was_found": facts(finding=None),
    "it_says_why_telling_is_not_safe": part("telling", why_not_given=None),
    "a_second_person_finds_so_too": part("telling", second_person_id="somebody"),
    "telling_is_looked_at_soon": part("telling", review_at=NOW + timedelta(hours=73)),
    "they_are_told_or_it_says_why_not": part("telling", told=False),
    "the_yes_is_theirs": part("agreement", young_person_id="other"),
    "the_use_is_on_the_list": facts(purpose=None),
    "it_was_explained_with_its_sheet": part("explaining", sheet="plan"),
    "it_may_be_asked_before_it_is_clear": part("explaining", understanding=Understanding.NOT_YET),
    "a_former_no_to_this_has_rested": facts(offers=(SAID_NO,)),
    "it_says_what_was_checked": facts(checked=()),
    "they_understood_this": part("explaining", understanding=Understanding.NOT_YET),
    "it_says_why_they_are_thought_to_understand": part("explaining", why_given=None),
    "the_yes_has_an_end": part("agreement", ends_on=TODAY + timedelta(days=183)),
    "adds_to_a_yes_in_force": facts(permissions=(permission_for("worker", PermissionState.WITHDRAWN),)),
    "a_yes_of_theirs_waits": facts(first_yes=replace(FIRST_YES, state=PermissionState.EXPIRED)),
    "a_day_has_passed": part("first_yes", given_at=NOW - timedelta(hours=23)),
    "the_first_yes_is_not_forgotten": part("first_yes", given_at=NOW - timedelta(days=28)),
    "they_are_alone": facts(with_adult=Company.NOT_SURE),
    "another_adult_is_nearby_out_of_sight": facts(nearby_adult_id="worker"),
    "holds_it_in_their_own_right": facts(permissions=(replace(READS_IT, cover_for_id="colleague"),)),
    "one_person_is_asked_for": facts(readers=()),
    "they_did_not_say_yes_to_that_person": facts(
        permissions=(READS_IT, replace(READS_IT, id="second", reader_id="advocate", state=PermissionState.WAITING))
    ),
    "it_says_why_somebody_more_may_read_it": part("share_ask", words_given=None),
    "they_are_not_being_asked_this": facts(share_asks=(WAITING_ASK,)),
    "a_former_no_to_that_person_has_rested": facts(share_asks=(replace(_RESTED, answered_on=TODAY),)),
    "they_were_asked_this": part("share_ask", young_person_id="other"),
    "they_said_yes_to_quoting": facts(permissions=(READS_IT,)),
    "it_is_sure_who_said_yes": part("young_person", confirmed=None),
    "the_words_are_exact": part("quotation", exact=None),
    "the_words_show_nobody": part("quotation", shows_who=None),
    "it_says_what_the_worry_is": part("concern", words_given=None),
    "it_goes_to_somebody_who_must_act": part("worker", role=Role.ADMINISTRATOR),
    "the_worry_is_not_about_the_receiver": part("concern", about_ids=frozenset({"safety"})),
    "it_says_what_they_want": part("went_against", wish_given=None),
    "it_says_why_it_goes_against_it": part("went_against", why_given=False),
    "it_says_when_they_were_told": part("went_against", told_on=TODAY + timedelta(days=1)),
    "it_says_what_would_change_the_decision": part("went_against", what_would_change_it_given=None),
    "the_wish_is_looked_at_again": part("went_against", look_again_on=TODAY),
    "record_is_a_worry": part("record", kind=RecordKind.PLAN),
    "it_was_passed_on_to_them": part("worker", person_id="other-safety"),
    "whoever_it_went_to_has_left": part("worker", here=True),
    "they_must_act_in_their_place": part("young_person", service_id="elsewhere"),
    "the_worry_is_not_about_them": part("concern", about_ids=frozenset({"safety"})),
    "they_are_told_or_another_passed_it_on": _kept_by_who_passed_it_on,
    "they_were_not_told_yet": part("telling", looked_at_before=None),
    "they_know_of_it": part("telling", told=None),
    "they_asked_for_an_advocate": part("awaited", open=False),
    "nobody_else_said_yes": part("awaited", who_id="other-advocate"),
    "they_wait_to_hear_from_them": part("awaited", who_id="other-advocate"),
    "record_is_a_complaint": part("record", kind=RecordKind.VOICE),
    "it_says_what_is_wrong": part("complaint", words_given=None),
    "it_says_whom_it_is_about": part("complaint", about_ids=None),
    "it_goes_to_somebody_outside_the_line": part("worker", person_id="specialist"),
}
