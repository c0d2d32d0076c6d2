# Which is my address: nobody is asked about numbers, and a datagram socket sends nothing.
# asyncfix: clean
import socket


def my_address() -> str | None:
    for host in ("8.8.8.8", "2001:4860:4860::8888"):
        try:
            family, kind, proto, _, address = socket.getaddrinfo(host, 80, 0, socket.SOCK_DGRAM)[0]
            with socket.socket(family, kind, proto) as sock:
                sock.connect(address)
                return sock.getsockname()[0]
        except OSError:
            continue
    return None


async def register(send) -> None:
    await send({"address": my_address()})
