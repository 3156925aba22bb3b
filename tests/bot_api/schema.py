"""The published Bot API schema, and whether a call or an object keeps to it."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tests.bot_api.refusals import BrokenSchema

SPEC = Path(__file__).parents[1] / "data" / "botapi-spec.json"
ARRAY = "Array of "
PLAIN: Mapping[str, tuple[type, ...]] = {
    "Integer": (int,),
    "Float": (int, float),
    "String": (str,),
    "Boolean": (bool,),
    "InputFile": (str, bytes),
}


class Schema:
    """Methods and types by name, each with its fields."""

    def __init__(self, path: Path = SPEC) -> None:
        spec = json.loads(path.read_text(encoding="utf-8"))
        self._methods = {name.casefold(): method for name, method in spec["methods"].items()}
        self._types = spec["types"]

    def method(self, name: str) -> str | None:
        """Return the method as it is written, or None; case does not matter, as in the real one."""
        found = self._methods.get(name.casefold())
        return None if found is None else found["name"]

    def call(self, method: str, given: Mapping[str, Any]) -> dict[str, Any]:
        """Return the parameters as values; raises `BrokenSchema` for what is not allowed."""
        fields = {field["name"]: field for field in self._methods[method.casefold()]["fields"]}
        checked = {}
        for name, value in given.items():
            if name not in fields:
                raise BrokenSchema(f"{method} has no parameter {name}")
            types = fields[name]["types"]
            checked[name] = self._value(types, unpacked(types, value), f"{method}.{name}")
        for name, field in fields.items():
            if field["required"] and name not in checked:
                raise BrokenSchema(f'{method}: parameter "{name}" is required')
        return checked

    def object(self, kind: str, value: Any, where: str = "") -> None:
        """Check an object in every field; raises `BrokenSchema`."""
        where = where or kind
        shape = self._types[kind]
        if subtypes := shape.get("subtypes"):
            self._value(subtypes, value, where)
            return
        if not isinstance(value, dict):
            raise BrokenSchema(f"{where} must be a {kind}")
        fields = {field["name"]: field for field in shape["fields"]}
        for name, inner in value.items():
            if name not in fields:
                raise BrokenSchema(f"{kind} has no field {name} ({where})")
            self._value(fields[name]["types"], inner, f"{where}.{name}")
        for name, field in fields.items():
            if field["required"] and name not in value:
                raise BrokenSchema(f"{where}.{name} is missing")

    def _value(self, types: list[str], value: Any, where: str) -> Any:
        """Return the value if one of the types fits; otherwise say why the last does not."""
        complaint = BrokenSchema(f"{where} fits nothing")
        for kind in types:
            try:
                self._one(kind, value, where)
            except BrokenSchema as broken:
                complaint = broken
            else:
                return value
        raise complaint

    def _one(self, kind: str, value: Any, where: str) -> None:
        if kind.startswith(ARRAY):
            if not isinstance(value, list):
                raise BrokenSchema(f"{where} must be a list")
            for place, item in enumerate(value):
                self._one(kind[len(ARRAY) :], item, f"{where}[{place}]")
        elif kind in PLAIN:
            if type(value) not in PLAIN[kind]:
                raise BrokenSchema(f"{where} must be of type {kind}")
        else:
            self.object(kind, value, where)


def unpacked(types: list[str], value: Any) -> Any:
    """Read what a form can only send as text: numbers, flags, objects and lists."""
    if not isinstance(value, str):
        return value
    if "Integer" in types and value.lstrip("-").isdecimal():
        return int(value)
    if types in (["Float"], ["Boolean"]) or not {"String", "InputFile"} & set(types):
        try:
            return json.loads(value)
        except ValueError:
            return value
    return value
