import requests

SESSIONS = {}


def add(name):
    SESSIONS[name] = requests.Session()


def fetch(name):
    return SESSIONS[name].get(f"https://{name}.example.com", timeout=5).text


def close_all(names):
    sessions = []
    for name in names:
        sessions.append(requests.Session())
    return [session.get("https://example.com/bye", timeout=5).ok for session in sessions]


class Pool:
    def __init__(self):
        self.sessions = {}
        self.order = list()

    def add(self, name):
        session = self.sessions[name] = requests.Session()
        self.order.append(session)

    def read(self, name):
        return self.sessions[name].get(f"https://{name}.example.com", timeout=5).text

    def read_all(self):
        return [session.get("https://example.com", timeout=5).text for session in self.order]
