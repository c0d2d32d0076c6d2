//! Sound and image files (`wave`, `imghdr`, `sndhdr`), and what kind of file one is (`filetype`).

use crate::catalog::{Argument, Kind, Row, Weight, argument, blocks, class, pure};

/// What the file holds, in place of the file.
const CONTENT: &[Argument] = &[argument("obj", 0, "bytes")];

/// Reads the head of a file.
const fn looks_into(name: &'static str) -> Row {
    blocks(name, Kind::File)
        .weight(Weight::Light)
        .unless(CONTENT)
}

const SOUND: &str = "a sound file must not be written by two threads at once";

pub static ROWS: &[Row] = &[
    blocks("wave.open", Kind::File)
        .live()
        .returns("wave.Wave_read | wave.Wave_write"),
    class("wave.Wave_read"),
    pure("wave.Wave_read.__enter__").returns("Self"),
    blocks("wave.Wave_read.close", Kind::File).weight(Weight::Light),
    blocks("wave.Wave_read.readframes", Kind::File),
    class("wave.Wave_write"),
    pure("wave.Wave_write.__enter__").returns("Self"),
    blocks("wave.Wave_write.close", Kind::File),
    blocks("wave.Wave_write.writeframes", Kind::File).caution(SOUND),
    blocks("wave.Wave_write.writeframesraw", Kind::File).caution(SOUND),
    blocks("imghdr.what", Kind::File)
        .weight(Weight::Light)
        .unless(&[argument("h", 1, "*")]),
    blocks("sndhdr.what", Kind::File).weight(Weight::Light),
    blocks("sndhdr.whathdr", Kind::File).weight(Weight::Light),
    looks_into("filetype.guess"),
    looks_into("filetype.guess_extension"),
    looks_into("filetype.guess_mime"),
    looks_into("filetype.is_archive"),
    looks_into("filetype.is_audio"),
    looks_into("filetype.is_document"),
    looks_into("filetype.is_font"),
    looks_into("filetype.is_image"),
    looks_into("filetype.is_video"),
];
