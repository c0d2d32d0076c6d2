//! Stores that programs keep beside themselves: dataset, TinyDB, LMDB; and Airtable.

use crate::catalog::{Kind, Row, Weight, alias, blocks, class, keyword, pure};

const DATASET: &str = "dataset keeps one connection for each thread: a transaction, or a database in memory, is not seen by another one";

const TINYDB: &str = "TinyDB reads its file and writes it anew: two threads at once lose changes";

pub static ROWS: &[Row] = &[
    blocks("dataset.connect", Kind::Database).returns("dataset.Database"),
    class("dataset.Database"),
    alias("dataset.database.Database", "dataset.Database"),
    alias("dataset.table.Table", "dataset.Table"),
    blocks("dataset.Database.query", Kind::Database)
        .live()
        .warning(DATASET),
    blocks("dataset.Database.create_table", Kind::Database)
        .warning(DATASET)
        .returns("dataset.Table"),
    blocks("dataset.Database.load_table", Kind::Database)
        .warning(DATASET)
        .returns("dataset.Table"),
    blocks("dataset.Database.get_table", Kind::Database)
        .warning(DATASET)
        .returns("dataset.Table"),
    blocks("dataset.Database.__getitem__", Kind::Database)
        .warning(DATASET)
        .returns("dataset.Table"),
    blocks("dataset.Database.has_table", Kind::Database).warning(DATASET),
    blocks("dataset.Database.begin", Kind::Database).pinned(DATASET),
    blocks("dataset.Database.commit", Kind::Database).pinned(DATASET),
    blocks("dataset.Database.rollback", Kind::Database).pinned(DATASET),
    blocks("dataset.Database.__exit__", Kind::Database).warning(DATASET),
    pure("dataset.Database.__enter__").returns("Self"),
    class("dataset.Table"),
    blocks("dataset.Table.find_one", Kind::Database).warning(DATASET),
    blocks("dataset.Table.insert", Kind::Database).warning(DATASET),
    blocks("dataset.Table.insert_ignore", Kind::Database).warning(DATASET),
    blocks("dataset.Table.insert_many", Kind::Database).warning(DATASET),
    blocks("dataset.Table.update", Kind::Database).warning(DATASET),
    blocks("dataset.Table.update_many", Kind::Database).warning(DATASET),
    blocks("dataset.Table.upsert", Kind::Database).warning(DATASET),
    blocks("dataset.Table.upsert_many", Kind::Database).warning(DATASET),
    blocks("dataset.Table.delete", Kind::Database).warning(DATASET),
    blocks("dataset.Table.count", Kind::Database).warning(DATASET),
    blocks("dataset.Table.drop", Kind::Database).warning(DATASET),
    blocks("dataset.Table.create_column", Kind::Database).warning(DATASET),
    blocks("dataset.Table.create_index", Kind::Database).warning(DATASET),
    blocks("dataset.Table.has_column", Kind::Database).warning(DATASET),
    blocks("dataset.Table.__len__", Kind::Database).warning(DATASET),
    blocks("dataset.Table.find", Kind::Database)
        .live()
        .warning(DATASET),
    blocks("dataset.Table.all", Kind::Database)
        .live()
        .warning(DATASET),
    blocks("dataset.Table.distinct", Kind::Database)
        .live()
        .warning(DATASET),
    blocks("dataset.Table.__iter__", Kind::Database)
        .live()
        .warning(DATASET),
    class("tinydb.TinyDB").bases(&["tinydb.table.Table"]),
    pure("tinydb.TinyDB.table").returns("tinydb.table.Table"),
    blocks("tinydb.TinyDB.drop_table", Kind::Database).warning(TINYDB),
    blocks("tinydb.TinyDB.drop_tables", Kind::Database).warning(TINYDB),
    class("tinydb.table.Table"),
    blocks("tinydb.table.Table.insert", Kind::Database)
        .weight(Weight::Medium)
        .warning(TINYDB),
    blocks("tinydb.table.Table.insert_multiple", Kind::Database)
        .weight(Weight::Medium)
        .warning(TINYDB),
    blocks("tinydb.table.Table.all", Kind::Database)
        .weight(Weight::Medium)
        .warning(TINYDB),
    blocks("tinydb.table.Table.search", Kind::Database)
        .weight(Weight::Medium)
        .warning(TINYDB),
    blocks("tinydb.table.Table.get", Kind::Database)
        .weight(Weight::Medium)
        .warning(TINYDB),
    blocks("tinydb.table.Table.contains", Kind::Database)
        .weight(Weight::Medium)
        .warning(TINYDB),
    blocks("tinydb.table.Table.update", Kind::Database)
        .weight(Weight::Medium)
        .warning(TINYDB),
    blocks("tinydb.table.Table.update_multiple", Kind::Database)
        .weight(Weight::Medium)
        .warning(TINYDB),
    blocks("tinydb.table.Table.upsert", Kind::Database)
        .weight(Weight::Medium)
        .warning(TINYDB),
    blocks("tinydb.table.Table.remove", Kind::Database)
        .weight(Weight::Medium)
        .warning(TINYDB),
    blocks("tinydb.table.Table.truncate", Kind::Database)
        .weight(Weight::Medium)
        .warning(TINYDB),
    blocks("tinydb.table.Table.count", Kind::Database)
        .weight(Weight::Medium)
        .warning(TINYDB),
    blocks("tinydb.table.Table.__iter__", Kind::Database)
        .weight(Weight::Medium)
        .warning(TINYDB),
    blocks("tinydb.table.Table.__len__", Kind::Database)
        .weight(Weight::Medium)
        .warning(TINYDB),
    blocks("lmdb.open", Kind::File).returns("lmdb.Environment"),
    class("lmdb.Environment"),
    blocks("lmdb.Environment.sync", Kind::File),
    blocks("lmdb.Environment.copy", Kind::File),
    blocks("lmdb.Environment.begin", Kind::Database)
        .live()
        .unless(&[keyword("write", "-"), keyword("write", "False")]),
    class("pyairtable.Api"),
    pure("pyairtable.Api.table").returns("pyairtable.Table"),
    blocks("pyairtable.Api.bases", Kind::Sdk),
    blocks("pyairtable.Api.whoami", Kind::Sdk),
    blocks("pyairtable.Api.create_base", Kind::Sdk),
    class("pyairtable.Table"),
    blocks("pyairtable.Table.all", Kind::Sdk),
    blocks("pyairtable.Table.first", Kind::Sdk),
    blocks("pyairtable.Table.get", Kind::Sdk),
    blocks("pyairtable.Table.create", Kind::Sdk),
    blocks("pyairtable.Table.update", Kind::Sdk),
    blocks("pyairtable.Table.delete", Kind::Sdk),
    blocks("pyairtable.Table.batch_create", Kind::Sdk),
    blocks("pyairtable.Table.batch_update", Kind::Sdk),
    blocks("pyairtable.Table.batch_upsert", Kind::Sdk),
    blocks("pyairtable.Table.batch_delete", Kind::Sdk),
    blocks("pyairtable.Table.schema", Kind::Sdk),
    blocks("pyairtable.Table.add_comment", Kind::Sdk),
    blocks("pyairtable.Table.comments", Kind::Sdk),
    blocks("pyairtable.Table.create_field", Kind::Sdk),
    blocks("pyairtable.Table.upload_attachment", Kind::Sdk),
    blocks("pyairtable.Table.iterate", Kind::Sdk).lazy(),
];
