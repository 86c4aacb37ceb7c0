"""The HTTP side of records/: who can see my things, who looked, stop sharing, and passing promised keys on."""

from typing import Any

from consent.capabilities import Capability
from youthvoice.http import Routes, signed_in
from youthvoice.records import schemas, service
from youthvoice.records.looking import see_who_can_see
from youthvoice.records.out_of_reach import see_out_of_reach
from youthvoice.records.shapes import CarriedOut, OutOfReach
from youthvoice.work import Work

routes = Routes("records", __name__, url_prefix="/api/records", description="Who can see my things, and who looked.")


@routes.route("/who-can-see", "GET", who=signed_in(Capability.SEE_WHO_LOOKED), gives=schemas.WhoCanSee)
def who_can_see(work: Work) -> dict[str, Any]:
    """Everybody who can open something of mine, and everybody who did."""
    return see_who_can_see(work)


@routes.route(
    "/<id:record_id>/stop-sharing",
    "POST",
    who=signed_in(Capability.TAKE_BACK),
    takes=schemas.StopSharingIn,
    gives=schemas.StoppedSharing,
)
def stop_sharing(work: Work, body: dict[str, Any], record_id: str) -> dict[str, Any]:
    """Stop one person from opening something of mine again."""
    return {"already_opened_at": service.stop_sharing(work, record_id, body["reader_id"]).opened_at}


@routes.route("/carry-out-owed", "POST", who=signed_in(Capability.CARRY_OUT_OWED), gives=schemas.CarriedOutOut)
def carry_out_owed(work: Work) -> CarriedOut:
    """Give on the keys I hold and others were promised, at most 50 a call."""
    return service.carry_out_owed(work)


@routes.route("/out-of-reach", "GET", who=signed_in(Capability.CARRY_OUT_OWED), gives=schemas.OutOfReachOut)
def out_of_reach(work: Work) -> OutOfReach:
    """After a lost key: how much is still on its way to me, and how much only my old key opened."""
    return see_out_of_reach(work)
