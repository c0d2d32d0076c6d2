from dataclasses import dataclass

from fetcher import Fetcher


@dataclass
class Container:
    fetcher: Fetcher
    name: str = "default"
