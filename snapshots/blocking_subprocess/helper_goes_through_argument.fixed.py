# The helper is given an object and goes through what others add to it, or through a list that only this call has.
import asyncio
import subprocess


class Registry:
    def __init__(self):
        self._processes = {}
        self._names = []

    def register(self, chat, pid):
        self._processes.setdefault(chat, []).append(pid)


class Bot:
    def __init__(self):
        self._registry = Registry()


def kill_all(bot: Bot):
    for pids in bot._registry._processes.values():
        for pid in pids:
            subprocess.run(["kill", str(pid)])


def kill_named(bot: Bot):
    for name in bot._registry._names:
        subprocess.run(["pkill", name])


async def restart(bot: Bot):
    kill_all(bot)


async def stop(bot: Bot):
    """Nobody changes the names."""
    await asyncio.to_thread(kill_named, bot)
