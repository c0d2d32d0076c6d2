//! Copying, comparing and removing files and trees (`shutil`, `filecmp`).

use crate::catalog::{Kind, Row, Weight, blocks, class};

pub static ROWS: &[Row] = &[
    blocks("shutil.chown", Kind::Metadata),
    blocks("shutil.copy", Kind::File),
    blocks("shutil.copy2", Kind::File),
    blocks("shutil.copyfile", Kind::File),
    blocks("shutil.copyfileobj", Kind::File).caution("nobody else may use the two files in the meantime"),
    blocks("shutil.copymode", Kind::Metadata),
    blocks("shutil.copystat", Kind::Metadata),
    blocks("shutil.copytree", Kind::File).weight(Weight::Heavy),
    blocks("shutil.disk_usage", Kind::Metadata),
    blocks("shutil.make_archive", Kind::File)
        .weight(Weight::Heavy)
        .warning("before Python 3.10.6 `root_dir` changes the working directory of the process for a while"),
    blocks("shutil.move", Kind::File),
    blocks("shutil.rmtree", Kind::File).weight(Weight::Heavy),
    blocks("shutil.unpack_archive", Kind::File).weight(Weight::Heavy),
    blocks("shutil.which", Kind::Metadata),
    blocks("filecmp.cmp", Kind::File),
    blocks("filecmp.cmpfiles", Kind::File),
    class("filecmp.dircmp"),
    blocks("filecmp.dircmp.report", Kind::File),
    blocks("filecmp.dircmp.report_full_closure", Kind::File),
    blocks("filecmp.dircmp.report_partial_closure", Kind::File),
];
