//! Key derivation and hashing that is slow on purpose or reads a whole file.

use crate::catalog::{Gil, Kind, Row, Weight, blocks};

pub static ROWS: &[Row] = &[
    // Gone from Python 3.13 on.
    blocks("crypt.crypt", Kind::Cpu)
        .weight(Weight::Heavy)
        .gil(Gil::Held),
    blocks("hashlib.pbkdf2_hmac", Kind::Cpu).weight(Weight::Heavy),
    blocks("hashlib.scrypt", Kind::Cpu).weight(Weight::Heavy),
    blocks("hashlib.file_digest", Kind::File),
];
