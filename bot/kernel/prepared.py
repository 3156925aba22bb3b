"""Statements that run for every event: made once, and on SQLite given straight to the driver."""

import sqlite3
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from sqlalchemy import Connection, Delete, Dialect, Insert, Row, Select, Update, exc
from sqlalchemy.dialects import sqlite
from sqlalchemy.engine import result_tuple

from bot.kernel.columns import new_id
from bot.kernel.remembered import REMEMBERED, Remembered

Values = Mapping[str, Any]
Process = Callable[[Any], Any]

# The writer's dialect: how a statement is written and read does not depend on the file.
DIALECT: Dialect = sqlite.dialect()


class Prepared:
    """A Core statement whose every value is a `bindparam`, an inserted column or fixed.

    For a statement this small, Core's own way through compiling, contexts and results takes ten
    times as long as the driver. Elsewhere than on our SQLite it runs as any other statement.
    """

    def __init__(
        self,
        statement: Select[Any] | Insert | Update | Delete,
        *columns: str,
        remember: bool = False,
        aside: bool = False,
    ) -> None:
        """`remember` what is found until its table is written, or only `aside` of what is read."""
        self._statement = statement
        self._columns = columns or None
        self._remember, self._aside = remember, aside

    def rows(self, tx: Connection, values: Values) -> list[Row[Any]]:
        driver, memory = _reach(tx)
        if driver is None:
            return list(tx.execute(self._statement, values))
        if memory is None or not self._remember:
            return self._rows(driver, values)
        held = memory.of(self._table)
        key = (self, *(values[name] for name in self._plain.asked))
        if key not in held:
            held[key] = self._rows(driver, values)
        return list(held[key])

    def first(self, tx: Connection, values: Values) -> Row[Any] | None:
        driver, memory = _reach(tx)
        if driver is None:
            return tx.execute(self._statement, values).first()
        if memory is None or not self._remember:
            return self._first(driver, values)
        held = memory.of(self._table)
        key = (self, *(values[name] for name in self._plain.asked))
        if key not in held:
            held[key] = self._first(driver, values)
        row: Row[Any] | None = held[key]
        return row

    def _rows(self, driver: sqlite3.Connection, values: Values) -> list[Row[Any]]:
        plain = self._plain
        return [plain.row(each) for each in plain.run(driver, values)]

    def _first(self, driver: sqlite3.Connection, values: Values) -> Row[Any] | None:
        found = self._plain.run(driver, values).fetchone()
        return None if found is None else self._plain.row(found)

    def one(self, tx: Connection, values: Values) -> Row[Any]:
        found = self.first(tx, values)
        if found is None:
            raise exc.NoResultFound
        return found

    def run(self, tx: Connection, values: Values) -> int:
        """Return how many rows were changed."""
        driver, memory = _reach(tx)
        if driver is None:
            return tx.execute(self._statement, values).rowcount
        self._tell(memory)
        return self._plain.run(driver, values).rowcount

    def add(self, tx: Connection, values: Values) -> int:
        """Insert a row and return its number; on SQLite 0 where it conflicts and does nothing."""
        driver, memory = _reach(tx)
        if driver is None:
            return new_id(tx.execute(self._statement, values))
        self._tell(memory)
        cursor = self._plain.run(driver, values)
        return (cursor.lastrowid or 0) if cursor.rowcount else 0

    def run_each(self, tx: Connection, many: list[dict[str, Any]]) -> None:
        driver, memory = _reach(tx)
        if driver is None and many:
            tx.execute(self._statement, many)
        elif driver is not None:
            self._tell(memory)
            self._plain.run_each(driver, many)

    def _tell(self, memory: Remembered | None) -> None:
        """Let the connection know that the table is written."""
        if memory is not None and not self._aside:
            memory.written(self._table)

    @cached_property
    def _table(self) -> str:
        made: Any = self._statement
        table = made.get_final_froms()[0] if made.is_select else made.table
        return str(table.name)

    @cached_property
    def _plain(self) -> "_Plain":
        return _Plain.of(self._statement, self._columns)


@dataclass(frozen=True, slots=True)
class _Plain:
    """A statement as SQLite takes it, and what makes values of ours and its fit each other."""

    sql: str
    asked: tuple[str, ...]
    places: tuple[tuple[str, Process | None], ...]
    fixed: Values
    make_row: Callable[[Iterable[Any]], Row[Any]]
    readers: tuple[tuple[int, Process], ...]

    @classmethod
    def of(
        cls, statement: Select[Any] | Insert | Update | Delete, columns: tuple[str, ...] | None
    ) -> "_Plain":
        made: Any = statement.compile(dialect=DIALECT, column_keys=columns)
        binds = [made.binds[name] for name in made.positiontup]
        chosen = list(statement.selected_columns) if isinstance(statement, Select) else []
        readers = [(place, _reader(column.type)) for place, column in enumerate(chosen)]
        return cls(
            str(made),
            tuple(bind.key for bind in binds if bind.required),
            tuple((bind.key, _writer(bind.type)) for bind in binds),
            {bind.key: bind.value for bind in binds if not bind.required},
            result_tuple([str(column.key) for column in chosen]),
            tuple((place, read) for place, read in readers if read),
        )

    def run(self, driver: sqlite3.Connection, values: Values) -> sqlite3.Cursor:
        try:
            return driver.execute(self.sql, self._given(values))
        except sqlite3.Error as error:
            raise named(error) from None

    def run_each(self, driver: sqlite3.Connection, many: list[dict[str, Any]]) -> None:
        try:
            driver.executemany(self.sql, [self._given(values) for values in many])
        except sqlite3.Error as error:
            raise named(error) from None

    def row(self, found: tuple[Any, ...]) -> Row[Any]:
        if not self.readers:
            return self.make_row(found)
        read = list(found)
        for place, reader in self.readers:
            read[place] = reader(read[place])
        return self.make_row(read)

    def _given(self, values: Values) -> list[Any]:
        held = {**self.fixed, **values} if self.fixed else values
        return [write(held[key]) if write else held[key] for key, write in self.places]


def _reach(tx: Connection) -> tuple[sqlite3.Connection | None, Remembered | None]:
    """Return SQLite's driver, where it is that, and what the writer remembers, where it is that."""
    memory: Remembered | None = tx.info.get(REMEMBERED)
    if memory is not None:
        return memory.driver, memory
    driver = tx.connection.driver_connection
    return (driver if isinstance(driver, sqlite3.Connection) else None), None


def _writer(kind: Any) -> Process | None:
    found: Process | None = kind.dialect_impl(DIALECT).bind_processor(DIALECT)
    return found


def _reader(kind: Any) -> Process | None:
    found: Process | None = kind.dialect_impl(DIALECT).result_processor(DIALECT, None)
    return found


def named(error: sqlite3.Error) -> exc.DBAPIError:
    """Return the driver's error under SQLAlchemy's name for it; what was written stays untold."""
    kind: type[exc.DBAPIError] = getattr(exc, type(error).__name__, exc.DBAPIError)
    return kind(None, None, error, hide_parameters=True)
