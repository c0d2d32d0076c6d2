# asyncfix: clean
# A function that reads a file only where it is given nothing does not block where it is given an object.
import json


class Config:
    def __init__(self, values=None):
        self.values = values


def load() -> Config:
    with open("config.json") as file:
        return Config(json.load(file))


def chosen(config: Config | None = None):
    if config is None:
        config = load()
    return config


def preferred(config=None):
    config = config or load()
    return config


class App:
    def __init__(self, config: Config | None = None):
        if config is None:
            config = load()
        self.config = config


def make() -> Config:
    return Config()


async def fetch() -> Config:
    return Config()


async def instance():
    return chosen(Config())


async def local():
    config = Config()
    return chosen(config=config)


async def made():
    return chosen(make())


async def fetched():
    return chosen(await fetch())


async def parameter(config: Config):
    return chosen(config)


async def preferred_instance():
    return preferred(Config())


async def app():
    return App(Config())


class Server:
    def __init__(self, config: Config):
        self.config = config

    async def attribute(self):
        return chosen(self.config)
