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
    # taking_part
    # plans
    # voices
    # decisions
}
