//! MySQL drivers: `pymysql`, `mysql.connector`, `MySQLdb`.

use crate::catalog::{Kind, Row, Weight, alias, blocks, class, pure};

const CONNECTION: &str = "a connection must not be used by two threads at once";

pub static ROWS: &[Row] = &[
    // `pymysql` and `MySQLdb` read all rows during `execute`, unless the cursor is one of the `SS` kind.
    blocks("pymysql.connect", Kind::Database)
        .live()
        .returns("pymysql.connections.Connection"),
    class("pymysql.connections.Connection"),
    pure("pymysql.connections.Connection.__enter__").returns("Self"),
    pure("pymysql.connections.Connection.cursor").returns("pymysql.cursors.Cursor"),
    blocks("pymysql.connections.Connection.commit", Kind::Database).caution(CONNECTION),
    blocks("pymysql.connections.Connection.rollback", Kind::Database).caution(CONNECTION),
    blocks("pymysql.connections.Connection.ping", Kind::Database).caution(CONNECTION),
    blocks("pymysql.connections.Connection.begin", Kind::Database).caution(CONNECTION),
    blocks("pymysql.connections.Connection.select_db", Kind::Database).caution(CONNECTION),
    blocks("pymysql.connections.Connection.query", Kind::Database).caution(CONNECTION),
    blocks("pymysql.connections.Connection.kill", Kind::Database).caution(CONNECTION),
    blocks(
        "pymysql.connections.Connection.show_warnings",
        Kind::Database,
    )
    .caution(CONNECTION),
    blocks("pymysql.connections.Connection.close", Kind::Database).weight(Weight::Light),
    blocks("pymysql.connections.Connection.__exit__", Kind::Database).weight(Weight::Light),
    class("pymysql.cursors.Cursor"),
    pure("pymysql.cursors.Cursor.__enter__").returns("Self"),
    blocks("pymysql.cursors.Cursor.execute", Kind::Database).caution(CONNECTION),
    blocks("pymysql.cursors.Cursor.executemany", Kind::Database).caution(CONNECTION),
    blocks("pymysql.cursors.Cursor.callproc", Kind::Database).caution(CONNECTION),
    blocks("pymysql.cursors.Cursor.nextset", Kind::Database).caution(CONNECTION),
    blocks("pymysql.cursors.Cursor.fetchone", Kind::Database)
        .weight(Weight::Light)
        .caution(CONNECTION),
    blocks("pymysql.cursors.Cursor.fetchmany", Kind::Database)
        .weight(Weight::Light)
        .caution(CONNECTION),
    blocks("pymysql.cursors.Cursor.fetchall", Kind::Database)
        .weight(Weight::Light)
        .caution(CONNECTION),
    blocks("pymysql.cursors.Cursor.__iter__", Kind::Database)
        .weight(Weight::Light)
        .lazy()
        .caution(CONNECTION),
    blocks("pymysql.cursors.Cursor.close", Kind::Database).weight(Weight::Light),
    class("pymysql.cursors.DictCursor").bases(&["pymysql.cursors.Cursor"]),
    class("pymysql.cursors.SSCursor").bases(&["pymysql.cursors.Cursor"]),
    blocks("pymysql.cursors.SSCursor.fetchone", Kind::Database).caution(CONNECTION),
    blocks("pymysql.cursors.SSCursor.fetchmany", Kind::Database).caution(CONNECTION),
    blocks("pymysql.cursors.SSCursor.fetchall", Kind::Database).caution(CONNECTION),
    blocks("pymysql.cursors.SSCursor.close", Kind::Database).caution(CONNECTION),
    blocks(
        "pymysql.cursors.SSCursor.fetchall_unbuffered",
        Kind::Database,
    )
    .lazy()
    .caution(CONNECTION),
    blocks("pymysql.cursors.SSCursor.__iter__", Kind::Database)
        .lazy()
        .caution(CONNECTION),
    class("pymysql.cursors.SSDictCursor").bases(&["pymysql.cursors.SSCursor"]),
    alias("pymysql.Connect", "pymysql.connect"),
    alias("pymysql.Connection", "pymysql.connections.Connection"),
    blocks("mysql.connector.connect", Kind::Database)
        .live()
        .returns("mysql.connector.connection.MySQLConnection"),
    class("mysql.connector.connection.MySQLConnection"),
    pure("mysql.connector.connection.MySQLConnection.__enter__").returns("Self"),
    pure("mysql.connector.connection.MySQLConnection.cursor")
        .returns("mysql.connector.cursor.MySQLCursor"),
    blocks(
        "mysql.connector.connection.MySQLConnection.commit",
        Kind::Database,
    )
    .caution(CONNECTION),
    blocks(
        "mysql.connector.connection.MySQLConnection.rollback",
        Kind::Database,
    )
    .caution(CONNECTION),
    blocks(
        "mysql.connector.connection.MySQLConnection.ping",
        Kind::Database,
    )
    .caution(CONNECTION),
    blocks(
        "mysql.connector.connection.MySQLConnection.reconnect",
        Kind::Database,
    )
    .caution(CONNECTION),
    blocks(
        "mysql.connector.connection.MySQLConnection.start_transaction",
        Kind::Database,
    )
    .caution(CONNECTION),
    blocks(
        "mysql.connector.connection.MySQLConnection.reset_session",
        Kind::Database,
    )
    .caution(CONNECTION),
    blocks(
        "mysql.connector.connection.MySQLConnection.cmd_query",
        Kind::Database,
    )
    .caution(CONNECTION),
    blocks(
        "mysql.connector.connection.MySQLConnection.cmd_change_user",
        Kind::Database,
    )
    .caution(CONNECTION),
    blocks(
        "mysql.connector.connection.MySQLConnection.close",
        Kind::Database,
    )
    .weight(Weight::Light),
    blocks(
        "mysql.connector.connection.MySQLConnection.__exit__",
        Kind::Database,
    )
    .weight(Weight::Light),
    class("mysql.connector.cursor.MySQLCursor"),
    pure("mysql.connector.cursor.MySQLCursor.__enter__").returns("Self"),
    blocks("mysql.connector.cursor.MySQLCursor.execute", Kind::Database).caution(CONNECTION),
    blocks(
        "mysql.connector.cursor.MySQLCursor.executemany",
        Kind::Database,
    )
    .caution(CONNECTION),
    blocks(
        "mysql.connector.cursor.MySQLCursor.callproc",
        Kind::Database,
    )
    .caution(CONNECTION),
    blocks("mysql.connector.cursor.MySQLCursor.nextset", Kind::Database).caution(CONNECTION),
    blocks(
        "mysql.connector.cursor.MySQLCursor.fetchone",
        Kind::Database,
    )
    .caution(CONNECTION),
    blocks(
        "mysql.connector.cursor.MySQLCursor.fetchmany",
        Kind::Database,
    )
    .caution(CONNECTION),
    blocks(
        "mysql.connector.cursor.MySQLCursor.fetchall",
        Kind::Database,
    )
    .caution(CONNECTION),
    blocks(
        "mysql.connector.cursor.MySQLCursor.__iter__",
        Kind::Database,
    )
    .lazy()
    .caution(CONNECTION),
    blocks("mysql.connector.cursor.MySQLCursor.close", Kind::Database).weight(Weight::Light),
    blocks(
        "mysql.connector.connection.MySQLConnection.connect",
        Kind::Database,
    ),
    alias(
        "mysql.connector.MySQLConnection",
        "mysql.connector.connection.MySQLConnection",
    ),
    class("mysql.connector.connection_cext.CMySQLConnection")
        .bases(&["mysql.connector.connection.MySQLConnection"]),
    alias(
        "mysql.connector.CMySQLConnection",
        "mysql.connector.connection_cext.CMySQLConnection",
    ),
    blocks(
        "mysql.connector.pooling.MySQLConnectionPool",
        Kind::Database,
    )
    .returns("mysql.connector.pooling.MySQLConnectionPool"),
    blocks(
        "mysql.connector.pooling.MySQLConnectionPool.get_connection",
        Kind::Database,
    )
    .live()
    .returns("mysql.connector.connection.MySQLConnection"),
    blocks("MySQLdb.connect", Kind::Database)
        .live()
        .returns("MySQLdb.connections.Connection"),
    class("MySQLdb.connections.Connection"),
    pure("MySQLdb.connections.Connection.__enter__").returns("Self"),
    pure("MySQLdb.connections.Connection.cursor").returns("MySQLdb.cursors.Cursor"),
    blocks("MySQLdb.connections.Connection.commit", Kind::Database).caution(CONNECTION),
    blocks("MySQLdb.connections.Connection.rollback", Kind::Database).caution(CONNECTION),
    blocks("MySQLdb.connections.Connection.ping", Kind::Database).caution(CONNECTION),
    blocks("MySQLdb.connections.Connection.query", Kind::Database).caution(CONNECTION),
    blocks("MySQLdb.connections.Connection.select_db", Kind::Database).caution(CONNECTION),
    blocks("MySQLdb.connections.Connection.close", Kind::Database).weight(Weight::Light),
    blocks("MySQLdb.connections.Connection.__exit__", Kind::Database).weight(Weight::Light),
    class("MySQLdb.cursors.Cursor"),
    pure("MySQLdb.cursors.Cursor.__enter__").returns("Self"),
    blocks("MySQLdb.cursors.Cursor.execute", Kind::Database).caution(CONNECTION),
    blocks("MySQLdb.cursors.Cursor.executemany", Kind::Database).caution(CONNECTION),
    blocks("MySQLdb.cursors.Cursor.callproc", Kind::Database).caution(CONNECTION),
    blocks("MySQLdb.cursors.Cursor.nextset", Kind::Database).caution(CONNECTION),
    blocks("MySQLdb.cursors.Cursor.fetchone", Kind::Database)
        .weight(Weight::Light)
        .caution(CONNECTION),
    blocks("MySQLdb.cursors.Cursor.fetchmany", Kind::Database)
        .weight(Weight::Light)
        .caution(CONNECTION),
    blocks("MySQLdb.cursors.Cursor.fetchall", Kind::Database)
        .weight(Weight::Light)
        .caution(CONNECTION),
    blocks("MySQLdb.cursors.Cursor.__iter__", Kind::Database)
        .weight(Weight::Light)
        .lazy()
        .caution(CONNECTION),
    blocks("MySQLdb.cursors.Cursor.close", Kind::Database).weight(Weight::Light),
    alias("MySQLdb.Connect", "MySQLdb.connect"),
    class("MySQLdb.cursors.DictCursor").bases(&["MySQLdb.cursors.Cursor"]),
    class("MySQLdb.cursors.SSCursor").bases(&["MySQLdb.cursors.Cursor"]),
    blocks("MySQLdb.cursors.SSCursor.fetchone", Kind::Database).caution(CONNECTION),
    blocks("MySQLdb.cursors.SSCursor.fetchmany", Kind::Database).caution(CONNECTION),
    blocks("MySQLdb.cursors.SSCursor.fetchall", Kind::Database).caution(CONNECTION),
    blocks("MySQLdb.cursors.SSCursor.__iter__", Kind::Database)
        .lazy()
        .caution(CONNECTION),
];
