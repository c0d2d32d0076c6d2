# It is undone by a `try`, belongs to the object itself, could be cancelled there already, or somebody knows it.
import asyncio
import time


class Session:
    open = 0
    count = 0

    def __init__(self):
        self.entered = False

    async def __aenter__(self):
        self.entered = True
        time.sleep(0.1)
        Session.open += 1
        return self

    async def __aexit__(self, *error):
        self.entered = False
        Session.open -= 1


class Guarded:
    open = 0

    async def __aenter__(self):
        Guarded.open += 1
        try:
            time.sleep(0.1)
        except BaseException:
            Guarded.open -= 1
            raise
        return self

    async def __aexit__(self, *error):
        Guarded.open -= 1


class Waiting:
    open = 0

    async def __aenter__(self):
        Waiting.open += 1
        time.sleep(0.1)
        await asyncio.sleep(0.1)
        return self

    async def __aexit__(self, *error):
        Waiting.open -= 1


class Service:
    server = None
    process = None

    async def start(self):
        self.server = await asyncio.start_server(self.answer, "127.0.0.1", 0)
        time.sleep(0.1)

    async def start_closed(self):
        server = await asyncio.start_server(self.answer, "127.0.0.1", 0)
        try:
            time.sleep(0.1)
        finally:
            server.close()

    async def run(self):
        process = await asyncio.create_subprocess_exec("server")
        self.process = process
        time.sleep(0.1)
        return process

    async def run_to_the_end(self):
        process = await asyncio.create_subprocess_exec("server")
        time.sleep(0.1)
        await process.wait()
        return process.returncode

    async def connect(self):
        reader, writer = await asyncio.open_connection("127.0.0.1", 80)
        try:
            time.sleep(0.1)
        except BaseException:
            writer.close()
            raise
        return reader, writer

    async def serve(self):
        server = await asyncio.start_server(self.answer, "127.0.0.1", 0)
        async with server:
            time.sleep(0.1)
            await server.serve_forever()

    async def answer(self, reader, writer):
        writer.close()
