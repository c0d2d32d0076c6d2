# The metaclass keeps the first object, as `__new__` of the other class does: in threads, two tasks could make one each.
import asyncio
import json
from pathlib import Path


class SingletonMeta(type):
    _instances: dict = {}

    def __call__(cls, *args, **kwargs):
        if cls not in cls._instances:
            cls._instances[cls] = super().__call__(*args, **kwargs)
        return cls._instances[cls]


class Service(metaclass=SingletonMeta):
    def __init__(self):
        self.settings = json.loads(Path("settings.json").read_text())


class Other:
    _instance = None

    def __new__(cls):
        if cls._instance is None:
            cls._instance = super().__new__(cls)
        return cls._instance

    def __init__(self):
        self.settings = json.loads(Path("settings.json").read_text())


class Plain:
    def __init__(self):
        self.settings = json.loads(Path("settings.json").read_text())


async def service():
    return Service()


async def other():
    return Other()


async def plain():
    return await asyncio.to_thread(Plain)
