# Coroutines that the package steps by hand: there is no event loop that could run a thread.
# asyncfix: refuses unknown-runtime
class Job:
    def __init__(self, steps):
        self.steps = steps


def start(coroutine, *arguments):
    steps = coroutine(*arguments).__await__()
    return Job(steps)


def run(jobs):
    while jobs:
        job = jobs.pop()
        try:
            next(job.steps)
        except StopIteration:
            continue
        jobs.append(job)
