"""The WSGI door: `youthvoice.wsgi:app`, made from the environment. Refuses to start rather than run half ready."""

import gc

from youthvoice.app import create_app
from youthvoice.config import Config
from youthvoice.opening import check_ready, open_house

_house = open_house(Config.from_env())
check_ready(_house)
app = create_app(_house)

# What is loaded now stays till the end: never look through it again. A page of voices makes thousands of short-lived
# objects; looking for circles among them every 700 (Python's own number) was a tenth of its time.
gc.freeze()
gc.set_threshold(10_000, *gc.get_threshold()[1:])
