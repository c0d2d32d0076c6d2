# Maps, graphs, tags of sound, pages of notebooks.
import folium
import networkx
from cookiecutter.main import cookiecutter
from mutagen.mp3 import MP3
from nbconvert import HTMLExporter


async def draw(path: str):
    graph = networkx.read_gexf(path)
    networkx.write_gml(graph, "graph.gml")
    folium.Map().save("map.html")
    return HTMLExporter().from_filename("book.ipynb")


async def tag(path: str, title: str):
    sound = MP3(path)
    sound["title"] = title
    sound.save()


async def begin(template: str):
    return cookiecutter(template, no_input=True)
