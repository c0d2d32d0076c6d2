# What may be `None`, or counts as false, does not keep the function from reading the file.
import json
from typing import Any, Optional


class Config:
    pass


class Options:
    def __len__(self):
        return 0


def load():
    with open("config.json") as file:
        return json.load(file)


def chosen(config: Config | None = None):
    if config is None:
        config = load()
    return config


def preferred(config=None):
    config = config or load()
    return config


def find(name) -> Optional[Config]:
    return Config() if name else None


def untold(name):
    return Config() if name else None


def anything() -> Any:
    return None


async def optional(name):
    return chosen(find(name))


async def not_annotated(name):
    return chosen(untold(name))


async def of_any():
    return chosen(anything())


async def wrong_default(config: Config = None):
    return chosen(config)


async def empty():
    return preferred(Options())


class Server:
    other: Config = None

    def __init__(self, config: Config = None):
        self.config = config
        self.last = Config()

    @property
    def current(self):
        return None

    def close(self):
        self.last = None

    async def attribute(self):
        return chosen(self.config)

    async def of_class(self):
        return chosen(self.other)

    async def closed(self):
        return chosen(self.last)

    async def of_property(self):
        return chosen(self.current)
