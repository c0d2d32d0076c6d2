# The real redis against a server that the program starts.
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
    ["redis-server", "--port", str(port), "--bind", "127.0.0.1", "--save", "", "--enable-debug-command", "yes"],
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


async def main():
    client = redis.Redis(host="127.0.0.1", port=port, decode_responses=True)
    print(client.set("name:a", 1), client.set("name:b", "two", ex=60), client.get("none"))
    client.lpush("queue", "x", "y")
    print(client.blpop("empty", timeout=1), client.lrange("queue", 0, -1))
    names = []
    for key in client.scan_iter("name:*"):
        names.append((key, client.get(key)))
    print(sorted(names))
    try:
        client.incr("name:b")
    except redis.ResponseError as error:
        print(error)
    print(client.hset("h", mapping={"a": 1}), client.hgetall("h"))
    client.close()
    with redis.from_url("redis://127.0.0.1:%d" % port) as other:
        print(other.get("name:a"))
