# A helper opens and reads the file.
# asyncfix: flags --unsafe-fixes
import slow

SOURCE = slow.source("from the helper")


def read(path):
    with open(path) as file:
        return file.read()


async def main():
    text = read(SOURCE)
    print(text)
