# The files are opened one by one while the sink awaits.
# asyncfix: refuses inside-generator-expression


async def send(paths, sink):
    async for part in sink.send_all(open(path).read() for path in paths):
        print(part)
