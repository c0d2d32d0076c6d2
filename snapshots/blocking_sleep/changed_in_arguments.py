# A helper changes objects that it is given among others: collected by a star, in a tuple, picked out of a list, mapped.
# asyncfix: refuses unsafe
import asyncio
import functools
import random
import time


class Seat:
    taken: dict[str, int] = {}

    def __init__(self):
        self.count = 0

    def more(self, by):
        count = self.count
        time.sleep(0.1)
        self.count = count + by

    def all(self):
        return list(map(self.more, [1, 1]))

    def folded(self):
        return functools.reduce(lambda so_far, by: self.more(by), [1, 1], None)

    def summed(self):
        return functools.reduce(self.add, [1, 1], 0)

    def add(self, so_far, by):
        self.more(by)
        return so_far + by

    def by_type(self, name):
        count = type(self).taken.get(name, 0)
        time.sleep(0.1)
        type(self).taken[name] = count + 1

    async def use(self, name):
        self.all()
        self.summed()
        self.by_type(name)


def take_all(*seats):
    for seat in seats:
        count = seat.count
        time.sleep(0.1)
        seat.count = count + 1


def take_named(**seats):
    count = seats["first"].count
    time.sleep(0.1)
    seats["first"].count = count + 1


def take_pair(pair):
    seat, by = pair
    count = seat.count
    time.sleep(0.1)
    seat.count = count + by


def take_least(seats):
    seat = min(seats, key=lambda seat: seat.count)
    count = seat.count
    time.sleep(0.1)
    seat.count = count + 1


def take_any(seats):
    seat = random.choice(seats)
    count = seat.count
    time.sleep(0.1)
    seat.count = count + 1


def take_next(seats):
    seat = next(iter(seats.values()))
    count = seat.count
    time.sleep(0.1)
    seat.count = count + 1


def hand_on(*seats):
    take_pair((seats[0], 1))


async def collected(seat):
    take_all(seat)


async def named(seat):
    take_named(first=seat)


async def paired(seat):
    take_pair((seat, 1))


async def least(seat):
    take_least([seat])


async def picked(seat):
    take_any([seat])


async def first(seat):
    take_next({"a": seat})


async def handed_on(seat):
    hand_on(seat)


async def all_of(*seats):
    take_all(*seats)
