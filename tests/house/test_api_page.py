"""`/api/docs` says what `/api/openapi.json` says, and runs nothing."""

import re

import pytest
from flask import Flask


@pytest.mark.parametrize("house", ["sqlite"], indirect=True)
def test_every_route_of_the_description_is_on_the_page(app: Flask) -> None:
    client = app.test_client()
    spec = client.get("/api/openapi.json").get_json()
    page = client.get("/api/docs").get_data(as_text=True)
    routes = [f"{verb.upper()} {path}" for path, item in spec["paths"].items() for verb in item if verb != "parameters"]
    assert len(routes) > 30
    assert [route for route in routes if f"<code>{route}</code>" not in page] == []


@pytest.mark.parametrize("house", ["sqlite"], indirect=True)
def test_every_link_on_the_page_leads_somewhere_and_nothing_is_run(app: Flask) -> None:
    client = app.test_client()
    answer = client.get("/api/docs")
    page = answer.get_data(as_text=True)
    places = set(re.findall(r'id="([^"]+)"', page))
    assert set(re.findall(r'href="#([^"]+)"', page)) <= places
    assert "<script" not in page
    assert "style=" not in page
    assert answer.headers["Content-Security-Policy"].startswith("default-src 'none'")
    assert client.get("/api/docs.css").mimetype == "text/css"
