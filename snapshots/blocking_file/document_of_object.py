# A workbook, a document, a picture that the object keeps: others can change it while the thread writes it.
# asyncfix: refuses unsafe
import asyncio

import docx
import mido
import openpyxl
from PIL import Image
from pypdf import PdfWriter
from reportlab.pdfgen.canvas import Canvas


class Report:
    def __init__(self) -> None:
        self.book = openpyxl.Workbook()
        self.document = docx.Document()
        self.picture = Image.new("RGB", (8, 8))
        self.writer = PdfWriter()
        self.canvas = Canvas("a.pdf")
        self.song = mido.MidiFile()

    async def save(self, path: str) -> None:
        self.book.save(path)

    async def save_document(self, path: str) -> None:
        self.document.save(path)

    async def save_picture(self, path: str) -> None:
        self.picture.save(path)

    async def save_pages(self, path: str) -> None:
        self.writer.write(path)

    async def save_canvas(self) -> None:
        self.canvas.save()

    async def save_song(self, path: str) -> None:
        self.song.save(path)
