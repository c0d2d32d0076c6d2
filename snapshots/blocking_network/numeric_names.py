# An address that is only written out is looked up nowhere.
# asyncfix: clean

import socket


async def host_of(address):
    host, _ = socket.getnameinfo(address, socket.NI_NUMERICHOST | socket.NI_NUMERICSERV)
    return host
