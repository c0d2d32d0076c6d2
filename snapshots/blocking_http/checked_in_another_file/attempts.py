"""How often each name has been tried."""

failures = {}


def check_attempts(name):
    if failures.get(name, 0) > 3:
        raise PermissionError(name)


def note_attempts(name):
    if failures.get(name, 0) > 3:
        print("again", name)


def record_attempt(name):
    failures[name] = failures.get(name, 0) + 1
