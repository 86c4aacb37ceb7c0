"""Short ways of typing something for a young person in a test, and of what they say to it."""

from consent.terms import Company
from tests.voices.cast import Cast
from tests.voices.say import said
from youthvoice.ids import new_id
from youthvoice.me import Me
from youthvoice.voices.proposals import confirming, keeping, reading
from youthvoice.voices.proposals.keeping import Typed
from youthvoice.voices.proposals.shown import ToConfirm, TypedLine
from youthvoice.voices.shown import OwnVoice


def typed(cast: Cast, words: str | None = "I want to see my brother.", *, interpreter: bool = False, **more) -> Typed:
    """One version of what is typed for ash."""
    return Typed(cast.ash.person_id, said(words, **more), interpreter)


def propose(cast: Cast, me: Me, what: Typed | None = None, proposal_id: str | None = None) -> TypedLine:
    """Keep it as one request."""
    return cast.do(me, keeping.put_proposal, proposal_id or new_id(), what or typed(cast))[0]


def to_confirm(cast: Cast, me: Me) -> list[ToConfirm]:
    """What waits for a young person."""
    return cast.do(me, reading.list_proposals)


def confirm(cast: Cast, me: Me, line: TypedLine, *, with_adult: Company = Company.NOT_SURE) -> OwnVoice:
    """“Yes, those are my words”: to the version of this line."""
    return cast.do(me, confirming.confirm, line.id, line.version_id, with_adult)
