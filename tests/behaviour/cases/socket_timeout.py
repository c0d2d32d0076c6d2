# A timeout of a socket is the same exception.
# asyncfix: flags --unsafe-fixes
import socket

import slow

ADDRESS = slow.echo_server()


async def main():
    connection = socket.create_connection(ADDRESS, timeout=0.3)
    try:
        connection.recv(16)
    except socket.timeout as error:
        print(error)
    connection.close()
