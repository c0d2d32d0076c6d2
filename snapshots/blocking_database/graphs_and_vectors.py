# ArangoDB and Weaviate hand out objects that ask the server; a table of Delta is files.
import chromadb
import weaviate
from arango import ArangoClient
from deltalake import DeltaTable
from influxdb import InfluxDBClient
from py2neo import Graph
from rdflib import Graph as Triples
from sqlalchemy_utils import create_database, database_exists


async def friends(name: str):
    # It asks nothing.
    database = ArangoClient().db("people", username="root", password="secret")
    people = database.collection("people")
    people.insert({"_key": name})
    return list(database.aql.execute("FOR p IN people RETURN p"))


async def near(text: str):
    with weaviate.connect_to_local() as client:
        notes = client.collections.get("Note")
        notes.data.insert({"text": text})
        return notes.query.near_text(text)


async def kept(text: str):
    client = chromadb.Client()
    return client.get_collection("notes").query(query_texts=[text])


async def sales(path: str):
    return DeltaTable(path).to_pandas()


async def measured(points):
    with InfluxDBClient(host="localhost") as client:
        # It is only noted.
        client.switch_database("house")
        client.write_points(points)


async def known(path: str):
    graph = Graph("bolt://localhost")
    triples = Triples()
    triples.parse(path)
    # Without a file the text is what the method gives.
    triples.serialize()
    return graph.run("MATCH (n) RETURN n"), triples.query("SELECT ?s {}")


async def prepare(url: str):
    if not database_exists(url):
        create_database(url)
