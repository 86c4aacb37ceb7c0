"""Short ways of saying something in a test."""

from consent.terms import Company
from tests.voices.cast import Cast
from youthvoice.ids import new_id
from youthvoice.me import Me
from youthvoice.voices import sending, writing
from youthvoice.voices.said import AboutKind, Feeling, Said
from youthvoice.voices.shown import OwnVoice


def said(
    words: str | None = "I want to see my brother.", *send_to: Me, with_adult: Company = Company.NOT_SURE, **more
) -> Said:
    """One version of a voice about anything."""
    given = {"version_id": new_id(), "about_kind": AboutKind.ANYTHING, "feeling": Feeling.NOT_WELL} | more
    return Said(words=words, send_to=tuple(one.person_id for one in send_to), with_adult=with_adult, **given)


def put(cast: Cast, me: Me, what: Said | None = None, voice_id: str | None = None) -> OwnVoice:
    """Keep it (and send it) as one request; gives the voice."""
    return cast.do(me, writing.put_voice, voice_id or new_id(), what or said())[0]


def send(cast: Cast, me: Me, voice_id: str, *readers: Me, with_adult: Company = Company.NOT_SURE) -> OwnVoice:
    """Send a draft."""
    return cast.do(me, sending.send_voice, voice_id, [one.person_id for one in readers], with_adult)
