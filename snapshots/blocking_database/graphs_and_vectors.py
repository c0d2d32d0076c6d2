# ArangoDB and Weaviate hand out objects that ask the server.
import chromadb
import weaviate
from arango import ArangoClient


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
