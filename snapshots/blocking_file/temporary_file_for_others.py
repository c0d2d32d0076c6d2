# A temporary file that is only made is done sooner than a hop to a thread; one that is written to is not.
import tempfile


async def name():
    with tempfile.NamedTemporaryFile(delete=False) as file:
        name = file.name
    return name


async def filled(data):
    with tempfile.NamedTemporaryFile(delete=False) as file:
        file.write(data)
        return file.name


async def handed_on(document):
    with tempfile.NamedTemporaryFile(delete=False) as file:
        document.save(file.name)
        return file.name
