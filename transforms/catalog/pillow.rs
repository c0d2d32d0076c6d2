//! Images, video, and documents: `PIL`, `cv2`, `imageio`, `fitz`, `pypdf`, `pytesseract`, `moviepy`.

use super::serialization::CHANGING;
use crate::catalog::{
    Argument, Gil, Kind, Row, Weight, alias, argument, attribute, blocks, class, pure,
};

const CAMERA: &str =
    "a camera or a video file must not be used by two threads at once: it ends the process";

/// Without a name the bytes are what the method gives.
const NO_NAME: &[Argument] = &[argument("name", 0, "-")];

pub static ROWS: &[Row] = &[
    blocks("PIL.Image.open", Kind::File)
        .live()
        .returns("PIL.Image.Image"),
    pure("PIL.Image.new").returns("PIL.Image.Image"),
    pure("PIL.Image.fromarray").returns("PIL.Image.Image"),
    pure("PIL.Image.frombytes").returns("PIL.Image.Image"),
    class("PIL.Image.Image"),
    pure("PIL.Image.Image.__enter__").returns("Self"),
    blocks("PIL.Image.Image.save", Kind::File).caution_if_kept(CHANGING),
    blocks("PIL.Image.Image.load", Kind::File),
    blocks("PIL.Image.Image.resize", Kind::Cpu).returns("PIL.Image.Image"),
    blocks("PIL.Image.Image.convert", Kind::Cpu).returns("PIL.Image.Image"),
    blocks("PIL.Image.Image.rotate", Kind::Cpu).returns("PIL.Image.Image"),
    blocks("PIL.Image.Image.filter", Kind::Cpu).returns("PIL.Image.Image"),
    blocks("PIL.Image.Image.transpose", Kind::Cpu).returns("PIL.Image.Image"),
    blocks("PIL.Image.Image.reduce", Kind::Cpu).returns("PIL.Image.Image"),
    blocks("PIL.Image.Image.quantize", Kind::Cpu).returns("PIL.Image.Image"),
    blocks("PIL.Image.Image.transform", Kind::Cpu).returns("PIL.Image.Image"),
    pure("PIL.Image.Image.crop").returns("PIL.Image.Image"),
    pure("PIL.Image.Image.copy").returns("PIL.Image.Image"),
    blocks("PIL.Image.Image.thumbnail", Kind::Cpu),
    blocks("PIL.Image.Image.tobytes", Kind::Cpu),
    pure("PIL.Image.Image.close"),
    blocks("PIL.ImageFont.truetype", Kind::File),
    blocks("PIL.ImageFont.load", Kind::File),
    blocks("PIL.ImageOps.fit", Kind::Cpu).returns("PIL.Image.Image"),
    blocks("PIL.ImageOps.pad", Kind::Cpu).returns("PIL.Image.Image"),
    blocks("PIL.ImageOps.contain", Kind::Cpu).returns("PIL.Image.Image"),
    blocks("PIL.ImageOps.cover", Kind::Cpu).returns("PIL.Image.Image"),
    blocks("PIL.ImageOps.exif_transpose", Kind::Cpu).returns("PIL.Image.Image"),
    blocks("PIL.ImageOps.autocontrast", Kind::Cpu).returns("PIL.Image.Image"),
    blocks("PIL.ImageOps.equalize", Kind::Cpu).returns("PIL.Image.Image"),
    blocks("PIL.ImageGrab.grab", Kind::File),
    blocks("PIL.ImageGrab.grabclipboard", Kind::File),
    blocks("cv2.imread", Kind::File),
    blocks("cv2.imreadmulti", Kind::File),
    blocks("cv2.imwrite", Kind::File),
    blocks("cv2.imdecode", Kind::Cpu).weight(Weight::Medium),
    blocks("cv2.imencode", Kind::Cpu).weight(Weight::Medium),
    blocks("cv2.resize", Kind::Cpu).weight(Weight::Medium),
    blocks("cv2.cvtColor", Kind::Cpu).weight(Weight::Medium),
    blocks("cv2.GaussianBlur", Kind::Cpu).weight(Weight::Medium),
    blocks("cv2.medianBlur", Kind::Cpu).weight(Weight::Medium),
    blocks("cv2.bilateralFilter", Kind::Cpu).weight(Weight::Medium),
    blocks("cv2.warpAffine", Kind::Cpu).weight(Weight::Medium),
    blocks("cv2.warpPerspective", Kind::Cpu).weight(Weight::Medium),
    blocks("cv2.fastNlMeansDenoising", Kind::Cpu).weight(Weight::Medium),
    blocks("cv2.Canny", Kind::Cpu).weight(Weight::Medium),
    blocks("cv2.VideoCapture", Kind::File)
        .live()
        .returns("cv2.VideoCapture"),
    blocks("cv2.VideoCapture.read", Kind::File).caution(CAMERA),
    blocks("cv2.VideoCapture.grab", Kind::File).caution(CAMERA),
    blocks("cv2.VideoCapture.retrieve", Kind::File).caution(CAMERA),
    blocks("cv2.VideoCapture.open", Kind::File).caution(CAMERA),
    blocks("cv2.VideoCapture.release", Kind::File)
        .weight(Weight::Light)
        .caution(CAMERA),
    pure("cv2.VideoCapture.isOpened"),
    pure("cv2.VideoCapture.get"),
    pure("cv2.VideoCapture.set"),
    blocks("cv2.VideoWriter", Kind::File)
        .live()
        .returns("cv2.VideoWriter"),
    blocks("cv2.VideoWriter.write", Kind::File).caution(CAMERA),
    blocks("cv2.VideoWriter.release", Kind::File),
    blocks("cv2.imshow", Kind::Console).pinned("windows belong to the thread that made them"),
    blocks("cv2.waitKey", Kind::Console).pinned("windows belong to the thread that made them"),
    blocks("cv2.destroyAllWindows", Kind::Console)
        .pinned("windows belong to the thread that made them"),
    blocks("imageio.imread", Kind::File),
    blocks("imageio.imwrite", Kind::File),
    blocks("imageio.mimread", Kind::File),
    blocks("imageio.mimwrite", Kind::File),
    blocks("imageio.v3.imread", Kind::File),
    blocks("imageio.v3.imwrite", Kind::File),
    blocks("skimage.io.imread", Kind::File),
    blocks("skimage.io.imsave", Kind::File),
    blocks("fitz.open", Kind::File)
        .live()
        .returns("fitz.Document"),
    blocks("fitz.Document.save", Kind::Cpu)
        .gil(Gil::Shared)
        .caution("PyMuPDF is not thread-safe"),
    blocks("fitz.Document.ez_save", Kind::Cpu)
        .gil(Gil::Shared)
        .caution("PyMuPDF is not thread-safe"),
    blocks("fitz.Document.insert_pdf", Kind::Cpu)
        .gil(Gil::Shared)
        .caution("PyMuPDF is not thread-safe"),
    blocks("fitz.Document.tobytes", Kind::Cpu)
        .gil(Gil::Shared)
        .caution("PyMuPDF is not thread-safe"),
    blocks("fitz.Document.get_page_text", Kind::Cpu)
        .gil(Gil::Shared)
        .caution("PyMuPDF is not thread-safe"),
    blocks("fitz.Document.load_page", Kind::Cpu).caution("PyMuPDF is not thread-safe"),
    blocks("fitz.Document.convert_to_pdf", Kind::Cpu)
        .gil(Gil::Shared)
        .caution("PyMuPDF is not thread-safe"),
    class("fitz.Document"),
    pure("fitz.Document.__enter__").returns("Self"),
    pure("fitz.Document.close"),
    alias("pymupdf", "fitz"),
    blocks("pypdf.PdfReader", Kind::File)
        .live()
        .returns("pypdf.PdfReader"),
    blocks("pypdf.PdfWriter.write", Kind::File).caution_if_kept(CHANGING),
    class("pypdf.PdfWriter"),
    class("reportlab.pdfgen.canvas.Canvas"),
    blocks("reportlab.pdfgen.canvas.Canvas.save", Kind::File).caution_if_kept(CHANGING),
    class("mido.MidiFile"),
    blocks("mido.MidiFile.save", Kind::File).caution_if_kept(CHANGING),
    blocks("pdfplumber.open", Kind::File).live(),
    blocks("pdf2image.convert_from_path", Kind::Subprocess),
    blocks("pdf2image.convert_from_bytes", Kind::Subprocess),
    blocks("pytesseract.image_to_string", Kind::Subprocess),
    blocks("pytesseract.image_to_data", Kind::Subprocess),
    blocks("pytesseract.image_to_boxes", Kind::Subprocess),
    blocks("pytesseract.image_to_osd", Kind::Subprocess),
    blocks("pytesseract.image_to_pdf_or_hocr", Kind::Subprocess),
    blocks("easyocr.Reader", Kind::File)
        .returns("easyocr.Reader")
        .weight(Weight::Heavy),
    blocks("easyocr.Reader.readtext", Kind::Cpu).weight(Weight::Heavy),
    blocks("pydub.AudioSegment.from_file", Kind::File).returns("pydub.AudioSegment"),
    blocks("pydub.AudioSegment.from_mp3", Kind::File).returns("pydub.AudioSegment"),
    blocks("pydub.AudioSegment.from_wav", Kind::File).returns("pydub.AudioSegment"),
    blocks("pydub.AudioSegment.from_ogg", Kind::File).returns("pydub.AudioSegment"),
    class("pydub.AudioSegment"),
    blocks("pydub.AudioSegment.export", Kind::Subprocess),
    blocks("librosa.load", Kind::File),
    blocks("soundfile.read", Kind::File),
    blocks("soundfile.write", Kind::File),
    blocks("soundfile.info", Kind::File),
    blocks("docx.Document", Kind::File).returns("docx.document.Document"),
    class("docx.document.Document"),
    blocks("docx.document.Document.save", Kind::File).caution_if_kept(CHANGING),
    blocks("pptx.Presentation", Kind::File).returns("pptx.presentation.Presentation"),
    class("pptx.presentation.Presentation"),
    blocks("pptx.presentation.Presentation.save", Kind::File).caution_if_kept(CHANGING),
    blocks("matplotlib.pyplot.savefig", Kind::File)
        .warning("pyplot keeps the current figure for the whole process"),
    blocks("matplotlib.pyplot.show", Kind::Console).pinned("windows belong to the main thread"),
    blocks("matplotlib.pyplot.pause", Kind::Console).pinned("windows belong to the main thread"),
    class("matplotlib.figure.Figure"),
    blocks("matplotlib.figure.Figure.savefig", Kind::File).caution("matplotlib is not thread-safe"),
    pure("matplotlib.pyplot.figure").returns("matplotlib.figure.Figure"),
    // Pages and books.
    attribute("pypdf.PdfReader.pages", "list[pypdf.PageObject]"),
    class("pypdf.PageObject"),
    blocks("pypdf.PageObject.extract_text", Kind::Cpu)
        .weight(Weight::Medium)
        .gil(Gil::Shared),
    alias("PyPDF2", "pypdf"),
    blocks("fpdf.FPDF.output", Kind::File)
        .unless(NO_NAME)
        .caution_if_kept(CHANGING),
    class("fpdf.FPDF"),
    class("docxtpl.DocxTemplate"),
    blocks("docxtpl.DocxTemplate.render", Kind::File).caution_if_kept(CHANGING),
    blocks("docxtpl.DocxTemplate.save", Kind::File).caution_if_kept(CHANGING),
    blocks("pdfminer.high_level.extract_text", Kind::File).weight(Weight::Heavy),
    blocks("pdfminer.high_level.extract_text_to_fp", Kind::File).weight(Weight::Heavy),
    blocks("pdfminer.high_level.extract_pages", Kind::File).lazy(),
    blocks("camelot.read_pdf", Kind::Cpu).weight(Weight::Heavy),
    blocks("tika.parser.from_buffer", Kind::Http),
    blocks("tika.parser.from_file", Kind::Http),
    blocks("pikepdf.open", Kind::File)
        .live()
        .returns("pikepdf.Pdf"),
    class("pikepdf.Pdf"),
    pure("pikepdf.Pdf.__enter__").returns("Self"),
    blocks("pikepdf.Pdf.open", Kind::File)
        .live()
        .returns("pikepdf.Pdf"),
    blocks("pikepdf.Pdf.save", Kind::File).caution_if_kept(CHANGING),
    blocks("ebooklib.epub.read_epub", Kind::File),
    blocks("ebooklib.epub.write_epub", Kind::File),
    blocks("img2pdf.convert", Kind::File),
    blocks("pykeepass.PyKeePass", Kind::File)
        .weight(Weight::Heavy)
        .returns("pykeepass.PyKeePass"),
    blocks("pykeepass.PyKeePass.reload", Kind::File)
        .weight(Weight::Heavy)
        .caution_if_kept(CHANGING),
    blocks("pykeepass.PyKeePass.save", Kind::File)
        .weight(Weight::Heavy)
        .caution_if_kept(CHANGING),
    // Maps, graphs and tags of sound.
    class("folium.Map"),
    blocks("folium.Map.save", Kind::File),
    blocks("networkx.read_adjlist", Kind::File),
    blocks("networkx.read_edgelist", Kind::File),
    blocks("networkx.read_gexf", Kind::File),
    blocks("networkx.read_gml", Kind::File),
    blocks("networkx.read_graphml", Kind::File),
    blocks("networkx.read_pajek", Kind::File),
    blocks("networkx.write_adjlist", Kind::File).caution_if_kept(CHANGING),
    blocks("networkx.write_edgelist", Kind::File).caution_if_kept(CHANGING),
    blocks("networkx.write_gexf", Kind::File).caution_if_kept(CHANGING),
    blocks("networkx.write_gml", Kind::File).caution_if_kept(CHANGING),
    blocks("networkx.write_graphml", Kind::File).caution_if_kept(CHANGING),
    blocks("networkx.write_pajek", Kind::File).caution_if_kept(CHANGING),
    blocks("mutagen.mp3.MP3", Kind::File).returns("mutagen.FileType"),
    blocks("mutagen.flac.FLAC", Kind::File).returns("mutagen.FileType"),
    blocks("mutagen.mp4.MP4", Kind::File).returns("mutagen.FileType"),
    blocks("mutagen.oggvorbis.OggVorbis", Kind::File).returns("mutagen.FileType"),
    blocks("mutagen.easyid3.EasyID3", Kind::File).returns("mutagen.easyid3.EasyID3"),
    blocks("mutagen.easyid3.EasyID3.save", Kind::File),
    blocks("mutagen.id3.ID3", Kind::File).returns("mutagen.id3.ID3"),
    blocks("mutagen.id3.ID3.save", Kind::File),
    class("mutagen.FileType"),
    blocks("mutagen.FileType.save", Kind::File),
    blocks("pymediainfo.MediaInfo.parse", Kind::File),
];
