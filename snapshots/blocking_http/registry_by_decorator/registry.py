HANDLERS = {}


def register(name):
    def decorator(function):
        HANDLERS[name] = function
        return function

    return decorator


def dispatch(name):
    return HANDLERS[name]()


class Commands:
    def __init__(self):
        self.known = {}

    def add(self, function):
        self.known[function.__name__] = function
        return function

    def run(self, name):
        return self.known[name]()


commands = Commands()
