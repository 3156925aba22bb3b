"""The values of the group's parameters: append-only, with who decided them and when."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeVar

from sqlalchemy import (
    JSON,
    Column,
    Connection,
    Index,
    Row,
    String,
    Table,
    bindparam,
    insert,
    select,
    update,
)

from bot.core.param import AnyParam, Param
from bot.core.text import Refused
from bot.kernel.columns import BigId, UtcTime, metadata
from bot.kernel.prepared import Prepared
from bot.kernel.tables import groups

T = TypeVar("T")

param_values = Table(
    "param_values",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("group_id", BigId, nullable=False),
    Column("name", String, nullable=False),
    Column("value", JSON, nullable=False),
    Column("at", UtcTime, nullable=False),
    Column("cause", String, nullable=False),
    Column("decision", BigId),  # the poll that decided it
    Column("review", UtcTime),
    Index("ix_param_values_name", "group_id", "name", "id"),
)

_changes = select(param_values).where(
    param_values.c.group_id == bindparam("group"), param_values.c.name == bindparam("name")
)
LATEST = Prepared(_changes.order_by(param_values.c.id.desc()).limit(1), remember=True)
HISTORY = Prepared(_changes.order_by(param_values.c.id), remember=True)


@dataclass(frozen=True, slots=True)
class Params:
    """Every parameter declared by anybody, by the name people type."""

    by_name: Mapping[str, AnyParam]

    @classmethod
    def of(cls, declared: Iterable[AnyParam]) -> "Params":
        listed = list(declared)
        by_name = {param.name: param for param in listed}
        if len(by_name) != len(listed):
            raise ValueError("a parameter is declared twice")
        return cls(by_name)

    def find(self, name: str) -> AnyParam:
        """Return a parameter by its typed name; refuses with words what nobody declared."""
        wanted = name.strip().casefold().replace("-", "_")
        for param in self.by_name.values():
            if param.name.casefold() == wanted:
                return param
        raise Refused("param-unknown", name=name.strip()[:60])


def value(tx: Connection, group: int, param: Param[T]) -> T:
    row = latest(tx, group, param.name)
    return param.default if row is None else row.value


def latest(tx: Connection, group: int, name: str) -> Row[Any] | None:
    """Return the row in force: value, at, cause, decision (a poll's id), review."""
    return LATEST.first(tx, {"group": group, "name": name})


def in_force(tx: Connection, group: int) -> dict[str, Any]:
    query = select(param_values.c.name, param_values.c.value).where(
        param_values.c.group_id == group
    )
    return {row.name: row.value for row in tx.execute(query.order_by(param_values.c.id))}


def history(tx: Connection, group: int, name: str) -> list[Row[Any]]:
    return HISTORY.rows(tx, {"group": group, "name": name})


def put(  # noqa: PLR0913 - a change says all of this
    tx: Connection,
    group: int,
    param: AnyParam,
    new: Any,
    now: datetime,
    *,
    cause: str,
    decision: int | None = None,
    review: datetime | None = None,
) -> None:
    """Set a value from now on; the former stays in the history."""
    tx.execute(
        insert(param_values).values(
            group_id=group,
            name=param.name,
            value=new,
            at=now,
            cause=cause,
            decision=decision,
            review=review,
        )
    )
    version = groups.c.params_version + 1
    tx.execute(update(groups).where(groups.c.id == group).values(params_version=version))
