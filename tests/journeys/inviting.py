"""Somebody new, for a journey of their own: a lead adds them and their keyworker invites them, as the API has it."""

from typing import Any

from tests.journeys.caller import Caller, Phone
from tests.journeys.server import Running
from youthvoice.ids import new_id


def staff(house: Running, username: str) -> Caller:
    """A member of staff, signed in through the API."""
    caller = Caller(house.url)
    caller.sign_in("passphrase", **house.secret(username))
    return caller


def join_by_api(house: Running, name: str, nickname: str = "Wren") -> tuple[Caller, str]:
    """Somebody new who is in, without a browser; gives them and their six words."""
    made, caller = invite(house, name), Caller(house.url)
    secret = {"invitation_id": made["id"], "words": made["words"], "nickname": nickname, "on": "phone"}
    signed = caller.sign_in("redeem", **secret, slot=Phone().slot("482913"))
    return caller, signed["six_words"]


def not_set_up(house: Running, name: str) -> Caller:
    """Somebody new who was invited and has not set up: nobody is signed in, only their id is known."""
    caller = Caller(house.url)
    caller.me = {"person_id": invite(house, name)["young_person_id"]}
    return caller


def link(house: Running, name: str, url: str | None = None) -> str:
    """An invitation for somebody new, as a link to open at `url` (the house's own unless another way leads to it)."""
    return f"{url or house.url}/#" + invite(house, name)["url"].split("#", 1)[1]


def invite(house: Running, name: str, how: str = "qr") -> dict[str, Any]:
    """Gives the invitation as the API gave it, with `young_person_id`."""
    sam, young_id = staff(house, "sam"), new_id()
    added = {"name": name, "keyworker_id": sam.me["person_id"], "date_of_birth": "2012-05-04"}
    staff(house, "priya").put(f"people/young-people/{young_id}", added)
    made: dict[str, Any] = sam.put(f"sign-in/invitations/{new_id()}", {"young_person_id": young_id, "how": how})
    return made | {"young_person_id": young_id}
