"""The one door to preferred_worker: whatever a route, app.py or a feature further right may use of it."""

from youthvoice.preferred_worker.asking import Asked, let_talk, list_own, put_ask, say_if_ok, take_back
from youthvoice.preferred_worker.changing import HandingOver, choose, hand_over, list_changes
from youthvoice.preferred_worker.deciding import Answered, answer, ask_to_talk, list_asks, read_ask
from youthvoice.preferred_worker.facts import ask_waits, decider_left, decides_here
from youthvoice.preferred_worker.profiles import Written, list_cards, put_own, read_own

__all__ = [
    "Answered",
    "Asked",
    "HandingOver",
    "Written",
    "answer",
    "ask_to_talk",
    "ask_waits",
    "choose",
    "decider_left",
    "decides_here",
    "hand_over",
    "let_talk",
    "list_asks",
    "list_cards",
    "list_changes",
    "list_own",
    "put_ask",
    "put_own",
    "read_ask",
    "read_own",
    "say_if_ok",
    "take_back",
]
