"""Every column and what it may hold, in one list that a guard test holds against the models.

words: sealed to readers by grants · server: sealed under the server key only, shown by ruling · key: slots, keys, MACs, hashes
plain: ids, codes, dates, counts; never anything somebody wrote.
"""

WORDS, SERVER, KEY, PLAIN = "words", "server", "key", "plain"

COLUMNS: dict[str, dict[str, str]] = {
    # the house
    "deployments": {"id": PLAIN, "phrase_salt": KEY, "mac": KEY, "created_at": PLAIN},
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
    # sign_in
    # records
    "records": {
        "id": PLAIN,
        "kind": PLAIN,
        "young_person_id": PLAIN,
        "owner_id": PLAIN,
        "service_id": PLAIN,
        "state": PLAIN,
        "current_version_id": PLAIN,
        "created_at": PLAIN,
    },
    "record_versions": {
        "id": PLAIN,
        "record_id": PLAIN,
        "number": PLAIN,
        "author_id": PLAIN,
        "content_sealed": WORDS,
        "content_sha256": KEY,
        "created_at": PLAIN,
    },
    "grants": {
        "id": PLAIN,
        "record_id": PLAIN,
        "version_id": PLAIN,
        "reader_id": PLAIN,
        "reader_key_id": PLAIN,
        "basis": PLAIN,
        "permission_id": PLAIN,
        "sealed": KEY,
        "opens_at": PLAIN,
        "expires_at": PLAIN,
        "created_at": PLAIN,
        "opened_at": PLAIN,
    },
    "owed_grants": {
        "id": PLAIN,
        "record_id": PLAIN,
        "version_id": PLAIN,
        "reader_id": PLAIN,
        "basis": PLAIN,
        "permission_id": PLAIN,
        "opens_at": PLAIN,
        "expires_at": PLAIN,
        "mac": KEY,
        "created_at": PLAIN,
    },
    # taking_part
    "permissions": {
        "id": PLAIN,
        "young_person_id": PLAIN,
        "reader_id": PLAIN,
        "record_id": PLAIN,
        "purpose": PLAIN,
        "use": PLAIN,
        "state": PLAIN,
        "given_at": PLAIN,
        "second_yes_after": PLAIN,
        "withdrawn_at": PLAIN,
        "mac": KEY,
        "created_at": PLAIN,
    },
    # plans
    # voices
    # decisions
}
