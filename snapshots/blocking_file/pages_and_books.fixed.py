# Pages are parsed, drawn and written; a book that an object keeps may be changed while a thread writes it.
import asyncio

import camelot
import img2pdf
import pikepdf
from docxtpl import DocxTemplate
from ebooklib import epub
from fpdf import FPDF
from pdfminer.high_level import extract_text
from pykeepass import PyKeePass
from pypdf import PdfReader


async def text(path: str):
    def read_file():
        reader = PdfReader(path)
        return "".join(page.extract_text() for page in reader.pages), extract_text(path)

    return await asyncio.to_thread(read_file)


async def tables(path: str):
    return await asyncio.to_thread(
        lambda: (camelot.read_pdf(path), epub.read_epub(path), img2pdf.convert(path))
    )


async def letter(name: str):
    template = DocxTemplate("letter.docx")

    def write_page():
        template.render({"name": name})
        template.save("letter-out.docx")
        page = FPDF()
        page.output("letter.pdf")
        return page

    page = await asyncio.to_thread(write_page)
    # Without a name the bytes are what the method gives.
    return page.output()


async def joined(path: str):
    def write_file() -> None:
        with pikepdf.open(path) as book:
            book.save("joined.pdf")

    await asyncio.to_thread(write_file)


class Passwords:
    def __init__(self, store: PyKeePass):
        self.store = store

    async def keep(self):
        self.store.save()
