# The hop to a thread would take as long as the pause.
# asyncfix: refuses usually-fast

import time


class Step:
    def __init__(self, name):
        time.sleep(0.001)
        self.name = name
        self.started = time.time()


def make_step(name):
    return Step(name)


async def on_message(text):
    return make_step(text)
