# ArangoDB and Weaviate hand out objects that ask the server.
import asyncio

import chromadb
import weaviate
from arango import ArangoClient


async def friends(name: str):
    # It asks nothing.
    database = ArangoClient().db("people", username="root", password="secret")
    people = database.collection("people")
    await asyncio.to_thread(people.insert, {"_key": name})
    return list(
        await asyncio.to_thread(database.aql.execute, "FOR p IN people RETURN p")
    )


async def near(text: str):
    with await asyncio.to_thread(weaviate.connect_to_local) as client:
        notes = client.collections.get("Note")
        await asyncio.to_thread(notes.data.insert, {"text": text})
        return await asyncio.to_thread(notes.query.near_text, text)


async def kept(text: str):
    client = chromadb.Client()
    return await asyncio.to_thread(
        lambda: client.get_collection("notes").query(query_texts=[text])
    )
