import asyncio
import configparser
from importlib.metadata import entry_points


class Storage:
    def __init__(self, settings):
        self.loop = asyncio.get_event_loop()
        self.name = settings["storage"]["name"]


def storages(path) -> set[Storage]:
    settings = configparser.ConfigParser()
    settings.read(path)
    made = set()
    for entry_point in entry_points(group="storage"):
        plugin_class = entry_point.load()
        made.add(plugin_class(settings))
    return made
