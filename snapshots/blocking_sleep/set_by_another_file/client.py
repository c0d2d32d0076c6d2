import time

CURRENT = "none"
SETTINGS = {"user": "none"}


def use(name):
    global CURRENT
    CURRENT = name


def fetch():
    time.sleep(1)
    return CURRENT


def choose(name):
    SETTINGS["user"] = name


def fetch_chosen():
    time.sleep(1)
    return SETTINGS["user"]


class Client:
    def __init__(self, url):
        self.url = url
        self.model = "none"
        self.connection = None
        self.calls = 0
        self.last = None

    def set_model(self, model):
        self.model = model

    def switch_on(self):
        self.model = "small"

    def connect(self):
        if self.connection is None:
            self.connection = object()

    def note(self, name):
        self.calls += 1
        self.last = name

    def ask(self):
        time.sleep(1)
        return self.model, self.connection
