"""The one door to decisions: whatever a route, app.py or a feature further right may use of it."""

from youthvoice.decisions.because import what_is_missing
from youthvoice.decisions.deciding import put_decision
from youthvoice.decisions.opening import find_answers, list_decisions, read_decision
from youthvoice.decisions.reaching import promises_kept, workers_told_of
from youthvoice.decisions.saying_back import say_back
from youthvoice.decisions.wishes import list_wishes

__all__ = [
    "find_answers",
    "list_decisions",
    "list_wishes",
    "promises_kept",
    "put_decision",
    "read_decision",
    "say_back",
    "what_is_missing",
    "workers_told_of",
]
