"""The ways in: an invitation, and the new key of a young person who lost every way in."""

from dataclasses import dataclass
from datetime import date, datetime

from consent.terms import Id, InvitationState, WayBackState
from consent.timed import Timed


@dataclass(frozen=True, slots=True)
class Invitation(Timed):
    """A way in for one young person. `redeemed_on` is the day it was taken up."""

    id: Id
    young_person_id: Id
    inviter_id: Id | None = None
    state: InvitationState | None = None
    expires_at: datetime | None = None
    redeemed_on: date | None = None


@dataclass(frozen=True, slots=True)
class WayBack(Timed):
    """A new key for a young person who lost every way in. `taken_up_on`: the day its words were used on a phone."""

    young_person_id: Id
    started_by_id: Id | None = None
    state: WayBackState | None = None
    taken_up_on: date | None = None
    opens_at: datetime | None = None
