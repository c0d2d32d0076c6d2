//! Data formats that read or write files by themselves. `csv` is absent: it takes what it is given, file or list.

use crate::catalog::{Kind, Row, Weight, alias, blocks, class, pure};

pub(super) const CHANGING: &str =
    "nobody may change the object while the worker thread walks over it";
const HANDLERS: &str = "the handlers are called in the worker thread";
const SHELF: &str =
    "from Python 3.13 on the database behind it is tied to the thread that opened it";

pub static ROWS: &[Row] = &[
    blocks("json.dump", Kind::File).caution(CHANGING),
    blocks("json.load", Kind::File),
    pure("json.dumps").returns("str"),
    blocks("marshal.dump", Kind::File).caution(CHANGING),
    blocks("marshal.load", Kind::File),
    blocks("pickle.dump", Kind::File).caution(CHANGING),
    blocks("pickle.load", Kind::File),
    class("pickle.Pickler"),
    blocks("pickle.Pickler.dump", Kind::File).caution(CHANGING),
    class("pickle.Unpickler"),
    blocks("pickle.Unpickler.load", Kind::File),
    blocks("plistlib.dump", Kind::File).caution(CHANGING),
    blocks("plistlib.load", Kind::File),
    blocks("tomllib.load", Kind::File),
    class("configparser.RawConfigParser"),
    class("configparser.ConfigParser").bases(&["configparser.RawConfigParser"]),
    class("configparser.SafeConfigParser").bases(&["configparser.ConfigParser"]),
    blocks("configparser.RawConfigParser.read", Kind::File),
    blocks("configparser.RawConfigParser.read_file", Kind::File),
    blocks("configparser.RawConfigParser.write", Kind::File).caution(CHANGING),
    blocks("netrc.netrc", Kind::File),
    blocks("email.message_from_binary_file", Kind::File),
    blocks("email.message_from_file", Kind::File),
    // XML.
    blocks("xml.dom.minidom.parse", Kind::File),
    blocks("xml.etree.ElementTree.iterparse", Kind::File)
        .lazy()
        .returns("iter[tuple[str, ?]]"),
    blocks("xml.etree.ElementTree.parse", Kind::File).returns("xml.etree.ElementTree.ElementTree"),
    class("xml.etree.ElementTree.ElementTree"),
    blocks("xml.etree.ElementTree.ElementTree.parse", Kind::File),
    blocks("xml.etree.ElementTree.ElementTree.write", Kind::File).caution(CHANGING),
    alias("xml.etree.cElementTree", "xml.etree.ElementTree"),
    blocks("xml.sax.parse", Kind::File).warning(HANDLERS),
    class("xml.sax.xmlreader.XMLReader"),
    blocks("xml.sax.xmlreader.XMLReader.parse", Kind::File).warning(HANDLERS),
    pure("xml.sax.make_parser").returns("xml.sax.xmlreader.XMLReader"),
    // Dictionaries on disk.
    blocks("shelve.open", Kind::File)
        .live()
        .returns("shelve.Shelf"),
    class("shelve.Shelf"),
    pure("shelve.Shelf.__enter__").returns("Self"),
    blocks("shelve.Shelf.__contains__", Kind::File).pinned(SHELF),
    blocks("shelve.Shelf.__delitem__", Kind::File).pinned(SHELF),
    blocks("shelve.Shelf.__exit__", Kind::File).pinned(SHELF),
    blocks("shelve.Shelf.__getitem__", Kind::File).pinned(SHELF),
    blocks("shelve.Shelf.__iter__", Kind::File).pinned(SHELF),
    blocks("shelve.Shelf.__setitem__", Kind::File).pinned(SHELF),
    blocks("shelve.Shelf.close", Kind::File).pinned(SHELF),
    blocks("shelve.Shelf.get", Kind::File).pinned(SHELF),
    blocks("shelve.Shelf.items", Kind::File).pinned(SHELF),
    blocks("shelve.Shelf.keys", Kind::File).pinned(SHELF),
    blocks("shelve.Shelf.sync", Kind::File).pinned(SHELF),
    blocks("shelve.Shelf.values", Kind::File).pinned(SHELF),
    blocks("dbm.open", Kind::File)
        .live()
        .returns("dbm.dumb._Database"),
    blocks("dbm.dumb.open", Kind::File)
        .live()
        .returns("dbm.dumb._Database"),
    blocks("dbm.sqlite3.open", Kind::File)
        .live()
        .returns("dbm.dumb._Database"),
    blocks("dbm.whichdb", Kind::File).weight(Weight::Light),
    class("dbm.dumb._Database"),
    pure("dbm.dumb._Database.__enter__").returns("Self"),
    blocks("dbm.dumb._Database.__delitem__", Kind::File).pinned(SHELF),
    blocks("dbm.dumb._Database.__exit__", Kind::File).pinned(SHELF),
    blocks("dbm.dumb._Database.__getitem__", Kind::File).pinned(SHELF),
    blocks("dbm.dumb._Database.__setitem__", Kind::File).pinned(SHELF),
    blocks("dbm.dumb._Database.close", Kind::File).pinned(SHELF),
    blocks("dbm.dumb._Database.get", Kind::File).pinned(SHELF),
    blocks("dbm.dumb._Database.keys", Kind::File).pinned(SHELF),
    blocks("dbm.dumb._Database.sync", Kind::File).pinned(SHELF),
    // Mailboxes, which are opened or created when they are made.
    blocks("mailbox.Babyl", Kind::File)
        .live()
        .returns("mailbox.Mailbox"),
    blocks("mailbox.MH", Kind::File)
        .live()
        .returns("mailbox.Mailbox"),
    blocks("mailbox.MMDF", Kind::File)
        .live()
        .returns("mailbox.Mailbox"),
    blocks("mailbox.Maildir", Kind::File)
        .live()
        .returns("mailbox.Mailbox"),
    blocks("mailbox.mbox", Kind::File)
        .live()
        .returns("mailbox.Mailbox"),
    class("mailbox.Message"),
    class("mailbox.Mailbox"),
    blocks("mailbox.Mailbox.__contains__", Kind::File),
    blocks("mailbox.Mailbox.__delitem__", Kind::File),
    blocks("mailbox.Mailbox.__getitem__", Kind::File),
    blocks("mailbox.Mailbox.__iter__", Kind::File)
        .lazy()
        .returns("iter[mailbox.Message]"),
    blocks("mailbox.Mailbox.__len__", Kind::File),
    blocks("mailbox.Mailbox.__setitem__", Kind::File),
    blocks("mailbox.Mailbox.add", Kind::File),
    blocks("mailbox.Mailbox.clear", Kind::File),
    blocks("mailbox.Mailbox.close", Kind::File),
    blocks("mailbox.Mailbox.discard", Kind::File),
    blocks("mailbox.Mailbox.flush", Kind::File),
    blocks("mailbox.Mailbox.get", Kind::File),
    blocks("mailbox.Mailbox.get_bytes", Kind::File),
    blocks("mailbox.Mailbox.get_file", Kind::File)
        .live()
        .returns("io.BufferedReader"),
    blocks("mailbox.Mailbox.get_message", Kind::File),
    blocks("mailbox.Mailbox.get_string", Kind::File),
    blocks("mailbox.Mailbox.items", Kind::File),
    blocks("mailbox.Mailbox.iteritems", Kind::File)
        .lazy()
        .returns("iter[tuple[?, mailbox.Message]]"),
    blocks("mailbox.Mailbox.iterkeys", Kind::File)
        .lazy()
        .returns("iter[?]"),
    blocks("mailbox.Mailbox.itervalues", Kind::File)
        .lazy()
        .returns("iter[mailbox.Message]"),
    blocks("mailbox.Mailbox.keys", Kind::File),
    blocks("mailbox.Mailbox.lock", Kind::File),
    blocks("mailbox.Mailbox.pop", Kind::File),
    blocks("mailbox.Mailbox.popitem", Kind::File),
    blocks("mailbox.Mailbox.remove", Kind::File),
    blocks("mailbox.Mailbox.unlock", Kind::File),
    blocks("mailbox.Mailbox.update", Kind::File),
    blocks("mailbox.Mailbox.values", Kind::File),
];
