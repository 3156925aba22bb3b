"""A pool whose work is done at once, here: a picture needs no process of its own in a story."""

from collections.abc import Callable
from concurrent.futures import Executor, Future
from typing import Any


class Inline(Executor):
    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> "Future[Any]":
        done: Future[Any] = Future()
        try:
            done.set_result(fn(*args, **kwargs))
        except Exception as bug:  # noqa: BLE001 - whoever waits for it gets it
            done.set_exception(bug)
        return done
