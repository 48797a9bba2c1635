"""What the tests against strangers share: a server that hears whether anybody asks it."""

from __future__ import annotations

from collections.abc import Iterator
from socket import AF_INET, SOCK_STREAM, socket

import pytest


@pytest.fixture
def server() -> Iterator[socket]:
    """A server on this machine that hears whether anybody asks it."""
    with socket(AF_INET, SOCK_STREAM) as heard:
        heard.bind(("127.0.0.1", 0))
        heard.listen()
        heard.settimeout(0.2)
        yield heard
