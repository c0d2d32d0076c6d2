import socket


class Channel:
    def __init__(self, address):
        self.socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.socket.settimeout(0.0)
        self.socket.bind(address)

    def receive(self):
        try:
            return self.socket.recv(4096)
        except BlockingIOError:
            return b""
