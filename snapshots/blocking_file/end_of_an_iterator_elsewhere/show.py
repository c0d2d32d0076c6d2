# `StopIteration` cannot leave a thread, whichever file raises it; what catches it, or a `for` loop, ends it before.
from rows import all_rows, first_row, header, header_or_nothing, last_row


async def first(path):
    return first_row(path)


async def last(path):
    return last_row(path)


async def names(path):
    return header(path)


async def names_or_nothing(path):
    return header_or_nothing(path)


async def every(path):
    return all_rows(path)
