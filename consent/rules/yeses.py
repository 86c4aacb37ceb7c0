"""The table: a yes. It is the young person’s own signed-in act, for one use, for named people, until a day they know.

A worker explains and is a witness; a parent is told or asked and never decides; nobody taps for them.
"""

from consent import predicates as p
from consent.actions import Action
from consent.asking import Predicate
from consent.capabilities import Capability as Door
from consent.conditions import readers as to
from consent.conditions import set_up_is_not_confirmed
from consent.conditions.taking_part import (
    last_day_of_the_yes,
)
from consent.duties import DutyCode, Who
from consent.predicates import holds as hold
from consent.predicates import readers as readers
from consent.predicates import yeses as yes
from consent.reasons import Reason
from consent.rules.own_words import OWN_WORDS, YES_RECORDED
from consent.table import Alternative, Follows, Rule

_THEMSELVES = (p.speaks_for_themselves, p.has_keys_to_keep_it)
_PICKED_WELL = (readers.somebody_is_picked, readers.every_reader_is_known, readers.every_reader_may_read_words)
_WELL_EXPLAINED = (
    yes.the_yes_is_theirs,
    yes.the_use_is_on_the_list,
    yes.it_was_explained_with_its_sheet,
    yes.they_understood_this,
    yes.it_says_why_they_are_thought_to_understand,
    yes.the_yes_has_an_end,
    hold.what_it_relies_on_was_checked,
    *_PICKED_WELL,
    readers.every_cover_is_for_somebody_picked,
    p.day_and_time_are_known,
)

# Who gets the key now and who waits is the same as when a young person shares something with somebody more.
_EACH_READER = OWN_WORDS[Action.SHARE_MORE].duties
_KEPT = (
    Follows(DutyCode.RECORD_WHO_WAS_THERE, Who.NAMED_ADULT),
    Follows(DutyCode.YES_ENDS, Who.SERVICE, by=last_day_of_the_yes),
    Follows(DutyCode.GIVE_A_RECEIPT, Who.SERVICE),
)
# After the second yes nobody waits any more but for the set-up to be confirmed, or for a key.
_PASSED_ON = (
    Follows(
        DutyCode.OWE_UNTIL_CONFIRMED,
        Who.SERVICE,
        when=to.a_reader_may_not_read_yet,
        readers=to.readers_not_confirmed,
    ),
    Follows(DutyCode.OWE_TO_READERS, Who.SERVICE, when=to.a_reader_holds_no_key, readers=to.readers_with_no_key),
    Follows(DutyCode.GRANT_TO_READERS, Who.SERVICE, when=to.a_reader_holds_a_key, readers=to.readers_with_a_key),
)
_TAKEN_OUT = (
    Follows(DutyCode.END_THE_YES, Who.SERVICE),
    Follows(DutyCode.DELETE_READERS_GRANTS, Who.SERVICE, readers=to.all_readers),
    Follows(DutyCode.SAY_WHAT_STAYS, Who.SERVICE),
    Follows(DutyCode.GIVE_A_RECEIPT, Who.SERVICE),
)


def _second(*alone: Predicate) -> Alternative:
    waited = (yes.a_yes_of_theirs_waits, yes.a_day_has_passed, yes.the_first_yes_is_not_forgotten)
    return Alternative(Door.SAY_YES, (p.speaks_for_themselves, *alone, *waited, *_PICKED_WELL), Reason.OWN_YES_ALONE)


YESES: dict[Action, Rule] = {
    Action.RECORD_PERMISSION: Rule(
        (Alternative(Door.SAY_YES, (*_THEMSELVES, *_WELL_EXPLAINED), Reason.OWN_YES),), (*_EACH_READER, *_KEPT)
    ),
    Action.WIDEN_PERMISSION: Rule(
        (
            Alternative(
                Door.SAY_YES,
                (*_THEMSELVES, yes.adds_to_a_yes_in_force, *_WELL_EXPLAINED),
                Reason.OWN_YES,
            ),
        ),
        (*_EACH_READER, *_KEPT),
    ),
    Action.GIVE_SECOND_YES: Rule(
        (
            _second(p.is_fully_signed_in, yes.they_are_alone),
            _second(yes.they_are_alone, yes.another_adult_is_nearby_out_of_sight),
        ),
        (
            *_PASSED_ON,
            YES_RECORDED,
            Follows(DutyCode.MARK_NOT_CONFIRMED, Who.SERVICE, when=set_up_is_not_confirmed),
            Follows(DutyCode.GIVE_A_RECEIPT, Who.SERVICE),
        ),
    ),
    Action.NARROW_PERMISSION: Rule(
        (Alternative(Door.SAY_YES, (*_THEMSELVES, yes.the_yes_is_theirs), Reason.OWN_RIGHT),), _TAKEN_OUT
    ),
    Action.WITHDRAW_PERMISSION: Rule(
        (Alternative(Door.SAY_YES, (*_THEMSELVES, yes.the_yes_is_theirs), Reason.OWN_RIGHT),), _TAKEN_OUT
    ),
}
