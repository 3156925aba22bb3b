"""The group's parameters as a handler sees them: values in force, and changes to them."""

from collections.abc import Callable
from datetime import datetime
from typing import Any, TypeVar

from sqlalchemy import Connection, Row, bindparam, select

from bot.core.param import AnyParam, Param
from bot.kernel import params
from bot.kernel.house import House
from bot.kernel.prepared import Prepared
from bot.kernel.tables import groups

T = TypeVar("T")
Agreeing = Callable[[AnyParam], Any]  # a parameter to its value in force

VERSION = Prepared(
    select(groups.c.params_version).where(groups.c.id == bindparam("group")), remember=True
)


class Agreed:
    """The group's parameters: `ctx.param(EXPIRES)` is the value in force."""

    __slots__ = ("_dirty", "_group", "_house", "_tx")

    def __init__(self, tx: Connection, group: int, house: House) -> None:
        self._tx, self._group, self._house, self._dirty = tx, group, house, False

    def __call__(self, param: Param[T]) -> T:
        value: T = self._values().get(param.name, param.default)  # type: ignore[assignment]  # stored as declared
        return value

    def derived(self, name: str, make: Callable[[Agreeing], T]) -> T:
        """Return what a feature makes of the values in force, made anew only when one changes."""
        key = (self._group, name)
        values = self._values()
        held = self._house.derived.get(key)
        now = self._house.values.get(self._group)
        if held and now and held[0] == now[0] and not self._dirty:
            made: T = held[1]
            return made
        made = make(lambda param: values.get(param.name, param.default))
        if now and not self._dirty:
            self._house.derived[key] = (now[0], made)
        return made

    def all(self) -> tuple[AnyParam, ...]:
        return tuple(self._house.params.by_name.values())

    def find(self, name: str) -> AnyParam:
        """Return the parameter people call so; raises `Refused` with words otherwise."""
        return self._house.params.find(name)

    def latest(self, param: AnyParam) -> Row[Any] | None:
        return params.latest(self._tx, self._group, param.name)

    def history(self, param: AnyParam) -> list[Row[Any]]:
        return params.history(self._tx, self._group, param.name)

    def begin(self, now: datetime) -> None:
        """Give a new group what the host has set for new groups, where it differs."""
        for name, value in self._house.initial.items():
            param = self.find(name)
            if value != param.default and self.latest(param) is None:
                self.put(param, value, now, cause="host")

    def put(
        self,
        param: AnyParam,
        value: Any,
        now: datetime,
        *,
        cause: str,
        decision: int | None = None,
        review: datetime | None = None,
    ) -> None:
        self._dirty = True
        params.put(
            self._tx, self._group, param, value, now, cause=cause, decision=decision, review=review
        )

    def _values(self) -> dict[str, object]:
        row = VERSION.first(self._tx, {"group": self._group})
        version = row.params_version if row else 0
        held = self._house.values.get(self._group)
        if held and held[0] == version and not self._dirty:
            return held[1]
        values = params.in_force(self._tx, self._group)
        if not self._dirty:  # what is not yet committed must not be remembered
            self._house.values[self._group] = (version, values)
        return values
