"""/api/taking-part/requests: a worker explains and asks, the young person answers. No route lets an adult say yes."""

from typing import Any

from consent.capabilities import Capability
from consent.sheet_files import GENERAL
from consent.terms import Company
from youthvoice.http import ANYONE, Routes, signed_in
from youthvoice.taking_part.permissions import (
    answering,
    asking,
    bases,
    changing,
    checked,
    due,
    reading,
    receipts,
    schemas,
    sheets,
)
from youthvoice.taking_part.permissions.answering import Said
from youthvoice.taking_part.permissions.asking import Explained
from youthvoice.work import Work

routes = Routes("yes-requests", __name__, url_prefix="/api/taking-part")

Body = dict[str, Any]
# A shared tablet’s session may say yes or no too: the rules make each yes there wait.
_THEIRS = signed_in(Capability.SAY_YES, scope="write")
_EITHER_SIDE = signed_in(Capability.SAY_YES, Capability.READ_SHARED, scope="write")
_EXPLAINS = signed_in(Capability.INVITE)
_OVER = "The time for a yes to it is over."
_ALL_THREE = {404: "Not theirs.", 409: "Something else happened first: `code` says what."}


@routes.route("/requests", "GET", who=_EITHER_SIDE, query=schemas.WhoseYesSchema, gives=schemas.RequestsSchema)
def list_requests(work: Work, query: Body) -> Body:
    """What I was asked and what I said; for staff that of one young person they work with. No sealed words."""
    return {"requests": reading.list_requests(work, query.get("young_person_id"))}


@routes.route(
    "/requests/<id:request_id>",
    "PUT",
    who=_EXPLAINS,
    takes=schemas.ExplainedSchema,
    gives=schemas.YesAskedSchema,
    also={201: "New.", **_ALL_THREE},
)
def put(work: Work, body: Body, request_id: str) -> Any:
    """Explain something and ask for a yes. What is written here waits; it is never a yes. Safe to repeat."""
    said = Explained(
        **body
        | {
            "parents_why": body.get("parents_why"),
            "checked_ids": body.get("checked_ids") or [],
        }
    )
    row, is_new = asking.ask_for_yes(work, request_id, said)
    return reading.show_one(work, row), 201 if is_new else 200


@routes.route("/requests/due", "GET", who=_EXPLAINS, gives=schemas.DueListSchema)
def list_due(work: Work) -> Body:
    """Yeses that end soon and what is not clear yet, to be asked or explained again; for a lead what is nearly late."""
    return {"due": due.list_due(work)}


@routes.route("/requests/<id:request_id>", "GET", who=_EITHER_SIDE, gives=schemas.YesAskedSchema)
def read(work: Work, request_id: str) -> Any:
    """One of them, with its sheet filled in."""
    return reading.read_request(work, request_id)


@routes.route(
    "/requests/<id:request_id>/answer",
    "POST",
    who=_THEIRS,
    takes=schemas.YesAnswerSchema,
    gives=schemas.YesAskedSchema,
    also={**_ALL_THREE, 410: _OVER},
)
def answer(work: Work, body: Body, request_id: str) -> Any:
    """Yes to some people, no, not clear yet, or later: the young person’s own act. Beside an adult a yes waits."""
    said = Said(
        answer=body["answer"],
        version_id=body["version_id"],
        reader_ids=body.get("reader_ids") or (),
        record_ids=body.get("record_ids") or (),
        with_adult=body.get("with_adult") or Company.NOT_SURE,
    )
    return reading.show_one(work, answering.answer(work, request_id, said))


@routes.route(
    "/requests/<id:request_id>/second-yes",
    "POST",
    who=_THEIRS,
    takes=schemas.SayAgainSchema,
    gives=schemas.YesAskedSchema,
    also={**_ALL_THREE, 410: "It waited too long."},
)
def second_yes(work: Work, body: Body, request_id: str) -> Any:
    """Say yes again, alone, a day later: from now on it stands. On a tablet it takes one another adult handed over."""
    return reading.show_one(work, changing.give_second_yes(work, request_id, body["with_adult"]))


@routes.route(
    "/requests/<id:request_id>/widen",
    "POST",
    who=_THEIRS,
    takes=schemas.WidenSchema,
    gives=schemas.YesAskedSchema,
    also={**_ALL_THREE, 410: _OVER},
)
def widen(work: Work, body: Body, request_id: str) -> Any:
    """Yes to more of the people they were told of."""
    company = body.get("with_adult") or Company.NOT_SURE
    return reading.show_one(work, changing.widen(work, request_id, body["reader_ids"], company))


@routes.route(
    "/requests/<id:request_id>/narrow",
    "POST",
    who=_THEIRS,
    takes=schemas.NarrowSchema,
    gives=schemas.YesAskedSchema,
    also=_ALL_THREE,
)
def narrow(work: Work, body: Body, request_id: str) -> Any:
    """Take people out, or end it sooner. At once."""
    row = changing.narrow(work, request_id, body["reader_ids"], body.get("ends_on"))
    return reading.show_one(work, row)


@routes.route(
    "/requests/<id:request_id>/withdraw", "POST", who=_THEIRS, gives=schemas.YesAskedSchema, also={404: "Not theirs."}
)
def withdraw(work: Work, request_id: str) -> Any:
    """Take the yes back, at once and from everyone."""
    return reading.show_one(work, changing.withdraw(work, request_id))


@routes.route(
    "/requests/<id:request_id>/receipt",
    "GET",
    who=signed_in(Capability.SAY_YES),
    gives=schemas.ReceiptSchema,
    also={404: "Not theirs, or no yes."},
)
def receipt(work: Work, request_id: str) -> Any:
    """The receipt of a yes, as things stand now."""
    return receipts.receipt_of(work, request_id)


@routes.route(
    "/sheets",
    "GET",
    who=ANYONE,
    query=schemas.SheetQuerySchema,
    gives=schemas.FilledSheetSchema,
    also={404: "No such sheet, or not in that language or version."},
)
def open_sheet(work: Work, query: Body) -> Any:
    """What is told before choosing; the general sheet has four examples. It names nobody."""
    return sheets.open_sheet(work, query.get("code", GENERAL), query.get("language", "en"), query.get("version"))


@routes.route(
    "/sheets/mine",
    "GET",
    who=signed_in(Capability.SAY_YES),
    query=schemas.LanguageSchema,
    gives=schemas.FilledSheetSchema,
    also={404: "Not in that language."},
)
def read_my_sheet(work: Work, query: Body) -> Any:
    """What is told before choosing, with the names of the people it means for whoever is signed in."""
    return sheets.my_sheet(work, query.get("language", "en"))


@routes.route(
    "/checked/<id:checked_id>",
    "PUT",
    who=_EXPLAINS,
    takes=schemas.CheckedFindingSchema,
    gives=schemas.CheckedSchema,
    also={201: "New.", 404: "Not somebody they work with."},
)
def put_checked(work: Work, body: Body, checked_id: str) -> Any:
    """Write down something others rely on, as checked by whoever is signed in."""
    shown, is_new = checked.record_checked(work, checked_id, checked.Finding(**body))
    return shown, 201 if is_new else 200


@routes.route(
    "/checked",
    "GET",
    who=signed_in(Capability.READ_SHARED),
    query=schemas.WhoseYesSchema,
    gives=schemas.CheckedListSchema,
    also={404: "Not somebody they work with."},
)
def list_checked(work: Work, query: Body) -> Body:
    """What was checked about one young person."""
    return {"checked": checked.list_checked(work, query.get("young_person_id"))}


@routes.route(
    "/lawful-bases/<id:basis_id>",
    "PUT",
    who=signed_in(Capability.SEE_OVERVIEW),
    takes=schemas.BasisInSchema,
    gives=schemas.BasesSchema,
)
def put_basis(work: Work, body: Body, basis_id: str) -> Body:
    """Say the service’s lawful basis for one use. It is no young person’s yes."""
    return {"bases": bases.set_basis(work, basis_id, body["yes_to"], body["basis"])}


@routes.route("/lawful-bases", "GET", who=signed_in(Capability.SEE_OVERVIEW), gives=schemas.BasesSchema)
def list_bases(work: Work) -> Body:
    """The service’s lawful basis for each use."""
    return {"bases": bases.list_bases(work)}
