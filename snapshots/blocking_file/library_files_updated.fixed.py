# Libraries read and write files as well: what is read, changed and saved is an update.
# asyncfix: --target-version 3.11

import asyncio
import shelve

import docx
import pandas
from openpyxl import load_workbook


async def add_paragraph(path, text):
    document = docx.Document(path)
    document.add_paragraph(text)
    document.save(path)


async def add_column(path, name):
    frame = pandas.read_csv(path)
    frame[name] = 0
    frame.to_csv(path)


async def add_sheet(path, name):
    book = load_workbook(path)
    book.create_sheet(name)
    book.save(path)


async def count(path, name):
    with shelve.open(path) as counts:
        counts[name] = counts.get(name, 0) + 1


async def convert(path, target):
    def read_file():
        frame = pandas.read_csv(path)
        frame.to_json(target)

    await asyncio.to_thread(read_file)


async def export(path, text):
    document = await asyncio.to_thread(docx.Document)
    document.add_paragraph(text)
    await asyncio.to_thread(document.save, path)
