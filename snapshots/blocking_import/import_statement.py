# A statement that imports what is loaded already, as most of them do.
# asyncfix: clean


async def decode(text):
    import json

    return json.loads(text)
