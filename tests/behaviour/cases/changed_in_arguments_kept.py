# A helper changes an object that it is given in a tuple: in two threads one of the changes is lost.
# unchanged: assigns `seat` from the worker thread
import asyncio
import time


class Seat:
    def __init__(self):
        self.count = 0


def take(pair):
    seat, by = pair
    count = seat.count
    time.sleep(0.3)
    seat.count = count + by


async def use(seat):
    take((seat, 1))


async def main():
    seat = Seat()
    await asyncio.gather(use(seat), use(seat))
    print(seat.count)
