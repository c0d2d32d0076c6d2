//! Files as objects: `open`, `io`, and what wraps a file line by line (`codecs`, `fileinput`, `linecache`, `mmap`).

use crate::catalog::{Argument, Kind, Row, Weight, argument, attribute, blocks, class, pure};

/// Files that are no files: the kernel answers from its memory.
const IN_THE_KERNEL: &[Argument] = &[
    argument("file", 0, "os.devnull"),
    argument("file", 0, "\"/dev/null*\""),
    argument("file", 0, "\"/proc/*\""),
    argument("file", 0, "\"/sys/*\""),
];

pub static ROWS: &[Row] = &[
    blocks("builtins.open", Kind::File)
        .unless(IN_THE_KERNEL)
        .live()
        .returns("io.TextIOWrapper")
        .codes(&["ASYNC230"]),
    blocks("io.open", Kind::File)
        .unless(IN_THE_KERNEL)
        .live()
        .returns("io.TextIOWrapper")
        .codes(&["ASYNC230"]),
    blocks("io.open_code", Kind::File)
        .live()
        .returns("io.BufferedReader")
        .codes(&["ASYNC230"]),
    blocks("io.FileIO", Kind::File)
        .live()
        .returns("io.RawIOBase"),
    // A file object. `IOBase` itself leaves `read` and `write` to the classes below it, which all have them.
    class("io.IOBase"),
    pure("io.IOBase.__enter__").returns("Self"),
    blocks("io.IOBase.__exit__", Kind::File)
        .weight(Weight::Light)
        .codes(&["ASYNC232"]),
    blocks("io.IOBase.__next__", Kind::File).codes(&["ASYNC232"]),
    blocks("io.IOBase.close", Kind::File)
        .weight(Weight::Light)
        .codes(&["ASYNC232"]),
    blocks("io.IOBase.flush", Kind::File).codes(&["ASYNC232"]),
    blocks("io.IOBase.read", Kind::File).codes(&["ASYNC232"]),
    blocks("io.IOBase.readline", Kind::File).codes(&["ASYNC232"]),
    blocks("io.IOBase.readlines", Kind::File).codes(&["ASYNC232"]),
    blocks("io.IOBase.seek", Kind::File)
        .weight(Weight::Light)
        .codes(&["ASYNC232"]),
    blocks("io.IOBase.truncate", Kind::File).codes(&["ASYNC232"]),
    blocks("io.IOBase.write", Kind::File).codes(&["ASYNC232"]),
    blocks("io.IOBase.writelines", Kind::File).codes(&["ASYNC232"]),
    class("io.RawIOBase").bases(&["io.IOBase"]),
    blocks("io.RawIOBase.readall", Kind::File).codes(&["ASYNC232"]),
    blocks("io.RawIOBase.readinto", Kind::File).codes(&["ASYNC232"]),
    class("io.BufferedIOBase").bases(&["io.IOBase"]),
    blocks("io.BufferedIOBase.read1", Kind::File).codes(&["ASYNC232"]),
    blocks("io.BufferedIOBase.readinto", Kind::File).codes(&["ASYNC232"]),
    blocks("io.BufferedIOBase.readinto1", Kind::File).codes(&["ASYNC232"]),
    class("io.TextIOBase").bases(&["io.IOBase"]),
    class("io.BufferedReader").bases(&["io.BufferedIOBase"]),
    blocks("io.BufferedReader.peek", Kind::File).codes(&["ASYNC232"]),
    attribute("io.BufferedReader.raw", "io.RawIOBase"),
    class("io.BufferedWriter").bases(&["io.BufferedIOBase"]),
    attribute("io.BufferedWriter.raw", "io.RawIOBase"),
    class("io.BufferedRandom").bases(&["io.BufferedReader"]),
    class("io.BufferedRWPair").bases(&["io.BufferedReader"]),
    class("io.TextIOWrapper").bases(&["io.TextIOBase"]),
    attribute("io.TextIOWrapper.buffer", "io.BufferedReader"),
    pure("io.TextIOWrapper.detach").returns("io.BufferedReader"),
    class("typing.IO").bases(&["io.IOBase"]),
    class("typing.BinaryIO").bases(&["typing.IO"]),
    class("typing.TextIO").bases(&["typing.IO"]),
    attribute("typing.TextIO.buffer", "typing.BinaryIO"),
    // In memory: no bases, so that nothing about them blocks.
    class("io.BytesIO"),
    class("io.StringIO"),
    // Wrappers.
    blocks("codecs.open", Kind::File)
        .live()
        .returns("codecs.StreamReaderWriter"),
    class("codecs.StreamReaderWriter").bases(&["io.TextIOWrapper"]),
    blocks("tokenize.open", Kind::File)
        .live()
        .returns("io.TextIOWrapper"),
    blocks("fileinput.input", Kind::File)
        .lazy()
        .caution("the module has one input, shared by everyone who calls it")
        .returns("fileinput.FileInput"),
    class("fileinput.FileInput"),
    pure("fileinput.FileInput.__enter__").returns("Self"),
    blocks("fileinput.FileInput.__next__", Kind::File),
    blocks("fileinput.FileInput.readline", Kind::File),
    blocks("fileinput.FileInput.close", Kind::File).weight(Weight::Light),
    blocks("linecache.checkcache", Kind::Metadata),
    blocks("linecache.getline", Kind::File).first_call(),
    blocks("linecache.getlines", Kind::File).first_call(),
    blocks("linecache.updatecache", Kind::File),
    class("mmap.mmap"),
    blocks("mmap.mmap.flush", Kind::File),
];
