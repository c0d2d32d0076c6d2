//! Temporary files and directories.

use crate::catalog::{Kind, Row, Weight, attribute, blocks, class, pure};

pub static ROWS: &[Row] = &[
    // Making the file is quick; what is written into it need not be.
    blocks("tempfile.NamedTemporaryFile", Kind::File)
        .weight(Weight::Light)
        .live()
        .returns("tempfile._TemporaryFileWrapper"),
    blocks("tempfile.TemporaryFile", Kind::File)
        .weight(Weight::Light)
        .live()
        .returns("io.BufferedRandom"),
    blocks("tempfile.gettempdir", Kind::Metadata).first_call(),
    blocks("tempfile.gettempdirb", Kind::Metadata).first_call(),
    blocks("tempfile.mkdtemp", Kind::Metadata),
    blocks("tempfile.mkstemp", Kind::Metadata),
    blocks("tempfile.mktemp", Kind::Metadata),
    class("tempfile._TemporaryFileWrapper").bases(&["io.BufferedRandom"]),
    attribute("tempfile._TemporaryFileWrapper.file", "io.BufferedRandom"),
    // Removing the tree takes as long as the tree is large; making the directory does not.
    blocks("tempfile.TemporaryDirectory", Kind::File)
        .weight(Weight::Light)
        .returns("tempfile.TemporaryDirectory"),
    pure("tempfile.TemporaryDirectory.__enter__").returns("str"),
    blocks("tempfile.TemporaryDirectory.__exit__", Kind::File),
    blocks("tempfile.TemporaryDirectory.cleanup", Kind::File),
    // In memory until it outgrows `max_size`.
    class("tempfile.SpooledTemporaryFile"),
    pure("tempfile.SpooledTemporaryFile.__enter__").returns("Self"),
    blocks("tempfile.SpooledTemporaryFile.rollover", Kind::File),
];
