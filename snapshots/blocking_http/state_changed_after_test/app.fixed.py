# What has been tested no longer holds: another method, or another task during an await, may have changed it.
import asyncio

from session import Session


class Client(Session):
    async def send(self, message):
        if self.token is None:
            raise RuntimeError("log in first")
        self.forget()
        return await asyncio.to_thread(self.headers, message)

    async def later(self, message):
        if self.token is None:
            raise RuntimeError("log in first")
        await asyncio.sleep(60)
        return await asyncio.to_thread(self.headers, message)

    async def each(self, messages):
        if self.token is None:
            raise RuntimeError("log in first")
        for message in messages:
            print(self.headers(message))
            self.token = None

    async def other(self, peer: Session, message):
        if self.token is None:
            raise RuntimeError("log in first")
        return await asyncio.to_thread(peer.headers, message)

    async def either(self, message, fresh):
        if self.token is not None:
            if fresh:
                self.forget()
            return await asyncio.to_thread(self.headers, message)
        return None
