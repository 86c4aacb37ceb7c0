"""The people of these tests: a young person whose birthday is known, those who work with them, and those outside it."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any, Self

from consent.capabilities import Role
from consent.terms.taking_part import Activity, HoldReason
from tests.house_fixtures import turn_clock
from tests.kept import made_once
from tests.people.marking import set_person
from tests.voices.cast import Cast, add_worker, as_me, make_cast
from youthvoice import clock
from youthvoice.house import House
from youthvoice.ids import new_id
from youthvoice.me import Me
from youthvoice.people import service as people
from youthvoice.taking_part.holds import agreeing, holding, reading
from youthvoice.taking_part.holds.holding import Proposed
from youthvoice.taking_part.holds.shown import HoldLine
from youthvoice.taking_part.offers import asking
from youthvoice.taking_part.offers.asking import Asking

WHY = "Her mum went into hospital on Monday."
DAY = 24 * 3600


@dataclass
class HoldCast:
    """`cast` with ivy, a young person of sam's, rae's, jo's (chair) and ama's (advocate); ruth is outside of it all."""

    cast: Cast
    ivy: Me
    jo: Me
    ama: Me
    ruth: Me
    days: float = 0

    @property
    def sam(self) -> Me:
        return self.cast.sam

    @property
    def rae(self) -> Me:
        return self.cast.rae

    @property
    def lee(self) -> Me:
        return self.cast.lee

    def do(self, me: Me | None, verb: Any, *args: Any, **more: Any) -> Any:
        """One request."""
        return self.cast.do(me, verb, *args, **more)

    def pass_days(self, days: float) -> None:
        """Turn the clock on."""
        self.days += days
        turn_clock(self.cast.house, int(self.days * DAY))

    def proposed(self, **changed: Any) -> Proposed:
        """What an adult fills in, right in every part but what is changed."""
        filled: dict[str, Any] = {
            "version_id": new_id(),
            "young_person_id": self.ivy.person_id,
            "activity": Activity.OWN_PLAN,
            "reasons": frozenset({HoldReason.CRISIS}),
            "why": WHY,
            "what_would_change_it": "Her mum is home again.",
            "meanwhile": "A walk with Sam on Thursdays.",
            "second_person_id": self.rae.person_id,
            "review_on": clock.today() + timedelta(days=14),
        }
        return Proposed(**filled | changed)

    def hold(self, me: Me | None = None, **changed: Any) -> str:
        """Ask to hold back; gives its id."""
        hold_id = new_id()
        self.do(me or self.sam, holding.put_hold, hold_id, self.proposed(**changed))
        return hold_id

    def held(self, me: Me | None = None, by: Me | None = None, **changed: Any) -> str:
        """Hold back, agreed to."""
        hold_id = self.hold(me, **changed)
        self.do(by or self.rae, agreeing.agree, hold_id)
        return hold_id

    def see(self, me: Me, hold_id: str) -> HoldLine:
        """The hold-back as somebody sees it."""
        line: HoldLine = self.do(me, reading.read_hold, hold_id)
        return line

    def ask(self, me: Me, activity: Activity = Activity.OWN_PLAN, **more: Any) -> str:
        """Ask ivy to take part; gives the offer's id."""
        offer_id = new_id()
        self.do(me, asking.put_offer, offer_id, Asking(self.ivy.person_id, activity, **more))
        return offer_id

    def moved_to(self, house: House) -> Self:
        """The same people in this house, which has their rows."""
        return replace(self, cast=self.cast.moved_to(house))


@made_once
def make_hold_cast(house: House, *, born_on: date | None = date(2020, 5, 4)) -> HoldCast:
    """Everybody, with keys."""
    cast = make_cast(house)
    jo, ama = add_worker(cast, "Jo Beale", Role.CHAIR), add_worker(cast, "Ama Mensah", Role.ADVOCATE)
    ruth = add_worker(cast, "Ruth Kaye", Role.SAFEGUARDING_LEAD)
    ivy_id = new_id()
    cast.do(
        cast.lee,
        people.add_young_person,
        ivy_id,
        service_id=cast.service_id,
        name="Ivy Vale",
        keyworker_id=cast.sam.person_id,
        date_of_birth=born_on,
    )
    set_person(house, ivy_id, enrolled_at=clock.now(), confirmed_at=clock.now())
    ivy = as_me(cast, ivy_id, Role.YOUNG_PERSON, "young", with_key=True)
    for worker in (cast.rae, jo, ama):
        cast.do(cast.lee, people.link_worker, ivy_id, worker.person_id, worker.role)
    return HoldCast(cast, ivy, jo, ama, ruth)
