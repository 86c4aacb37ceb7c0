"""The shapes of a voice on the wire. A list for staff has no field that could carry words."""

from marshmallow import ValidationError, fields, validates

from consent.terms import Company
from youthvoice.schemas import Code, Day, IdField, Schema, Time, Words
from youthvoice.voices.content.schemas import AboutShownSchema, TappedSchema, WhatWasSaidSchema
from youthvoice.voices.said import MOST_CHARACTERS, MOST_READERS, Feeling, Typing


def _not_too_many(reader_ids: list[str] | None) -> None:
    if reader_ids is not None and len(reader_ids) > MOST_READERS:
        raise ValidationError("Pick fewer people.")


class SaidSchema(TappedSchema):
    """A voice to keep and, with `send_to`, to send.

    `adds_to_id`: something of theirs, sent before, that it adds to. `instead_of`: a proposal it takes the place of.
    `typing`, `interpreter`: how it was typed, which whoever reads it is shown.
    """

    version_id = IdField(required=True)
    adds_to_id = IdField(allow_none=True)
    feeling = Code(Feeling, allow_none=True)
    words = Words(at_most=MOST_CHARACTERS, allow_none=True)
    send_to = fields.List(IdField(), allow_none=True)
    with_adult = Code(Company, allow_none=True)
    without_cover = fields.List(IdField(), allow_none=True)
    with_cover = fields.List(IdField(), allow_none=True)
    also_read = fields.List(IdField(), allow_none=True)
    instead_of = IdField(allow_none=True)
    typing = Code(Typing, allow_none=True)
    interpreter = fields.Boolean(allow_none=True)

    @validates("send_to", "without_cover", "with_cover", "also_read")
    def _check_send_to(self, reader_ids: list[str] | None, data_key: str) -> None:
        _not_too_many(reader_ids)


class ChosenSchema(Schema):
    """Who should read it."""

    reader_ids = fields.List(IdField(), required=True)
    with_adult = Code(Company, allow_none=True)
    without_cover = fields.List(IdField(), allow_none=True)
    with_cover = fields.List(IdField(), allow_none=True)
    # Of those with a standing yes to what it is about, whom the screen named; none said: all of them.
    also_read = fields.List(IdField(), allow_none=True)

    @validates("reader_ids")
    def _check_reader_ids(self, reader_ids: list[str], data_key: str) -> None:
        if not reader_ids:
            raise ValidationError("Pick who should read it.")
        _not_too_many(reader_ids)

    @validates("without_cover", "with_cover", "also_read")
    def _check_without_cover(self, reader_ids: list[str] | None, data_key: str) -> None:
        _not_too_many(reader_ids)


class SharedSchema(ChosenSchema):
    """Who else should read it. `ask_id`: an adult asked for this (voices/shared_on), and this is the yes to it."""

    ask_id = IdField(allow_none=True)


class PageSchema(Schema):
    """Where a page starts: before this voice, as `next` of the page before says."""

    before = IdField()


class NamedSchema(Schema):
    """Somebody, by first name."""

    id = IdField(required=True)
    first_name = fields.String(required=True)


class OnItSchema(Schema):
    """Who said they are on it, and by which day."""

    by = Day(required=True)
    who = fields.Nested(NamedSchema, required=True)


class ReaderSchema(NamedSchema):
    """Somebody who can read it; `owed`: will be able to, once they hold a key. `cover_for`: only as cover."""

    what = fields.String(required=True)
    opened_at = Time(allow_none=True)
    owed = fields.Boolean(required=True)
    being_set_up = fields.Boolean(required=True)
    cover_for = fields.Nested(NamedSchema, allow_none=True)
    away = fields.Boolean(required=True)
    away_until = Day(allow_none=True)


class WaitingSchema(NamedSchema):
    """Somebody who gets nothing before a second yes, given alone, from this time on."""

    what = fields.String(required=True)
    permission_id = IdField(required=True)
    second_yes_after = Time(allow_none=True)


class AnswerSchema(Schema):
    """The decision that answers it."""

    id = IdField(required=True)
    decided_at = Time(required=True)
    seen_at = Time(allow_none=True)
    by = fields.Nested(NamedSchema, allow_none=True)


class VoiceSchema(WhatWasSaidSchema):
    """A young person's own voice."""

    id = IdField(required=True)
    version_id = IdField(required=True)
    about = fields.Nested(AboutShownSchema, required=True)
    adds_to_id = IdField(allow_none=True)
    state = fields.String(required=True)
    created_at = Time(required=True)
    updated_at = Time(required=True)
    sent_at = Time(allow_none=True)
    due_on = Day(allow_none=True)
    named_adult = fields.Nested(NamedSchema, allow_none=True)
    readers = fields.List(fields.Nested(ReaderSchema), required=True)
    waiting = fields.List(fields.Nested(WaitingSchema), required=True)
    taken_back_at = Time(allow_none=True)
    decision = fields.Nested(AnswerSchema, allow_none=True)
    on_it = fields.Nested(OnItSchema, allow_none=True)
    shut = fields.Boolean()


class VoicesSchema(Schema):
    """A page of them; `next`: before which the next page starts."""

    voices = fields.List(fields.Nested(VoiceSchema), required=True)
    next = IdField(allow_none=True)


class YoungPersonSchema(Schema):
    """Whose it is, as staff lists show them."""

    id = IdField(required=True)
    nickname = fields.String(allow_none=True)
    initials = fields.String(required=True)
    confirmed = fields.Boolean(required=True)


class NamedWorkerSchema(Schema):
    """A worker, by name, for other staff."""

    id = IdField(required=True)
    name = fields.String(required=True)


class CoveredSchema(NamedWorkerSchema):
    """Whom somebody reads for as their cover, and whether they are away."""

    away = fields.Boolean(required=True)
    away_until = Day(allow_none=True)


class OpenedVoiceSchema(WhatWasSaidSchema):
    """A voice as somebody it was sent to reads it. Either young people's `Voice` or this comes back from GET /{id}."""

    id = IdField(required=True)
    version_id = IdField()
    young_person = fields.Nested(YoungPersonSchema)
    about = fields.Nested(AboutShownSchema, required=True)
    adds_to_id = IdField(allow_none=True)
    state = fields.String(required=True)
    created_at = Time()
    updated_at = Time()
    sent_at = Time(allow_none=True)
    due_on = Day(allow_none=True)
    named_adult = fields.Nested(NamedSchema, allow_none=True)
    readers = fields.List(fields.Nested(ReaderSchema))
    waiting = fields.List(fields.Nested(WaitingSchema))
    opened_at = Time(allow_none=True)
    taken_back_at = Time(allow_none=True)
    taken_back_on = Day(allow_none=True)
    decision = fields.Nested(AnswerSchema, allow_none=True)
    on_it = fields.Nested(OnItSchema, allow_none=True)
    covering_for = fields.Nested(CoveredSchema, allow_none=True)
    on_it_by = Day(allow_none=True)
    shut = fields.Boolean()


class ReadBySchema(NamedSchema):
    """Somebody who had opened it before it was taken back."""

    opened_at = Time(required=True)


class TakenBackSchema(Schema):
    """What taking back did, truly: who had read it already."""

    state = fields.String(required=True)
    read_by = fields.List(fields.Nested(ReadBySchema), required=True)
