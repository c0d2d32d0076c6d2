import time


def measured(action):
    start = time.monotonic()
    result = action()
    return result, time.monotonic() - start


def twice(action):
    return action(), action()


class Runner:
    def run(self, name, *, action):
        print(name)
        return action()
