"""Whom a record is about, asked of the features that know: what is about a worker is kept from them (consent)."""

from collections.abc import Collection
from dataclasses import replace

from consent.facts import Record
from youthvoice.records import hooks
from youthvoice.records.shapes import AboutWorker
from youthvoice.work import Work


def workers_told_of(work: Work, record_ids: Collection[str]) -> dict[str, AboutWorker]:
    """The worker each of these records is about; those that are about no worker are left out."""
    found: dict[str, AboutWorker] = {}
    for answered in hooks.on_about_asked(work, list(record_ids)) if record_ids else ():
        found |= answered
    return found


def with_worker(record: Record, about: AboutWorker | None) -> Record:
    """The record as the rules know it, with whom it is about."""
    return replace(record, about_id=about.worker_id, answers_id=about.answers_id) if about else record
