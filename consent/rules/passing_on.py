"""The table: words passed on and quoted, a worry about safety, a decision against a wish."""

from consent import predicates as p
from consent.actions import Action
from consent.capabilities import Capability as Door
from consent.conditions import readers as to
from consent.conditions import taking_part as if_
from consent.conditions.taking_part import telling_day, wish_day
from consent.duties import DutyCode, Who
from consent.predicates import passing_on as on
from consent.predicates import reviewing as look
from consent.reasons import Reason
from consent.rules.adults import ADULTS
from consent.rules.own_words import YES_RECORDED
from consent.table import Alternative, Follows, Rule

HOLDS_THE_WORDS = (
    p.is_fully_signed_in,
    p.record_is_a_sent_voice,
    p.record_belongs_to_the_young_person,
    p.holds_a_key_to_it,
    p.what_the_key_stands_on_still_stands,
    p.it_is_not_about_them,
)
_MAY_QUOTE = (
    p.cover_may_open_it_now,
    on.they_said_yes_to_quoting,
    on.it_is_sure_who_said_yes,
    on.the_words_are_exact,
    on.the_words_show_nobody,
)
_A_WORRY = (
    on.it_says_what_the_worry_is,
    on.it_goes_to_somebody_who_must_act,
    on.the_worry_is_not_about_the_receiver,
    look.they_are_told_or_it_says_why_not,
)
# Whoever received it has left: it falls to each of those it could have gone to, so that it is never nobody’s.
_IN_THEIR_PLACE = (
    p.is_fully_signed_in,
    on.record_is_a_worry,
    on.whoever_it_went_to_has_left,
    on.they_must_act_in_their_place,
    on.the_worry_is_not_about_them,
)
_ANSWERING = ADULTS[Action.ANSWER_VOICE]

PASSING_ON: dict[Action, Rule] = {
    Action.QUOTE: Rule(
        (
            Alternative(
                Door.READ_SHARED,
                (p.works_with_the_young_person, *HOLDS_THE_WORDS, *_MAY_QUOTE),
                Reason.THEY_SAID_YES,
            ),
            Alternative(
                Door.READ_SHARED,
                (p.leads_the_young_persons_service, *HOLDS_THE_WORDS, *_MAY_QUOTE),
                Reason.THEY_SAID_YES,
            ),
        ),
        (
            Follows(DutyCode.LEAVE_OUT_WHO, Who.ACTOR),
            Follows(DutyCode.ASK_AGAIN_BEFORE_USE, Who.SERVICE),
            Follows(DutyCode.LIST_WHO_GOT_IT, Who.SERVICE),
        ),
    ),
    Action.PASS_ON_CONCERN: Rule(
        (
            Alternative(
                Door.PASS_ON_CONCERN,
                (p.is_fully_signed_in, p.works_with_the_young_person, *_A_WORRY),
                Reason.KEEPS_SOMEBODY_SAFE,
            ),
            Alternative(
                Door.PASS_ON_CONCERN,
                (p.is_fully_signed_in, p.leads_the_young_persons_service, *_A_WORRY),
                Reason.KEEPS_SOMEBODY_SAFE,
            ),
        ),
        (
            Follows(DutyCode.PASS_ON_AT_ONCE, Who.SERVICE),
            Follows(DutyCode.PASS_ON_ONLY_WHAT_IS_NEEDED, Who.ACTOR),
            Follows(DutyCode.LIST_WHO_GOT_IT, Who.SERVICE, when=if_.they_were_told),
            Follows(DutyCode.LOOK_AGAIN_AT_TELLING, Who.LEAD, when=if_.telling_waits, by=telling_day),
            Follows(DutyCode.OFFER_AN_ADVOCATE, Who.SERVICE),
        ),
    ),
    Action.OPEN_CONCERN: Rule(
        (
            Alternative(
                Door.RECEIVE_CONCERN,
                (
                    p.is_fully_signed_in,
                    on.record_is_a_worry,
                    on.it_was_passed_on_to_them,
                    on.the_worry_is_not_about_the_receiver,
                    p.holds_a_key_to_it,
                ),
                Reason.PASSED_ON_TO_THEM,
            ),
            Alternative(Door.RECEIVE_CONCERN, (*_IN_THEIR_PLACE, p.holds_a_key_to_it), Reason.LEFT_TO_THEM),
        ),
        (Follows(DutyCode.AUDIT_OPENING, Who.SERVICE),),
    ),
    # Two signed people each time, without a second form: whoever passed it on said why they are not told, and somebody
    # else, who received it or acts in their place, looks at that within 72 hours and then every seven days. In their
    # place no key is needed: the look is never put off because a key has not reached them yet.
    Action.LOOK_AT_TELLING: Rule(
        (
            Alternative(
                Door.RECEIVE_CONCERN,
                (
                    p.is_fully_signed_in,
                    on.record_is_a_worry,
                    on.it_was_passed_on_to_them,
                    on.they_were_not_told_yet,
                    p.holds_a_key_to_it,
                    look.they_are_told_or_it_says_why_not,
                    on.they_are_told_or_another_passed_it_on,
                ),
                Reason.PASSED_ON_TO_THEM,
            ),
            Alternative(
                Door.RECEIVE_CONCERN,
                (
                    *_IN_THEIR_PLACE,
                    on.they_were_not_told_yet,
                    look.they_are_told_or_it_says_why_not,
                    on.they_are_told_or_another_passed_it_on,
                ),
                Reason.LEFT_TO_THEM,
            ),
        ),
        (
            Follows(DutyCode.LIST_WHO_GOT_IT, Who.SERVICE, when=if_.they_were_told),
            Follows(DutyCode.LOOK_AGAIN_AT_TELLING, Who.LEAD, when=if_.telling_waits, by=telling_day),
        ),
    ),
    Action.ADD_NOTE: Rule(
        (
            Alternative(
                Door.SAY_YES,
                (p.speaks_for_themselves, p.has_keys_to_keep_it, on.record_is_a_worry, on.they_know_of_it),
                Reason.OWN_RIGHT,
            ),
        ),
        (
            Follows(DutyCode.GRANT_TO_READERS, Who.SERVICE, readers=to.all_readers),
            YES_RECORDED,
        ),
    ),
    Action.DECIDE_AGAINST: Rule(
        tuple(
            Alternative(
                one.door,
                (
                    *one.when,
                    on.it_says_what_they_want,
                    on.it_says_why_it_goes_against_it,
                    on.it_says_when_they_were_told,
                    on.it_says_what_would_change_the_decision,
                    on.the_wish_is_looked_at_again,
                ),
                Reason.SAID_OPENLY,
            )
            for one in (*_ANSWERING.alternatives, *ADULTS[Action.EDIT_DECISION].alternatives)
        ),
        (
            *_ANSWERING.duties,
            Follows(DutyCode.LOOK_AT_THE_WISH_AGAIN, Who.NAMED_ADULT, by=wish_day),
            Follows(DutyCode.OFFER_AN_ADVOCATE, Who.SERVICE),
        ),
    ),
}
