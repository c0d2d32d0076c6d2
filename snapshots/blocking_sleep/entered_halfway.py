# Nobody undoes what `__aenter__` has done when it is cancelled, or closes what only the coroutine knows.
# asyncfix: refuses unsafe
import asyncio
import time

sessions = set()


class Session:
    open = 0

    async def __aenter__(self):
        Session.open += 1
        time.sleep(0.1)
        return self

    async def __aexit__(self, *error):
        Session.open -= 1


class Known:
    async def __aenter__(self):
        sessions.add(self)
        time.sleep(0.1)
        return self

    async def __aexit__(self, *error):
        sessions.discard(self)


class Service:
    server = None

    async def start(self):
        server = await asyncio.start_server(self.answer, "127.0.0.1", 0)
        self.port = server.sockets[0].getsockname()[1]
        time.sleep(0.1)
        self.server = server

    async def run(self):
        process = await asyncio.create_subprocess_exec("server")
        time.sleep(0.1)
        return process

    async def ask(self):
        reader, writer = await asyncio.open_connection("127.0.0.1", 80)
        time.sleep(0.1)
        writer.close()

    async def answer(self, reader, writer):
        writer.close()
