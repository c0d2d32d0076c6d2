//! Byte-compiling and building environments (`compileall`, `py_compile`, `venv`, `ensurepip`, `zipapp`).

use crate::catalog::{Kind, Row, Weight, blocks, class};

pub static ROWS: &[Row] = &[
    blocks("compileall.compile_dir", Kind::File).weight(Weight::Heavy),
    blocks("compileall.compile_file", Kind::File),
    blocks("compileall.compile_path", Kind::File).weight(Weight::Heavy),
    blocks("ensurepip.bootstrap", Kind::Subprocess)
        .caution("it changes `os.environ` of the process"),
    blocks("py_compile.compile", Kind::File),
    blocks("venv.create", Kind::Subprocess),
    class("venv.EnvBuilder"),
    blocks("venv.EnvBuilder.create", Kind::Subprocess),
    blocks("zipapp.create_archive", Kind::File),
];
