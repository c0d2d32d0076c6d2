# Functions of requests become a session of aiohttp, against a server on this machine.
# asyncfix: flags --unsafe-fixes --prefer aiohttp
# needs: requests aiohttp
import http.server
import json
import threading
import time
import urllib.parse

import requests


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def answer(self, status, body, content_type="text/plain; charset=utf-8", **headers):
        self.send_response(status)
        self.send_header("content-type", content_type)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def handle_any(self):
        path = urllib.parse.urlsplit(self.path).path
        sent = self.rfile.read(int(self.headers.get("content-length") or 0))
        seen = {
            "method": self.command,
            "path": self.path,
            "cookie": self.headers.get("cookie"),
            "authorization": self.headers.get("authorization"),
            "trace": self.headers.get("x-trace"),
            "type": self.headers.get("content-type"),
        }
        if path == "/slow":
            time.sleep(0.3)
            self.answer(200, b"slow")
        elif path == "/hangs":
            time.sleep(1)
            self.answer(200, b"late")
        elif path == "/moved":
            self.answer(302, b"", location="/here?a=1")
        elif path == "/round":
            self.answer(302, b"", location="/round")
        elif path == "/login":
            self.answer(200, b"in", set_cookie="session=abc; Path=/")
        elif path == "/missing":
            self.answer(404, b"no such page")
        elif path == "/broken":
            self.answer(200, b"{", content_type="application/json")
        else:
            if seen["type"] == "application/json":
                seen["json"] = json.loads(sent)
            else:
                seen["body"] = sent.decode()
            self.answer(200, json.dumps(seen).encode(), content_type="application/json", x_kind="echo")

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = do_HEAD = do_OPTIONS = do_PURGE = handle_any

    def log_message(self, *_):
        pass


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
server.daemon_threads = True
threading.Thread(target=server.serve_forever, daemon=True).start()
address = "http://127.0.0.1:%d" % server.server_port


async def reads():
    slow = requests.get(address + "/slow")
    print(slow.status_code, slow.ok, slow.text, slow.reason, slow.url == address + "/slow")
    moved = requests.get(address + "/moved")
    print(moved.json()["path"], moved.url.endswith("/here?a=1"))
    kept = requests.get(address + "/moved", allow_redirects=False)
    print(kept.status_code, kept.headers["Location"])
    kept.raise_for_status()
    print(requests.head(address + "/moved").status_code)
    print(requests.get(address + "/items?a=1", params={"b": "2", "c": ["3", "4"]}).json()["path"])
    missing = requests.get(address + "/missing")
    if not missing:
        print("nothing there", missing.ok)
    if requests.get(address + "/items", verify=False):
        return requests.get(address + "/slow", timeout=(1, 5)).content
    return None


async def sends():
    requests.post(address + "/slow")
    print(requests.post(address + "/items", data={"a": "1", "b": "x y"}).json()["body"])
    print(requests.post(address + "/items", json={"a": [1, None]}).json()["json"])
    print(requests.put(address + "/items", "plain text", headers={"Content-Type": "text/x"}).json()["body"])
    print(requests.delete(address + "/items", json={"id": 1}).json()["json"])
    print(requests.request("PURGE", address + "/items", headers={"x-trace": "7"}).json()["trace"])


async def chained():
    first = requests.get(address + "/items/1")
    second = requests.get(
        first.url,
        params={
            "kind": first.headers["x-kind"],
            "status": first.status_code,
        },
        timeout=5,
    )
    names = [first.json()["path"]]
    for item in second.json():
        names.append(item)
    return names, second.json()["path"]


async def fails(path: str):
    try:
        response = requests.get(address + path, timeout=0.3)
        response.raise_for_status()
        return response.json()
    except requests.HTTPError as error:
        return "status", error.response.status_code, error.response.reason
    except requests.Timeout:
        return "late"
    except requests.TooManyRedirects:
        return "round and round"
    except requests.RequestException:
        return "failed"


async def outside(path: str):
    response = None
    try:
        response = requests.get(address + path, timeout=0.3)
    except requests.RequestException:
        print("failed")
    if response is not None and response.status_code == 200:
        return response.json()["path"]
    if response:
        return "cannot be"


async def refused():
    try:
        requests.get("http://127.0.0.1:1/")
    except (requests.ConnectionError, requests.Timeout):
        print("refused")
    try:
        requests.get("http://127.0.0.1:1/")
    except OSError:
        print("refused again")


async def no_address(url: str):
    try:
        requests.get(url, timeout=1)
    except ValueError:
        return "no address"


async def main():
    print(await reads())
    await sends()
    print(await chained())
    for path in ("/missing", "/hangs", "/broken", "/items"):
        print(await fails(path))
    for path in ("/missing", "/hangs", "/items"):
        print(await outside(path))
    await refused()
    print(await no_address("nowhere"), await no_address("ftp://nowhere/"))
