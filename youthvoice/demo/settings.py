"""The settings a newcomer starts with: all in var/demo/, with a server key of its own. Production never reads these."""

import os
from pathlib import Path
from tempfile import mkdtemp

from youthvoice.config import Config
from youthvoice.db import Base, Database
from youthvoice.vault.server_key import ServerKey


def environment(port: int) -> dict[str, str]:
    """What `run` sets where the environment says nothing: mode demo, a key file and SQLite in var/demo/."""
    folder = Path(os.environ.get("YOUTHVOICE_VAR", "var")).absolute() / "demo"
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    usual = {
        "YOUTHVOICE_MODE": "demo",
        "YOUTHVOICE_VAR": str(folder.parent),
        "YOUTHVOICE_DATABASE_URL": f"sqlite:///{folder / 'youthvoice.db'}",
        "YOUTHVOICE_BASE_URL": f"http://127.0.0.1:{port}",
    }
    if "YOUTHVOICE_SERVER_KEY" not in os.environ:
        usual["YOUTHVOICE_SERVER_KEY_FILE"] = str(_key_file(folder))
    return {name: value for name, value in usual.items() if name not in os.environ}


def throwaway() -> Config:
    """A house for looking at only: an empty database and a key that are thrown away."""
    url = f"sqlite:///{Path(mkdtemp()) / 'empty.db'}"
    Base.metadata.create_all(Database(url).engine)
    return Config(database_url=url, server_key=ServerKey.generate().to_text(), mode="test")


def _key_file(folder: Path) -> Path:
    path = folder / "server.key"
    if not path.exists():
        path.touch(mode=0o600)
        path.write_text(ServerKey.generate().to_text() + "\n")
    return path
