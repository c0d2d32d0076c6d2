# The helper asks a server for each entry of what others change meanwhile, which lies in a dictionary or behind a property.
import itertools

import requests


class Jobs:
    def __init__(self):
        self.data = {"jobs": {}, "hosts": []}
        self.names = []
        self.seen = []

    @property
    def jobs(self):
        return self.data["jobs"]

    def current(self):
        return self.data.get("jobs", {})

    def send_entry(self):
        for url in self.data["jobs"]:
            requests.get(url)

    def send_property(self):
        for url in self.jobs:
            requests.get(url)

    def send_returned(self):
        for url in self.current().values():
            requests.get(url)

    def send_each(self):
        for urls in self.data.values():
            for url in urls:
                requests.get(url)

    def send_at(self):
        for i in range(len(self.names)):
            requests.get(self.names[i])

    def send_chain(self):
        for url in itertools.chain(self.seen, self.names):
            requests.get(url)

    def send_hosts(self):
        """Nobody changes these."""
        for host in self.data["hosts"]:
            requests.get(host)

    def send_seen(self):
        """What comes later has a later position."""
        for i in range(len(self.seen)):
            requests.get(self.seen[i])

    async def run(self, way):
        match way:
            case "entry":
                self.send_entry()
            case "property":
                self.send_property()
            case "returned":
                self.send_returned()
            case "each":
                self.send_each()
            case "at":
                self.send_at()
            case "chain":
                self.send_chain()
            case "hosts":
                self.send_hosts()
            case _:
                self.send_seen()

    async def change(self, name):
        self.data["jobs"][name] = 3
        self.names.pop()
        self.seen.append(name)


def send_all(jobs):
    for url in jobs["all"]:
        requests.get(url)


JOBS = {"all": [], "kept": []}


async def send():
    send_all(JOBS)


async def send_given():
    send_all({"all": ["https://example.com"]})


async def add(url):
    JOBS["all"].append(url)
