# A client that is swapped by name only: it does not follow, loses the query of the address, and is true for every answer.
import http.server
import threading
import time

import anyio._backends._asyncio
import httpcore._backends.anyio
import httpx


class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        if self.path.startswith("/moved"):
            self.send_response(302)
            self.send_header("location", self.path.replace("moved", "here"))
            body = b""
        else:
            time.sleep(0.3)
            self.send_response(200)
            body = self.path.encode()
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
threading.Thread(target=server.serve_forever, daemon=True).start()
address = "http://127.0.0.1:%d" % server.server_port


async def main():
    async with httpx.AsyncClient() as client:
        response = await client.get(address + "/moved?a=1", params={"b": "2"})
    if response:
        print(response.status_code, response.content)
