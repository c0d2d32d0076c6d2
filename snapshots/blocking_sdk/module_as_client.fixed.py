"""The module of a library that is a client itself."""

import asyncio

import openai
import resend


async def answer(prompt: str) -> str:
    response = await asyncio.to_thread(
        openai.chat.completions.create, model="gpt-4o", messages=[{"role": "user", "content": prompt}]
    )
    return response.choices[0].message.content


async def before_version_1(prompt: str) -> str:
    response = await asyncio.to_thread(
        openai.ChatCompletion.create, model="gpt-4", messages=[{"role": "user", "content": prompt}]
    )
    return response["choices"][0]["message"]["content"]


async def awaited(prompt: str) -> str:
    response = await openai.ChatCompletion.acreate(model="gpt-4", messages=[{"role": "user", "content": prompt}])
    return response["choices"][0]["message"]["content"]


async def mail(address: str) -> None:
    await asyncio.to_thread(resend.Emails.send, {"to": address, "subject": "Welcome"})


# The key is that of the whole process: another task may set its own before the thread asks.
async def with_a_key(key: str, prompt: str) -> str:
    openai.api_key = key
    return openai.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": prompt}])
