"""What is done with one connection belongs together: an await of something else must not come between."""

import asyncio
import time

import psycopg2
import requests
import serial


class Bank:
    def __init__(self, dsn: str, port: str) -> None:
        self.connection = psycopg2.connect(dsn)
        self.cursor = self.connection.cursor()
        self.line = serial.Serial(port)

    async def transfer(self, url: str) -> None:
        self.cursor.execute("UPDATE accounts SET balance = 0")
        requests.post(url)
        self.cursor.execute("UPDATE accounts SET closed = true")

    async def ask(self, command: bytes) -> bytes:
        self.line.write(command)
        time.sleep(0.1)
        return self.line.read(8)

    # The authors wait there themselves.
    async def in_two_steps(self, url: str) -> None:
        self.cursor.execute("UPDATE accounts SET balance = 0")
        await asyncio.sleep(0)
        await asyncio.to_thread(requests.post, url)
        self.cursor.execute("UPDATE accounts SET closed = true")

    async def first(self, url: str) -> None:
        await asyncio.to_thread(requests.post, url)
        self.cursor.execute("UPDATE accounts SET balance = 0")
