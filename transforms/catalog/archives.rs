//! Archives and compression (`zipfile`, `tarfile`, `gzip`, `bz2`, `lzma`, `zlib`, `py7zr`).

use crate::catalog::{Kind, Row, Weight, attribute, blocks, class, pure};

const ARCHIVE: &str = "an archive must not be used by two threads at once";
const STREAM: &str = "a compressed file must not be used by two threads at once";

pub static ROWS: &[Row] = &[
    blocks("zipfile.ZipFile", Kind::File)
        .live()
        .returns("zipfile.ZipFile"),
    pure("zipfile.ZipFile.__enter__").returns("Self"),
    blocks("zipfile.ZipFile.__exit__", Kind::File),
    blocks("zipfile.ZipFile.close", Kind::File),
    blocks("zipfile.ZipFile.extract", Kind::File),
    blocks("zipfile.ZipFile.extractall", Kind::File).weight(Weight::Heavy),
    blocks("zipfile.ZipFile.mkdir", Kind::File)
        .weight(Weight::Light)
        .caution(ARCHIVE),
    blocks("zipfile.ZipFile.open", Kind::File)
        .live()
        .returns("zipfile.ZipExtFile"),
    blocks("zipfile.ZipFile.read", Kind::File),
    blocks("zipfile.ZipFile.testzip", Kind::File).weight(Weight::Heavy),
    blocks("zipfile.ZipFile.write", Kind::File).caution(ARCHIVE),
    blocks("zipfile.ZipFile.writestr", Kind::File).caution(ARCHIVE),
    blocks("zipfile.PyZipFile", Kind::File)
        .live()
        .returns("zipfile.ZipFile"),
    class("zipfile.ZipExtFile").bases(&["io.BufferedIOBase"]),
    blocks("zipfile.ZipExtFile.peek", Kind::File),
    blocks("zipfile.is_zipfile", Kind::File).weight(Weight::Light),
    blocks("zipfile.Path", Kind::File)
        .live()
        .returns("zipfile.Path"),
    blocks("zipfile.Path.open", Kind::File)
        .live()
        .returns("zipfile.ZipExtFile"),
    blocks("zipfile.Path.read_bytes", Kind::File),
    blocks("zipfile.Path.read_text", Kind::File),
    pure("zipfile.Path.__truediv__").returns("zipfile.Path"),
    pure("zipfile.Path.iterdir").returns("iter[zipfile.Path]"),
    pure("zipfile.Path.joinpath").returns("zipfile.Path"),
    attribute("zipfile.Path.parent", "zipfile.Path"),
    blocks("tarfile.TarFile", Kind::File)
        .live()
        .returns("tarfile.TarFile"),
    pure("tarfile.TarFile.__enter__").returns("Self"),
    blocks("tarfile.TarFile.open", Kind::File)
        .live()
        .returns("tarfile.TarFile"),
    blocks("tarfile.open", Kind::File)
        .live()
        .returns("tarfile.TarFile"),
    blocks("tarfile.TarFile.__exit__", Kind::File),
    blocks("tarfile.TarFile.__iter__", Kind::File)
        .lazy()
        .returns("iter[tarfile.TarInfo]"),
    blocks("tarfile.TarFile.add", Kind::File).caution(ARCHIVE),
    blocks("tarfile.TarFile.addfile", Kind::File).caution(ARCHIVE),
    blocks("tarfile.TarFile.close", Kind::File),
    blocks("tarfile.TarFile.extract", Kind::File).caution(ARCHIVE),
    blocks("tarfile.TarFile.extractall", Kind::File)
        .weight(Weight::Heavy)
        .caution(ARCHIVE),
    blocks("tarfile.TarFile.extractfile", Kind::File)
        .live()
        .returns("tarfile.ExFileObject"),
    blocks("tarfile.TarFile.getmember", Kind::File).caution(ARCHIVE),
    blocks("tarfile.TarFile.getmembers", Kind::File).caution(ARCHIVE),
    blocks("tarfile.TarFile.getnames", Kind::File).caution(ARCHIVE),
    blocks("tarfile.TarFile.gettarinfo", Kind::Metadata),
    blocks("tarfile.TarFile.list", Kind::File).caution(ARCHIVE),
    blocks("tarfile.TarFile.next", Kind::File).caution(ARCHIVE),
    class("tarfile.TarInfo"),
    class("tarfile.ExFileObject").bases(&["io.BufferedReader"]),
    blocks("tarfile.is_tarfile", Kind::File).weight(Weight::Light),
    // What `gzip`, `bz2` and `lzma` open; in text mode a wrapper around it.
    class("_compression.BaseStream").bases(&["io.BufferedReader"]),
    blocks("_compression.BaseStream.read", Kind::File).caution(STREAM),
    blocks("_compression.BaseStream.readline", Kind::File).caution(STREAM),
    blocks("_compression.BaseStream.readlines", Kind::File).caution(STREAM),
    blocks("_compression.BaseStream.write", Kind::File).caution(STREAM),
    blocks("_compression.BaseStream.writelines", Kind::File).caution(STREAM),
    blocks("bz2.BZ2File", Kind::File)
        .live()
        .returns("_compression.BaseStream"),
    blocks("bz2.open", Kind::File)
        .live()
        .returns("_compression.BaseStream"),
    blocks("gzip.GzipFile", Kind::File)
        .live()
        .returns("_compression.BaseStream"),
    blocks("gzip.open", Kind::File)
        .live()
        .returns("_compression.BaseStream"),
    blocks("lzma.LZMAFile", Kind::File)
        .live()
        .returns("_compression.BaseStream"),
    blocks("lzma.open", Kind::File)
        .live()
        .returns("_compression.BaseStream"),
    // In memory. The interpreter lock is released, so a thread keeps the loop running.
    blocks("bz2.compress", Kind::Cpu),
    blocks("bz2.decompress", Kind::Cpu),
    blocks("gzip.compress", Kind::Cpu),
    // Messages and pages, as a rule: a megabyte takes milliseconds.
    blocks("gzip.decompress", Kind::Cpu).weight(Weight::Light),
    blocks("lzma.compress", Kind::Cpu),
    blocks("lzma.decompress", Kind::Cpu),
    blocks("zlib.compress", Kind::Cpu),
    blocks("zlib.decompress", Kind::Cpu).weight(Weight::Light),
    blocks("py7zr.SevenZipFile", Kind::File)
        .live()
        .returns("py7zr.SevenZipFile"),
    pure("py7zr.SevenZipFile.__enter__").returns("Self"),
    blocks("py7zr.SevenZipFile.__exit__", Kind::File),
    blocks("py7zr.SevenZipFile.close", Kind::File),
    blocks("py7zr.SevenZipFile.extract", Kind::File)
        .weight(Weight::Heavy)
        .caution(ARCHIVE),
    blocks("py7zr.SevenZipFile.extractall", Kind::File)
        .weight(Weight::Heavy)
        .caution(ARCHIVE),
    blocks("py7zr.SevenZipFile.test", Kind::File)
        .weight(Weight::Heavy)
        .caution(ARCHIVE),
    blocks("py7zr.SevenZipFile.testzip", Kind::File)
        .weight(Weight::Heavy)
        .caution(ARCHIVE),
    blocks("py7zr.SevenZipFile.write", Kind::File).caution(ARCHIVE),
    blocks("py7zr.SevenZipFile.writeall", Kind::File).caution(ARCHIVE),
    blocks("py7zr.SevenZipFile.writef", Kind::File).caution(ARCHIVE),
    blocks("py7zr.SevenZipFile.writestr", Kind::File).caution(ARCHIVE),
];
