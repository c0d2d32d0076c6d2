# Nothing waits in the body, or the handler is of something else.
# asyncfix: clean
import trio


async def parse(text, log):
    try:
        return int(text)
    finally:
        await log.write("parsed")


async def read(stream, log):
    try:
        return await stream.receive_some()
    except ValueError:
        await log.write("bad")
