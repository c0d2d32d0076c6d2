"""The slow outside world of the cases: everything here answers after `DELAY`, and the same thing on every run.

Not a stub of a library: cases and stubs import it. asyncfix does not know it, as it does not know any module it cannot see.
"""

import atexit
import http.server
import os
import shutil
import socket
import sqlite3
import tempfile
import threading
import time

DELAY = 0.3

#: What was called on the stubs, in order.
calls = []


def call(name):
    """One call of a blocking method: it is noted, then it blocks its thread."""
    calls.append(name)
    time.sleep(DELAY)


def later(function, *args):
    """Calls `function(*args)` in another thread after the delay."""
    timer = threading.Timer(DELAY, function, args)
    timer.daemon = True
    timer.start()


def _background(function, *args):
    threading.Thread(target=function, args=args, daemon=True).start()


def path(name):
    """A path in a folder that lives as long as the process."""
    folder = tempfile.mkdtemp(prefix="asyncfix-case-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return os.path.join(folder, name)


def source(text, times=1):
    """The path of a pipe; whoever reads it waits for `text`. Works `times` times."""
    fifo = path("source")
    os.mkfifo(fifo)

    def feed():
        for _ in range(times):
            with open(fifo, "w", encoding="utf-8") as pipe:
                time.sleep(DELAY)
                pipe.write(text)

    _background(feed)
    return fifo


def stdin(text):
    """A text file for `sys.stdin` whose first line comes after the delay."""
    reader, writer = os.pipe()

    def feed():
        # The case starts reading a little after the import.
        time.sleep(2 * DELAY)
        os.write(writer, text.encode("utf-8"))
        os.close(writer)

    _background(feed)
    return os.fdopen(reader, encoding="utf-8")


class Sink:
    """A pipe whose reader comes late: opening it for writing waits. `text()` is what was written."""

    def __init__(self):
        self.path = path("sink")
        os.mkfifo(self.path)
        self._text = ""
        self._done = threading.Event()
        _background(self._drain)

    def _drain(self):
        # The case starts writing a little after the import.
        time.sleep(2 * DELAY)
        with open(self.path, encoding="utf-8") as pipe:
            self._text = pipe.read()
        self._done.set()

    def text(self):
        self._done.wait(5)
        return self._text


class Database:
    """An SQLite file with a table `item(name, size)`, locked by someone else until `unlock_later()` has passed."""

    def __init__(self):
        self.path = path("items.sqlite")
        self._holder = sqlite3.connect(self.path, check_same_thread=False, isolation_level=None)
        self._holder.execute("CREATE TABLE item (name TEXT, size INTEGER)")
        self._holder.execute("INSERT INTO item VALUES ('nut', 3), ('bolt', 8)")
        self._holder.execute("BEGIN EXCLUSIVE")

    def unlock_later(self):
        later(self._unlock)

    def _unlock(self):
        self._holder.rollback()
        self._holder.close()


class _Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        time.sleep(DELAY)
        body = ("GET " + self.path).encode("utf-8")
        self.send_response(404 if "missing" in self.path else 200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_POST(self):
        time.sleep(DELAY)
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.send_response(201)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_args):
        pass


def http_server():
    """The (host, port) of an HTTP server on this machine."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    _background(server.serve_forever)
    return server.server_address


def echo_server():
    """The (host, port) of a server that sends each message back."""
    server = socket.create_server(("127.0.0.1", 0))

    def serve():
        while True:
            connection, _ = server.accept()
            with connection:
                message = connection.recv(1024)
                time.sleep(DELAY)
                connection.sendall(message)

    _background(serve)
    return server.getsockname()
