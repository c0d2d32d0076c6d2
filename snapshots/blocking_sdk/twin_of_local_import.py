# The client of a package that the function imports where it may be missing.


async def ask(text: str):
    try:
        from openai import OpenAI
    except ImportError:
        return None
    client = OpenAI()
    return client.chat.completions.create(model="m", messages=[text])


async def ask_by_alias(text: str):
    try:
        import openai as ai
    except ImportError:
        return None
    client = ai.OpenAI()
    return client.chat.completions.create(model="m", messages=[text])
