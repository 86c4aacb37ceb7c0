"""What a yes reaches: which sent things a standing one covers from now on, and which uses open nothing at all."""

from collections.abc import Mapping

from consent.terms.taking_part import YesTo

# The kinds a voice can be about (voices/said.py; a test holds the two together). What is about a worker is on no list:
# that is shared by name, each time.
_OF_THE_PLAN = frozenset({"plan", "step", "measure"})
COVERS: Mapping[YesTo, frozenset[str]] = {
    YesTo.PLAN: _OF_THE_PLAN,
    YesTo.SERVICE_LEARNING: _OF_THE_PLAN | {"service", "anything"},
    # “You can pick what they see”: a meeting gets what was picked for it and nothing else.
    YesTo.MEETING: frozenset(),
    # Using words, and asking about a study, open nothing: “They do not get to read your things.”
    YesTo.QUOTATION: frozenset(),
    YesTo.RESEARCH_CONTACT: frozenset(),
}
# Where a young person can show things they sent before, one by one; for a meeting they pick at least one.
CAN_SHOW_FORMER = frozenset({YesTo.PLAN, YesTo.SERVICE_LEARNING, YesTo.MEETING})
