# A context manager of the project that ends a failing block early: what stood in a name before is read behind it.
import asyncio
import pathlib
import tempfile


class Quiet:
    def __enter__(self):
        return self

    def __exit__(self, kind, *_):
        return kind is not None and issubclass(kind, ValueError)


class QuietToo:
    async def __aenter__(self):
        return self

    async def __aexit__(self, kind, *_):
        return kind is not None and issubclass(kind, ValueError)


async def counted(path, other):
    with open(path) as file, open(other) as second:
        count, text = file.read(), second.read()
    with Quiet():
        count = int(text)
    return count


async def counted_by_the_other(path, other):
    with open(path) as file, open(other) as second:
        count, text = file.read(), second.read()
    async with QuietToo():
        count = int(text)
    return count


async def main():
    folder = pathlib.Path(tempfile.mkdtemp())
    words, number = folder / "words", folder / "number"
    words.write_text("several words")
    number.write_text("7")
    print(await counted(number, words), await counted(words, number))
    print(await counted_by_the_other(number, words), await counted_by_the_other(words, number))


if __name__ == "__main__":
    asyncio.run(main())
