"""The tools other tests stand on are there: a browser that draws, a PostgreSQL that keeps databases apart."""

from collections.abc import Callable

import psycopg
from playwright.sync_api import Browser

PNG = b"\x89PNG\r\n\x1a\n"


def test_the_browser_opens_a_page_and_draws_it(chromium: Browser) -> None:
    context = chromium.new_context(viewport={"width": 360, "height": 640})
    page = context.new_page()
    page.goto("data:text/html,<title>Hello</title><body style='background:%230B5C63'><h1>My Say</h1>")
    picture = page.screenshot()
    assert page.title() == "Hello"
    assert picture.startswith(PNG)
    assert page.locator("h1").bounding_box()["width"] > 0
    context.close()


def test_text_has_a_width_so_a_font_was_found(chromium: Browser) -> None:
    context = chromium.new_context()
    page = context.new_page()
    page.set_content("<span>mmmmmmmm</span><br><b>iiiiiiii</b>")
    wide, narrow = (page.locator(tag).bounding_box()["width"] for tag in ("span", "b"))
    assert wide > 2 * narrow > 0
    context.close()


def test_each_fresh_database_is_a_copy_of_the_workers_own_and_apart_from_the_next(
    postgres_url: str, fresh_postgres: Callable[[], str]
) -> None:
    with psycopg.connect(postgres_url) as session:
        session.execute("CREATE TABLE IF NOT EXISTS toolchain_proof (words text)")
    first, second = fresh_postgres(), fresh_postgres()
    with psycopg.connect(first) as session:
        session.execute("INSERT INTO toolchain_proof VALUES ('only here')")
    with psycopg.connect(second) as session:
        assert session.execute("SELECT count(*) FROM toolchain_proof").fetchone() == (0,)
    with psycopg.connect(postgres_url) as session:
        session.execute("DROP TABLE toolchain_proof")


def test_postgres_is_the_version_production_uses(postgres_server: str) -> None:
    with psycopg.connect(postgres_server) as session:
        assert session.info.server_version >= 180_000
