"""The HTTP side of people/: lists for each door, and a lead's adding and linking."""

from typing import Any

from consent.capabilities import Capability
from youthvoice.http import Routes, signed_in
from youthvoice.people import schemas, service
from youthvoice.work import Work

routes = Routes("people", __name__, url_prefix="/api/people", description="Who is here, and who works with whom.")


@routes.route("/my-adults", "GET", who=signed_in(Capability.KEEP_OWN_VOICE, scope="write"), gives=schemas.MyAdults)
def my_adults(work: Work) -> dict[str, Any]:
    """The adults a young person may send to."""
    return {"adults": service.my_adults(work)}


@routes.route(
    "/young-people",
    "GET",
    who=signed_in(Capability.READ_SHARED, Capability.SEE_OVERVIEW),
    gives=schemas.YoungPeople,
)
def my_young_people(work: Work) -> dict[str, Any]:
    """The young people a worker works with; a lead's whole service."""
    return {"young_people": service.my_young_people(work)}


@routes.route(
    "/young-people/<id:young_person_id>",
    "PUT",
    who=signed_in(Capability.ADD_YOUNG_PERSON, step_up=True),
    takes=schemas.YoungPersonIn,
    gives=schemas.YoungPersonOut,
    status=201,
    also={409: "The service has no safeguarding key yet."},
)
def add_young_person(work: Work, body: dict[str, Any], young_person_id: str) -> Any:
    """Add a young person to the lead's own service. The same id again gives the same answer."""
    service.add_young_person(work, young_person_id, service_id=_own_service(work), **body)
    return service.one_young_person(work, young_person_id)


@routes.route(
    "/young-people/<id:young_person_id>/date-of-birth",
    "PUT",
    who=signed_in(Capability.ADD_YOUNG_PERSON, step_up=True),
    takes=schemas.DateOfBirthIn,
    gives=schemas.YoungPersonOut,
    also={409: "The service has no safeguarding key yet."},
)
def set_date_of_birth(work: Work, body: dict[str, Any], young_person_id: str) -> Any:
    """Add a young person's date of birth later, or correct it. Hold-backs end by the day they turn 18."""
    service.set_date_of_birth(work, young_person_id, body["date_of_birth"])
    return service.one_young_person(work, young_person_id)


@routes.route(
    "/young-people/<id:young_person_id>/workers/<id:worker_id>",
    "PUT",
    who=signed_in(Capability.LINK_WORKER, step_up=True),
    takes=schemas.LinkIn,
    gives=schemas.YoungPersonOut,
)
def link_worker(work: Work, body: dict[str, Any], young_person_id: str, worker_id: str) -> Any:
    """Record that this worker works with this young person."""
    service.link_worker(work, young_person_id, worker_id, body["role"], is_named_adult=body["is_named_adult"])
    return service.one_young_person(work, young_person_id)


@routes.route(
    "/young-people/<id:young_person_id>/workers/<id:worker_id>",
    "DELETE",
    who=signed_in(Capability.LINK_WORKER, step_up=True),
)
def unlink_worker(work: Work, young_person_id: str, worker_id: str) -> None:
    """Record that this worker no longer works with this young person."""
    service.unlink_worker(work, young_person_id, worker_id)


@routes.route("/workers", "GET", who=signed_in(Capability.LINK_WORKER), gives=schemas.Workers)
def list_workers(work: Work) -> dict[str, Any]:
    """Every worker of the lead's own service."""
    return {"workers": service.service_workers(work)}


@routes.route(
    "/workers/<id:worker_id>",
    "PUT",
    who=signed_in(Capability.ADD_WORKER, step_up=True),
    takes=schemas.WorkerIn,
    gives=schemas.WorkerTakenOn,
    status=201,
    also={409: "Somebody has this username already."},
)
def add_worker(work: Work, body: dict[str, Any], worker_id: str) -> Any:
    """Add a worker to the lead's own service. Their six words are told this once; the same id again tells none."""
    words = service.take_on(work, worker_id, _own_service(work), **body)
    return {**vars(service.one_worker(work, worker_id)), "passphrase": words}


@routes.route("/workers/<id:worker_id>/left", "POST", who=signed_in(Capability.ADD_WORKER, step_up=True))
def worker_leaves(work: Work, worker_id: str) -> None:
    """Record that a worker has left: they are signed out everywhere at once."""
    service.worker_leaves(work, worker_id)


@routes.route("/help-number", "PUT", who=signed_in(Capability.ADD_WORKER), takes=schemas.HelpNumberIn)
def set_help_number(work: Work, body: dict[str, Any]) -> None:
    """Say whom the service’s young people call out of hours. It counts as checked today."""
    service.set_help_number(work, _own_service(work), body["help_number"])


@routes.route("/accounts", "GET", who=signed_in(Capability.SEE_ACCOUNTS), gives=schemas.Accounts)
def list_accounts(work: Work) -> dict[str, Any]:
    """The accounts of the administrator's own service: workers, and no words."""
    return {"accounts": service.list_accounts(work)}


@routes.route("/agencies", "GET", who=signed_in(Capability.ADD_WORKER), gives=schemas.Agencies)
def list_agencies(work: Work) -> dict[str, Any]:
    """The agencies of the lead's own service."""
    return {"agencies": service.list_agencies(work, _own_service(work))}


@routes.route(
    "/agencies/<id:agency_id>",
    "PUT",
    who=signed_in(Capability.ADD_WORKER),
    takes=schemas.AgencyIn,
    gives=schemas.Agencies,
    status=201,
)
def add_agency(work: Work, body: dict[str, Any], agency_id: str) -> dict[str, Any]:
    """Add an agency to the lead's own service. The same id again changes nothing."""
    service.add_agency(work, _own_service(work), body["name"], agency_id=agency_id)
    return {"agencies": service.list_agencies(work, _own_service(work))}


@routes.route(
    "/workers/<id:worker_id>/cover",
    "PUT",
    who=signed_in(Capability.SET_COVER),
    takes=schemas.CoverIn,
    gives=schemas.CoverOut,
)
def set_cover(work: Work, body: dict[str, Any], worker_id: str) -> Any:
    """Say who covers for a worker of the lead's own service. What a former cover could read as cover ends."""
    return service.set_cover(work, worker_id, body["cover_id"])


@routes.route(
    "/workers/<id:worker_id>/away",
    "PUT",
    who=signed_in(Capability.SET_OWN_AWAY, Capability.SET_COVER),
    takes=schemas.AwayIn,
    gives=schemas.CoverOut,
)
def set_away(work: Work, body: dict[str, Any], worker_id: str) -> Any:
    """Say when a worker is away: themselves, or a lead of their service."""
    return service.say_away(work, worker_id, **body)


@routes.route("/my-cover", "GET", who=signed_in(Capability.SET_OWN_AWAY), gives=schemas.OwnCoverOut)
def my_cover(work: Work) -> Any:
    """Who covers for me, when I am away, and for whom I cover."""
    return service.see_own_cover(work)


def _own_service(work: Work) -> str:
    assert work.me is not None  # the route requires it
    return work.me.service_id
