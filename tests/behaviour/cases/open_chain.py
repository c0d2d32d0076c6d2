# Opening and reading in one expression; the file is left to the collector, before and after.
# asyncfix: flags --unsafe-fixes
import slow

SOURCE = slow.source("chain")


async def main():
    print(open(SOURCE).read().upper())
