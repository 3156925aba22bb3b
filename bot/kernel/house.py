"""All that the features and platforms declare, gathered once and looked up everywhere."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from secrets import token_bytes
from typing import Any

from bot.core.act import Act, Say, load_act
from bot.core.feature import Command, Feature, Guard, Handler, Holds, Sense
from bot.core.outgoing import Abilities, Button
from bot.core.text import Refused
from bot.kernel.params import Params
from bot.kernel.texts import Texts


@dataclass(frozen=True, slots=True)
class House:
    texts: Texts
    params: Params
    abilities: Mapping[str, Abilities]
    acts: Mapping[str, type[Act]]
    handlers: Mapping[type[Act], Handler]
    commands: Mapping[str, Command]
    watches: Mapping[type[Act], tuple[Handler, ...]]
    on: Mapping[str, tuple[Handler, ...]]
    senses: Mapping[str, Sense]
    guards: tuple[Guard, ...]
    lasting: tuple[Button, ...]
    works: Mapping[str, str]
    holds: tuple[Holds, ...]
    host: str = ""  # who runs the program, as /help says
    initial: Mapping[str, object] = field(default_factory=dict)  # what a new group begins with
    values: dict[int, tuple[int, dict[str, object]]] = field(default_factory=dict)  # params cache
    derived: dict[tuple[int, str], tuple[int, Any]] = field(default_factory=dict)  # made of them
    pepper: bytes = field(default_factory=lambda: token_bytes(32))  # marks of words die with us

    @classmethod
    def of(
        cls,
        features: Iterable[Feature],
        texts: Texts,
        abilities: Iterable[Abilities],
        host: str = "",
        initial: Mapping[str, object] | None = None,
    ) -> "House":
        listed = tuple(features)
        watches: dict[type[Act], tuple[Handler, ...]] = {}
        on: dict[str, tuple[Handler, ...]] = {}
        for feature in listed:
            for event, handler in feature.watches.items():
                watches[event] = (*watches.get(event, ()), handler)
            for fact, handler in feature.on.items():
                on[fact] = (*on.get(fact, ()), handler)
        return cls(
            texts,
            Params.of(param for feature in listed for param in feature.params),
            {each.name: each for each in abilities},
            {act.name: act for feature in listed for act in feature.acts},
            {act: handler for feature in listed for act, handler in feature.acts.items()},
            {command.word: command for feature in listed for command in feature.commands},
            watches,
            on,
            {feature.name: feature.sense for feature in listed if feature.sense},
            tuple(feature.guard for feature in listed if feature.guard),
            tuple(button for feature in listed for button in feature.lasting),
            {work: place for feature in listed for work, place in feature.works.items()},
            tuple(feature.holds for feature in listed if feature.holds),
            host,
            initial or {},
        )

    def meant(self, dumped: Mapping[str, Any]) -> Act:
        """Read an act back; a button that says a command is what the command would be."""
        act = load_act(self.acts, dumped)
        if not isinstance(act, Say):
            return act
        if act.word not in self.commands:
            raise Refused("kernel-button-unknown")
        return self.commands[act.word].read(act.line)
