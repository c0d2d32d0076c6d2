"""A server that tells what it was asked, and answers slowly, elsewhere, or wrongly where it is asked to."""

import http.server
import json
import threading
import time
import urllib.parse


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


def start():
    """The address of a server that lives as long as the process."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return "http://127.0.0.1:%d" % server.server_port
