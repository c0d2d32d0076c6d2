"""Without a path the methods of a frame give the text, and nothing is written."""

import io
import json

import pandas


async def text(frame: pandas.DataFrame):
    return json.loads(frame.to_json(orient="records")), frame.to_csv(index=False), frame.to_csv(None)


async def series(values: pandas.Series):
    return values.to_json(), values.to_csv()


async def in_memory(frame: pandas.DataFrame):
    buffer = io.BytesIO()
    frame.to_parquet(buffer)
    return frame.to_parquet(), frame.to_xml(), buffer


async def written(frame: pandas.DataFrame, path):
    frame.to_json("frame.json")
    frame.to_csv(path_or_buf=path)
    frame.to_parquet(path)


async def handed_on(frame: pandas.DataFrame, *arguments):
    frame.to_csv(*arguments)
