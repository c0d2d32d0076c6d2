"""Real servers, and one that only speaks like one, for cases with real libraries. Each lives as long as the process."""

import asyncio
import atexit
import os
import pwd
import shutil
import socket
import socketserver
import struct
import subprocess
import tempfile
import threading
import time

from slow import DELAY


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for(port):
    """Returns when something listens."""
    for _ in range(200):
        try:
            socket.create_connection(("127.0.0.1", port)).close()
            return
        except OSError:
            time.sleep(0.05)
    raise RuntimeError("nothing listens")


def postgres():
    """Connection parameters of an empty PostgreSQL. The server refuses to run as root, so root lends it another user."""
    folder = tempfile.mkdtemp(prefix="asyncfix-pg-", dir="/tmp")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    identity = {}
    if os.geteuid() == 0:
        user = pwd.getpwnam("nobody")
        os.chown(folder, user.pw_uid, user.pw_gid)
        identity = {"user": user.pw_uid, "group": user.pw_gid}
    programs = os.path.dirname(os.path.realpath(shutil.which("postgres")))
    data = os.path.join(folder, "data")
    subprocess.run(
        [os.path.join(programs, "initdb"), "-D", data, "-U", "case", "-A", "trust", "-N", "-E", "UTF8", "--locale=C"],
        check=True,
        stdout=subprocess.DEVNULL,
        cwd=folder,
        **identity,
    )
    port = free_port()
    server = subprocess.Popen(
        [os.path.join(programs, "postgres"), "-D", data, "-p", str(port), "-h", "127.0.0.1", "-k", folder, "-F"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        cwd=folder,
        **identity,
    )
    atexit.register(server.wait)
    atexit.register(server.terminate)
    wait_for(port)
    parameters = {"host": "127.0.0.1", "port": port, "user": "case", "dbname": "postgres"}
    for _ in range(100):
        ready = subprocess.run(
            [os.path.join(programs, "pg_isready"), "-q", "-h", "127.0.0.1", "-p", str(port)]
        )
        if ready.returncode == 0:
            break
        time.sleep(0.05)
    return parameters


class _Mongo(socketserver.BaseRequestHandler):
    """Speaks OP_MSG: collections are lists of documents, filters are equality or `$gt`."""

    collections = {}
    lock = threading.Lock()

    def handle(self):
        import bson

        while True:
            head = self._read(16)
            if head is None:
                return
            length, request, _, opcode = struct.unpack("<iiii", head)
            body = self._read(length - 16)
            if opcode == 2004:
                end = body.index(b"\0", 4)
                answer = self._answer(bson.decode(body[end + 9 :]), {})
                payload = struct.pack("<iqii", 8, 0, 0, 1) + bson.encode(answer)
                reply = struct.pack("<iiii", 16 + len(payload), 0, request, 1) + payload
            else:
                command, documents = self._sections(bson, body)
                payload = struct.pack("<i", 0) + b"\0" + bson.encode(self._answer(command, documents))
                reply = struct.pack("<iiii", 16 + len(payload), 0, request, 2013) + payload
            try:
                self.request.sendall(reply)
            except OSError:
                return

    def _read(self, size):
        data = b""
        while len(data) < size:
            try:
                piece = self.request.recv(size - len(data))
            except OSError:
                return None
            if not piece:
                return None
            data += piece
        return data

    @staticmethod
    def _sections(bson, body):
        flags = struct.unpack("<I", body[:4])[0]
        end = len(body) - (4 if flags & 1 else 0)
        position, command, documents = 4, {}, {}
        while position < end:
            kind = body[position]
            size = struct.unpack("<i", body[position + 1 : position + 5])[0]
            section = body[position + 1 : position + 1 + size]
            position += 1 + size
            if kind == 0:
                command = bson.decode(section)
            else:
                stop = section.index(b"\0", 4)
                documents[section[4:stop].decode()] = bson.decode_all(section[stop + 1 :])
        return command, documents

    def _answer(self, command, documents):
        name = next(iter(command))
        if name.lower() in ("hello", "ismaster"):
            return {
                "ok": 1.0,
                "isWritablePrimary": True,
                "ismaster": True,
                "helloOk": True,
                "maxBsonObjectSize": 16 << 20,
                "maxMessageSizeBytes": 48 << 20,
                "maxWriteBatchSize": 100000,
                "minWireVersion": 0,
                "maxWireVersion": 21,
                "setName": "rs",
                "hosts": ["127.0.0.1:%d" % self.server.server_address[1]],
                "me": "127.0.0.1:%d" % self.server.server_address[1],
                "secondary": False,
                "logicalSessionTimeoutMinutes": 30,
            }
        with self.lock:
            return self._work(name, command, documents)

    def _work(self, name, command, documents):
        rows = self.collections.setdefault(command.get(name), []) if isinstance(command.get(name), str) else []
        if name == "insert":
            fresh = documents.get("documents") or command.get("documents")
            taken = [row["_id"] for row in rows]
            if any(one["_id"] in taken for one in fresh):
                error = {"index": 0, "code": 11000, "errmsg": "E11000 duplicate key", "keyPattern": {"_id": 1}}
                return {"ok": 1.0, "n": 0, "writeErrors": [error]}
            rows.extend(fresh)
            return {"ok": 1.0, "n": len(fresh)}
        if name == "find":
            time.sleep(DELAY if command.get("comment") == "slow" else 0)
            found = self._found(rows, command.get("filter", {}))
            for key, direction in reversed(list(command.get("sort", {}).items())):
                found.sort(key=lambda row: row[key], reverse=direction < 0)
            limit = abs(command.get("limit", 0))
            return self._cursor(command, found[: limit or None], "find")
        if name == "aggregate":
            found = rows
            for stage in command["pipeline"]:
                if "$match" in stage:
                    found = self._found(found, stage["$match"])
                elif "$group" in stage:
                    found = [{"_id": 1, "n": len(found)}] if found else []
            return self._cursor(command, found, "aggregate")
        if name == "update":
            changed = 0
            for update in documents.get("updates") or command["updates"]:
                for row in self._found(rows, update["q"]):
                    row.update(update["u"].get("$set", {}))
                    changed += 1
            return {"ok": 1.0, "n": changed, "nModified": changed}
        if name == "delete":
            gone = 0
            for delete in documents.get("deletes") or command["deletes"]:
                for row in self._found(rows, delete["q"]):
                    rows.remove(row)
                    gone += 1
            return {"ok": 1.0, "n": gone}
        if name == "distinct":
            return {"ok": 1.0, "values": sorted({row[command["key"]] for row in rows})}
        if name == "listCollections":
            names = sorted(known for known, rows in self.collections.items() if rows)
            return self._cursor(command, [{"name": one, "type": "collection"} for one in names], "$cmd")
        if name in ("ping", "endSessions", "commitTransaction", "abortTransaction", "killCursors"):
            return {"ok": 1.0}
        return {"ok": 0.0, "errmsg": "no such command: " + name, "code": 59}

    @staticmethod
    def _found(rows, wanted):
        def fits(row):
            for key, value in wanted.items():
                if isinstance(value, dict) and "$gt" in value:
                    if not row.get(key, 0) > value["$gt"]:
                        return False
                elif row.get(key) != value:
                    return False
            return True

        return [row for row in rows if fits(row)]

    @staticmethod
    def _cursor(command, rows, name):
        namespace = "%s.%s" % (command.get("$db"), name)
        return {"ok": 1.0, "cursor": {"id": 0, "ns": namespace, "firstBatch": rows}}


def mongo():
    """The address of a server that answers as MongoDB does to a few commands; one with the comment `slow` takes long."""
    socketserver.ThreadingTCPServer.daemon_threads = True
    server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), _Mongo)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return "mongodb://127.0.0.1:%d/?replicaSet=rs" % server.server_address[1]


def aws():
    """The address of moto's server; what has `slow` in its path takes long."""
    from moto.moto_server.werkzeug_app import DomainDispatcherApplication, create_backend_app
    from werkzeug.serving import WSGIRequestHandler, make_server

    class Quiet(WSGIRequestHandler):
        def log(self, *_arguments):
            pass

    application = DomainDispatcherApplication(create_backend_app)

    def slowly(environ, start):
        if "slow" in environ["PATH_INFO"]:
            time.sleep(DELAY)
        return application(environ, start)

    server = make_server("127.0.0.1", 0, slowly, threaded=True, request_handler=Quiet)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return "http://127.0.0.1:%d" % server.server_port


def smtp():
    """The port of a mail server, and the mails that it has taken. It knows one user, and takes long over a subject `slow`."""
    from aiosmtpd.controller import Controller
    from aiosmtpd.smtp import AuthResult

    mails = []

    class Handler:
        async def handle_DATA(self, _server, session, envelope):
            if b"Subject: slow" in envelope.content:
                await asyncio.sleep(DELAY)
            if b"Subject: spam" in envelope.content:
                return "554 no spam"
            lines = envelope.content.decode().splitlines()
            mails.append((envelope.mail_from, envelope.rcpt_tos, session.authenticated, lines))
            return "250 taken"

        async def handle_RCPT(self, _server, _session, envelope, address, _options):
            if address.startswith("nobody"):
                return "550 unknown"
            envelope.rcpt_tos.append(address)
            return "250 known"

    def check(_server, _session, _envelope, _mechanism, data):
        known = (data.login, data.password) == (b"user", b"secret")
        return AuthResult(success=known, handled=known)

    controller = Controller(
        Handler(), hostname="127.0.0.1", port=free_port(), authenticator=check, auth_require_tls=False
    )
    controller.start()
    atexit.register(controller.stop)
    return controller.port, mails


def dns():
    """The port of a name server for `example.`; `slow` takes long, and `silent` does not answer."""
    import dns.message
    import dns.rcode
    import dns.rrset

    known = {("slow.example.", "A"): ["192.0.2.1", "192.0.2.2"], ("mail.example.", "TXT"): ['"one"', '"two"']}

    class Handler(socketserver.BaseRequestHandler):
        def handle(self):
            data, sender = self.request
            query = dns.message.from_wire(data)
            question = query.question[0]
            name, kind = question.name.to_text(), dns.rdatatype.to_text(question.rdtype)
            if name.startswith("silent"):
                return
            if name.startswith("slow"):
                time.sleep(DELAY)
            response = dns.message.make_response(query)
            if (name, kind) in known:
                response.answer.append(dns.rrset.from_text(name, 60, "IN", kind, *known[name, kind]))
            elif not any(name == other for other, _ in known):
                response.set_rcode(dns.rcode.NXDOMAIN)
            sender.sendto(response.to_wire(), self.client_address)

    server = socketserver.ThreadingUDPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server.server_address[1]


def identity():
    """Sets the environment in which a managed identity gets its tokens from a server on loopback, which takes long."""
    import http.server
    import json

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            time.sleep(DELAY)
            known = "unknown" not in self.path
            answer = {"access_token": "token", "expires_on": "4102444800", "resource": "r", "token_type": "Bearer"}
            body = json.dumps(answer if known else {"error": "unknown"}).encode()
            self.send_response(200 if known else 400)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_arguments):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    os.environ["IDENTITY_ENDPOINT"] = "http://127.0.0.1:%d/token" % server.server_port
    os.environ["IDENTITY_HEADER"] = "case"
