# The truth value of an answer that is asked for at once.
# asyncfix: flags --unsafe-fixes --prefer httpx
# needs: requests httpx
import http.server
import threading
import time

import anyio._backends._asyncio
import httpcore._backends.anyio
import requests


class Handler(http.server.BaseHTTPRequestHandler):
    def do_DELETE(self):
        time.sleep(0.2)
        self.send_response(404 if self.path == "/missing" else 200)
        self.send_header("content-length", "0")
        self.end_headers()

    def log_message(self, *_):
        pass


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
server.daemon_threads = True
threading.Thread(target=server.serve_forever, daemon=True).start()
address = "http://127.0.0.1:%d" % server.server_port


async def removed(path):
    if requests.delete(address + path):
        return "removed"
    return "kept"


async def kept(path):
    if not requests.delete(address + path):
        return "kept"
    return "yes" if requests.delete(address + path) else "no"


async def main():
    print(await removed("/here"), await removed("/missing"))
    print(await kept("/here"), await kept("/missing"))
