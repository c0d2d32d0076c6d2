"""A datagram socket is only told where it sends to: no packet goes, and nothing waits."""

import socket


def own_address() -> str:
    probe = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    try:
        probe.connect(("192.0.2.1", 80))
        return probe.getsockname()[0]
    finally:
        probe.close()


async def address() -> str:
    return own_address()


async def address_at_once() -> str:
    with socket.socket(type=socket.SOCK_DGRAM) as probe:
        probe.connect(("192.0.2.1", 80))
        return probe.getsockname()[0]


# A name has to be looked up.
async def by_name(host: str) -> str:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.connect((host, 80))
        return probe.getsockname()[0]


async def of_a_stream() -> str:
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.connect(("192.0.2.1", 80))
        return probe.getsockname()[0]
