# Pages are parsed, drawn and written; a book that an object keeps may be changed while a thread writes it.
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
    reader = PdfReader(path)
    return "".join(page.extract_text() for page in reader.pages), extract_text(path)


async def tables(path: str):
    return camelot.read_pdf(path), epub.read_epub(path), img2pdf.convert(path)


async def letter(name: str):
    template = DocxTemplate("letter.docx")
    template.render({"name": name})
    template.save("letter-out.docx")
    page = FPDF()
    page.output("letter.pdf")
    # Without a name the bytes are what the method gives.
    return page.output()


async def joined(path: str):
    with pikepdf.open(path) as book:
        book.save("joined.pdf")


class Passwords:
    def __init__(self, store: PyKeePass):
        self.store = store

    async def keep(self):
        self.store.save()
