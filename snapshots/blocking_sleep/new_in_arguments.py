# What a helper changes is a container that the call makes, or an object that it makes: nobody else has either.
import asyncio
import time


class Seat:
    def __init__(self):
        self.count = 0


def extend(names: list[str]):
    names.append("end")
    time.sleep(0.1)
    return names


def collect(*names, **options):
    options["names"] = names
    options["count"] = 0
    time.sleep(0.1)
    options["count"] += 1
    return options


def take_pair(pair):
    seat, name = pair
    count = seat.count
    time.sleep(0.1)
    seat.count = count + 1
    return name


def largest(numbers):
    number = max(numbers)
    time.sleep(0.1)
    return number


def fill(rows):
    rows[0] = "first"
    time.sleep(0.1)
    return rows


async def run(name, numbers):
    extend([name, "start"])
    collect(name, count=len(numbers))
    take_pair((Seat(), name))
    largest(numbers)
    fill([name])


async def options(**options):
    options["count"] = 1
    time.sleep(0.1)
    options["count"] = 2
    return options
