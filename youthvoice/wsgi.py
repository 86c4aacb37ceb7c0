"""The WSGI door: `youthvoice.wsgi:app`, made from the environment. Refuses to start rather than run half ready."""

from youthvoice.app import create_app
from youthvoice.config import Config
from youthvoice.opening import check_ready, open_house

_house = open_house(Config.from_env())
check_ready(_house)
app = create_app(_house)
