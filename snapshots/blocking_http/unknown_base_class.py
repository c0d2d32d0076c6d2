# What the constructor of a base class from elsewhere does is not known.
# asyncfix: refuses unsafe
import requests
from vendor.clients import Base


class Client(Base):
    def __init__(self, url: str) -> None:
        super().__init__()
        self.version = requests.get(url, timeout=5).text


async def connect(url: str) -> Client:
    return Client(url)
