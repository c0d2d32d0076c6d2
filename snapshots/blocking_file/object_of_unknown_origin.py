"""What a call that is not known gives, others may have as well, whatever type it is said to be: a method of it changes it in
the thread."""

import copy
import json
from pathlib import Path
from typing import cast

import plugins


class States:
    def __init__(self):
        self.known: dict = {}

    def update(self, name, state):
        self.known[name] = state
        Path(name).write_text(json.dumps(state))


async def declared(name, state):
    states: States = plugins.lookup("states")
    states.update(name, state)


async def cast_to(name, state):
    states = cast(States, plugins.lookup("states"))
    states.update(name, state)


async def narrowed(name, state):
    states = plugins.lookup("states")
    if isinstance(states, States):
        states.update(name, state)


def tell(name, state):
    states = plugins.lookup("states")
    if isinstance(states, States):
        states.update(name, state)


async def narrowed_in_a_helper(name, state):
    tell(name, state)


async def made_here(name, state):
    states = States()
    states.update(name, state)


async def cast_of_its_own(name, state):
    states = cast(States, States())
    states.update(name, state)


async def a_copy(name, state):
    states: States = copy.copy(plugins.lookup("states"))
    states.update(name, state)
