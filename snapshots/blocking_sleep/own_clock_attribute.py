# `sleep` of an object of this file.
# asyncfix: clean

import time


class FakeClock:
    def __init__(self):
        self.now = time.time()

    def sleep(self, seconds):
        self.now += seconds


class Device:
    def __init__(self):
        self.clock = FakeClock()

    async def settle(self):
        self.clock.sleep(0.5)
