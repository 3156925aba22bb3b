"""`run`: start, say so, keep the service manager informed, and stop in good order."""

import asyncio
import gc
import os
import signal
import sys
import webbrowser
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Protocol

import structlog

from bot import notify

STOP_WITHIN_S = 4.5  # people wait, and so does the service manager


class Program(Protocol):
    """What the command line needs of the program it runs."""

    @property
    def page(self) -> str:
        """The address of the page where it can be tried, or ""."""

    async def start(self) -> None:
        """Return when everything listens; raises what stands in the way."""

    async def watch(self) -> None:
        """Return or raise only when something the program cannot go on without has ended."""

    async def well(self) -> bool:
        """Tell whether it can do its work; asked for each beat of the watchdog."""

    async def stop(self) -> None:
        """Finish what is under way, or leave it as if it had not begun."""


async def run(program: Program, *, demo: Callable[[], Awaitable[None]] | None = None) -> int:
    """Run until told to stop; return the exit code: 0 unless the program ended by itself."""
    told = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, told.set)
    log = structlog.get_logger(__name__)
    try:
        await program.start()
        _keep_loaded()
        _announce(program.page)
        notify.notify(notify.READY)
        log.info("run.ready")
        code = await _until(told, program, demo)
    finally:
        notify.notify(notify.STOPPING)
        await _stop(program)
    log.info("run.stopped")
    return code


async def _until(
    told: asyncio.Event, program: Program, demo: Callable[[], Awaitable[None]] | None
) -> int:
    asked = asyncio.ensure_future(told.wait())
    watched = asyncio.ensure_future(program.watch())
    beside = [asyncio.ensure_future(_beat(program))]
    if demo:
        beside.append(asyncio.ensure_future(_play(demo)))
    try:
        await asyncio.wait({asked, watched}, return_when=asyncio.FIRST_COMPLETED)
        if not asked.done():
            watched.result()  # raises what ended it
        return 0 if asked.done() else 1
    finally:
        for task in (asked, watched, *beside):
            task.cancel()
        await asyncio.gather(asked, watched, *beside, return_exceptions=True)


async def _play(demo: Callable[[], Awaitable[None]]) -> None:
    """Play the story; one that gets stuck is told of and takes nothing else down."""
    try:
        await demo()
    except Exception:  # noqa: BLE001 - whatever stops a story, people can go on without it
        structlog.get_logger(__name__).exception("run.story_stuck")


async def _beat(program: Program) -> None:
    """Tell the service manager that all is well, but only after a look."""
    every = notify.beat_every_s()
    while every:
        if await program.well():
            notify.notify(notify.WELL)
        await asyncio.sleep(every)  # noqa: TID251 - the edge: the manager counts real time


async def _stop(program: Program) -> None:
    with suppress(TimeoutError):
        await asyncio.wait_for(program.stop(), STOP_WITHIN_S)


def _keep_loaded() -> None:
    """Never look for rubbish in what a start made: people would wait meanwhile."""
    gc.freeze()
    gc.enable()


def _announce(page: str) -> None:
    if not page:
        return
    print(f"Common Ground runs. Try it at {page} (stop with Ctrl-C)", flush=True)
    if _has_display():
        webbrowser.open(page)


def _has_display() -> bool:
    mac = sys.platform == "darwin" and sys.stdout.isatty()
    return mac or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
