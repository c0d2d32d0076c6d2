# What `__exit__` does with an exception it does when there has been one, which is seldom.
# asyncfix: refuses usually-fast

from pathlib import Path


class Importing:
    def _hint(self, error):
        return Path("requirements.txt").read_text() + error.name

    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        if kind != ModuleNotFoundError:
            return
        print(self._hint(error))


class Reporting:
    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        if kind is not None:
            Path("errors.txt").write_text("failed")


def start():
    with Importing():
        import fastapi

        return fastapi


def report():
    with Reporting():
        return 1


async def serve():
    return start()


async def answer():
    return report()
