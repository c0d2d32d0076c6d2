# The error of a file that is not there, after one that came late.
# asyncfix: flags --unsafe-fixes
import slow

SOURCE = slow.source("late")


def show(text):
    print("read", text)


async def main():
    for name in (SOURCE, "no-such-file"):
        try:
            with open(name) as file:
                show(file.read())
        except FileNotFoundError as error:
            print("missing", error.filename)
