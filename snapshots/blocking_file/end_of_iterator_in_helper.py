# asyncfix: refuses unsafe
# The end of an iterator does not leave the worker thread, however it is told.
import csv


def header(path):
    with open(path) as file:
        return csv.reader(file).__next__()


def first(path):
    with open(path) as file:
        for row in csv.reader(file):
            return row
    raise StopIteration


async def headers(path):
    return header(path)


async def firsts(path):
    return first(path)
