"""A pool is declared by what it does, and its connections by nothing: what is sent to them is a statement all the same."""

import json
import sqlite3
from contextlib import contextmanager
from typing import Any, Iterator, Protocol


class Pool(Protocol):
    @contextmanager
    def connect(self) -> Iterator[Any]: ...


class FilePool:
    def __init__(self, path):
        self.path = path

    @contextmanager
    def connect(self) -> Iterator[sqlite3.Connection]:
        with sqlite3.connect(self.path) as connection:
            yield connection


class Agents:
    def __init__(self, pool: Pool):
        self.pool = pool

    def get(self, key: int) -> dict:
        with self.pool.connect() as connection:
            row = connection.execute("SELECT config FROM agents WHERE id = ?", (key,)).fetchone()
        return json.loads(row[0])

    def put(self, key: int, config: dict) -> None:
        with self.pool.connect() as connection:
            connection.execute("UPDATE agents SET config = ? WHERE id = ?", (json.dumps(config), key))


class Service:
    def __init__(self, agents: Agents):
        self.agents = agents

    async def tag(self, key: int, name: str) -> None:
        config = self.agents.get(key)
        self.agents.put(key, {**config, "tag": name})

    async def show(self, key: int) -> dict:
        return self.agents.get(key)
