"""The server behind `serve`: textual-serve's, on this computer alone, with a page that loads nothing from outside.

Any page in the same browser, and any program of another user of this computer, may knock at a port of 127.0.0.1. So every address
begins with a secret; and a request that names another host, or comes from another page, is refused.
"""

from __future__ import annotations

import asyncio
import html
import secrets
import socket
from collections.abc import Awaitable, Callable
from pathlib import Path
from string import Template

from aiohttp import web
from textual_serve.server import Server

from verifybench.case.errors import CaseError

HOST = "127.0.0.1"
_PAGE = Path(__file__).with_name("serving.html")
_FONT_SIZE = 16  # pixels
_PATIENCE = 2.0  # seconds for open pages, when it ends

_CAREFUL = {"Referrer-Policy": "no-referrer", "X-Content-Type-Options": "nosniff", "Cache-Control": "no-store"}

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class WorkbenchServer(Server):  # type: ignore[misc]  # untyped where the extra is not installed
    """One process of the workbench for every page that is open."""

    def __init__(self, command: str, title: str, port: int) -> None:
        super().__init__(command, host=HOST, port=port, title=title)
        self.secret = secrets.token_urlsafe(16)

    @property
    def address(self) -> str:
        return f"{self.public_url}/{self.secret}/"

    async def on_startup(self, app: web.Application) -> None:
        """The address is told by the command."""

    async def handle_index(self, request: web.Request) -> web.Response:
        nonce = secrets.token_urlsafe(8)
        page = Template(_PAGE.read_text(encoding="utf-8")).substitute(
            title=html.escape(self.title),
            size=_FONT_SIZE,
            socket=f"ws://{HOST}:{self.port}/{self.secret}/ws",
            nonce=nonce,
        )
        may = (
            f"default-src 'none'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'unsafe-inline'; font-src 'self'; "
            f"img-src 'self' data:; connect-src ws://{HOST}:{self.port}; "
            "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
        )
        return web.Response(text=page, content_type="text/html", headers={"Content-Security-Policy": may})

    async def guarded(self) -> web.Application:
        """The whole under its secret; whatever else is asked for is not there."""
        guarded = web.Application(middlewares=[self._guard])
        guarded.add_subapp(f"/{self.secret}", await self._make_app())
        return guarded

    @web.middleware  # type: ignore[untyped-decorator]
    async def _guard(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        own = f"{HOST}:{self.port}"
        # A name that leads to 127.0.0.1 (DNS rebinding), or a socket that another page opens: browsers name both truly.
        if request.headers.get("Host") != own or request.headers.get("Origin", f"http://{own}") != f"http://{own}":
            raise web.HTTPForbidden
        response = await handler(request)
        if not response.prepared:
            response.headers.update(_CAREFUL)
        return response


def serve(command: str, title: str, port: int, opened: Callable[[str], None]) -> None:
    """Serve `command` until ctrl+c; `opened` is told the address. Raises CaseError where the port is taken."""
    with socket.socket() as listening:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listening.bind((HOST, port))
        except OSError as error:
            raise CaseError(f"port {port} cannot be listened on ({error.strerror}). Name another one, or none") from error
        server = WorkbenchServer(command, title, listening.getsockname()[1])
        loop = asyncio.new_event_loop()
        web.run_app(
            server.guarded(),
            sock=listening,
            loop=loop,
            access_log=None,
            shutdown_timeout=_PATIENCE,
            print=lambda *_: opened(server.address),
        )
