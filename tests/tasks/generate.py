"""Writes random programs of several tasks: `generate_tasks.py FOLDER FIRST COUNT`, one file for each seed from FIRST on.

In a program two to six tasks work on one object and on a few files. What lies between two real awaits is one step, and the
program relies on it: counters add up, numbers are given once, no change of a file is lost, nobody sees half of a change.
It reports only what no order of the tasks can change: totals, sorted lists, types of exceptions.

A program is made of subjects. A subject is a piece of state with all that may be done to it; a use is one way in which a
task does it, correct beside all others as long as it is one step. Gauges (`active += 1`, work, `active -= 1`) and guards
that turn a second caller away are no subjects: those are meant to see what happens between.
"""

import random
import sys
from pathlib import Path

HEAD = '''\
import asyncio
import collections
import concurrent.futures
import contextlib
import dataclasses
import heapq
import itertools
import json
import os
import shutil
import time
from pathlib import Path

out = []
LEVEL = {"n": 0}
POOL = concurrent.futures.ThreadPoolExecutor(2)


def read(path):
    with open(path) as f:
        return f.read()


def lines(path):
    with open(path) as f:
        for line in f:
            yield line.strip()


async def fetch(path):
    return Path(path).read_text()


@dataclasses.dataclass(frozen=True)
class Record:
    n: int = 0


class Box:
    def __init__(self, value):
        self.value = value


class Reader:
    def __init__(self, path):
        self.path = path

    def __str__(self):
        return read(self.path)

    def __len__(self):
        return len(Path(self.path).read_bytes())

'''

CLASS = '''

class Program:
    def __init__(self):
        self.path = "one"
'''

MEMBERS = '''
    def read(self, path="one"):
        return Path(path).read_text()

    def note(self, me):
        with open(f"note{me}", "a") as f:
            f.write("noted")

    async def load(self, path="two"):
        return read(path)

    async def load_twice(self):
        return await self.load() + await self.load("one")

    @property
    def text(self):
        with open(self.path) as f:
            return f.read()
'''

MAIN = '''

async def run(program, action, me):
    try:
        await action(program, me)
    except Exception as error:
        out.append(type(error).__name__)


async def main(order):
    program = Program()
    tasks = [{tasks}]
    await asyncio.gather(*[run(program, *tasks[index]) for index in order(len(tasks))])
    out.sort()
    await program.result()


def go(order):
    asyncio.run(main(order))
    return out
'''


class Place:
    """A place for one value: an expression that reads it, and a statement that puts an expression into it."""

    def __init__(self, load, store):
        self.load = load
        self.store = store

    def put(self, value):
        return self.store.format(value)


class Writer:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.count = 0
        self.module = []
        self.constants = []
        self.fields = []
        self.members = []
        self.finals = []
        self.global_names = []

    # Choices.

    def pick(self, *choices):
        return self.random.choice(choices)

    def chance(self, share):
        return self.random.random() < share

    def number(self):
        self.count += 1
        return self.count

    # Declarations.

    def field(self, value, name="field"):
        name = f"{name}_{self.number()}"
        self.fields.append(f"self.{name} = {value}")
        return f"self.{name}"

    def constant(self, value, name="SHARED"):
        name = f"{name}_{self.number()}"
        self.module.append(f"{name} = {value}")
        return name

    def class_attribute(self, value):
        name = f"common_{self.number()}"
        self.constants.append(f"{name} = {value}")
        return name

    def method(self, name, parameters, lines, coroutine=False, decorator=None):
        name = f"{name}_{self.number()}"
        self.members += ["", f"    {decorator}"] if decorator else [""]
        self.members.append(f"    {'async ' * coroutine}def {name}({', '.join(['self', *parameters])}):")
        self.members += ["        " + line for line in [*self.globals_of(lines), *lines]]
        return name

    def function(self, name, parameters, lines, coroutine=False):
        name = f"{name}_{self.number()}"
        self.module += ["", "", f"{'async ' * coroutine}def {name}({', '.join(parameters)}):"]
        self.module += ["    " + line for line in [*self.globals_of(lines), *lines]] + ["", ""]
        return name

    def globals_of(self, lines):
        stored = [name for name in self.global_names if any(line.lstrip().startswith(f"{name} ") for line in lines)]
        return [f"global {name}" for name in stored]

    def final(self, expression):
        self.finals.append(f"out.append(str({expression}))")

    # Where values are.

    def place(self, value):
        kind = self.random.randint(0, 18)
        if kind <= 4 or (kind == 17 and not isinstance(value, int)):
            return self.through_helpers(self.attribute(self.field(value)))
        if kind == 5:
            return self.through_helpers(self.attribute(self.field(f"Box({value})", "box") + ".value"))
        if kind == 6:
            return self.through_helpers(self.attribute(self.field(f'{{"n": {value}}}', "table") + '["n"]'))
        if kind == 7:
            return self.attribute(self.field(f"[{value}, 0]", "cells") + "[0]")
        if kind in (8, 9):
            name = self.constant(value)
            self.global_names.append(name)
            return self.through_helpers(self.attribute(name))
        if kind == 10:
            return self.attribute(self.constant(f'{{"n": {value}}}') + '["n"]')
        if kind == 11:
            return self.attribute(self.constant(f"Box({value})") + ".value")
        if kind == 12:
            return self.attribute(f"Program.{self.class_attribute(value)}")
        if kind == 13:
            name = self.field(value)[len("self.") :]
            return Place(f'getattr(self, "{name}")', f'setattr(self, "{name}", {{}})')
        if kind == 14:
            return self.attribute(self.field(f'{{"a": {{"n": {value}}}}}', "tree") + '["a"]["n"]')
        if kind == 15:
            return self.property_of(self.field(value))
        if kind == 16:
            name = self.field(f"Record({value})", "record")
            return Place(f"{name}.n", f"{name} = dataclasses.replace({name}, n={{}})")
        if kind == 17:
            name = self.field(f"str({value})", "digits")
            return Place(f"int({name})", f"{name} = str({{}})")
        name = self.field(f"Box(Box({value}))", "box")
        return self.attribute(f"{name}.value.value")

    def attribute(self, expression):
        return Place(expression, f"{expression} = {{}}")

    def property_of(self, expression):
        k = self.number()
        self.members += ["", "    @property", f"    def value_{k}(self):", f"        return {expression}"]
        self.members += ["", f"    @value_{k}.setter", f"    def value_{k}(self, value):", f"        {expression} = value"]
        return self.attribute(f"self.value_{k}")

    def through_helpers(self, place):
        """The same place, perhaps read and changed by methods or by coroutines that never wait."""
        load, store = place.load, place.store
        if self.chance(0.15):
            coroutine = self.chance(0.5)
            name = self.method("current", [], [f"return {load}"], coroutine)
            load = f"(await self.{name}())" if coroutine else f"self.{name}()"
        if self.chance(0.15):
            coroutine = self.chance(0.5)
            name = self.method("change", ["value"], [store.format("value")], coroutine)
            store = f"await self.{name}({{}})" if coroutine else f"self.{name}({{}})"
        return Place(load, store)

    def container(self, value):
        """An expression for a container that tasks share."""
        kind = self.random.randint(0, 9)
        if kind <= 3:
            return self.field(value, "items")
        if kind == 4:
            return self.field(f"Box({value})", "box") + ".value"
        if kind == 5:
            return self.field(f'{{"all": {value}}}', "table") + '["all"]'
        if kind == 6:
            return self.constant(value, "ITEMS")
        if kind == 7:
            return f"Program.{self.class_attribute(value)}"
        name = self.field(value, "items")
        if kind == 8:
            return f"self.{self.method('stock', [], [f'return {name}'])}()"
        return f"self.{self.method('stock', [], [f'return {name}'], decorator='@property')}"

    def aliased(self, container, use):
        """The lines of a use, perhaps by a local name for the container."""
        if self.chance(0.3):
            alias = self.pick(f"known = {container}", f"known = {container}", f"known, own = {container}, me", f"(known := {container})")
            return [alias, *use("known")]
        return use(container)

    # What blocks.

    def text(self):
        """An expression that reads a file."""
        path = self.pick('"one"', '"two"', "self.path")
        return self.pick(
            f"open({path}).read()",
            f"Path({path}).read_text()",
            f"read({path})",
            f"self.read({path})",
            "self.read()",
            f"await fetch({path})",
            "await self.load()",
            "await self.load_twice()",
            "self.text",
            f"str(Reader({path}))",
            f"str(len(Reader({path})))",
            f"POOL.submit(read, {path}).result()",
            f"sorted(lines({path}))[0]",
            f"(lambda p: read(p))({path})",
            '" ".join(read(p) for p in ("one", "two"))',
            '" ".join([read(p) for p in ("one", "two")])',
            "str(json.loads(read('numbers')))",
        )

    def blocking(self, text="text"):
        """Lines that block; they leave a text that is not empty in the name."""
        kind = self.random.randint(0, 13)
        if kind <= 5:
            return [f"{text} = {self.text()}"]
        if kind == 6:
            return ["with open('one') as f:", f"    {text} = f.read()"]
        if kind == 7:
            return ["time.sleep(0.001)", f'{text} = "slept"']
        if kind == 8:
            return [f"shutil.copy('one', f'copy{{me}}_{self.number()}')", f'{text} = "copied"']
        if kind == 9:
            return ["self.note(me)", f'{text} = "noted"']
        if kind == 10:
            return [f"own = Path(f'own{{me}}_{self.number()}')", "own.write_text(str(me))", f"{text} = own.read_text()"]
        if kind == 11:
            return ["for line in open('one'):", f"    {text} = line"]
        if kind == 12:
            return ["try:", f"    {text} = {self.text()}", "except OSError:", f'    {text} = "lost"']
        return [f"{text} = {self.text()}", f"{text} += {self.text()}"]

    def maybe_blocking(self):
        return self.blocking() if self.chance(0.3) else []

    # Subjects: each gives a function that writes the lines of one use.

    def counter(self):
        """Every use adds one."""
        place = self.place(0)
        self.final(place.load)

        def use():
            load, text = place.load, self.text()
            kind = self.random.randint(0, 9)
            if kind <= 2:
                return [f"value = {load}", *self.blocking(), place.put("value + bool(text)")]
            if kind == 3:
                return [place.put(f"{load} + bool({text})")]
            if kind == 4:
                return [place.put(f"bool({text}) + {load}")]
            if kind == 5:
                return [place.put(f"sum([{load}, bool({text})])")]
            if kind == 6:
                return [*self.blocking(), place.put(f"{load} + bool(text)")]
            if kind == 7:
                return ["for step in range(1, 2):", f"    value = {load}", *indented(self.blocking()), "    " + place.put("value + step")]
            if kind == 8 and place.store.startswith(place.load + " ="):
                return [f"{load} += bool({text})"]
            return [place.put(f"{load} + 1")]

        return use

    def limited(self):
        """A place is taken as long as there are any."""
        place, limit, taken = self.place(0), self.random.randint(1, 3), self.field("[]", "taken")
        self.final(place.load)
        self.final(f"len({taken})")
        full = self.method("full", [], [f"return {place.load} >= {limit}"]) if "await" not in place.load else None

        def use():
            kind = self.random.randint(0, 5)
            act = [place.put(f"{place.load} + 1"), f"{taken}.append(me)"]
            if kind == 0:
                return [f"if {place.load} < {limit}:", *indented([*self.blocking(), *act])]
            if kind == 1:
                return [f"while {place.load} < {limit}:", *indented([*self.blocking(), *act])]
            if kind == 2:
                return [f"value = {place.load}", *self.blocking(), f"if value < {limit}:", *indented(act)]
            if kind == 3 and full:
                return [f"if not self.{full}():", *indented([*self.blocking(), *act])]
            if kind == 4:
                return [f"if {place.load} >= {limit}:", "    return", *self.blocking(), *act]
            return [f"if bool({self.text()}) and {place.load} < {limit}:", *indented([*self.maybe_blocking(), *act])]

        return use

    def owner(self):
        """Who has written its name finds it there."""
        place = self.place(-1)

        def use():
            kind = self.random.randint(0, 3)
            if kind == 0:
                check = f"out.append(str({place.load} == me))"
            elif kind == 1:
                check = f"out.append(str(me - {place.load}))"
            elif kind == 2:
                check = f"if {place.load} != me:\n    raise RuntimeError(me)"
            else:
                check = f"assert {place.load} == me"
            return [place.put("me"), *self.blocking(), *check.split("\n")]

        return use

    def registry(self):
        """Every key has one entry, made once."""
        container, made = self.container("{}"), self.field("[]", "made")
        self.final(f"sorted(map(str, {container}))")
        self.final(f"len({made})")
        get = self.method("find", ["key"], [f"return {container}.get(key)"])
        put = self.method("keep", ["key", "value"], [f"{container}[key] = value"])

        def use():
            key = self.pick('"k"', '"k"', "me % 2", "me % 3")
            kind = self.random.randint(0, 7)
            block = self.blocking()

            def lines(known):
                if kind == 0:
                    return [f"if {key} not in {known}:", *indented([*block, f"{known}[{key}] = text", f"{made}.append(me)"])]
                if kind == 1:
                    make = [*block, f"{known}[{key}] = entry = text", f"{made}.append(me)"]
                    return [f"entry = {known}.get({key})", "if entry is None:", *indented(make)]
                if kind == 2:
                    make = [*block, f"{known}[{key}] = text", f"{made}.append(me)"]
                    return ["try:", f"    entry = {known}[{key}]", "except KeyError:", *indented(make)]
                if kind == 3:
                    return [f"if {key} in {known}:", "    return", *block, f"{known}[{key}] = text", f"{made}.append(me)"]
                if kind == 4:
                    return [f"entry = self.{get}({key})", "if not entry:", *indented([*block, f"self.{put}({key}, text)", f"{made}.append(me)"])]
                if kind == 5:
                    return [*block, f"if {key} not in {known}:", f"    {known}[{key}] = text", f"    {made}.append(me)"]
                if kind == 6:
                    make = [*block, f"{known}.update({{{key}: text}})", f"{made}.append(me)"]
                    return [f"if not any(key == {key} for key in {known}):", *indented(make)]
                make = [*block, f"{known}[key] = text", f"{made}.append(key)"]
                return [f"missing = {{{key}}} - set({known})", "for key in missing:", *indented(make)]

            return self.aliased(container, lines)

        return use

    def pool(self):
        """What is taken is put back; there is always something to take."""
        value, add = self.pick(("[1]", "append"), ("[1, 2]", "append"), ("collections.deque([1])", "appendleft"), ("{1}", "add"))
        container = self.container(value)
        self.final(f"sorted({container})")

        def use():
            kind = self.random.randint(0, 3)
            block = self.blocking()

            def lines(known):
                back = f"{known}.{add}"
                if kind == 0:
                    return [f"item = {known}.pop()", *block, f"{back}(item)"]
                if kind == 1:
                    return [f"item = {known}.pop()", "try:", *indented(block), "finally:", f"    {back}(item)"]
                if kind == 2:
                    return [f"if not {known}:", "    raise RuntimeError(me)", f"item = {known}.pop()", *block, f"{back}(item)"]
                return [f"out.append(str(len({known})))"]

            return self.aliased(container, lines)

        return use

    def entries(self):
        """Nothing that is added is lost, and no number is given twice."""
        place = self.container("[]")
        taken = self.container("{}")
        self.final(f"len({place})")
        self.final(f"len({taken})")

        def use():
            kind = self.random.randint(0, 12)
            block, text = self.blocking(), self.text()
            known = place
            if kind == 0 and "()" not in known:
                return [f"{known}[:] = {known} + [bool({text})]"]
            if kind == 1:
                return [f"old = list({known})", *block, f"{known}[:] = [*old, me]"]
            if kind == 2:
                return [f"{known}.insert(len({known}), {text})"]
            if kind == 3:
                return [f"size = len({known})", f"{known}.append({text})", f"out.append(str(len({known}) - size))"]
            if kind == 4:
                return [f"{known}.append(me)", *block, f"out.append(str({known}[-1] == me))"]
            if kind == 5:
                return [f"{taken}.update({{len({taken}): {text}}})"]
            if kind == 6:
                return [f"key = len({taken})", *block, f"{taken}[key] = text"]
            if kind == 7:
                return [f"key = max({taken}, default=-1) + 1", *block, f"{taken}[key] = me"]
            if kind == 8:
                return [f"{taken}[len({taken})] = {text}"]
            if kind == 9:
                return [f"{taken}.setdefault(len({taken}), {text})"]
            if kind == 10:
                return [f"key = next(k for k in itertools.count() if k not in {taken})", *block, f"{taken}[key] = me"]
            if kind == 11:
                return [f"{known}.extend([{text}])"]
            return [f"{known}.append({text})"]

        return use

    def iteration(self):
        """One goes through a container that others change."""
        container = self.container("{1: 1, 2: 2}")
        total = self.field("0", "total")

        def use():
            kind = self.random.randint(0, 9)
            block, known = self.blocking(), container
            if kind == 0:
                return [f"for key in {known}:", *indented(block)]
            if kind == 1:
                return [f"for key, value in {known}.items():", *indented([*block, f"{total} += value"])]
            if kind == 2:
                return [f"parts = [read('one') + str(key) for key in {known}]"]
            if kind == 3:
                return [f"parts = {{key: self.read() for key in {known}}}"]
            if kind == 5:
                return [f"for key in list({known}):", *indented([*block, f"value = {known}[key]"])]
            if kind == 7:
                return [f"keys = sorted({known})", *block, f"out.append(str([{known}[key] for key in keys] != []))"]
            return [f"{known}[me + 10] = me", f"{known}.pop(me + 10)"]

        return use

    def work(self):
        """What is put in is worked off once."""
        container = self.container(self.pick("[]", "collections.deque()"))
        done = self.field("[]", "done")
        self.final(f"len({container}) + len({done})")

        def use():
            kind = self.random.randint(0, 8)
            block, known = self.blocking(), container
            if kind <= 2:
                return [f"{known}.append(me)", *self.maybe_blocking()]
            if kind == 3:
                return [f"batch = list({known})", *block, f"{done}.extend(batch)", f"{known}.clear()"]
            if kind == 4:
                return [f"if {known}:", *indented([*block, f"{done}.append({known}.pop())"])]
            if kind == 5:
                return [f"while {known}:", *indented([*block, f"{done}.append({known}.pop())"])]
            if kind == 6:
                return [f"for item in {known}:", *indented([*block, f"{done}.append(item)"]), f"{known}.clear()"]
            if kind == 7:
                return [f"size = len({known})", *block, "for _ in range(size):", f"    {done}.append({known}.pop())"]
            return [f"if {known}:", f"    item = {known}[0]", *indented(block), f"    {known}.remove(item)", f"    {done}.append(item)"]

        return use

    def slots(self):
        """Each task finds a free slot, and the least one."""
        slots = self.field("[None] * 40", "slots")
        levels = self.field('{"a": 0, "b": 0, "c": 0}', "levels")
        heap = self.field("list(range(40))", "heap")
        self.final(f"sum(slot is not None for slot in {slots})")
        self.final(f"max({levels}.values()) - min({levels}.values()) <= 1")
        self.final(f"len({heap})")

        def use():
            kind = self.random.randint(0, 4)
            block = self.blocking()
            if kind == 0:
                return [f"index = {slots}.index(None)", *block, f"{slots}[index] = me"]
            if kind == 1:
                take = [*block, f"{slots}[index] = me", "break"]
                return [f"for index, slot in enumerate({slots}):", "    if slot is None:", *indented(indented(take))]
            if kind == 2:
                return [f"name = min({levels}, key={levels}.get)", *block, f"{levels}[name] += 1"]
            if kind == 3:
                return [f"least = {heap}[0]", *block, f"out.append(str(heapq.heappop({heap}) == least))"]
            return [f"name = min({levels}, key={levels}.get)", f"{levels}[name] += bool({self.text()})"]

        return use

    def asyncio_objects(self):
        """Locks, events, queues and futures, looked at and then used."""
        lock, event = self.field("asyncio.Lock()", "lock"), self.field("asyncio.Event()", "event")
        queue, first = self.field("asyncio.Queue(3)", "queue"), self.field("[]", "first")
        future = self.field("None", "future")
        value, task = self.place(0), self.field("None", "task")
        handle = self.field("None", "handle")
        self.final(f"len({first})")
        self.final(value.load)
        quick = self.method("nothing", [], ["return None"], coroutine=True)

        def use():
            kind = self.random.randint(0, 12)
            block = self.blocking()
            if kind == 0:
                return [f"if not {event}.is_set():", *indented([*block, f"{event}.set()", f"{first}.append(me)"])]
            if kind == 1:
                make = [f"if {future} is None:", f"    {future} = asyncio.get_running_loop().create_future()"]
                return [*make, f"if not {future}.done():", *indented([*block, f"{future}.set_result(text)"])]
            if kind == 2:
                return [f"if {queue}.full():", f"    {queue}.get_nowait()", *block, f"{queue}.put_nowait(me)"]
            if kind == 3:
                put = f"{queue}.put_nowait(me) if not {queue}.full() else None"
                return [put, f"if not {queue}.empty():", *indented([*block, f"{queue}.get_nowait()"])]
            if kind == 4:
                return [f"async with {lock}:", *indented([f"value = {value.load}", *block, value.put("value + 1")])]
            if kind == 5:
                return [value.put(f"{value.load} + 1")]
            if kind == 7:
                start = [*block, f"{task} = asyncio.ensure_future(self.{quick}())", f"{first}.append('task')"]
                return [f"if {task} is None:", *indented(start), f"await {task}"]
            if kind == 8:
                return [f"{event}.set()", *block, f"out.append(str({event}.is_set()))", f"{event}.clear()"]
            if kind == 9:
                return [f"async with {lock}:", *indented([*block, value.put(f"{value.load} + 1")])]
            if kind == 10:
                later = f"{handle} = asyncio.get_running_loop().call_later(0, {first}.append, 'called')"
                return [f"if {handle} is None:", *indented([*block, later])]
            return [f"async with {lock}:", f"    if {lock}.locked():", *indented(indented(block))]

        return use

    def started(self):
        """A task that is started finds all that was made ready in the same step."""
        ready = self.place("'not ready'")
        job = self.method("job", [], [f"out.append(str(str({ready.load}) != 'not ready'))"], coroutine=True)

        def use():
            kind = self.random.randint(0, 2)
            block = self.blocking()
            start = self.pick(f"job = asyncio.ensure_future(self.{job}())", f"job = asyncio.get_running_loop().create_task(self.{job}())")
            if kind == 0:
                return [start, *block, ready.put("me"), "await job"]
            if kind == 1:
                return [start, ready.put("me"), *block, "await job"]
            return [ready.put("me"), *block, start, "await job"]

        return use

    def lazily(self):
        """What is made on first use is made once, also where one coroutine checks and another one makes."""
        place, made = self.place("None"), self.field("[]", "made")
        self.final(f"len({made})")
        make = self.method("make", ["me"], [*self.blocking(), place.put("text"), f"{made}.append(1)"], coroutine=True)
        check = [f"if {place.load} is None:", f"    await self.{make}(me)"]
        ensure = self.method("ensure", ["me"], check, coroutine=True)

        def use():
            kind = self.random.randint(0, 3)
            if kind == 0:
                return check
            if kind == 1:
                return [f"await self.{ensure}(me)"]
            if kind == 2:
                return [f"if {place.load} is None:", *indented([*self.blocking(), place.put("text"), f"{made}.append(1)"])]
            return [f"if {place.load} is not None:", "    return", f"await self.{make}(me)"]

        return use

    def jobs(self):
        """A job is chosen by its state and marked as done; none is done twice."""
        jobs, done = self.container('[{"id": n, "new": True} for n in range(9)]'), self.field("[]", "done")
        self.final(f"sorted({done})")
        first = self.method("first", [], [f"return next((job for job in {jobs} if job['new']), None)"])

        def use():
            kind = self.random.randint(0, 3)
            act = [*self.blocking(), "job['new'] = False", f"{done}.append(job['id'])"]
            if kind == 0:
                return [f"job = next((job for job in {jobs} if job['new']), None)", "if job:", *indented(act)]
            if kind == 1:
                return [f"job = self.{first}()", "if job is not None:", *indented(act)]
            if kind == 2:
                return [f"for job in {jobs}:", "    if job['new']:", *indented(indented([*act, "break"]))]
            return [f"new = [job for job in {jobs} if job['new']]", "for job in new[:2]:", *indented(act)]

        return use

    def woken(self):
        """Who waits for a signal finds all that was made ready in the same step."""
        ready, event = self.place("None"), self.field("asyncio.Event()", "event")
        queue, future = self.field("asyncio.Queue()", "queue"), self.field("asyncio.get_running_loop().create_future()", "future")

        def use():
            kind = self.random.randint(0, 5)
            block, check = self.blocking(), f"out.append(str({ready.load} is not None))"
            if kind == 0:
                return [f"{event}.set()", *block, ready.put("me")]
            if kind == 1:
                return [f"if not {future}.done():", f"    {future}.set_result(me)", *block, ready.put("me")]
            if kind == 2:
                return [f"{queue}.put_nowait(me)", *block, ready.put("me"), f"await {queue}.get()", check]
            if kind == 3:
                return ["asyncio.get_running_loop().call_soon(out.append, 'called')", *block, ready.put("me"), "await asyncio.sleep(0)"]
            waiting = self.pick(f"{event}.wait()", f"asyncio.shield({future})")
            signal = f"{event}.set()" if "event" in waiting else f"{future}.done() or {future}.set_result(me)"
            return [f"waiter = asyncio.ensure_future({waiting})", "await asyncio.sleep(0)", signal, *block, ready.put("me"), "await waiter", check]

        return use

    def half_locked(self):
        """A counter that some uses change under a lock, others not, or under another one. Nobody waits while it changes."""
        place, lock, other = self.place(0), self.field("asyncio.Lock()", "lock"), self.field("asyncio.Lock()", "lock")
        locks = self.field("collections.defaultdict(asyncio.Lock)", "locks")
        self.final(place.load)

        def use():
            held = self.pick(lock, lock, other, f"({lock} if me % 2 else {other})", f"{locks}[me]", "asyncio.Lock()")
            act = [f"value = {place.load}", *self.blocking(), place.put("value + 1")]
            if self.chance(0.3):
                return [place.put(f"{place.load} + 1")]
            return [f"async with {held}:", *indented(act)]

        return use

    # Subjects on disk.

    def file_of_number(self):
        """A number in a file; every use adds one."""
        name = f"count_{self.number()}"
        path = self.pick(f'Path("{name}")', self.field(f'Path("{name}")', "file"))
        self.fields.append(f'Path("{name}").write_text("0")')
        self.final(f'read("{name}")')
        load = self.method("saved", [], [f"return int({path}.read_text())"])
        save = self.method("save", ["value"], [f"{path}.write_text(str(value))"])
        add = self.method("add", [], [f"value = int(read({path}))", f"with open({path}, 'w') as f:", "    f.write(str(value + 1))"])
        slow_load = self.method("saved", [], [f"return int({path}.read_text())"], coroutine=True)
        slow_save = self.method("save", ["value"], [f"{path}.write_text(str(value))"], coroutine=True)

        def use():
            kind = self.random.randint(0, 8)
            if kind == 0:
                return [f"value = int({path}.read_text())", f"{path}.write_text(str(value + 1))"]
            if kind == 1:
                return [f"self.{save}(self.{load}() + 1)"]
            if kind == 2:
                return [f"value = self.{load}()", *self.maybe_blocking(), f"self.{save}(value + 1)"]
            if kind == 3:
                return [f"self.{add}()"]
            if kind == 4:
                return [f"value = await self.{slow_load}()", f"await self.{slow_save}(value + 1)"]
            if kind == 5:
                return [f"with open({path}, 'r+') as f:", "    value = int(f.read())", "    f.seek(0)", "    f.write(str(value + 1))"]
            if kind == 6:
                return [f"out.append(str(int({path}.read_text()) < 0))"]
            if kind == 7:
                return [f"with open({path}) as f:", "    value = int(f.read())", f"with open({path}, 'w') as f:", "    f.write(str(value + 1))"]
            return [f"spare = {path}.with_suffix('.new')", f"spare.write_text(str(int({path}.read_text()) + 1))", f"spare.replace({path})"]

        return use

    def snapshot(self):
        """A file always holds the whole of what is in memory."""
        name = f"rows_{self.number()}.json"
        path = self.pick(f'Path("{name}")', self.field(f'Path("{name}")', "file"))
        rows = self.container("{}")
        self.fields.append(f'Path("{name}").write_text("{{}}")')
        self.final(f'len(json.loads(read("{name}"))) - len({rows})')
        dump = self.method("dump", [], [f"{path}.write_text(json.dumps({rows}))"])
        dump_open = self.method("dump", [], [f"with open({path}, 'w') as f:", f"    json.dump({rows}, f)"])
        dump_slow = self.method("dump", [], [f"{path}.write_text(json.dumps({rows}))"], coroutine=True)

        def use():
            kind = self.random.randint(0, 8)
            key = f"str(me) + '{self.number()}'"
            if kind == 0:
                return [f"{rows}[{key}] = me", f"{path}.write_text(json.dumps({rows}))"]
            if kind == 1:
                return [f"{rows}[{key}] = me", f"with open({path}, 'w') as f:", f"    json.dump({rows}, f)"]
            if kind == 2:
                return [f"{rows}[{key}] = me", f"self.{dump}()"]
            if kind == 3:
                return [f"{rows}[{key}] = me", f"self.{dump_open}()"]
            if kind == 4:
                return [f"{rows}[{key}] = me", f"await self.{dump_slow}()"]
            if kind == 5:
                return [f"stored = json.loads({path}.read_text())", f"out.append(str(len(stored) - len({rows})))"]
            if kind == 6:
                return [f"data = json.dumps({{**{rows}, {key}: me}})", f"{path}.write_text(data)", f"{rows}[{key}] = me"]
            if kind == 7:
                return [f"stored = json.loads(read({path}))", f"{rows}.update(stored)"]
            return [f"{rows}[{key}] = {self.text()}", f"self.{dump}()"]

        return use

    def cache_of_file(self):
        """What is kept in memory is what the file holds."""
        name = f"settings_{self.number()}"
        path = self.pick(f'"{name}"', self.field(f'"{name}"', "file"))
        cache = self.place("None")
        self.fields.append(f'Path("{name}").write_text("old")')
        self.final(f'{cache.load} in (None, read("{name}"))')
        fill = [f"if {cache.load} is None:", "    " + cache.put(f"read({path})")]
        coroutine = "await" in "".join(fill)
        get = self.method("settings", [], [*fill, f"return {cache.load}"], coroutine=coroutine)
        get = f"await self.{get}()" if coroutine else f"self.{get}()"
        set_file = self.method("store", ["value"], [f"Path({path}).write_text(value)"])

        def use():
            kind = self.random.randint(0, 6)
            value = f'"new" * (me + {self.random.randint(1, 3)})'
            if kind == 0:
                return [f"if {cache.load} is None:", "    " + cache.put(f"read({path})")]
            if kind == 1:
                return [f"value = {get}"]
            if kind == 2:
                return [f"Path({path}).write_text({value})", cache.put("None")]
            if kind == 3:
                return [cache.put(value), f"Path({path}).write_text({cache.load})"]
            if kind == 4:
                return [f"self.{set_file}({value})", cache.put("None")]
            if kind == 5:
                return [f"value = {value}", f"with open({path}, 'w') as f:", "    f.write(value)", cache.put("value")]
            return [cache.put("None"), f"out.append(str({get} == read({path})))"]

        return use

    def names(self):
        """Every file gets a name of its own; what exists is not made again."""
        folder = f"folder_{self.number()}"
        path = self.pick(f'Path("{folder}")', self.field(f'Path("{folder}")', "folder"))
        self.fields.append(f'Path("{folder}").mkdir()')
        self.final(f'len(os.listdir("{folder}"))')
        free = self.method("free", [], [f"return next(p for p in ({path} / str(n) for n in range(99)) if not p.exists())"])
        made = self.field("[]", "made")
        self.final(f"len({made})")

        def use():
            kind = self.random.randint(0, 8)
            if kind == 0:
                return [f"count = len(os.listdir({path}))", f"({path} / str(count)).write_text(str(me))"]
            if kind == 1:
                return ["number = 0", f"while ({path} / str(number)).exists():", "    number += 1", f"({path} / str(number)).write_text(str(me))"]
            if kind == 2:
                return [f"target = self.{free}()", *self.maybe_blocking(), "target.write_text(str(me))"]
            if kind == 3:
                return [f"once = {path} / 'once'", "if not once.exists():", "    once.write_text('1')", f"    {made}.append(me)"]
            if kind == 4:
                return [f"if not os.path.exists({path} / 'inner'):", f"    os.mkdir({path} / 'inner')"]
            if kind == 5:
                return [f"target = {path} / 'spare'", "target.write_text('spare')", "text = target.read_text()", "target.unlink()"]
            if kind == 6:
                again = ["if target.exists():", "    shutil.rmtree(target)", "target.mkdir()"]
                return [f"target = {path} / 'tree'", *again, "(target / 'leaf').write_text('leaf')", "shutil.rmtree(target)"]
            if kind == 7:
                return [f"with open({path} / 'last', 'w') as f:", "    f.write(str(me))", f"out.append(str(read({path} / 'last') == str(me)))"]
            return [f"marker = {path} / f'marker{{me}}'", "marker.touch()", "marker.unlink()"]

        return use

    # Programs.

    def shaped(self, lines):
        """The lines of a use in a random piece of control flow."""
        kind = self.random.randint(0, 15)
        if any(line.strip() == "return" for line in lines):
            kind = 6  # It ends the use, not all that the task does.
        if kind == 0:
            return ["if me >= 0:", *indented(lines)]
        if kind == 1:
            return ["for turn in range(2):", *indented(lines)]
        if kind == 2:
            return ["try:", *indented(lines), "except OSError as error:", "    out.append(type(error).__name__)"]
        if kind == 3:
            return ["try:", *indented(lines), "finally:", '    LEVEL["n"] += 1']
        if kind == 4:
            return ["with contextlib.suppress(ZeroDivisionError):", *indented(lines)]
        if kind == 5:
            k = self.number()
            return [f"async def inner_{k}():", *indented([*self.globals_of(lines), *lines]), "", f"await inner_{k}()"]
        if kind == 6:
            name = self.method("part", ["me"], lines, coroutine=True)
            return [f"await self.{name}(me)"]
        if kind == 7:
            return ["turn = 0", "while turn < 2:", "    turn += 1", *indented(lines)]
        if kind in (8, 9, 10) and "await" not in " ".join(lines) and "async " not in " ".join(lines):
            name = self.method("part", ["me"], lines)
            return [f"self.{name}(me)"]
        return lines

    def action(self, uses):
        body = []
        if self.chance(0.3):
            body.append("await asyncio.sleep(0)")
        for _ in range(self.random.randint(1, 2)):
            body += self.shaped(self.pick(*uses)())
            if self.chance(0.4):
                body.append("await asyncio.sleep(0)")
        return self.method("action", ["me"], body, coroutine=True)

    def program(self):
        weighted = {
            self.counter: 4,
            self.limited: 3,
            self.owner: 2,
            self.registry: 3,
            self.pool: 2,
            self.entries: 3,
            self.iteration: 2,
            self.work: 3,
            self.slots: 2,
            self.asyncio_objects: 4,
            self.started: 1,
            self.lazily: 3,
            self.jobs: 2,
            self.woken: 1,
            self.half_locked: 2,
            self.file_of_number: 3,
            self.snapshot: 3,
            self.cache_of_file: 3,
            self.names: 3,
        }
        subjects = self.random.choices(list(weighted), list(weighted.values()), k=self.pick(1, 1, 1, 2))
        uses = [subject() for subject in dict.fromkeys(subjects)]
        actions = [self.action(uses) for _ in range(self.random.randint(1, 3))]
        tasks = [f"(Program.{self.pick(*actions)}, {me})" for me in range(self.random.randint(2, 6))]
        constants = [f"    {line}" for line in self.constants]
        parts = [HEAD + "\n".join(self.module)]
        head, init = CLASS.split("    def __init__")
        parts.append(head + "".join(f"{line}\n" for line in constants) + ("\n" if constants else "") + "    def __init__" + init)
        parts.append("".join(f"        {line}\n" for line in self.fields) + MEMBERS)
        members = [*self.members, "", "    async def result(self):", *indented(indented(self.finals or ["pass"]))]
        parts.append("\n".join(members) + "\n")
        parts.append(MAIN.format(tasks=", ".join(tasks)))
        return "".join(parts)


def indented(lines):
    return ["    " + line for line in lines]


def main():
    folder, first, count = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    for seed in range(first, first + count):
        (folder / f"t{seed}.py").write_text(Writer(seed).program())


if __name__ == "__main__":
    main()
