"""A file that is the same each time is written here and read in another file, by the name of its module."""

from shared import EXCHANGE, read_exchange, read_other


async def convert(text):
    with open(EXCHANGE, "w") as file:
        file.write(text)
    return read_exchange()


async def convert_other(text):
    with open(EXCHANGE, "w") as file:
        file.write(text)
    return read_other()
