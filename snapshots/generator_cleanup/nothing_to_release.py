# Memory needs no release, and what a `close` finishes is no resource.
# asyncfix: clean
import io
import zlib


async def rows(source):
    buffer = io.StringIO()
    async for row in source:
        buffer.write(row)
        yield buffer.getvalue()
    buffer.close()


async def report(source, make):
    report = make(source)
    async for row in source:
        yield report.line(row)
    report.close()
