# A connection, a message and its echo.
# asyncfix: flags --unsafe-fixes
import socket

import slow

ADDRESS = slow.echo_server()


async def main():
    with socket.create_connection(ADDRESS, timeout=5) as connection:
        connection.sendall(b"ping")
        answer = connection.recv(16)
    print(answer)
