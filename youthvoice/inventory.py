"""Every column and what it may hold, in one list that a guard test holds against the models.

words: sealed to readers by grants · server: sealed under the server key only, shown by ruling
key: slots, keys, MACs, hashes · plain: ids, codes, dates, counts; never anything somebody wrote.
"""

WORDS, SERVER, KEY, PLAIN = "words", "server", "key", "plain"


def _table(plain: str, **others: str) -> dict[str, str]:
    """A table’s columns: the plain ones by name, with spaces between; the others each with what it holds."""
    return dict.fromkeys(plain.split(), PLAIN) | others


COLUMNS: dict[str, dict[str, str]] = {
    # the house
    "deployments": _table("id is_demo created_at", phrase_salt=KEY, mac=KEY),
    "audit_chains": _table("id length", head=KEY),
    "audit_entries": _table("chain_id number at actor_id action young_person_id subject_id details", mac=KEY),
    "outbox": _table("id kind recipient_id subject_id created_at done_at"),
    # people
    "services": _table("id is_demo profile_name help_checked_on", name_sealed=SERVER, help_number_sealed=SERVER),
    "agencies": _table("id service_id", name_sealed=SERVER),
    "people": _table(
        "id service_id agency_id role state confirmed_at enrolled_at away_from away_until created_at",
        name_sealed=SERVER,
        nickname_sealed=SERVER,
        case_reference_sealed=SERVER,
        date_of_birth_sealed=SERVER,
        username_sealed=SERVER,
        username_index=KEY,
        mac=KEY,
    ),
    "working_relationships": _table("id young_person_id worker_id role starts_on ends_on is_named_adult", mac=KEY),
    "covers": _table("worker_id cover_id starts_on ends_on", mac=KEY),
    "public_keys": _table("id owner_id owner_kind version state", public_key=KEY, draft_public=KEY, mac=KEY),
    # sign_in
    "key_slots": _table(
        "id person_id kind public_key_id stretching created_at last_used_at words_confirmed_at",
        slot_sealed=KEY,
        locator_index=KEY,
    ),
    "sessions": _table(
        "person_id slot_id door scope stepped_up_at last_seen_at ends_at",
        id=KEY,
        proof=KEY,
        bundle_sealed=KEY,
        mac=KEY,
    ),
    "invitations": _table("id young_person_id inviter_id how state created_at expires_at used_at declined_at", mac=KEY),
    "worker_keys": _table(
        "person_id public_key_id reset_by_id reset_at confirmed_by_id confirmed_at opens_at",
        mac=KEY,
    ),
    "ways_back": _table(
        "young_person_id invitation_id started_by_id started_at state public_key_id taken_up_at confirmed_by_id "
        "confirmed_at seen_on seen_how opens_at over_at over_by_id put_away_at",
        mac=KEY,
    ),
    "hand_overs": _table(
        "id young_person_id worker_id created_at ends_at ended_at",
        ticket_index=KEY,
        session_id=KEY,
        mac=KEY,
    ),
    "known_browsers": _table("id person_id created_at last_used_at", token_index=KEY),
    "tries": _table("count last_at next_at", id=KEY),
    # records
    "records": _table("id kind young_person_id owner_id service_id state current_version_id created_at", mac=KEY),
    "record_versions": _table("id record_id number author_id created_at", content_sealed=WORDS, content_sha256=KEY),
    "grants": _table(
        "id record_id version_id reader_id reader_key_id basis permission_id opens_at expires_at created_at opened_at",
        sealed=KEY,
    ),
    "owed_grants": _table(
        "id record_id version_id reader_id basis permission_id opens_at expires_at created_at",
        mac=KEY,
    ),
    "owed_refusals": _table("owed_id holder_id refused_at"),
    # taking_part
    "permissions": _table(
        "id young_person_id reader_id record_id purpose use state given_at second_yes_after withdrawn_at "
        "cover_for_id request_id ends_on created_at",
        mac=KEY,
    ),
    "offers": _table(
        "id young_person_id service_id activity about_id help asked_by_id offered_at answer answered_at "
        "typed_by_id said_on",
        mac=KEY,
    ),
    "holds": _table(
        "id young_person_id service_id activity author_id second_person_id proposed_at agree_by agreed_at "
        "starts_on review_on ended_at ended_by_id reviewer_id finding found_by_id found_at not_telling "
        "tell_again_at not_told_by_id telling_looks told_at told_by_id told_on",
        reasons_sealed=SERVER,
        mac=KEY,
    ),
    "hold_challenges": _table("id hold_id young_person_id challenger_id challenged_at look_by looked_at", mac=KEY),
    "yes_requests": _table(
        "id young_person_id service_id asked_by_id version_id yes_to language sheet_version understanding "
        "reader_ids adult_ids parents checked_ids meeting_on starts_on ends_on state created_at asked_at "
        "answered_at with_adult",
        mac=KEY,
    ),
    "checked_facts": _table(
        "id young_person_id circumstance checked_by_id checked_on created_at",
        detail_sealed=SERVER,
        mac=KEY,
    ),
    "lawful_bases": _table("id service_id yes_to basis set_by_id set_at mac"),
    "advocate_requests": _table(
        "id young_person_id service_id asked_at answer_by accepted_by_id accepted_at in_touch_at withdrawn_at",
        reach_sealed=SERVER,
        mac=KEY,
    ),
    "complaints": _table(
        "id young_person_id service_id version_id about_id receiver_id sent_at answer_by in_touch_at taken_back_at",
        mac=KEY,
    ),
    # plans
    "plans": _table("id young_person_id version_id state written_by created_at updated_at"),
    # voices
    "voices": _table(
        "id young_person_id service_id version_id about_kind about_id adds_to_id state ways named_adult_id "
        "created_at updated_at sent_at due_on answered_at taken_back_at on_it_by on_it_id",
    ),
    "voice_readers": _table("voice_id reader_id sent_at cover_for_id place opened_at taken_back_at"),
    "proposals": _table(
        "id young_person_id service_id version_id about_kind about_id ways interpreter typed_by_id in_session "
        "typing due_on state typed_at updated_at ended_at",
        mac=KEY,
    ),
    "carried_words": _table("id young_person_id worker_id reader_id hand_over_id kept_at", words_sealed=WORDS),
    "concerns": _table(
        "id young_person_id service_id voice_id version_id passed_on_by_id receiver_id about_id passed_on_at "
        "told_on look_at_telling_by why_not_id note_id note_version_id note_at",
        mac=KEY,
    ),
    "quotes": _table(
        "id young_person_id service_id voice_id voice_version_id version_id worker_id permission_id request_id "
        "picked_at ended_at",
        mac=KEY,
    ),
    "share_asks": _table(
        "id young_person_id service_id voice_id version_id asked_by_id reader_id asked_at ends_on answer answered_at",
        mac=KEY,
    ),
    # decisions
    "decisions": _table(
        "id voice_id voice_version_id young_person_id service_id version_id decided_by created_at decided_at "
        "first_seen_at said_back_at answer_again_by talk_by look_again_by look_again_person_id wish_again_on",
        outcome_sealed=SERVER,
        say_back_sealed=SERVER,
    ),
    # preferred_worker
    "worker_profiles": _table("id shown updated_at", words_sealed=SERVER),
    "worker_asks": _table(
        "id young_person_id service_id version_id state asked_at hear_by talk_asked_at may_talk answer_id "
        "answer_version_id answered_by answered_at said_ok_at talk_by taken_back_at",
        named_sealed=SERVER,
        outcome_sealed=SERVER,
        is_ok_sealed=SERVER,
        mac=KEY,
    ),
    "worker_changes": _table(
        "id young_person_id service_id version_id from_id to_id started_by started_at state chosen_at",
        pass_on_sealed=SERVER,
        mac=KEY,
    ),
}
