# What aiohttp does by default is not what requests does: the time of a whole answer, text without a charset.
# asyncfix: flags --unsafe-fixes --prefer aiohttp
# needs: requests aiohttp
import http.server
import threading
import time

import requests


class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.send_header("content-type", "application/x-json")
        self.end_headers()
        for part in (b'{"a": ', b'"b', b'\xff"}'):
            time.sleep(0.3)
            self.wfile.write(part)

    def log_message(self, *_):
        pass


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
threading.Thread(target=server.serve_forever, daemon=True).start()
address = "http://127.0.0.1:%d" % server.server_port


async def main():
    response = requests.get(address, timeout=0.6)
    print(response.status_code, len(response.text))
