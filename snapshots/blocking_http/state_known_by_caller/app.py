# The object's state is tested here and again in the helper, which then has nothing left to do.
# asyncfix: clean
from session import Session


class Client(Session):
    async def send(self, message):
        if self.token is None:
            raise RuntimeError("log in first")
        return self.headers(message)

    async def greet(self):
        if self.is_open():
            self.ensure_open()
        return "hello"
