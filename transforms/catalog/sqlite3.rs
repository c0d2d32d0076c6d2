//! SQLite. From `connect` to `close` on one thread, or not at all.

use crate::catalog::{Kind, Row, Weight, alias, attribute, blocks, class, pure};

const THREAD: &str = "a connection may be used only by the thread that opened it";

pub static ROWS: &[Row] = &[
    alias("sqlite3.dbapi2", "sqlite3"),
    blocks("sqlite3.connect", Kind::Database)
        .weight(Weight::Medium)
        .live()
        .returns("sqlite3.Connection"),
    class("sqlite3.Connection"),
    pure("sqlite3.Connection.__enter__").returns("Self"),
    blocks("sqlite3.Connection.__exit__", Kind::Database).pinned(THREAD),
    blocks("sqlite3.Connection.backup", Kind::Database).pinned(THREAD),
    blocks("sqlite3.Connection.blobopen", Kind::Database)
        .pinned(THREAD)
        .returns("sqlite3.Blob"),
    blocks("sqlite3.Connection.close", Kind::Database)
        .weight(Weight::Medium)
        .pinned(THREAD),
    blocks("sqlite3.Connection.commit", Kind::Database).pinned(THREAD),
    pure("sqlite3.Connection.cursor").returns("sqlite3.Cursor"),
    blocks("sqlite3.Connection.deserialize", Kind::Database).pinned(THREAD),
    blocks("sqlite3.Connection.execute", Kind::Database)
        .pinned(THREAD)
        .returns("sqlite3.Cursor"),
    blocks("sqlite3.Connection.executemany", Kind::Database)
        .pinned(THREAD)
        .returns("sqlite3.Cursor"),
    blocks("sqlite3.Connection.executescript", Kind::Database)
        .pinned(THREAD)
        .returns("sqlite3.Cursor"),
    blocks("sqlite3.Connection.iterdump", Kind::Database).pinned(THREAD),
    blocks("sqlite3.Connection.load_extension", Kind::Database).pinned(THREAD),
    blocks("sqlite3.Connection.rollback", Kind::Database).pinned(THREAD),
    blocks("sqlite3.Connection.serialize", Kind::Database).pinned(THREAD),
    class("sqlite3.Cursor"),
    blocks("sqlite3.Cursor.__next__", Kind::Database).pinned(THREAD),
    blocks("sqlite3.Cursor.execute", Kind::Database)
        .pinned(THREAD)
        .returns("Self"),
    blocks("sqlite3.Cursor.executemany", Kind::Database)
        .pinned(THREAD)
        .returns("Self"),
    blocks("sqlite3.Cursor.executescript", Kind::Database)
        .pinned(THREAD)
        .returns("Self"),
    blocks("sqlite3.Cursor.fetchall", Kind::Database).pinned(THREAD),
    blocks("sqlite3.Cursor.fetchmany", Kind::Database).pinned(THREAD),
    blocks("sqlite3.Cursor.fetchone", Kind::Database).pinned(THREAD),
    attribute("sqlite3.Cursor.connection", "sqlite3.Connection"),
    class("sqlite3.Blob"),
    blocks("sqlite3.Blob.read", Kind::Database).pinned(THREAD),
    blocks("sqlite3.Blob.write", Kind::Database).pinned(THREAD),
];
