"""After a hold-back somebody is to be asked again: not before the rule book lets anybody."""

from consent.terms.taking_part import OfferAnswer
from tests.taking_part.hold_cast import HoldCast
from youthvoice.taking_part.funnel import lists
from youthvoice.taking_part.offers import answering


def test_after_a_hold_back_nobody_is_told_to_ask_while_their_no_rests(here: HoldCast) -> None:
    def to_ask() -> list[str]:
        waiting = here.do(here.sam, lists.list_waiting).to_ask
        return [one.activity for one in waiting if one.young_person.id == here.ivy.person_id]

    here.do(here.ivy, answering.answer_offer, here.ask(here.sam), OfferAnswer.NO)
    here.held()
    here.pass_days(20)  # it was over six days ago, and the no rests for eight more
    assert here.do(here.sam, lists.read_person, here.ivy.person_id).places[0].place == "asked"
    assert to_ask() == []
    here.pass_days(8)
    assert to_ask() == ["own_plan"]
    here.ask(here.sam)
