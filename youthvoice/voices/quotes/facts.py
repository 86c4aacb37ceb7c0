"""The facts a ruling about using somebody’s words stands on: read anew each time, just before the words are used."""

from dataclasses import replace

from consent.facts import Situation
from consent.facts.taking_part import Quotation
from youthvoice.taking_part import service as taking_part
from youthvoice.voices import facts as voice_facts
from youthvoice.voices import store as voice_store
from youthvoice.voices.models import Voice
from youthvoice.voices.quotes.models import Quote
from youthvoice.work import Work


def about_using(work: Work, voice: Voice, quotation: Quotation) -> Situation:
    """A voice somebody was sent, what their key stands on, and every yes of whoever said it."""
    yeses = taking_part.permissions_of(work, voice.young_person_id)
    return replace(voice_facts.about_opening(work, voice), permissions=yeses, quotation=quotation)


def about_quote(work: Work, row: Quote, *, shows_who: bool) -> Situation | None:
    """The same for words that were picked: found exact when its row was written. What they show is of today."""
    voice = voice_store.get_voice(work.session, row.voice_id)
    if voice is None:
        return None
    return about_using(work, voice, Quotation(exact=voice.version_id == row.voice_version_id, shows_who=shows_who))
