"""The table of taking part with one rule broken on purpose, and the line of the floor that must be seen to break."""

from datetime import timedelta

from consent import predicates as p
from consent.actions import Action
from consent.asking import refused_as
from consent.capabilities import Capability
from consent.conditions import answer_day, look_again_day
from consent.conditions import readers as to
from consent.duties import DutyCode, Who
from consent.reasons import Reason
from consent.table import Follows
from tests.consent.breaking import adding, changing, dropping, with_one_more, with_way, without


@refused_as(Reason.HELD_BACK_NOW)
def nobody_holds_back(ask):
    """No adult holds back."""
    return not ask.situation.hold_backs


@refused_as(Reason.NOT_UNDERSTOOD_YET)
def a_parent_agrees(ask):
    """A parent agrees."""
    return False


A, D = Action, DutyCode
_HOUR = timedelta(hours=1)
_LATER = {"by": answer_day}
BROKEN = {
    "1 taking a yes back is held back": (1, with_one_more(A.WITHDRAW_PERMISSION, nobody_holds_back)),
    "1 taking a yes back wants a phone": (1, with_one_more(A.WITHDRAW_PERMISSION, p.is_fully_signed_in)),
    "1 narrowing needs a parent": (1, with_one_more(A.NARROW_PERMISSION, a_parent_agrees)),
    "1 an advocate is held back": (1, with_one_more(A.ASK_FOR_ADVOCATE, nobody_holds_back)),
    "1 an advocate needs set-up": (1, with_one_more(A.ASK_FOR_ADVOCATE, p.has_keys_to_keep_it)),
    "1 saying no is held back": (1, with_one_more(A.ANSWER_OFFER, nobody_holds_back)),
    "1 they cannot challenge": (1, with_one_more(A.CHALLENGE_HOLD, a_parent_agrees)),
    "2 a keyworker says yes": (2, with_way(A.RECORD_PERMISSION, Capability.INVITE)),
    "2 a keyworker widens": (2, with_way(A.WIDEN_PERMISSION, Capability.INVITE)),
    "2 a keyworker says yes again": (2, with_way(A.GIVE_SECOND_YES, Capability.INVITE)),
    "2 a keyworker answers an offer": (2, with_way(A.ANSWER_OFFER, Capability.INVITE)),
    "2 a lead takes a yes back": (2, with_way(A.WITHDRAW_PERMISSION, Capability.LINK_WORKER)),
    "2 another young person says yes": (2, without(A.RECORD_PERMISSION, "speaks_for_themselves", "the_yes_is_theirs")),
    "2 a yes before set-up": (2, without(A.RECORD_PERMISSION, "has_keys_to_keep_it")),
    "2 a typed no does not say so": (2, dropping(A.RECORD_NO, D.MARK_AS_TYPED)),
    "2 a typed no is not shown": (2, dropping(A.RECORD_NO, D.ASK_IF_IT_IS_RIGHT)),
    "2 a typed no is a yes": (2, adding(A.RECORD_NO, Follows(D.PERMISSION_RECORDED, Who.SERVICE))),
    "3 no reason": (3, without(A.HOLD_BACK, "hold_has_a_reason_that_is_enough")),
    "3 no words": (3, without(A.HOLD_BACK, "hold_says_why_in_words")),
    "3 nothing would change it": (3, without(A.AGREE_TO_HOLD, "hold_says_what_would_change_it")),
    "3 nothing meanwhile": (3, without(A.AGREE_TO_HOLD, "hold_offers_something_meanwhile")),
    "3 it is about everything": (3, without(A.HOLD_BACK, "hold_names_one_activity")),
    "3 no second person": (
        3,
        without(A.HOLD_BACK, "second_person_is_somebody_else", "second_person_may_agree"),
    ),
    "3 the same person twice": (3, without(A.HOLD_BACK, "second_person_is_somebody_else")),
    "3 a second person who may not": (3, without(A.HOLD_BACK, "second_person_may_agree")),
    "3 anybody agrees": (3, without(A.AGREE_TO_HOLD, "is_the_second_person")),
    "3 the writer has gone": (3, without(A.AGREE_TO_HOLD, "its_writer_still_may")),
    "3 a review day in the past": (3, without(A.HOLD_BACK, "review_day_is_ahead")),
    "3 held for too long": (3, without(A.HOLD_BACK, "hold_is_short_enough")),
    "3 held past 18": (3, without(A.AGREE_TO_HOLD, "hold_ends_by_the_day_they_turn_18")),
    "3 nobody checked": (3, without(A.HOLD_BACK, "what_it_relies_on_was_checked")),
    "3 nobody from outside": (3, without(A.AGREE_TO_HOLD, "somebody_outside_looked_where_needed")),
    "3 it does not end": (3, dropping(A.AGREE_TO_HOLD, D.HOLD_ENDS_BY_ITSELF)),
    "3 it ends some day": (3, changing(A.AGREE_TO_HOLD, D.HOLD_ENDS_BY_ITSELF, by=None)),
    "3 nobody reviews it": (3, dropping(A.AGREE_TO_HOLD, D.REVIEW_THE_HOLD)),
    "3 they are not told": (3, dropping(A.AGREE_TO_HOLD, D.TELL_ABOUT_THE_HOLD)),
    "3 no advocate": (3, dropping(A.HOLD_BACK, D.OFFER_AN_ADVOCATE)),
    "3 not told, no reason": (3, without(A.WAIT_TO_TELL, "it_says_why_telling_is_not_safe")),
    "3 not told, by one person": (
        3,
        without(A.WAIT_TO_TELL, "a_second_person_finds_so_too", "second_person_may_agree"),
    ),
    "3 not told for long": (3, without(A.WAIT_TO_TELL, "telling_is_looked_at_soon")),
    "3 not told, never looked at": (3, dropping(A.WAIT_TO_TELL, D.LOOK_AGAIN_AT_TELLING)),
    "3 told in person, not safe": (3, without(A.TELL_IN_PERSON, "telling_does_not_wait")),
    "3 told in person, with an app": (3, without(A.TELL_IN_PERSON, "has_not_set_up_yet")),
    "3 told in person some day": (3, without(A.TELL_IN_PERSON, "it_says_when_they_were_told_of_the_hold")),
    "3 the writer reviews": (3, without(A.REVIEW_HOLD, "did_not_write_the_hold")),
    "3 a challenge stays inside": (3, without(A.REVIEW_HOLD, "nobody_from_outside_must_look")),
    "3 an insider looks from outside": (3, without(A.REVIEW_HOLD, "was_no_part_of_it")),
    "3 its writers see the challenge": (3, dropping(A.CHALLENGE_HOLD, D.KEEP_FROM_ITS_WRITERS)),
    "3 nobody looks at the challenge": (3, dropping(A.CHALLENGE_HOLD, D.LOOK_AT_THE_HOLD)),
    "3 ended, and forgotten": (3, dropping(A.END_HOLD, D.BACK_ON_THE_LIST)),
    "3 pestered": (3, without(A.OFFER_AGAIN, "no_former_no_must_rest")),
    "3 pestered by a first offer": (3, without(A.ASK_TO_TAKE_PART, "no_former_no_must_rest")),
    "3 pestered by an invitation": (3, without(A.INVITE, "no_former_no_must_rest")),
    "3 asked twice in one day": (3, without(A.OFFER_AGAIN, "nobody_asked_them_this_today")),
    "3 a first offer twice in one day": (3, without(A.ASK_TO_TAKE_PART, "nobody_asked_them_this_today")),
    "3 not counted": (3, dropping(A.OFFER_AGAIN, D.COUNT_THE_OFFER)),
    "4 a yes not understood": (4, without(A.RECORD_PERMISSION, "they_understood_this")),
    "4 more, not understood": (4, without(A.WIDEN_PERMISSION, "they_understood_this")),
    "4 research not understood": (4, without(A.ASK_TO_TAKE_PART, "research_is_not_beyond_them")),
    "1 no is no answer": (1, with_one_more(A.ANSWER_ASK, nobody_holds_back)),
    "2 a keyworker says no for them": (2, with_way(A.ANSWER_ASK, Capability.INVITE)),
    "4 quoting asked before it is clear": (4, without(A.ASK_FOR_YES, "it_may_be_asked_before_it_is_clear")),
    "3 asked for a yes right after a no": (3, without(A.ASK_FOR_YES, "a_former_no_to_this_has_rested")),
    "4 no sheet": (4, without(A.RECORD_PERMISSION, "it_was_explained_with_its_sheet")),
    "4 no end": (4, without(A.RECORD_PERMISSION, "the_yes_has_an_end")),
    "5 quoted without a yes": (5, without(A.QUOTE, "they_said_yes_to_quoting")),
    "5 quoted by who has no work with them": (5, without(A.QUOTE, "works_with_the_young_person", number=0)),
    "5 quoted by a lead of elsewhere": (5, without(A.QUOTE, "leads_the_young_persons_service", number=1)),
    "5 quoted before it is sure who said yes": (5, without(A.QUOTE, "it_is_sure_who_said_yes")),
    "5 nobody waits": (5, changing(A.RECORD_PERMISSION, D.GRANT_TO_READERS, when=None, readers=to.all_readers)),
    "5 the wait is short": (
        5,
        changing(A.RECORD_PERMISSION, D.WAIT_FOR_SECOND_YES, not_before=lambda ask: ask.situation.now + _HOUR),
    ),
    "5 the wait has no end": (5, changing(A.RECORD_PERMISSION, D.WAIT_FOR_SECOND_YES, not_before=None)),
    "5 the second yes at once": (5, without(A.GIVE_SECOND_YES, "a_day_has_passed")),
    "5 the second yes too late": (5, without(A.GIVE_SECOND_YES, "the_first_yes_is_not_forgotten")),
    "5 the second yes beside an adult": (5, without(A.GIVE_SECOND_YES, "they_are_alone")),
    "5 the same adult holds the tablet": (5, without(A.GIVE_SECOND_YES, "another_adult_is_nearby_out_of_sight")),
    "5 taking back takes time": (5, changing(A.WITHDRAW_PERMISSION, D.END_THE_YES, **_LATER)),
    "5 taking back leaves keys": (5, dropping(A.WITHDRAW_PERMISSION, D.DELETE_READERS_GRANTS)),
    "5 cover of nobody picked": (5, without(A.RECORD_PERMISSION, "every_cover_is_for_somebody_picked")),
    "5 more for cover of nobody picked": (5, without(A.WIDEN_PERMISSION, "every_cover_is_for_somebody_picked")),
    "5 an advocate takes time": (5, changing(A.ASK_FOR_ADVOCATE, D.SEND_TO_AN_ADVOCATE, by=look_again_day)),
    "5 safety waits": (5, changing(A.PASS_ON_CONCERN, D.PASS_ON_AT_ONCE, **_LATER)),
    "5 safety wants a second yes": (5, adding(A.PASS_ON_CONCERN, Follows(D.WAIT_FOR_SECOND_YES, Who.SERVICE))),
    "5 passed on unseen": (5, without(A.PASS_ON_CONCERN, "they_are_told_or_it_says_why_not")),
    "6 the wish is left out": (6, without(A.DECIDE_AGAINST, "it_says_what_they_want")),
    "6 why is left out": (6, without(A.DECIDE_AGAINST, "it_says_why_it_goes_against_it")),
    "6 told some day": (6, without(A.DECIDE_AGAINST, "it_says_when_they_were_told")),
    "6 nothing would change it": (6, without(A.DECIDE_AGAINST, "it_says_what_would_change_the_decision")),
    "6 for ever": (6, without(A.DECIDE_AGAINST, "the_wish_is_looked_at_again")),
    "6 nobody looks again": (6, dropping(A.DECIDE_AGAINST, D.LOOK_AT_THE_WISH_AGAIN)),
    "6 they do not hear": (6, dropping(A.DECIDE_AGAINST, D.TELL_THE_YOUNG_PERSON)),
    "8 to whom it is about": (8, without(A.PASS_ON_CONCERN, "the_worry_is_not_about_the_receiver")),
    "8 to who need not act": (8, without(A.PASS_ON_CONCERN, "it_goes_to_somebody_who_must_act")),
    "8 quoted by whom it is about": (8, without(A.QUOTE, "it_is_not_about_them")),
    "8 decided against by whom it is about": (8, without(A.DECIDE_AGAINST, "it_is_not_about_them")),
}
