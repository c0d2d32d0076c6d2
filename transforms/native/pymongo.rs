//! `pymongo`: `MongoClient` to `AsyncMongoClient`, with its databases, collections and cursors.

use crate::family::Member::{Call, Object, Read};
use crate::family::{Block, Class, End, Family, Given, Items, Maker, Member};
use crate::swap::Arguments;

const AWAITED: Member = Call(Given::Awaited);
const OBJECT: Member = Object(Given::AtOnce);
const AWAITED_OBJECT: Member = Object(Given::Awaited);

const DOCUMENTS: Option<Items> = Some(Items {
    all: Some("to_list"),
    at_once: &[],
});

const MAKER: Maker = Maker {
    name: "pymongo.MongoClient",
    twin: "pymongo.AsyncMongoClient",
    method: false,
    suffix: "",
    arguments: Arguments::AllBut(&["event_listeners", "auto_encryption_opts"]),
    positional: 6,
    names: &[],
    given: Given::AtOnce,
    block: Block::Same,
};

pub static ROWS: &[Family] = &[Family {
    library: "pymongo",
    module: "pymongo",
    defined: &[],
    other: false,
    makers: &[MAKER],
    classes: &[
        Class {
            members: &[
                ("get_database", OBJECT),
                ("get_default_database", OBJECT),
                ("start_session", OBJECT),
                ("bulk_write", AWAITED),
                ("close", AWAITED),
                ("drop_database", AWAITED),
                ("list_database_names", AWAITED),
                ("list_databases", AWAITED_OBJECT),
                ("server_info", AWAITED),
                ("watch", AWAITED_OBJECT),
                ("codec_options", Read),
                ("options", Read),
                ("read_concern", Read),
                ("read_preference", Read),
                ("write_concern", Read),
            ],
            block: Block::Same,
            closing: true,
            end: End::Block("close"),
            named: true,
            ..Class::new("pymongo.MongoClient")
        },
        Class {
            members: &[
                ("get_collection", OBJECT),
                ("with_options", OBJECT),
                ("aggregate", AWAITED_OBJECT),
                ("command", AWAITED),
                ("create_collection", AWAITED_OBJECT),
                ("cursor_command", AWAITED_OBJECT),
                ("dereference", AWAITED),
                ("drop_collection", AWAITED),
                ("list_collection_names", AWAITED),
                ("list_collections", AWAITED_OBJECT),
                ("validate_collection", AWAITED),
                ("watch", AWAITED_OBJECT),
                ("codec_options", Read),
                ("name", Read),
                ("read_concern", Read),
                ("read_preference", Read),
                ("write_concern", Read),
            ],
            named: true,
            ..Class::new("pymongo.database.Database")
        },
        Class {
            members: &[
                ("find", OBJECT),
                ("find_raw_batches", OBJECT),
                ("with_options", OBJECT),
                ("aggregate", AWAITED_OBJECT),
                ("aggregate_raw_batches", AWAITED_OBJECT),
                ("bulk_write", AWAITED),
                ("count_documents", AWAITED),
                ("create_index", AWAITED),
                ("create_indexes", AWAITED),
                ("create_search_index", AWAITED),
                ("create_search_indexes", AWAITED),
                ("delete_many", AWAITED),
                ("delete_one", AWAITED),
                ("distinct", AWAITED),
                ("drop", AWAITED),
                ("drop_index", AWAITED),
                ("drop_indexes", AWAITED),
                ("drop_search_index", AWAITED),
                ("estimated_document_count", AWAITED),
                ("find_one", AWAITED),
                ("find_one_and_delete", AWAITED),
                ("find_one_and_replace", AWAITED),
                ("find_one_and_update", AWAITED),
                ("index_information", AWAITED),
                ("insert_many", AWAITED),
                ("insert_one", AWAITED),
                ("list_indexes", AWAITED_OBJECT),
                ("list_search_indexes", AWAITED_OBJECT),
                ("options", AWAITED),
                ("rename", AWAITED),
                ("replace_one", AWAITED),
                ("update_many", AWAITED),
                ("update_one", AWAITED),
                ("update_search_index", AWAITED),
                ("watch", AWAITED_OBJECT),
                ("codec_options", Read),
                ("full_name", Read),
                ("name", Read),
                ("read_concern", Read),
                ("read_preference", Read),
                ("write_concern", Read),
            ],
            named: true,
            ..Class::new("pymongo.collection.Collection")
        },
        Class {
            members: &[
                ("allow_disk_use", OBJECT),
                ("batch_size", OBJECT),
                ("clone", OBJECT),
                ("collation", OBJECT),
                ("comment", OBJECT),
                ("hint", OBJECT),
                ("limit", OBJECT),
                ("max", OBJECT),
                ("max_await_time_ms", OBJECT),
                ("max_scan", OBJECT),
                ("max_time_ms", OBJECT),
                ("min", OBJECT),
                ("skip", OBJECT),
                ("sort", OBJECT),
                ("where", OBJECT),
                ("close", AWAITED),
                ("distinct", AWAITED),
                ("explain", AWAITED),
                ("rewind", AWAITED_OBJECT),
                ("to_list", AWAITED),
                ("alive", Read),
                ("cursor_id", Read),
                ("retrieved", Read),
            ],
            block: Block::Same,
            closing: true,
            items: DOCUMENTS,
            ..Class::new("pymongo.cursor.Cursor")
        },
        Class {
            members: &[
                ("batch_size", OBJECT),
                ("close", AWAITED),
                ("to_list", AWAITED),
                ("try_next", AWAITED),
                ("alive", Read),
                ("cursor_id", Read),
            ],
            block: Block::Same,
            closing: true,
            items: DOCUMENTS,
            ..Class::new("pymongo.command_cursor.CommandCursor")
        },
        Class {
            members: &[
                ("close", AWAITED),
                ("try_next", AWAITED),
                ("alive", Read),
                ("resume_token", Read),
            ],
            block: Block::Same,
            closing: true,
            items: Some(Items {
                all: None,
                at_once: &[],
            }),
            ..Class::new("pymongo.change_stream.ChangeStream")
        },
        Class {
            members: &[
                ("abort_transaction", AWAITED),
                ("commit_transaction", AWAITED),
                ("end_session", AWAITED),
                ("start_transaction", AWAITED_OBJECT),
                ("has_ended", Read),
                ("in_transaction", Read),
                ("session_id", Read),
            ],
            block: Block::Same,
            passed: Some("session"),
            ..Class::new("pymongo.client_session.ClientSession")
        },
        Class {
            block: Block::Same,
            ..Class::new("pymongo.synchronous.client_session._TransactionContext")
        },
    ],
    handed: &[],
    left: &[],
    dialect: None,
    statements: &[],
    reading: &[],
    drivers: &[],
    kept: false,
    any_runtime: false,
    caution: "`AsyncMongoClient` needs pymongo 4.9, and belongs to the event loop on which it is first used",
    preserved: "commands, documents, cursors, change streams, sessions and transactions, exceptions; a client that nothing closes is closed where it was last used",
    refused: "clients, databases and collections that leave the function, `next` and items of a cursor, `with_transaction`, GridFS, listeners, encryption",
}];
