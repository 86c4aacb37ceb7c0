"""One running house a worker for all journeys; each journey brings its own young people."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.databases.postgres import create_database
from tests.journeys.caller import Caller, close_all
from tests.journeys.hands import PHONE, TABLET, Hands
from tests.journeys.inviting import join_by_api, staff
from tests.journeys.server import Running, running
from tests.journeys.sight import EVERYBODY, confirm
from tests.journeys.the_line import Line, line_to
from tests.proofs.demo_house import DemoHouse
from youthvoice import clock
from youthvoice.config import Config
from youthvoice.opening import open_house


@pytest.fixture(scope="module", autouse=True)
def _hang_up() -> Iterator[None]:
    yield
    close_all()


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """The real server on SQLite."""
    with running(tmp_path_factory.mktemp("house")) as found:
        yield found


@pytest.fixture(scope="session")
def days_house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """The same for whoever lets days pass: once it is today again, others would meet what was done “tomorrow”."""
    with running(tmp_path_factory.mktemp("house")) as found:
        yield found


@pytest.fixture(scope="session")
def postgres_house(postgres_server: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """The real server on PostgreSQL."""
    folder: Path = tmp_path_factory.mktemp("house")
    with running(
        folder, create_database(postgres_server, f"journey_{folder.name}_{folder.parent.name}".replace("-", "_"))
    ) as found:
        yield found


@pytest.fixture
def line(server: Running) -> Iterator[Line]:
    with line_to(server.url) as found:
        yield found


@pytest.fixture
def phone(chromium: Browser, line: Line) -> Iterator[Hands]:
    with Hands(chromium, line.url, "young", PHONE) as hands:
        yield hands


@pytest.fixture
def tablet(chromium: Browser, server: Running) -> Iterator[Hands]:
    """A shared tablet, in a worker's hands to begin with; nothing of what is done on it may go wrong unseen."""
    with Hands(chromium, server.url, "tablet", TABLET) as hands:
        yield hands
        assert [one for one in hands.complaints if "ERR_INTERNET_DISCONNECTED" not in one] == []
        assert hands.elsewhere == []


@pytest.fixture(scope="module")
def adults(server: Running) -> dict[str, Caller]:
    """Everybody who works here, signed in."""
    return {name: staff(server, name) for name in EVERYBODY}


@pytest.fixture
def wren(server: Running, request: pytest.FixtureRequest) -> Caller:
    """A young person of this test alone, whom a second adult has seen."""
    young = join_by_api(server, f"Cy {request.node.name[5:60]}")[0]
    confirm(server, young)
    return young


@pytest.fixture
def safe(server: Running) -> Iterator[DemoHouse]:
    """The house's own database and the demo's two safeguarding files."""
    key = (server.folder / "demo" / "server.key").read_text()
    config = Config.from_env(server.environment | {"YOUTHVOICE_SERVER_KEY": key})
    house = DemoHouse(open_house(config), server.folder, server.demo)
    yield house
    house.house.database.engine.dispose()
    clock.set_offset_file(None)
