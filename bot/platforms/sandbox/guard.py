"""Who may talk to the page: only a browser on this machine that shows this very page."""

from collections.abc import Awaitable, Callable

from aiohttp import web
from yarl import URL

HERE = frozenset({"127.0.0.1", "localhost", "::1"})
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self';"
    " connect-src 'self';"
    " base-uri 'none'; form-action 'none'; frame-ancestors 'none';"
    " require-trusted-types-for 'script'; trusted-types 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cache-Control": "no-cache",
}

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


def called_by_name(host: str) -> bool:
    """Tell whether a Host header names this machine; any other name may be rebound to it."""
    try:
        return URL(f"http://{host}").host in HERE
    except ValueError:
        return False


def from_this_page(request: web.Request) -> bool:
    """Tell whether a request comes from a page we served; one that changes things must say so."""
    origin = request.headers.get("Origin", "")
    if not origin:
        return request.method in ("GET", "HEAD")
    return origin == f"http://{request.host}"


@web.middleware
async def guard(request: web.Request, handler: Handler) -> web.StreamResponse:
    if not called_by_name(request.host) or not from_this_page(request):
        raise web.HTTPForbidden
    if request.method == "POST" and request.content_type != "application/json":
        raise web.HTTPUnsupportedMediaType
    return await handler(request)


async def harden(_: web.Request, response: web.StreamResponse) -> None:
    """Add the headers that keep a page to itself, also to streams and files."""
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
