//! Mail, news, file transfer and remote calls: one connection, one protocol.

use crate::catalog::{Kind, Row, alias, blocks, class, pure};

const CALLBACK: &str = "the callback is called in the worker thread";
const PROXY: &str = "a proxy has one connection, on which a request and its response belong together: two threads must not use it at once";
const CONNECTION: &str = "on one connection a command and its answer belong together: two threads must not use it at once";

pub static ROWS: &[Row] = &[
    // A connection is made at once when the constructor is given a host.
    blocks("smtplib.SMTP", Kind::Network)
        .live()
        .returns("smtplib.SMTP"),
    pure("smtplib.SMTP.__enter__").returns("Self"),
    blocks("smtplib.LMTP", Kind::Network)
        .live()
        .returns("smtplib.SMTP"),
    blocks("smtplib.SMTP_SSL", Kind::Network)
        .live()
        .returns("smtplib.SMTP"),
    blocks("smtplib.SMTP.__exit__", Kind::Network),
    blocks("smtplib.SMTP.auth", Kind::Network).caution(CONNECTION),
    blocks("smtplib.SMTP.connect", Kind::Network).caution(CONNECTION),
    blocks("smtplib.SMTP.data", Kind::Network).caution(CONNECTION),
    blocks("smtplib.SMTP.docmd", Kind::Network).caution(CONNECTION),
    blocks("smtplib.SMTP.ehlo", Kind::Network).caution(CONNECTION),
    blocks("smtplib.SMTP.ehlo_or_helo_if_needed", Kind::Network).caution(CONNECTION),
    blocks("smtplib.SMTP.expn", Kind::Network).caution(CONNECTION),
    blocks("smtplib.SMTP.getreply", Kind::Network).caution(CONNECTION),
    blocks("smtplib.SMTP.helo", Kind::Network).caution(CONNECTION),
    blocks("smtplib.SMTP.help", Kind::Network).caution(CONNECTION),
    blocks("smtplib.SMTP.login", Kind::Network).caution(CONNECTION),
    blocks("smtplib.SMTP.mail", Kind::Network).caution(CONNECTION),
    blocks("smtplib.SMTP.noop", Kind::Network).caution(CONNECTION),
    blocks("smtplib.SMTP.quit", Kind::Network).caution(CONNECTION),
    blocks("smtplib.SMTP.rcpt", Kind::Network).caution(CONNECTION),
    blocks("smtplib.SMTP.rset", Kind::Network).caution(CONNECTION),
    blocks("smtplib.SMTP.send", Kind::Network).caution(CONNECTION),
    blocks("smtplib.SMTP.send_message", Kind::Network).caution(CONNECTION),
    blocks("smtplib.SMTP.sendmail", Kind::Network).caution(CONNECTION),
    blocks("smtplib.SMTP.starttls", Kind::Network).caution(CONNECTION),
    blocks("smtplib.SMTP.verify", Kind::Network).caution(CONNECTION),
    blocks("smtplib.SMTP.vrfy", Kind::Network).caution(CONNECTION),
    // Mail boxes.
    blocks("imaplib.IMAP4", Kind::Network)
        .live()
        .returns("imaplib.IMAP4"),
    pure("imaplib.IMAP4.__enter__").returns("Self"),
    blocks("imaplib.IMAP4_SSL", Kind::Network)
        .live()
        .returns("imaplib.IMAP4"),
    blocks("imaplib.IMAP4_stream", Kind::Network)
        .live()
        .returns("imaplib.IMAP4"),
    blocks("imaplib.IMAP4.__exit__", Kind::Network),
    blocks("imaplib.IMAP4.append", Kind::Network).caution(CONNECTION),
    blocks("imaplib.IMAP4.authenticate", Kind::Network).caution(CONNECTION),
    blocks("imaplib.IMAP4.capability", Kind::Network).caution(CONNECTION),
    blocks("imaplib.IMAP4.check", Kind::Network).caution(CONNECTION),
    blocks("imaplib.IMAP4.close", Kind::Network).caution(CONNECTION),
    blocks("imaplib.IMAP4.copy", Kind::Network).caution(CONNECTION),
    blocks("imaplib.IMAP4.create", Kind::Network).caution(CONNECTION),
    blocks("imaplib.IMAP4.delete", Kind::Network).caution(CONNECTION),
    blocks("imaplib.IMAP4.deleteacl", Kind::Network).caution(CONNECTION),
    blocks("imaplib.IMAP4.enable", Kind::Network).caution(CONNECTION),
    blocks("imaplib.IMAP4.expunge", Kind::Network).caution(CONNECTION),
    blocks("imaplib.IMAP4.fetch", Kind::Network).caution(CONNECTION),
    blocks("imaplib.IMAP4.getacl", Kind::Network).caution(CONNECTION),
    blocks("imaplib.IMAP4.getannotation", Kind::Network).caution(CONNECTION),
    blocks("imaplib.IMAP4.getquota", Kind::Network).caution(CONNECTION),
    blocks("imaplib.IMAP4.getquotaroot", Kind::Network).caution(CONNECTION),
    blocks("imaplib.IMAP4.list", Kind::Network).caution(CONNECTION),
    blocks("imaplib.IMAP4.login", Kind::Network).caution(CONNECTION),
    blocks("imaplib.IMAP4.login_cram_md5", Kind::Network).caution(CONNECTION),
    blocks("imaplib.IMAP4.logout", Kind::Network).caution(CONNECTION),
    blocks("imaplib.IMAP4.lsub", Kind::Network).caution(CONNECTION),
    blocks("imaplib.IMAP4.myrights", Kind::Network).caution(CONNECTION),
    blocks("imaplib.IMAP4.namespace", Kind::Network).caution(CONNECTION),
    blocks("imaplib.IMAP4.noop", Kind::Network).caution(CONNECTION),
    blocks("imaplib.IMAP4.open", Kind::Network).caution(CONNECTION),
    blocks("imaplib.IMAP4.partial", Kind::Network).caution(CONNECTION),
    blocks("imaplib.IMAP4.proxyauth", Kind::Network).caution(CONNECTION),
    blocks("imaplib.IMAP4.recent", Kind::Network).caution(CONNECTION),
    blocks("imaplib.IMAP4.rename", Kind::Network).caution(CONNECTION),
    blocks("imaplib.IMAP4.search", Kind::Network).caution(CONNECTION),
    blocks("imaplib.IMAP4.select", Kind::Network).caution(CONNECTION),
    blocks("imaplib.IMAP4.setacl", Kind::Network).caution(CONNECTION),
    blocks("imaplib.IMAP4.setannotation", Kind::Network).caution(CONNECTION),
    blocks("imaplib.IMAP4.setquota", Kind::Network).caution(CONNECTION),
    blocks("imaplib.IMAP4.sort", Kind::Network).caution(CONNECTION),
    blocks("imaplib.IMAP4.starttls", Kind::Network).caution(CONNECTION),
    blocks("imaplib.IMAP4.status", Kind::Network).caution(CONNECTION),
    blocks("imaplib.IMAP4.store", Kind::Network).caution(CONNECTION),
    blocks("imaplib.IMAP4.subscribe", Kind::Network).caution(CONNECTION),
    blocks("imaplib.IMAP4.thread", Kind::Network).caution(CONNECTION),
    blocks("imaplib.IMAP4.uid", Kind::Network).caution(CONNECTION),
    blocks("imaplib.IMAP4.unselect", Kind::Network).caution(CONNECTION),
    blocks("imaplib.IMAP4.unsubscribe", Kind::Network).caution(CONNECTION),
    blocks("imaplib.IMAP4.xatom", Kind::Network).caution(CONNECTION),
    blocks("poplib.POP3", Kind::Network)
        .live()
        .returns("poplib.POP3"),
    blocks("poplib.POP3_SSL", Kind::Network)
        .live()
        .returns("poplib.POP3"),
    blocks("poplib.POP3.apop", Kind::Network).caution(CONNECTION),
    blocks("poplib.POP3.capa", Kind::Network).caution(CONNECTION),
    blocks("poplib.POP3.dele", Kind::Network).caution(CONNECTION),
    blocks("poplib.POP3.list", Kind::Network).caution(CONNECTION),
    blocks("poplib.POP3.noop", Kind::Network).caution(CONNECTION),
    blocks("poplib.POP3.pass_", Kind::Network).caution(CONNECTION),
    blocks("poplib.POP3.quit", Kind::Network).caution(CONNECTION),
    blocks("poplib.POP3.retr", Kind::Network).caution(CONNECTION),
    blocks("poplib.POP3.rpop", Kind::Network).caution(CONNECTION),
    blocks("poplib.POP3.rset", Kind::Network).caution(CONNECTION),
    blocks("poplib.POP3.stat", Kind::Network).caution(CONNECTION),
    blocks("poplib.POP3.stls", Kind::Network).caution(CONNECTION),
    blocks("poplib.POP3.top", Kind::Network).caution(CONNECTION),
    blocks("poplib.POP3.uidl", Kind::Network).caution(CONNECTION),
    blocks("poplib.POP3.user", Kind::Network).caution(CONNECTION),
    blocks("poplib.POP3.utf8", Kind::Network).caution(CONNECTION),
    // Files.
    blocks("ftplib.FTP", Kind::Network)
        .live()
        .returns("ftplib.FTP"),
    pure("ftplib.FTP.__enter__").returns("Self"),
    blocks("ftplib.FTP_TLS", Kind::Network)
        .live()
        .returns("ftplib.FTP"),
    blocks("ftplib.FTP.__exit__", Kind::Network),
    blocks("ftplib.FTP.abort", Kind::Network).caution(CONNECTION),
    blocks("ftplib.FTP.acct", Kind::Network).caution(CONNECTION),
    blocks("ftplib.FTP.connect", Kind::Network).caution(CONNECTION),
    blocks("ftplib.FTP.cwd", Kind::Network).caution(CONNECTION),
    blocks("ftplib.FTP.delete", Kind::Network).caution(CONNECTION),
    blocks("ftplib.FTP.dir", Kind::Network)
        .caution(CONNECTION)
        .warning(CALLBACK),
    blocks("ftplib.FTP.getresp", Kind::Network).caution(CONNECTION),
    blocks("ftplib.FTP.login", Kind::Network).caution(CONNECTION),
    blocks("ftplib.FTP.mkd", Kind::Network).caution(CONNECTION),
    blocks("ftplib.FTP.mlsd", Kind::Network)
        .caution(CONNECTION)
        .lazy()
        .returns("iter[tuple[str, ?]]"),
    blocks("ftplib.FTP.nlst", Kind::Network).caution(CONNECTION),
    blocks("ftplib.FTP.ntransfercmd", Kind::Network)
        .caution(CONNECTION)
        .live()
        .returns("tuple[socket.socket, ?]"),
    blocks("ftplib.FTP.pwd", Kind::Network).caution(CONNECTION),
    blocks("ftplib.FTP.quit", Kind::Network).caution(CONNECTION),
    blocks("ftplib.FTP.rename", Kind::Network).caution(CONNECTION),
    blocks("ftplib.FTP.retrbinary", Kind::Network)
        .caution(CONNECTION)
        .warning(CALLBACK),
    blocks("ftplib.FTP.retrlines", Kind::Network)
        .caution(CONNECTION)
        .warning(CALLBACK),
    blocks("ftplib.FTP.rmd", Kind::Network).caution(CONNECTION),
    blocks("ftplib.FTP.sendcmd", Kind::Network).caution(CONNECTION),
    blocks("ftplib.FTP.size", Kind::Network).caution(CONNECTION),
    blocks("ftplib.FTP.storbinary", Kind::Network)
        .caution(CONNECTION)
        .warning(CALLBACK),
    blocks("ftplib.FTP.storlines", Kind::Network)
        .caution(CONNECTION)
        .warning(CALLBACK),
    blocks("ftplib.FTP.transfercmd", Kind::Network)
        .caution(CONNECTION)
        .live()
        .returns("socket.socket"),
    blocks("ftplib.FTP.voidcmd", Kind::Network).caution(CONNECTION),
    blocks("ftplib.FTP.voidresp", Kind::Network).caution(CONNECTION),
    // News and terminals, both gone from Python 3.13.
    blocks("nntplib.NNTP", Kind::Network)
        .live()
        .returns("nntplib.NNTP"),
    pure("nntplib.NNTP.__enter__").returns("Self"),
    blocks("nntplib.NNTP_SSL", Kind::Network)
        .live()
        .returns("nntplib.NNTP"),
    blocks("nntplib.NNTP.__exit__", Kind::Network),
    blocks("nntplib.NNTP.article", Kind::Network).caution(CONNECTION),
    blocks("nntplib.NNTP.body", Kind::Network).caution(CONNECTION),
    blocks("nntplib.NNTP.date", Kind::Network).caution(CONNECTION),
    blocks("nntplib.NNTP.descriptions", Kind::Network).caution(CONNECTION),
    blocks("nntplib.NNTP.getcapabilities", Kind::Network).caution(CONNECTION),
    blocks("nntplib.NNTP.group", Kind::Network).caution(CONNECTION),
    blocks("nntplib.NNTP.head", Kind::Network).caution(CONNECTION),
    blocks("nntplib.NNTP.help", Kind::Network).caution(CONNECTION),
    blocks("nntplib.NNTP.ihave", Kind::Network).caution(CONNECTION),
    blocks("nntplib.NNTP.last", Kind::Network).caution(CONNECTION),
    blocks("nntplib.NNTP.list", Kind::Network).caution(CONNECTION),
    blocks("nntplib.NNTP.login", Kind::Network).caution(CONNECTION),
    blocks("nntplib.NNTP.newgroups", Kind::Network).caution(CONNECTION),
    blocks("nntplib.NNTP.newnews", Kind::Network).caution(CONNECTION),
    blocks("nntplib.NNTP.next", Kind::Network).caution(CONNECTION),
    blocks("nntplib.NNTP.over", Kind::Network).caution(CONNECTION),
    blocks("nntplib.NNTP.post", Kind::Network).caution(CONNECTION),
    blocks("nntplib.NNTP.quit", Kind::Network).caution(CONNECTION),
    blocks("nntplib.NNTP.starttls", Kind::Network).caution(CONNECTION),
    blocks("nntplib.NNTP.stat", Kind::Network).caution(CONNECTION),
    blocks("nntplib.NNTP.xhdr", Kind::Network).caution(CONNECTION),
    blocks("nntplib.NNTP.xover", Kind::Network).caution(CONNECTION),
    blocks("telnetlib.Telnet", Kind::Network)
        .live()
        .returns("telnetlib.Telnet"),
    pure("telnetlib.Telnet.__enter__").returns("Self"),
    blocks("telnetlib.Telnet.expect", Kind::Network).caution(CONNECTION),
    blocks("telnetlib.Telnet.interact", Kind::Network).caution(CONNECTION),
    blocks("telnetlib.Telnet.mt_interact", Kind::Network).caution(CONNECTION),
    blocks("telnetlib.Telnet.open", Kind::Network).caution(CONNECTION),
    blocks("telnetlib.Telnet.read_all", Kind::Network).caution(CONNECTION),
    blocks("telnetlib.Telnet.read_some", Kind::Network).caution(CONNECTION),
    blocks("telnetlib.Telnet.read_until", Kind::Network).caution(CONNECTION),
    blocks("telnetlib.Telnet.write", Kind::Network).caution(CONNECTION),
    // Remote calls: any method of the proxy is a request.
    class("xmlrpc.client.ServerProxy")
        .methods_block(Kind::Http)
        .caution(PROXY),
    pure("xmlrpc.client.ServerProxy.__enter__").returns("Self"),
    alias("xmlrpc.client.Server", "xmlrpc.client.ServerProxy"),
    class("xmlrpc.client.MultiCall"),
    blocks("xmlrpc.client.MultiCall.__call__", Kind::Http),
];
