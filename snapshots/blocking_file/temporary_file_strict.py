# asyncfix: --strict
# Where what is usually fast is asked for, a temporary file is made in a thread too.
import tempfile


async def converted(response, convert):
    with tempfile.NamedTemporaryFile(suffix=".mp3") as file:
        file.write(await response.read())
        return await convert(file.name)
