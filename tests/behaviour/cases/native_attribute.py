# A client of httpx in an attribute of a class becomes asynchronous with every coroutine that uses it.
# asyncfix: flags --unsafe-fixes --prefer httpx
# needs: httpx
import http.server
import threading
import time

import anyio._backends._asyncio
import httpcore._backends.anyio
import httpx


class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        if self.path == "/slow":
            time.sleep(0.3)
        body = (self.path + " " + self.headers.get("x-trace", "")).encode()
        self.send_response(200)
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
threading.Thread(target=server.serve_forever, daemon=True).start()
address = "http://127.0.0.1:%d" % server.server_port


class Service:
    def __init__(self):
        self._http = httpx.Client(base_url=address, headers={"x-trace": "1"}, verify=False)

    async def __aenter__(self):
        return self

    async def __aexit__(self, *_):
        self._http.close()

    async def slow(self):
        return self._http.get("/slow").text

    async def several(self, names):
        return [self._http.get("/" + name).text for name in names]


async def main():
    async with Service() as service:
        print(await service.slow())
        print(await service.several(["a", "b"]))
