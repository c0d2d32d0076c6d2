//! `smtplib` to `aiosmtplib`.

use crate::family::Member::{Read, Statement};
use crate::family::{Added, Block, Class, Dialect, End, Family, Given, Keyword, Maker};
use crate::swap::Arguments;

const SMTP: Maker = Maker {
    name: "smtplib.SMTP",
    twin: "aiosmtplib.SMTP",
    method: false,
    suffix: "",
    arguments: Arguments::Only(&[
        ("host", &[]),
        ("port", &[]),
        ("local_hostname", &[]),
        ("timeout", &[]),
        ("source_address", &[]),
    ]),
    positional: 2,
    names: &["hostname", "port"],
    given: Given::Block,
    block: Block::Same,
};

const fn added(to: &'static str, keyword: &'static str, value: &'static str) -> Added {
    Added {
        to,
        keyword,
        value,
        unless: keyword,
    }
}

const fn unverified(to: &'static str) -> Added {
    Added {
        unless: "context",
        ..added(to, "validate_certs", "False")
    }
}

pub static ROWS: &[Family] = &[Family {
    library: "aiosmtplib",
    module: "smtplib",
    defined: &[],
    other: true,
    makers: &[
        SMTP,
        Maker {
            name: "smtplib.SMTP_SSL",
            arguments: Arguments::Only(&[
                ("host", &[]),
                ("port", &[]),
                ("local_hostname", &[]),
                ("timeout", &[]),
                ("source_address", &[]),
                ("context", &[]),
            ]),
            ..SMTP
        },
    ],
    classes: &[Class {
        members: &[
            ("ehlo", Statement),
            ("helo", Statement),
            ("login", Statement),
            ("noop", Statement),
            ("quit", Statement),
            ("rset", Statement),
            ("send_message", Statement),
            ("sendmail", Statement),
            ("starttls", Statement),
            ("timeout", Read),
        ],
        block: Block::Same,
        end: End::Block("quit"),
        ..Class::new("smtplib.SMTP")
    }],
    handed: &[],
    left: &[],
    dialect: Some(Dialect {
        keywords: &[
            Keyword::new("host", "hostname"),
            Keyword::new("context", "tls_context"),
            Keyword::new("from_addr", "sender"),
            Keyword::new("to_addrs", "recipients"),
        ],
        methods: &[
            ("ehlo", 0, &[]),
            ("helo", 0, &[]),
            ("login", 2, &[]),
            ("noop", 0, &[]),
            ("quit", 0, &[]),
            ("rset", 0, &[]),
            (
                "send_message",
                1,
                &["from_addr", "to_addrs", "mail_options", "rcpt_options"],
            ),
            ("sendmail", 3, &["mail_options", "rcpt_options"]),
            ("starttls", 0, &["context"]),
        ],
        added: &[
            added("smtplib.SMTP", "timeout", "None"),
            added("smtplib.SMTP", "start_tls", "False"),
            added("smtplib.SMTP_SSL", "timeout", "None"),
            added("smtplib.SMTP_SSL", "use_tls", "True"),
            unverified("smtplib.SMTP_SSL"),
            unverified("starttls"),
        ],
        exceptions: &[
            (
                "smtplib.SMTPAuthenticationError",
                "aiosmtplib.SMTPAuthenticationError",
            ),
            (
                "smtplib.SMTPConnectError",
                "aiosmtplib.SMTPConnectResponseError",
            ),
            ("smtplib.SMTPDataError", "aiosmtplib.SMTPDataError"),
            ("smtplib.SMTPException", "aiosmtplib.SMTPException"),
            ("smtplib.SMTPHeloError", "aiosmtplib.SMTPHeloError"),
            (
                "smtplib.SMTPNotSupportedError",
                "aiosmtplib.SMTPNotSupported",
            ),
            (
                "smtplib.SMTPRecipientsRefused",
                "aiosmtplib.SMTPRecipientsRefused",
            ),
            (
                "smtplib.SMTPResponseException",
                "aiosmtplib.SMTPResponseException",
            ),
            ("smtplib.SMTPSenderRefused", "aiosmtplib.SMTPSenderRefused"),
            (
                "smtplib.SMTPServerDisconnected",
                "aiosmtplib.SMTPServerDisconnected",
            ),
        ],
        attributes: &[],
        not_bases: &[
            "ConnectionError",
            "ConnectionRefusedError",
            "EnvironmentError",
            "IOError",
            "OSError",
            "TimeoutError",
        ],
        server_binds: false,
    }),
    statements: &[],
    reading: &[],
    drivers: &[],
    kept: false,
    any_runtime: false,
    caution: "a connection that fails raises an `SMTPException` as well, the texts of exceptions are others, and a session that fails is ended by QUIT",
    preserved: "sessions, login, STARTTLS and TLS without looking at certificates when there is no context, no timeout, messages, exceptions in `except` clauses",
    refused: "results of commands, attributes of exceptions, `OSError` in `except` clauses, `set_debuglevel`, `docmd` and other commands, LMTP; an address with its port in one string",
}];
