# An index of documents hands out engines, and each question goes to a model.
import asyncio

import assemblyai
from langsmith import Client
from llama_index.core import SimpleDirectoryReader, VectorStoreIndex


async def ask(folder: str, question: str):
    documents = await asyncio.to_thread(SimpleDirectoryReader(folder).load_data)
    index = await asyncio.to_thread(VectorStoreIndex.from_documents, documents)
    engine = index.as_query_engine()
    # There is a coroutine function for it.
    await engine.aquery(question)
    return await asyncio.to_thread(engine.query, question)


async def heard(path: str):
    text = await asyncio.to_thread(assemblyai.Transcriber().transcribe, path)
    await asyncio.to_thread(Client().create_dataset, "heard")
    return text
