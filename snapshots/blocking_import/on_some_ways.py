# asyncfix: clean
# The import is done once, and only if somebody asks for the other format.
import json


def dump(rows, as_table):
    if as_table:
        import pandas

        return pandas.DataFrame(rows).to_string()
    return json.dumps(rows)


async def answer(rows, as_table):
    return dump(rows, as_table)
