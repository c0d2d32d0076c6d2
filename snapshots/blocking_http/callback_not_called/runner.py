import asyncio
import threading


class Button:
    def __init__(self, action):
        self.action = action


def started(action):
    thread = threading.Thread(target=action)
    thread.start()
    return thread


def named(action):
    def run():
        return action()

    return run, action.__name__


async def later(action):
    return await asyncio.to_thread(action)


def without(action=None, other=None, default=len):
    action = default
    return action([other])
