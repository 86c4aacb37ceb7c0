"""Short ways of explaining, asking and answering in a test."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from consent.terms import Company, Scope
from consent.terms.taking_part import Parents, Understanding, YesTo
from tests.voices.cast import Cast
from tests.voices.say import put, said
from youthvoice import clock
from youthvoice.errors import NotFound
from youthvoice.ids import new_id
from youthvoice.me import Me
from youthvoice.taking_part.permissions import answering, asking, changing, reading
from youthvoice.taking_part.permissions.answering import Answer, Said
from youthvoice.taking_part.permissions.asking import Explained
from youthvoice.taking_part.permissions.shown import Asked
from youthvoice.voices import reading as voice_reading
from youthvoice.voices.said import AboutKind

DAY = 24 * 3600
WHY = "They told me in their own words what it is for."
PLAN = AboutKind.PLAN


def explained(cast: Cast, *readers: Me, **changed: Any) -> Explained:
    """A plan yes, explained to ash by sam with nobody else there."""
    right = Explained(
        young_person_id=cast.ash.person_id,
        version_id=new_id(),
        yes_to=YesTo.PLAN,
        reader_ids=[one.person_id for one in readers or (cast.sam, cast.rae)],
        language="en",
        sheet_version="1",
        understanding=Understanding.UNDERSTOOD,
        why=WHY,
        adult_ids=[],
        parents=Parents.TOLD,
        parents_why=None,
        ends_on=clock.today() + timedelta(days=90),
    )
    return replace(right, **changed)


def ask(cast: Cast, *readers: Me, by: Me | None = None, request_id: str | None = None, **changed: Any) -> Asked:
    """Explain and ask as sam; gives the request as sam sees it."""

    def verb(work: Any) -> Asked:
        row, _ = asking.ask_for_yes(work, request_id or new_id(), explained(cast, *readers, **changed))
        return reading.show_one(work, row)

    return cast.do(by or cast.sam, verb)


def answer(cast: Cast, asked: Asked, what: Answer, me: Me | None = None, **more: Any) -> Asked:
    """Answer as ash."""

    def verb(work: Any) -> Asked:
        given = Said(what, more.pop("version_id", asked.version_id), **more)
        return reading.show_one(work, answering.answer(work, asked.id, given))

    return cast.do(me or cast.ash, verb)


def say_yes(
    cast: Cast, asked: Asked, *readers: Me, with_adult: Company = Company.ALONE, me: Me | None = None, **more: Any
) -> Asked:
    """Say yes to these people."""
    ids = [one.person_id for one in readers]
    return answer(cast, asked, Answer.YES, me, reader_ids=ids, with_adult=with_adult, **more)


def second(cast: Cast, asked: Asked, with_adult: Company = Company.ALONE, **as_: Me) -> Asked:
    def verb(work: Any) -> Asked:
        return reading.show_one(work, changing.give_second_yes(work, asked.id, with_adult))

    return cast.do(as_.get("me", cast.ash), verb)


def change(cast: Cast, verb: Any, asked: Asked, *args: Any) -> Asked:
    return cast.do(cast.ash, lambda work: reading.show_one(work, verb(work, asked.id, *args)))


def say(cast: Cast, *to: Me, kind: AboutKind = PLAN, **more: Any) -> str:
    """Something of ash’s, sent to these; gives its id."""
    return put(cast, cast.ash, said("It is too loud at night.", *to, about_kind=kind, **more)).id


def opens(cast: Cast, me: Me, voice_id: str) -> str | None:
    """What they read there; None for the same 404 as nothing."""
    try:
        words = cast.do(me, voice_reading.read_voice, voice_id).words
        assert words, "a line without words is not nothing"
        return words
    except NotFound:
        return None


def states(asked: Asked) -> dict[str, str | None]:
    return {one.first_name: one.state for one in asked.people}


def on_tablet(me: Me) -> Me:
    """The same young person on a shared tablet: no keys, writing only."""
    return replace(me, scope=Scope.WRITE, bundle=None)
