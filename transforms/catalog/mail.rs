//! Mail, news, file transfer and remote calls: one connection, one protocol.

use crate::catalog::{Kind, Row, alias, blocks, class, pure};

const CALLBACK: &str = "the callback is called in the worker thread";

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
    blocks("smtplib.SMTP.auth", Kind::Network),
    blocks("smtplib.SMTP.connect", Kind::Network),
    blocks("smtplib.SMTP.data", Kind::Network),
    blocks("smtplib.SMTP.docmd", Kind::Network),
    blocks("smtplib.SMTP.ehlo", Kind::Network),
    blocks("smtplib.SMTP.ehlo_or_helo_if_needed", Kind::Network),
    blocks("smtplib.SMTP.expn", Kind::Network),
    blocks("smtplib.SMTP.getreply", Kind::Network),
    blocks("smtplib.SMTP.helo", Kind::Network),
    blocks("smtplib.SMTP.help", Kind::Network),
    blocks("smtplib.SMTP.login", Kind::Network),
    blocks("smtplib.SMTP.mail", Kind::Network),
    blocks("smtplib.SMTP.noop", Kind::Network),
    blocks("smtplib.SMTP.quit", Kind::Network),
    blocks("smtplib.SMTP.rcpt", Kind::Network),
    blocks("smtplib.SMTP.rset", Kind::Network),
    blocks("smtplib.SMTP.send", Kind::Network),
    blocks("smtplib.SMTP.send_message", Kind::Network),
    blocks("smtplib.SMTP.sendmail", Kind::Network),
    blocks("smtplib.SMTP.starttls", Kind::Network),
    blocks("smtplib.SMTP.verify", Kind::Network),
    blocks("smtplib.SMTP.vrfy", Kind::Network),
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
    blocks("imaplib.IMAP4.append", Kind::Network),
    blocks("imaplib.IMAP4.authenticate", Kind::Network),
    blocks("imaplib.IMAP4.capability", Kind::Network),
    blocks("imaplib.IMAP4.check", Kind::Network),
    blocks("imaplib.IMAP4.close", Kind::Network),
    blocks("imaplib.IMAP4.copy", Kind::Network),
    blocks("imaplib.IMAP4.create", Kind::Network),
    blocks("imaplib.IMAP4.delete", Kind::Network),
    blocks("imaplib.IMAP4.deleteacl", Kind::Network),
    blocks("imaplib.IMAP4.enable", Kind::Network),
    blocks("imaplib.IMAP4.expunge", Kind::Network),
    blocks("imaplib.IMAP4.fetch", Kind::Network),
    blocks("imaplib.IMAP4.getacl", Kind::Network),
    blocks("imaplib.IMAP4.getannotation", Kind::Network),
    blocks("imaplib.IMAP4.getquota", Kind::Network),
    blocks("imaplib.IMAP4.getquotaroot", Kind::Network),
    blocks("imaplib.IMAP4.list", Kind::Network),
    blocks("imaplib.IMAP4.login", Kind::Network),
    blocks("imaplib.IMAP4.login_cram_md5", Kind::Network),
    blocks("imaplib.IMAP4.logout", Kind::Network),
    blocks("imaplib.IMAP4.lsub", Kind::Network),
    blocks("imaplib.IMAP4.myrights", Kind::Network),
    blocks("imaplib.IMAP4.namespace", Kind::Network),
    blocks("imaplib.IMAP4.noop", Kind::Network),
    blocks("imaplib.IMAP4.open", Kind::Network),
    blocks("imaplib.IMAP4.partial", Kind::Network),
    blocks("imaplib.IMAP4.proxyauth", Kind::Network),
    blocks("imaplib.IMAP4.recent", Kind::Network),
    blocks("imaplib.IMAP4.rename", Kind::Network),
    blocks("imaplib.IMAP4.search", Kind::Network),
    blocks("imaplib.IMAP4.select", Kind::Network),
    blocks("imaplib.IMAP4.setacl", Kind::Network),
    blocks("imaplib.IMAP4.setannotation", Kind::Network),
    blocks("imaplib.IMAP4.setquota", Kind::Network),
    blocks("imaplib.IMAP4.sort", Kind::Network),
    blocks("imaplib.IMAP4.starttls", Kind::Network),
    blocks("imaplib.IMAP4.status", Kind::Network),
    blocks("imaplib.IMAP4.store", Kind::Network),
    blocks("imaplib.IMAP4.subscribe", Kind::Network),
    blocks("imaplib.IMAP4.thread", Kind::Network),
    blocks("imaplib.IMAP4.uid", Kind::Network),
    blocks("imaplib.IMAP4.unselect", Kind::Network),
    blocks("imaplib.IMAP4.unsubscribe", Kind::Network),
    blocks("imaplib.IMAP4.xatom", Kind::Network),
    blocks("poplib.POP3", Kind::Network)
        .live()
        .returns("poplib.POP3"),
    blocks("poplib.POP3_SSL", Kind::Network)
        .live()
        .returns("poplib.POP3"),
    blocks("poplib.POP3.apop", Kind::Network),
    blocks("poplib.POP3.capa", Kind::Network),
    blocks("poplib.POP3.dele", Kind::Network),
    blocks("poplib.POP3.list", Kind::Network),
    blocks("poplib.POP3.noop", Kind::Network),
    blocks("poplib.POP3.pass_", Kind::Network),
    blocks("poplib.POP3.quit", Kind::Network),
    blocks("poplib.POP3.retr", Kind::Network),
    blocks("poplib.POP3.rpop", Kind::Network),
    blocks("poplib.POP3.rset", Kind::Network),
    blocks("poplib.POP3.stat", Kind::Network),
    blocks("poplib.POP3.stls", Kind::Network),
    blocks("poplib.POP3.top", Kind::Network),
    blocks("poplib.POP3.uidl", Kind::Network),
    blocks("poplib.POP3.user", Kind::Network),
    blocks("poplib.POP3.utf8", Kind::Network),
    // Files.
    blocks("ftplib.FTP", Kind::Network)
        .live()
        .returns("ftplib.FTP"),
    pure("ftplib.FTP.__enter__").returns("Self"),
    blocks("ftplib.FTP_TLS", Kind::Network)
        .live()
        .returns("ftplib.FTP"),
    blocks("ftplib.FTP.__exit__", Kind::Network),
    blocks("ftplib.FTP.abort", Kind::Network),
    blocks("ftplib.FTP.acct", Kind::Network),
    blocks("ftplib.FTP.connect", Kind::Network),
    blocks("ftplib.FTP.cwd", Kind::Network),
    blocks("ftplib.FTP.delete", Kind::Network),
    blocks("ftplib.FTP.dir", Kind::Network).warning(CALLBACK),
    blocks("ftplib.FTP.getresp", Kind::Network),
    blocks("ftplib.FTP.login", Kind::Network),
    blocks("ftplib.FTP.mkd", Kind::Network),
    blocks("ftplib.FTP.mlsd", Kind::Network)
        .lazy()
        .returns("iter[tuple[str, ?]]"),
    blocks("ftplib.FTP.nlst", Kind::Network),
    blocks("ftplib.FTP.ntransfercmd", Kind::Network)
        .live()
        .returns("tuple[socket.socket, ?]"),
    blocks("ftplib.FTP.pwd", Kind::Network),
    blocks("ftplib.FTP.quit", Kind::Network),
    blocks("ftplib.FTP.rename", Kind::Network),
    blocks("ftplib.FTP.retrbinary", Kind::Network).warning(CALLBACK),
    blocks("ftplib.FTP.retrlines", Kind::Network).warning(CALLBACK),
    blocks("ftplib.FTP.rmd", Kind::Network),
    blocks("ftplib.FTP.sendcmd", Kind::Network),
    blocks("ftplib.FTP.size", Kind::Network),
    blocks("ftplib.FTP.storbinary", Kind::Network).warning(CALLBACK),
    blocks("ftplib.FTP.storlines", Kind::Network).warning(CALLBACK),
    blocks("ftplib.FTP.transfercmd", Kind::Network)
        .live()
        .returns("socket.socket"),
    blocks("ftplib.FTP.voidcmd", Kind::Network),
    blocks("ftplib.FTP.voidresp", Kind::Network),
    // News and terminals, both gone from Python 3.13.
    blocks("nntplib.NNTP", Kind::Network)
        .live()
        .returns("nntplib.NNTP"),
    pure("nntplib.NNTP.__enter__").returns("Self"),
    blocks("nntplib.NNTP_SSL", Kind::Network)
        .live()
        .returns("nntplib.NNTP"),
    blocks("nntplib.NNTP.__exit__", Kind::Network),
    blocks("nntplib.NNTP.article", Kind::Network),
    blocks("nntplib.NNTP.body", Kind::Network),
    blocks("nntplib.NNTP.date", Kind::Network),
    blocks("nntplib.NNTP.descriptions", Kind::Network),
    blocks("nntplib.NNTP.getcapabilities", Kind::Network),
    blocks("nntplib.NNTP.group", Kind::Network),
    blocks("nntplib.NNTP.head", Kind::Network),
    blocks("nntplib.NNTP.help", Kind::Network),
    blocks("nntplib.NNTP.ihave", Kind::Network),
    blocks("nntplib.NNTP.last", Kind::Network),
    blocks("nntplib.NNTP.list", Kind::Network),
    blocks("nntplib.NNTP.login", Kind::Network),
    blocks("nntplib.NNTP.newgroups", Kind::Network),
    blocks("nntplib.NNTP.newnews", Kind::Network),
    blocks("nntplib.NNTP.next", Kind::Network),
    blocks("nntplib.NNTP.over", Kind::Network),
    blocks("nntplib.NNTP.post", Kind::Network),
    blocks("nntplib.NNTP.quit", Kind::Network),
    blocks("nntplib.NNTP.starttls", Kind::Network),
    blocks("nntplib.NNTP.stat", Kind::Network),
    blocks("nntplib.NNTP.xhdr", Kind::Network),
    blocks("nntplib.NNTP.xover", Kind::Network),
    blocks("telnetlib.Telnet", Kind::Network)
        .live()
        .returns("telnetlib.Telnet"),
    pure("telnetlib.Telnet.__enter__").returns("Self"),
    blocks("telnetlib.Telnet.expect", Kind::Network),
    blocks("telnetlib.Telnet.interact", Kind::Network),
    blocks("telnetlib.Telnet.mt_interact", Kind::Network),
    blocks("telnetlib.Telnet.open", Kind::Network),
    blocks("telnetlib.Telnet.read_all", Kind::Network),
    blocks("telnetlib.Telnet.read_some", Kind::Network),
    blocks("telnetlib.Telnet.read_until", Kind::Network),
    blocks("telnetlib.Telnet.write", Kind::Network),
    // Remote calls: any method of the proxy is a request.
    class("xmlrpc.client.ServerProxy").methods_block(Kind::Http),
    pure("xmlrpc.client.ServerProxy.__enter__").returns("Self"),
    alias("xmlrpc.client.Server", "xmlrpc.client.ServerProxy"),
    class("xmlrpc.client.MultiCall"),
    blocks("xmlrpc.client.MultiCall.__call__", Kind::Http),
];
