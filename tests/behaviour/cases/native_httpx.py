# The real httpx against a server on this machine: redirects, cookies, errors, slow answers.
# needs: httpx
import http.server
import json
import threading
import time

import anyio._backends._asyncio
import httpcore._backends.anyio
import httpx


class Handler(http.server.BaseHTTPRequestHandler):
    def answer(self, status, body, **headers):
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self):
        if self.path == "/slow":
            time.sleep(0.3)
            self.answer(200, b"slow", set_cookie="seen=yes")
        elif self.path == "/moved":
            self.answer(302, b"", location="/here?a=1")
        elif self.path.startswith("/here"):
            self.answer(200, (self.path + " " + self.headers.get("cookie", "")).encode())
        else:
            self.answer(404, b"no such page")

    def do_POST(self):
        sent = self.rfile.read(int(self.headers["content-length"]))
        self.answer(201, json.dumps({"sent": sent.decode()}).encode(), content_type="application/json")

    def log_message(self, *_):
        pass


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
threading.Thread(target=server.serve_forever, daemon=True).start()
address = "http://127.0.0.1:%d" % server.server_port


async def main():
    with httpx.Client(base_url=address, verify=False, timeout=5) as client:
        print(client.get("/slow").text)
        moved = client.get("/moved")
        print(moved.status_code, moved.headers["location"], moved.is_redirect)
        print(client.get("/moved", follow_redirects=True).text)
        print([client.post("/items", json={"n": n}).json() for n in range(2)])
        try:
            client.get("/missing").raise_for_status()
        except httpx.HTTPStatusError as error:
            print(error.response.status_code, error.response.read())
    other = httpx.Client(verify=False)
    try:
        other.get("http://127.0.0.1:1/")
    except httpx.ConnectError:
        print("refused")
    finally:
        other.close()
