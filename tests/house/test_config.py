"""Production refuses to start on what is missing, on a default, or on demo settings; each refusal says the way out."""

from pathlib import Path

import pytest

from tests.house_fixtures import make_house
from youthvoice.config import Config, ConfigError
from youthvoice.opening import check_ready, open_house
from youthvoice.vault.server_key import ServerKey

GOOD = {
    "YOUTHVOICE_DATABASE_URL": "sqlite:////nowhere/youthvoice.db",
    "YOUTHVOICE_SERVER_KEY": ServerKey.generate().to_text(),
    "YOUTHVOICE_BASE_URL": "https://voice.example",
}


def test_production_is_the_default_and_needs_every_setting() -> None:
    assert Config.from_env(GOOD).mode == "production"
    for name in GOOD:
        with pytest.raises(ConfigError) as refused:
            Config.from_env({key: value for key, value in GOOD.items() if key != name})
        assert name in str(refused.value)


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("YOUTHVOICE_MODE", "prod", "YOUTHVOICE_MODE"),
        ("YOUTHVOICE_BASE_URL", "http://voice.example", "https"),
        ("YOUTHVOICE_CLOCK_OFFSET_FILE", "/tmp-clock", "CLOCK"),
        ("YOUTHVOICE_ARGON_MEMORY_KIB", "64", "cheaper"),
        ("YOUTHVOICE_SERVER_KEY_FILE", "/nowhere/server.key", "cannot be read"),
    ],
)
def test_production_refuses(name: str, value: str, said: str) -> None:
    with pytest.raises(ConfigError) as refused:
        Config.from_env(GOOD | {name: value})
    assert said in str(refused.value)


def test_the_server_key_is_never_shown() -> None:
    assert GOOD["YOUTHVOICE_SERVER_KEY"] not in repr(Config.from_env(GOOD))


def test_another_servers_key_opens_no_house(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'one.db'}"
    make_house(url, tmp_path).database.engine.dispose()
    with pytest.raises(ConfigError) as refused:
        open_house(Config(url, ServerKey.generate().to_text(), mode="test"))
    assert "did not make this database" in str(refused.value)


def test_a_key_that_is_none_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigError):
        open_house(Config(f"sqlite:///{tmp_path / 'one.db'}", "not a key", mode="test"))


def test_a_database_that_was_not_migrated_is_not_served(tmp_path: Path) -> None:
    made = make_house(f"sqlite:///{tmp_path / 'one.db'}", tmp_path)
    with pytest.raises(ConfigError) as refused:
        check_ready(made)
    assert "youthvoice migrate" in str(refused.value)
    made.database.engine.dispose()
