# Maps, graphs, tags of sound, pages of notebooks.
import asyncio

import folium
import networkx
from cookiecutter.main import cookiecutter
from mutagen.mp3 import MP3
from nbconvert import HTMLExporter


async def draw(path: str):
    def write_file() -> None:
        graph = networkx.read_gexf(path)
        networkx.write_gml(graph, "graph.gml")
        folium.Map().save("map.html")

    await asyncio.to_thread(write_file)
    return await asyncio.to_thread(HTMLExporter().from_filename, "book.ipynb")


async def tag(path: str, title: str):
    sound = await asyncio.to_thread(MP3, path)
    sound["title"] = title
    await asyncio.to_thread(sound.save)


async def begin(template: str):
    return await asyncio.to_thread(cookiecutter, template, no_input=True)
