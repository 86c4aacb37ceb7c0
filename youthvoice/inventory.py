"""Every column and what it may hold, in one list that a guard test holds against the models.

words: sealed to readers by grants · server: sealed under the server key only, shown by ruling · key: slots, keys, MACs, hashes
plain: ids, codes, dates, counts; never anything somebody wrote.
"""

WORDS, SERVER, KEY, PLAIN = "words", "server", "key", "plain"

COLUMNS: dict[str, dict[str, str]] = {
    # the house
    "deployments": {"id": PLAIN, "phrase_salt": KEY, "mac": KEY, "is_demo": PLAIN, "created_at": PLAIN},
    "audit_chains": {"id": PLAIN, "length": PLAIN, "head": KEY},
    "audit_entries": {
        "chain_id": PLAIN,
        "number": PLAIN,
        "at": PLAIN,
        "actor_id": PLAIN,
        "action": PLAIN,
        "young_person_id": PLAIN,
        "subject_id": PLAIN,
        "details": PLAIN,
        "mac": KEY,
    },
    "outbox": {
        "id": PLAIN,
        "kind": PLAIN,
        "recipient_id": PLAIN,
        "subject_id": PLAIN,
        "created_at": PLAIN,
        "done_at": PLAIN,
    },
    # people
    "services": {
        "id": PLAIN,
        "name_sealed": SERVER,
        "is_demo": PLAIN,
        "profile_name": PLAIN,
        "help_number_sealed": SERVER,
        "help_checked_on": PLAIN,
    },
    "agencies": {"id": PLAIN, "service_id": PLAIN, "name_sealed": SERVER},
    "people": {
        "id": PLAIN,
        "service_id": PLAIN,
        "agency_id": PLAIN,
        "role": PLAIN,
        "state": PLAIN,
        "name_sealed": SERVER,
        "nickname_sealed": SERVER,
        "case_reference_sealed": SERVER,
        "date_of_birth_sealed": SERVER,
        "username_sealed": SERVER,
        "username_index": KEY,
        "confirmed_at": PLAIN,
        "enrolled_at": PLAIN,
        "away_from": PLAIN,
        "away_until": PLAIN,
        "created_at": PLAIN,
    },
    "working_relationships": {
        "id": PLAIN,
        "young_person_id": PLAIN,
        "worker_id": PLAIN,
        "role": PLAIN,
        "starts_on": PLAIN,
        "ends_on": PLAIN,
        "is_named_adult": PLAIN,
        "mac": KEY,
    },
    "public_keys": {
        "id": PLAIN,
        "owner_id": PLAIN,
        "owner_kind": PLAIN,
        "version": PLAIN,
        "state": PLAIN,
        "public_key": KEY,
        "draft_public": KEY,
        "mac": KEY,
    },
    # sign_in
    "key_slots": {
        "id": PLAIN,
        "person_id": PLAIN,
        "kind": PLAIN,
        "public_key_id": PLAIN,
        "stretching": PLAIN,
        "slot_sealed": KEY,
        "locator_index": KEY,
        "created_at": PLAIN,
        "last_used_at": PLAIN,
        "words_confirmed_at": PLAIN,
    },
    "sessions": {
        "id": KEY,
        "person_id": PLAIN,
        "slot_id": PLAIN,
        "door": PLAIN,
        "scope": PLAIN,
        "proof": KEY,
        "bundle_sealed": KEY,
        "stepped_up_at": PLAIN,
        "last_seen_at": PLAIN,
        "ends_at": PLAIN,
    },
    "invitations": {
        "id": PLAIN,
        "young_person_id": PLAIN,
        "inviter_id": PLAIN,
        "how": PLAIN,
        "state": PLAIN,
        "created_at": PLAIN,
        "expires_at": PLAIN,
        "used_at": PLAIN,
        "declined_at": PLAIN,
    },
    "known_browsers": {
        "id": PLAIN,
        "person_id": PLAIN,
        "token_index": KEY,
        "created_at": PLAIN,
        "last_used_at": PLAIN,
    },
    "tries": {"id": KEY, "count": PLAIN, "last_at": PLAIN, "next_at": PLAIN},
    # records
    # taking_part
    # plans
    # voices
    # decisions
}
