//! Log handlers. Records go through them wherever they are logged, so only what a coroutine calls itself is listed.

use crate::catalog::{Kind, Row, Weight, argument, blocks, class};

pub static ROWS: &[Row] = &[
    blocks("logging.FileHandler", Kind::File)
        .weight(Weight::Light)
        .unless(&[argument("delay", 3, "True")])
        .returns("logging.FileHandler"),
    blocks("logging.FileHandler.close", Kind::File).weight(Weight::Light),
    blocks("logging.FileHandler.emit", Kind::File).weight(Weight::Light),
    blocks("logging.handlers.RotatingFileHandler", Kind::File)
        .weight(Weight::Light)
        .unless(&[argument("delay", 5, "True")])
        .returns("logging.handlers.RotatingFileHandler"),
    blocks(
        "logging.handlers.RotatingFileHandler.doRollover",
        Kind::File,
    ),
    blocks("logging.handlers.TimedRotatingFileHandler", Kind::File)
        .weight(Weight::Light)
        .unless(&[argument("delay", 5, "True")])
        .returns("logging.handlers.TimedRotatingFileHandler"),
    blocks(
        "logging.handlers.TimedRotatingFileHandler.doRollover",
        Kind::File,
    ),
    blocks("logging.handlers.WatchedFileHandler", Kind::File)
        .weight(Weight::Light)
        .unless(&[argument("delay", 3, "True")])
        .returns("logging.handlers.WatchedFileHandler"),
    class("logging.handlers.HTTPHandler"),
    blocks("logging.handlers.HTTPHandler.emit", Kind::Http),
    class("logging.handlers.SMTPHandler"),
    blocks("logging.handlers.SMTPHandler.emit", Kind::Network),
    class("logging.handlers.SocketHandler"),
    class("logging.handlers.DatagramHandler").bases(&["logging.handlers.SocketHandler"]),
    blocks("logging.handlers.SocketHandler.emit", Kind::Network),
    blocks("logging.handlers.SysLogHandler", Kind::Network).weight(Weight::Medium),
    class("logging.handlers.QueueListener"),
    blocks("logging.handlers.QueueListener.stop", Kind::Wait),
    blocks("logging.config.fileConfig", Kind::File).weight(Weight::Light),
    blocks("syslog.syslog", Kind::Network).weight(Weight::Light),
];
