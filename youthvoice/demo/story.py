"""What happened before you came: plans, voices sent, answered, late, and a draft. Written as each person, set back."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import timedelta

from youthvoice import clock
from youthvoice.demo.client import Json, Signed, fresh
from youthvoice.ids import new_id

SignIn = Callable[[str], Signed]

PLAN_FOR_KESTREL: Json = {
    "title": "Your safety plan",
    "summary": "What we are all doing so you can go out and get home OK.",
    "worries": "We worry when you are out late and we cannot reach you.",
    "steps": [
        {"id": new_id(), "kind": "step", "words": "Sam texts you on Friday before you go out.", "who": "Sam"},
        {"id": new_id(), "kind": "protective_measure", "words": "Home by 9 on school nights.", "who": "You and Gran"},
        {"id": new_id(), "kind": "step", "words": "We pay for a lift when the bus is late.", "who": "Riverbank"},
    ],
}
PLAN_FOR_BLUE: Json = {
    "title": "Your safety plan",
    "summary": "How we help you stay safe with your phone and at school.",
    "worries": "We worry about the people who message you at night.",
    "steps": [
        {"id": new_id(), "kind": "protective_measure", "words": "Your phone stays downstairs at night.", "who": "Aunt"},
        {"id": new_id(), "kind": "step", "words": "You and Sam meet on Tuesdays.", "who": "Sam"},
    ],
}


def tell(sign_in: SignIn, ids: dict[str, str]) -> None:
    """Write it all, oldest first. `ids`: the people's ids by their keys."""
    _long_ago(sign_in, ids)
    _lately(sign_in, ids)


def _long_ago(sign_in: SignIn, ids: dict[str, str]) -> None:
    with _ago(days=30):
        sam = sign_in("sam")
        sam.put(f"plans/{new_id()}", fresh(young_person_id=ids["kestrel"], **PLAN_FOR_KESTREL))
        sam.put(f"plans/{new_id()}", fresh(young_person_id=ids["blue"], **PLAN_FOR_BLUE))
    with _ago(days=24):
        blue = sign_in("blue")
        said = _say(blue, "I need my phone at night. My sister calls when she cannot sleep.", "not_well", ids["sam"])
    with _ago(days=21):
        decided = _answer(
            sign_in("sam"),
            said,
            status="not_doing",
            we_decided="The phone stays downstairs at night for now.",
            because="Messages at night have left you tired and upset. We want that to stop first.",
            who_decided="Sam and Jo",
            could_do_instead="Your sister can ring the house phone. Your aunt will wake you.",
            next=[_step("Sam asks your sister if the house phone works for her.", "Sam", days=7)],
        )
    with _ago(days=20):
        blue = sign_in("blue")
        blue.get(f"decisions/{decided}")
        blue.post(f"decisions/{decided}/say-back", {"say_back": "disagree"})


def _lately(sign_in: SignIn, ids: dict[str, str]) -> None:
    with _ago(days=9):
        kestrel = sign_in("kestrel")
        bus = _say(kestrel, "I hate waiting for the 9 bus. Let me stay at Mia’s.", "not_well", ids["sam"])
    with _ago(days=8):
        late = _say(sign_in("blue"), "School keeps asking where I was. Can someone talk to them?", "ok", ids["sam"])
        sign_in("sam").get(f"voices/{late}")
    with _ago(days=2):
        _answer(
            sign_in("sam"),
            bus,
            status="part",
            we_decided="You can stay at Mia’s on the first Friday of the month.",
            because="I need to get to know Mia’s mum first. I know that feels slow.",
            who_decided="Sam and Jo",
            next=[_step("Sam meets Mia’s mum.", "Sam", days=6), _step("We look at this again.", "Sam", days=20)],
        )
    with _ago(hours=20):
        kestrel = sign_in("kestrel")
        _say(kestrel, "Can we do the meeting somewhere that is not school?", "well", ids["sam"])
        kestrel.put(f"voices/{new_id()}", fresh(about={"kind": "anything"}, words="Things I might say to Jo"))


def _say(young: Signed, words: str, feeling: str, reader: str) -> str:
    voice = new_id()
    young.put(f"voices/{voice}", fresh(about={"kind": "plan"}, feeling=feeling, words=words, send_to=[reader]))
    return voice


def _answer(worker: Signed, voice_id: str, **decision: object) -> str:
    worker.get(f"voices/{voice_id}")
    decided = new_id()
    worker.put(f"decisions/{decided}", fresh(voice_id=voice_id, **decision))
    return decided


def _step(what: str, who: str, days: int) -> Json:
    return {"what": what, "who": who, "by_on": (clock.today() + timedelta(days=days)).isoformat()}


def _ago(**back: int) -> AbstractContextManager[None]:
    return clock.moved(-timedelta(**back))
