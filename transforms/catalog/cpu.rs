//! Key derivation and hashing that is slow on purpose or reads a whole file.

use crate::catalog::{Kind, Row, Weight, blocks};

pub static ROWS: &[Row] = &[
    blocks("hashlib.pbkdf2_hmac", Kind::Cpu).weight(Weight::Heavy),
    blocks("hashlib.scrypt", Kind::Cpu).weight(Weight::Heavy),
    blocks("hashlib.file_digest", Kind::File),
];
