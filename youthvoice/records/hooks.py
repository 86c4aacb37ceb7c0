"""What records/ asks of, or tells, features further right. app.py registers them; they run in the same transaction."""

from youthvoice.people.service import Hook

# (work, young_person_id) -> tuple[consent Permission, ...]: a fresh ruling stands on yeses; answered by taking_part.
on_permissions_asked = Hook("on_permissions_asked")
# (work, record_ids) -> dict[id, AboutWorker]: whom these are about; answered by voices and decisions.
on_about_asked = Hook("on_about_asked")
# (work, record_id): taken back, or a draft deleted; every yes for it ends.
on_taken_back = Hook("on_taken_back")
# (work, record_id, reader_id, opened_at): one reader can open it no more.
on_stopped_sharing = Hook("on_stopped_sharing")
# (work, [(record_id, reader_id)]): these readers were given what they had been promised.
on_promises_kept = Hook("on_promises_kept")
