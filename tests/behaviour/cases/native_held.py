# Clients that a module and the objects of a class hold become asynchronous with all that uses them.
# asyncfix: flags --unsafe-fixes --prefer redis
# needs: redis
# program: redis-server
import atexit
import socket
import subprocess
import time

import redis
import redis.asyncio
import redis.utils

# Either client looks up the version of the library in its metadata when it is made, by a stat: that is not the swap's.
redis.utils.get_lib_version = lambda: redis.__version__

with socket.socket() as probe:
    probe.bind(("127.0.0.1", 0))
    port = probe.getsockname()[1]
process = subprocess.Popen(
    ["redis-server", "--port", str(port), "--bind", "127.0.0.1", "--save", ""],
    stdout=subprocess.DEVNULL,
)
atexit.register(process.wait)
atexit.register(process.kill)
for _ in range(100):
    try:
        socket.create_connection(("127.0.0.1", port)).close()
        break
    except OSError:
        time.sleep(0.05)

shared: redis.Redis = redis.Redis(port=port, decode_responses=True)


class Store:
    def __init__(self, prefix):
        self.prefix = prefix
        self.client: redis.Redis = redis.Redis(port=port)

    async def put(self, name, value):
        self.client.set(self.prefix + name, value)

    async def wait(self, name):
        return self.client.blpop(self.prefix + name, timeout=1)

    async def stop(self):
        if self.client is not None:
            self.client.close()


class Counter(Store):
    async def count(self, name):
        return self.client.incr(self.prefix + name)


async def everything(pattern):
    return sorted([(key, shared.get(key)) for key in shared.scan_iter(pattern)])


async def main():
    store = Store("a:")
    counter = Counter("b:")
    try:
        await store.put("x", 1)
        await store.put("y", "two")
        print(await store.wait("queue"), await counter.count("n"), await counter.count("n"))
        print(counter.client.get("b:n"), await everything("a:*"))
        try:
            counter.client.incr("a:y")
        except redis.ResponseError as error:
            print(error)
    finally:
        await store.stop()
        await counter.stop()
        shared.close()
