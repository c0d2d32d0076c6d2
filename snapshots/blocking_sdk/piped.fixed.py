# asyncfix: --unsafe-fixes
from langchain_core.output_parsers import StrOutputParser
from langchain_core.prompts import ChatPromptTemplate
from langchain_openai import ChatOpenAI


async def ask(question: str, model: ChatOpenAI) -> tuple:
    prompt = ChatPromptTemplate.from_messages([("human", "{question}")])
    text = prompt.invoke({"question": question})
    chain = prompt | model | StrOutputParser()
    first = await chain.ainvoke({"question": question})
    mapped = {"question": str} | prompt | model.bind(stop=["."])
    second = await mapped.ainvoke(question)
    return first, second, text


async def merge(first: dict, second: dict) -> dict:
    return (first | second).invoke
