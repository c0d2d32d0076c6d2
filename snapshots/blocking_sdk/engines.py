# An index of documents hands out engines, and each question goes to a model.
import assemblyai
from langsmith import Client
from llama_index.core import SimpleDirectoryReader, VectorStoreIndex


async def ask(folder: str, question: str):
    documents = SimpleDirectoryReader(folder).load_data()
    index = VectorStoreIndex.from_documents(documents)
    engine = index.as_query_engine()
    # There is a coroutine function for it.
    await engine.aquery(question)
    return engine.query(question)


async def heard(path: str):
    text = assemblyai.Transcriber().transcribe(path)
    Client().create_dataset("heard")
    return text
