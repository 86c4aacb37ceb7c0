"""The shapes of handing a tablet over and back."""

from marshmallow import fields, post_load

from youthvoice.schemas import B64, IdField, Schema
from youthvoice.sign_in.sessions import SECRET_BYTES
from youthvoice.sign_in.tablet.handing import Ticket


class TicketIn(Schema):
    """The tablet's hand-over and the 32 bytes it made for it."""

    id = IdField(required=True)
    ticket = B64(SECRET_BYTES, required=True)

    @post_load
    def _made(self, body: dict[str, object], **options: object) -> Ticket:
        return Ticket(str(body["id"]), bytes(body["ticket"]))  # type: ignore[call-overload]


class HandOverIn(Schema):
    """To whom the tablet goes."""

    young_person_id = IdField(required=True)
    ticket = B64(SECRET_BYTES, required=True)


class TicketOnlyIn(Schema):
    """The hand-over in the path, and its ticket."""

    ticket = B64(SECRET_BYTES, required=True)


class WorkerOnTabletOut(Schema):
    """Who handed it over, as a young person knows them."""

    id = fields.String()
    first_name = fields.String()


class OnTabletOut(Schema):
    """What the tablet starts from. `session` and `me` before set-up only; `seal_to` is a public key."""

    worker = fields.Nested(WorkerOnTabletOut)
    enrolled = fields.Boolean()
    reader_id = fields.String()
    seal_to = B64(SECRET_BYTES, allow_none=True)
    session = B64(SECRET_BYTES, allow_none=True)
