# asyncfix: refuses unknown-runtime
# In a browser Python starts no threads.
from pyodide.http import pyfetch


async def main(url):
    with open("settings.json") as file:
        settings = file.read()
    return await pyfetch(url, body=settings)
