import socket


def answer(address):
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.settimeout(2.5)
        probe.connect(address)
        return probe.recv(64)


def greeting(address):
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.setblocking(True)
        probe.connect(address)
        return probe.recv(64)
