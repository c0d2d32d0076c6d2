//! Sound and image files (`wave`, `imghdr`, `sndhdr`).

use crate::catalog::{Kind, Row, Weight, argument, blocks, class, pure};

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
    blocks("wave.Wave_write.writeframes", Kind::File),
    blocks("wave.Wave_write.writeframesraw", Kind::File),
    blocks("imghdr.what", Kind::File)
        .weight(Weight::Light)
        .unless(&[argument("h", 1, "*")]),
    blocks("sndhdr.what", Kind::File).weight(Weight::Light),
    blocks("sndhdr.whathdr", Kind::File).weight(Weight::Light),
];
