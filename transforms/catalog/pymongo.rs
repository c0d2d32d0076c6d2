//! `pymongo` and `gridfs`: synchronous clients, collections, and cursors.

use crate::catalog::{Kind, Row, Weight, alias, attribute, blocks, class, pure};

const SESSION: &str = "a ClientSession must not be used by two threads at once";

pub static ROWS: &[Row] = &[
    class("pymongo.MongoClient"),
    pure("pymongo.MongoClient.__enter__").returns("Self"),
    attribute("pymongo.MongoClient.*", "pymongo.database.Database"),
    pure("pymongo.MongoClient.__getitem__").returns("pymongo.database.Database"),
    pure("pymongo.MongoClient.get_database").returns("pymongo.database.Database"),
    pure("pymongo.MongoClient.get_default_database").returns("pymongo.database.Database"),
    pure("pymongo.MongoClient.start_session").returns("pymongo.client_session.ClientSession"),
    pure("pymongo.MongoClient.append_metadata"),
    attribute("pymongo.MongoClient.options", ""),
    attribute("pymongo.MongoClient.topology_description", ""),
    attribute("pymongo.MongoClient.codec_options", ""),
    attribute("pymongo.MongoClient.read_preference", ""),
    attribute("pymongo.MongoClient.write_concern", ""),
    attribute("pymongo.MongoClient.read_concern", ""),
    attribute("pymongo.MongoClient.event_listeners", ""),
    blocks("pymongo.MongoClient.list_database_names", Kind::Database),
    blocks("pymongo.MongoClient.server_info", Kind::Database),
    blocks("pymongo.MongoClient.drop_database", Kind::Database),
    blocks("pymongo.MongoClient.bulk_write", Kind::Database),
    blocks("pymongo.MongoClient.list_databases", Kind::Database)
        .live()
        .returns("pymongo.command_cursor.CommandCursor"),
    blocks("pymongo.MongoClient.watch", Kind::Database)
        .live()
        .returns("pymongo.change_stream.ChangeStream"),
    blocks("pymongo.MongoClient.close", Kind::Database).weight(Weight::Light),
    blocks("pymongo.MongoClient.__exit__", Kind::Database).weight(Weight::Light),
    attribute("pymongo.MongoClient.address", ""),
    attribute("pymongo.MongoClient.primary", ""),
    attribute("pymongo.MongoClient.secondaries", ""),
    attribute("pymongo.MongoClient.nodes", ""),
    attribute("pymongo.MongoClient.is_primary", ""),
    attribute("pymongo.MongoClient.is_mongos", ""),
    class("pymongo.database.Database"),
    attribute(
        "pymongo.database.Database.*",
        "pymongo.collection.Collection",
    ),
    pure("pymongo.database.Database.__getitem__").returns("pymongo.collection.Collection"),
    pure("pymongo.database.Database.get_collection").returns("pymongo.collection.Collection"),
    pure("pymongo.database.Database.with_options").returns("pymongo.database.Database"),
    attribute("pymongo.database.Database.client", "pymongo.MongoClient"),
    attribute("pymongo.database.Database.name", ""),
    attribute("pymongo.database.Database.codec_options", ""),
    attribute("pymongo.database.Database.read_preference", ""),
    attribute("pymongo.database.Database.write_concern", ""),
    attribute("pymongo.database.Database.read_concern", ""),
    blocks("pymongo.database.Database.command", Kind::Database),
    blocks(
        "pymongo.database.Database.list_collection_names",
        Kind::Database,
    ),
    blocks("pymongo.database.Database.drop_collection", Kind::Database),
    blocks(
        "pymongo.database.Database.validate_collection",
        Kind::Database,
    ),
    blocks("pymongo.database.Database.dereference", Kind::Database),
    blocks(
        "pymongo.database.Database.create_collection",
        Kind::Database,
    )
    .returns("pymongo.collection.Collection"),
    blocks("pymongo.database.Database.list_collections", Kind::Database)
        .live()
        .returns("pymongo.command_cursor.CommandCursor"),
    blocks("pymongo.database.Database.aggregate", Kind::Database)
        .live()
        .returns("pymongo.command_cursor.CommandCursor"),
    blocks("pymongo.database.Database.cursor_command", Kind::Database)
        .live()
        .returns("pymongo.command_cursor.CommandCursor"),
    blocks("pymongo.database.Database.watch", Kind::Database)
        .live()
        .returns("pymongo.change_stream.ChangeStream"),
    class("pymongo.collection.Collection"),
    attribute(
        "pymongo.collection.Collection.*",
        "pymongo.collection.Collection",
    ),
    pure("pymongo.collection.Collection.__getitem__").returns("pymongo.collection.Collection"),
    pure("pymongo.collection.Collection.with_options").returns("pymongo.collection.Collection"),
    attribute(
        "pymongo.collection.Collection.database",
        "pymongo.database.Database",
    ),
    attribute("pymongo.collection.Collection.name", ""),
    attribute("pymongo.collection.Collection.full_name", ""),
    attribute("pymongo.collection.Collection.codec_options", ""),
    attribute("pymongo.collection.Collection.read_preference", ""),
    attribute("pymongo.collection.Collection.write_concern", ""),
    attribute("pymongo.collection.Collection.read_concern", ""),
    blocks("pymongo.collection.Collection.find_one", Kind::Database),
    blocks("pymongo.collection.Collection.insert_one", Kind::Database),
    blocks("pymongo.collection.Collection.insert_many", Kind::Database),
    blocks("pymongo.collection.Collection.update_one", Kind::Database),
    blocks("pymongo.collection.Collection.update_many", Kind::Database),
    blocks("pymongo.collection.Collection.replace_one", Kind::Database),
    blocks("pymongo.collection.Collection.delete_one", Kind::Database),
    blocks("pymongo.collection.Collection.delete_many", Kind::Database),
    blocks(
        "pymongo.collection.Collection.count_documents",
        Kind::Database,
    ),
    blocks(
        "pymongo.collection.Collection.estimated_document_count",
        Kind::Database,
    ),
    blocks("pymongo.collection.Collection.distinct", Kind::Database),
    blocks(
        "pymongo.collection.Collection.find_one_and_update",
        Kind::Database,
    ),
    blocks(
        "pymongo.collection.Collection.find_one_and_replace",
        Kind::Database,
    ),
    blocks(
        "pymongo.collection.Collection.find_one_and_delete",
        Kind::Database,
    ),
    blocks("pymongo.collection.Collection.bulk_write", Kind::Database),
    blocks("pymongo.collection.Collection.create_index", Kind::Database),
    blocks(
        "pymongo.collection.Collection.create_indexes",
        Kind::Database,
    ),
    blocks("pymongo.collection.Collection.drop_index", Kind::Database),
    blocks("pymongo.collection.Collection.drop_indexes", Kind::Database),
    blocks("pymongo.collection.Collection.drop", Kind::Database),
    blocks("pymongo.collection.Collection.rename", Kind::Database),
    blocks(
        "pymongo.collection.Collection.index_information",
        Kind::Database,
    ),
    blocks("pymongo.collection.Collection.options", Kind::Database),
    blocks(
        "pymongo.collection.Collection.create_search_index",
        Kind::Database,
    ),
    blocks(
        "pymongo.collection.Collection.create_search_indexes",
        Kind::Database,
    ),
    blocks(
        "pymongo.collection.Collection.drop_search_index",
        Kind::Database,
    ),
    blocks(
        "pymongo.collection.Collection.update_search_index",
        Kind::Database,
    ),
    blocks("pymongo.collection.Collection.list_indexes", Kind::Database)
        .live()
        .returns("pymongo.command_cursor.CommandCursor"),
    blocks(
        "pymongo.collection.Collection.list_search_indexes",
        Kind::Database,
    )
    .live()
    .returns("pymongo.command_cursor.CommandCursor"),
    blocks("pymongo.collection.Collection.aggregate", Kind::Database)
        .live()
        .returns("pymongo.command_cursor.CommandCursor"),
    blocks(
        "pymongo.collection.Collection.aggregate_raw_batches",
        Kind::Database,
    )
    .live()
    .returns("pymongo.command_cursor.CommandCursor"),
    blocks("pymongo.collection.Collection.watch", Kind::Database)
        .live()
        .returns("pymongo.change_stream.ChangeStream"),
    blocks("pymongo.collection.Collection.find", Kind::Database)
        .lazy()
        .returns("pymongo.cursor.Cursor"),
    blocks(
        "pymongo.collection.Collection.find_raw_batches",
        Kind::Database,
    )
    .lazy()
    .returns("pymongo.cursor.Cursor"),
    class("pymongo.cursor.Cursor"),
    pure("pymongo.cursor.Cursor.__enter__").returns("Self"),
    pure("pymongo.cursor.Cursor.sort").returns("Self"),
    pure("pymongo.cursor.Cursor.limit").returns("Self"),
    pure("pymongo.cursor.Cursor.skip").returns("Self"),
    pure("pymongo.cursor.Cursor.batch_size").returns("Self"),
    pure("pymongo.cursor.Cursor.hint").returns("Self"),
    pure("pymongo.cursor.Cursor.max_time_ms").returns("Self"),
    pure("pymongo.cursor.Cursor.max_await_time_ms").returns("Self"),
    pure("pymongo.cursor.Cursor.allow_disk_use").returns("Self"),
    pure("pymongo.cursor.Cursor.comment").returns("Self"),
    pure("pymongo.cursor.Cursor.collation").returns("Self"),
    pure("pymongo.cursor.Cursor.where").returns("Self"),
    pure("pymongo.cursor.Cursor.min").returns("Self"),
    pure("pymongo.cursor.Cursor.max").returns("Self"),
    pure("pymongo.cursor.Cursor.max_scan").returns("Self"),
    pure("pymongo.cursor.Cursor.add_option").returns("Self"),
    pure("pymongo.cursor.Cursor.remove_option").returns("Self"),
    pure("pymongo.cursor.Cursor.rewind").returns("Self"),
    pure("pymongo.cursor.Cursor.clone").returns("Self"),
    pure("pymongo.cursor.Cursor.__copy__").returns("Self"),
    blocks("pymongo.cursor.Cursor.__iter__", Kind::Database).lazy(),
    blocks("pymongo.cursor.Cursor.__next__", Kind::Database),
    blocks("pymongo.cursor.Cursor.next", Kind::Database),
    blocks("pymongo.cursor.Cursor.to_list", Kind::Database),
    blocks("pymongo.cursor.Cursor.distinct", Kind::Database),
    blocks("pymongo.cursor.Cursor.explain", Kind::Database),
    blocks("pymongo.cursor.Cursor.__getitem__", Kind::Database),
    blocks("pymongo.cursor.Cursor.close", Kind::Database).weight(Weight::Light),
    blocks("pymongo.cursor.Cursor.__exit__", Kind::Database).weight(Weight::Light),
    attribute("pymongo.cursor.Cursor.alive", ""),
    attribute("pymongo.cursor.Cursor.cursor_id", ""),
    attribute("pymongo.cursor.Cursor.retrieved", ""),
    attribute("pymongo.cursor.Cursor.session", ""),
    attribute(
        "pymongo.cursor.Cursor.collection",
        "pymongo.collection.Collection",
    ),
    attribute("pymongo.cursor.Cursor.address", ""),
    class("pymongo.command_cursor.CommandCursor"),
    pure("pymongo.command_cursor.CommandCursor.__enter__").returns("Self"),
    blocks(
        "pymongo.command_cursor.CommandCursor.__iter__",
        Kind::Database,
    )
    .lazy(),
    blocks(
        "pymongo.command_cursor.CommandCursor.__next__",
        Kind::Database,
    ),
    blocks("pymongo.command_cursor.CommandCursor.next", Kind::Database),
    blocks(
        "pymongo.command_cursor.CommandCursor.try_next",
        Kind::Database,
    ),
    blocks(
        "pymongo.command_cursor.CommandCursor.to_list",
        Kind::Database,
    ),
    pure("pymongo.command_cursor.CommandCursor.batch_size").returns("Self"),
    blocks("pymongo.command_cursor.CommandCursor.close", Kind::Database).weight(Weight::Light),
    blocks(
        "pymongo.command_cursor.CommandCursor.__exit__",
        Kind::Database,
    )
    .weight(Weight::Light),
    class("pymongo.change_stream.ChangeStream"),
    pure("pymongo.change_stream.ChangeStream.__enter__").returns("Self"),
    blocks(
        "pymongo.change_stream.ChangeStream.__iter__",
        Kind::Database,
    )
    .lazy(),
    blocks(
        "pymongo.change_stream.ChangeStream.__next__",
        Kind::Database,
    ),
    blocks("pymongo.change_stream.ChangeStream.next", Kind::Database),
    blocks(
        "pymongo.change_stream.ChangeStream.try_next",
        Kind::Database,
    ),
    blocks("pymongo.change_stream.ChangeStream.close", Kind::Database).weight(Weight::Light),
    blocks(
        "pymongo.change_stream.ChangeStream.__exit__",
        Kind::Database,
    )
    .weight(Weight::Light),
    class("pymongo.client_session.ClientSession"),
    pure("pymongo.client_session.ClientSession.__enter__").returns("Self"),
    pure("pymongo.client_session.ClientSession.start_transaction")
        .returns("pymongo.synchronous.client_session._TransactionContext"),
    blocks(
        "pymongo.client_session.ClientSession.commit_transaction",
        Kind::Database,
    )
    .caution(SESSION),
    blocks(
        "pymongo.client_session.ClientSession.abort_transaction",
        Kind::Database,
    )
    .caution(SESSION),
    blocks(
        "pymongo.client_session.ClientSession.end_session",
        Kind::Database,
    )
    .caution(SESSION),
    blocks(
        "pymongo.client_session.ClientSession.__exit__",
        Kind::Database,
    )
    .caution(SESSION),
    blocks(
        "pymongo.client_session.ClientSession.with_transaction",
        Kind::Database,
    )
    .warning("its callback runs in the worker thread"),
    class("pymongo.synchronous.client_session._TransactionContext"),
    pure("pymongo.synchronous.client_session._TransactionContext.__enter__").returns("Self"),
    blocks(
        "pymongo.synchronous.client_session._TransactionContext.__exit__",
        Kind::Database,
    )
    .caution(SESSION),
    alias("pymongo.mongo_client.MongoClient", "pymongo.MongoClient"),
    alias(
        "pymongo.synchronous.mongo_client.MongoClient",
        "pymongo.MongoClient",
    ),
    alias(
        "pymongo.synchronous.database.Database",
        "pymongo.database.Database",
    ),
    alias(
        "pymongo.synchronous.collection.Collection",
        "pymongo.collection.Collection",
    ),
    alias("pymongo.synchronous.cursor.Cursor", "pymongo.cursor.Cursor"),
    alias(
        "pymongo.synchronous.command_cursor.CommandCursor",
        "pymongo.command_cursor.CommandCursor",
    ),
    alias(
        "pymongo.synchronous.change_stream.ChangeStream",
        "pymongo.change_stream.ChangeStream",
    ),
    alias(
        "pymongo.synchronous.client_session.ClientSession",
        "pymongo.client_session.ClientSession",
    ),
    class("gridfs.GridFS"),
    blocks("gridfs.GridFS.put", Kind::Database),
    blocks("gridfs.GridFS.delete", Kind::Database),
    blocks("gridfs.GridFS.exists", Kind::Database),
    blocks("gridfs.GridFS.list", Kind::Database),
    blocks("gridfs.GridFS.get", Kind::Database)
        .live()
        .returns("gridfs.GridOut"),
    blocks("gridfs.GridFS.get_version", Kind::Database)
        .live()
        .returns("gridfs.GridOut"),
    blocks("gridfs.GridFS.get_last_version", Kind::Database)
        .live()
        .returns("gridfs.GridOut"),
    blocks("gridfs.GridFS.find_one", Kind::Database)
        .live()
        .returns("gridfs.GridOut"),
    pure("gridfs.GridFS.new_file").returns("gridfs.GridIn"),
    blocks("gridfs.GridFS.find", Kind::Database).lazy(),
    class("gridfs.GridFSBucket"),
    blocks("gridfs.GridFSBucket.upload_from_stream", Kind::Database),
    blocks(
        "gridfs.GridFSBucket.upload_from_stream_with_id",
        Kind::Database,
    ),
    blocks("gridfs.GridFSBucket.download_to_stream", Kind::Database),
    blocks(
        "gridfs.GridFSBucket.download_to_stream_by_name",
        Kind::Database,
    ),
    blocks("gridfs.GridFSBucket.delete", Kind::Database),
    blocks("gridfs.GridFSBucket.rename", Kind::Database),
    blocks("gridfs.GridFSBucket.open_download_stream", Kind::Database)
        .live()
        .returns("gridfs.GridOut"),
    blocks(
        "gridfs.GridFSBucket.open_download_stream_by_name",
        Kind::Database,
    )
    .live()
    .returns("gridfs.GridOut"),
    pure("gridfs.GridFSBucket.open_upload_stream").returns("gridfs.GridIn"),
    pure("gridfs.GridFSBucket.open_upload_stream_with_id").returns("gridfs.GridIn"),
    blocks("gridfs.GridFSBucket.find", Kind::Database).lazy(),
    class("gridfs.GridOut"),
    pure("gridfs.GridOut.__enter__").returns("Self"),
    blocks("gridfs.GridOut.read", Kind::Database),
    blocks("gridfs.GridOut.readline", Kind::Database),
    blocks("gridfs.GridOut.readlines", Kind::Database),
    blocks("gridfs.GridOut.readchunk", Kind::Database),
    blocks("gridfs.GridOut.seek", Kind::Database),
    blocks("gridfs.GridOut.__iter__", Kind::Database).lazy(),
    pure("gridfs.GridOut.close"),
    class("gridfs.GridIn"),
    pure("gridfs.GridIn.__enter__").returns("Self"),
    blocks("gridfs.GridIn.write", Kind::Database),
    blocks("gridfs.GridIn.writelines", Kind::Database),
    blocks("gridfs.GridIn.close", Kind::Database),
    blocks("gridfs.GridIn.__exit__", Kind::Database),
];
