# Mixins that name the class they are mixed into as their base, for type checkers: a circle with many ways round.
import asyncio

from .mixins import Commands, Database, Events, Modules, Settings


class Bot(Commands, Database, Events, Modules, Settings):
    def __init__(self, path):
        self.path = path

    async def start(self):
        return await asyncio.to_thread(self.load)
