"""The HTTP side of taking_part/: a second yes."""

from typing import Any

from consent.capabilities import Capability
from consent.facts import Permission
from youthvoice.http import Routes, signed_in
from youthvoice.taking_part import schemas, service
from youthvoice.work import Work

routes = Routes("taking-part", __name__, url_prefix="/api/taking-part", description="What a young person said yes to.")


@routes.route(
    "/permissions/<id:permission_id>/second-yes",
    "POST",
    who=signed_in(Capability.KEEP_OWN_VOICE),
    takes=schemas.SecondYesIn,
    gives=schemas.PermissionOut,
    also={409: "Too early, not alone, or taken back.", 410: "It waited too long."},
)
def give_second_yes(work: Work, body: dict[str, Any], permission_id: str) -> Permission:
    """Say yes again, alone: the person gets the key now."""
    return service.give_second_yes(work, permission_id, body["with_adult"])
