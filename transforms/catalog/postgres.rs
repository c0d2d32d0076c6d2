//! PostgreSQL drivers: `psycopg2`, `psycopg`, `psycopg_pool`, `pg8000`.

use crate::catalog::{Kind, Row, Weight, alias, attribute, blocks, class, pure};

const CURSOR: &str = "a cursor must not be used by two threads at once";
const TRANSACTION: &str =
    "all that tasks do on one connection is one transaction, which another task may end meanwhile";
const CONNECTION: &str = "a connection must not be used by two threads at once";

pub static ROWS: &[Row] = &[
    blocks("psycopg2.connect", Kind::Database)
        .live()
        .returns("psycopg2.extensions.connection"),
    class("psycopg2.extensions.connection"),
    pure("psycopg2.extensions.connection.__enter__").returns("Self"),
    pure("psycopg2.extensions.connection.cursor").returns("psycopg2.extensions.cursor"),
    blocks("psycopg2.extensions.connection.commit", Kind::Database).caution(TRANSACTION),
    blocks("psycopg2.extensions.connection.rollback", Kind::Database).caution(TRANSACTION),
    blocks("psycopg2.extensions.connection.cancel", Kind::Database),
    blocks("psycopg2.extensions.connection.reset", Kind::Database),
    blocks("psycopg2.extensions.connection.tpc_begin", Kind::Database).caution(TRANSACTION),
    blocks("psycopg2.extensions.connection.tpc_prepare", Kind::Database).caution(TRANSACTION),
    blocks("psycopg2.extensions.connection.tpc_commit", Kind::Database).caution(TRANSACTION),
    blocks(
        "psycopg2.extensions.connection.tpc_rollback",
        Kind::Database,
    ),
    blocks("psycopg2.extensions.connection.tpc_recover", Kind::Database),
    blocks(
        "psycopg2.extensions.connection.set_client_encoding",
        Kind::Database,
    ),
    blocks("psycopg2.extensions.connection.lobject", Kind::Database),
    blocks("psycopg2.extensions.connection.__exit__", Kind::Database).caution(TRANSACTION),
    blocks("psycopg2.extensions.connection.set_session", Kind::Database).weight(Weight::Light),
    blocks("psycopg2.extensions.connection.poll", Kind::Database).weight(Weight::Light),
    blocks("psycopg2.extensions.connection.close", Kind::Database).weight(Weight::Light),
    // A cursor without a name has its rows in memory once it has executed; a named one asks the server for them.
    class("psycopg2.extensions.cursor"),
    pure("psycopg2.extensions.cursor.__enter__").returns("Self"),
    blocks("psycopg2.extensions.cursor.execute", Kind::Database).caution(CURSOR),
    blocks("psycopg2.extensions.cursor.executemany", Kind::Database).caution(CURSOR),
    blocks("psycopg2.extensions.cursor.callproc", Kind::Database).caution(CURSOR),
    blocks("psycopg2.extensions.cursor.copy_from", Kind::Database).caution(CURSOR),
    blocks("psycopg2.extensions.cursor.copy_to", Kind::Database).caution(CURSOR),
    blocks("psycopg2.extensions.cursor.copy_expert", Kind::Database).caution(CURSOR),
    blocks("psycopg2.extensions.cursor.fetchone", Kind::Database)
        .weight(Weight::Light)
        .caution(CURSOR),
    blocks("psycopg2.extensions.cursor.fetchmany", Kind::Database)
        .weight(Weight::Light)
        .caution(CURSOR),
    blocks("psycopg2.extensions.cursor.fetchall", Kind::Database)
        .weight(Weight::Light)
        .caution(CURSOR),
    blocks("psycopg2.extensions.cursor.__next__", Kind::Database)
        .weight(Weight::Light)
        .caution(CURSOR),
    blocks("psycopg2.extensions.cursor.scroll", Kind::Database)
        .weight(Weight::Light)
        .caution(CURSOR),
    blocks("psycopg2.extensions.cursor.close", Kind::Database)
        .weight(Weight::Light)
        .caution(CURSOR),
    blocks("psycopg2.extensions.cursor.__iter__", Kind::Database)
        .weight(Weight::Light)
        .lazy()
        .caution(CURSOR),
    pure("psycopg2.extensions.cursor.mogrify"),
    attribute(
        "psycopg2.extensions.cursor.connection",
        "psycopg2.extensions.connection",
    ),
    class("psycopg2.extras.DictCursor").bases(&["psycopg2.extensions.cursor"]),
    class("psycopg2.extras.RealDictCursor").bases(&["psycopg2.extensions.cursor"]),
    class("psycopg2.extras.NamedTupleCursor").bases(&["psycopg2.extensions.cursor"]),
    class("psycopg2.extras.LoggingCursor").bases(&["psycopg2.extensions.cursor"]),
    blocks("psycopg2.extras.execute_values", Kind::Database).caution(CURSOR),
    blocks("psycopg2.extras.execute_batch", Kind::Database).caution(CURSOR),
    blocks("psycopg2.extras.register_hstore", Kind::Database),
    blocks("psycopg2.extras.wait_select", Kind::Database),
    blocks("psycopg2.extras.register_composite", Kind::Database),
    blocks("psycopg2.pool.SimpleConnectionPool", Kind::Database)
        .returns("psycopg2.pool.SimpleConnectionPool"),
    blocks("psycopg2.pool.SimpleConnectionPool.getconn", Kind::Database)
        .live()
        .returns("psycopg2.extensions.connection"),
    blocks("psycopg2.pool.SimpleConnectionPool.putconn", Kind::Database).weight(Weight::Light),
    blocks(
        "psycopg2.pool.SimpleConnectionPool.closeall",
        Kind::Database,
    )
    .weight(Weight::Light),
    blocks("psycopg2.pool.ThreadedConnectionPool", Kind::Database)
        .returns("psycopg2.pool.ThreadedConnectionPool"),
    blocks(
        "psycopg2.pool.ThreadedConnectionPool.getconn",
        Kind::Database,
    )
    .live()
    .returns("psycopg2.extensions.connection"),
    blocks(
        "psycopg2.pool.ThreadedConnectionPool.putconn",
        Kind::Database,
    )
    .weight(Weight::Light),
    blocks(
        "psycopg2.pool.ThreadedConnectionPool.closeall",
        Kind::Database,
    )
    .weight(Weight::Light),
    blocks("psycopg.connect", Kind::Database)
        .live()
        .returns("psycopg.Connection"),
    alias("psycopg.connection.Connection", "psycopg.Connection"),
    alias("psycopg.cursor.Cursor", "psycopg.Cursor"),
    class("psycopg.Connection"),
    pure("psycopg.Connection.__enter__").returns("Self"),
    blocks("psycopg.Connection.connect", Kind::Database)
        .live()
        .returns("psycopg.Connection"),
    pure("psycopg.Connection.cursor").returns("psycopg.Cursor"),
    blocks("psycopg.Connection.execute", Kind::Database)
        .caution(TRANSACTION)
        .returns("psycopg.Cursor"),
    blocks("psycopg.Connection.commit", Kind::Database).caution(TRANSACTION),
    blocks("psycopg.Connection.rollback", Kind::Database).caution(TRANSACTION),
    blocks("psycopg.Connection.cancel_safe", Kind::Database),
    blocks("psycopg.Connection.wait", Kind::Database),
    blocks("psycopg.Connection.tpc_begin", Kind::Database),
    blocks("psycopg.Connection.tpc_prepare", Kind::Database),
    blocks("psycopg.Connection.tpc_commit", Kind::Database),
    blocks("psycopg.Connection.tpc_rollback", Kind::Database),
    blocks("psycopg.Connection.tpc_recover", Kind::Database),
    blocks("psycopg.Connection.__exit__", Kind::Database).caution(TRANSACTION),
    blocks("psycopg.Connection.set_autocommit", Kind::Database).weight(Weight::Light),
    blocks("psycopg.Connection.set_isolation_level", Kind::Database).weight(Weight::Light),
    blocks("psycopg.Connection.set_read_only", Kind::Database).weight(Weight::Light),
    blocks("psycopg.Connection.set_deferrable", Kind::Database).weight(Weight::Light),
    blocks("psycopg.Connection.close", Kind::Database).weight(Weight::Light),
    blocks("psycopg.Connection.cancel", Kind::Database).weight(Weight::Light),
    blocks("psycopg.Connection.transaction", Kind::Database)
        .live()
        .returns("psycopg.Transaction"),
    blocks("psycopg.Connection.pipeline", Kind::Database)
        .live()
        .returns("psycopg.Pipeline"),
    blocks("psycopg.Connection.notifies", Kind::Database).lazy(),
    class("psycopg.Transaction"),
    pure("psycopg.Transaction.__enter__").returns("Self"),
    blocks("psycopg.Transaction.__exit__", Kind::Database),
    class("psycopg.Pipeline"),
    pure("psycopg.Pipeline.__enter__").returns("Self"),
    blocks("psycopg.Pipeline.sync", Kind::Database),
    blocks("psycopg.Pipeline.__exit__", Kind::Database),
    class("psycopg.Cursor"),
    pure("psycopg.Cursor.__enter__").returns("Self"),
    blocks("psycopg.Cursor.execute", Kind::Database)
        .returns("Self")
        .caution(CURSOR),
    blocks("psycopg.Cursor.executemany", Kind::Database).caution(CURSOR),
    blocks("psycopg.Cursor.fetchone", Kind::Database)
        .weight(Weight::Light)
        .caution(CURSOR),
    blocks("psycopg.Cursor.fetchmany", Kind::Database)
        .weight(Weight::Light)
        .caution(CURSOR),
    blocks("psycopg.Cursor.fetchall", Kind::Database)
        .weight(Weight::Light)
        .caution(CURSOR),
    blocks("psycopg.Cursor.__next__", Kind::Database)
        .weight(Weight::Light)
        .caution(CURSOR),
    blocks("psycopg.Cursor.scroll", Kind::Database)
        .weight(Weight::Light)
        .caution(CURSOR),
    blocks("psycopg.Cursor.close", Kind::Database)
        .weight(Weight::Light)
        .caution(CURSOR),
    blocks("psycopg.Cursor.nextset", Kind::Database)
        .weight(Weight::Light)
        .caution(CURSOR),
    blocks("psycopg.Cursor.__iter__", Kind::Database)
        .weight(Weight::Light)
        .lazy()
        .caution(CURSOR),
    blocks("psycopg.Cursor.stream", Kind::Database)
        .lazy()
        .caution(CURSOR),
    blocks("psycopg.Cursor.copy", Kind::Database)
        .live()
        .returns("psycopg.Copy")
        .caution(CURSOR),
    attribute("psycopg.Cursor.connection", "psycopg.Connection"),
    class("psycopg.ClientCursor").bases(&["psycopg.Cursor"]),
    class("psycopg.RawCursor").bases(&["psycopg.Cursor"]),
    class("psycopg.ServerCursor").bases(&["psycopg.Cursor"]),
    blocks("psycopg.ServerCursor.fetchone", Kind::Database).caution(CURSOR),
    blocks("psycopg.ServerCursor.fetchmany", Kind::Database).caution(CURSOR),
    blocks("psycopg.ServerCursor.fetchall", Kind::Database).caution(CURSOR),
    blocks("psycopg.ServerCursor.__next__", Kind::Database).caution(CURSOR),
    blocks("psycopg.ServerCursor.scroll", Kind::Database).caution(CURSOR),
    blocks("psycopg.ServerCursor.close", Kind::Database).caution(CURSOR),
    blocks("psycopg.ServerCursor.__iter__", Kind::Database)
        .lazy()
        .caution(CURSOR),
    class("psycopg.Copy"),
    pure("psycopg.Copy.__enter__").returns("Self"),
    blocks("psycopg.Copy.read", Kind::Database),
    blocks("psycopg.Copy.read_row", Kind::Database),
    blocks("psycopg.Copy.write", Kind::Database),
    blocks("psycopg.Copy.write_row", Kind::Database),
    blocks("psycopg.Copy.__exit__", Kind::Database),
    blocks("psycopg.Copy.rows", Kind::Database).lazy(),
    blocks("psycopg.Copy.__iter__", Kind::Database).lazy(),
    class("psycopg_pool.ConnectionPool"),
    blocks("psycopg_pool.ConnectionPool.connection", Kind::Database)
        .live()
        .returns("psycopg.Connection"),
    blocks("psycopg_pool.ConnectionPool.getconn", Kind::Database)
        .live()
        .returns("psycopg.Connection"),
    blocks("psycopg_pool.ConnectionPool.wait", Kind::Database),
    blocks("psycopg_pool.ConnectionPool.open", Kind::Database),
    blocks("psycopg_pool.ConnectionPool.close", Kind::Database),
    blocks("psycopg_pool.ConnectionPool.check", Kind::Database),
    blocks("psycopg_pool.ConnectionPool.putconn", Kind::Database),
    blocks("psycopg_pool.ConnectionPool.__exit__", Kind::Database),
    blocks("psycopg_pool.ConnectionPool.__enter__", Kind::Database).returns("Self"),
    class("psycopg_pool.NullConnectionPool").bases(&["psycopg_pool.ConnectionPool"]),
    alias(
        "psycopg_pool.pool.ConnectionPool",
        "psycopg_pool.ConnectionPool",
    ),
    blocks("pg8000.connect", Kind::Database)
        .live()
        .returns("pg8000.dbapi.Connection"),
    blocks("pg8000.dbapi.connect", Kind::Database)
        .live()
        .returns("pg8000.dbapi.Connection"),
    class("pg8000.dbapi.Connection"),
    pure("pg8000.dbapi.Connection.__enter__").returns("Self"),
    pure("pg8000.dbapi.Connection.cursor").returns("pg8000.dbapi.Cursor"),
    blocks("pg8000.dbapi.Connection.commit", Kind::Database).caution(CONNECTION),
    blocks("pg8000.dbapi.Connection.rollback", Kind::Database).caution(CONNECTION),
    blocks("pg8000.dbapi.Connection.close", Kind::Database).weight(Weight::Light),
    class("pg8000.dbapi.Cursor"),
    blocks("pg8000.dbapi.Cursor.execute", Kind::Database).caution(CURSOR),
    blocks("pg8000.dbapi.Cursor.executemany", Kind::Database).caution(CURSOR),
    pure("pg8000.dbapi.Cursor.fetchone"),
    pure("pg8000.dbapi.Cursor.fetchmany"),
    pure("pg8000.dbapi.Cursor.fetchall"),
    blocks("pg8000.native.Connection", Kind::Database).returns("pg8000.native.Connection"),
    blocks("pg8000.native.Connection.run", Kind::Database).caution(CONNECTION),
    blocks("pg8000.native.Connection.close", Kind::Database).weight(Weight::Light),
    alias("pg8000.legacy.Connection", "pg8000.dbapi.Connection"),
    alias("pg8000.legacy.Cursor", "pg8000.dbapi.Cursor"),
    alias("pg8000.Connection", "pg8000.dbapi.Connection"),
    alias("pg8000.Cursor", "pg8000.dbapi.Cursor"),
];
