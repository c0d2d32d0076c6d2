from dataclasses import dataclass, field

import requests


@dataclass
class LocalJob:
    name: str
    status: str = "pending"


@dataclass
class RemoteJob:
    name: str

    @property
    def status(self) -> str:
        return requests.get(f"https://jobs.example.com/{self.name}", timeout=5).text


@dataclass
class Queue:
    jobs: list[LocalJob] = field(default_factory=list)
    remote: list[RemoteJob] = field(default_factory=list)
