# asyncfix: refuses unsafe
# What is formatted is text nearly always; a file is read only for a part that names one.
from pathlib import Path


def to_text(value):
    if isinstance(value, str):
        return value
    elif isinstance(value, dict):
        if "text" in value:
            return value["text"]
        elif "file" in value:
            return Path(value["file"]).read_text()
        return ""
    return str(value)


def prompt_of(messages):
    return "\n".join([to_text(message["content"]) for message in messages])


async def ask(client, messages):
    prompt = prompt_of(messages)
    return await client.send(prompt)
