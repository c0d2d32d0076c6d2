use super::*;

fn round_trip(bytes: &[u8]) -> Decoded {
    let decoded = decode(bytes).expect("decodes");
    assert_eq!(decoded.encode(&decoded.text).expect("encodes"), bytes);
    decoded
}

fn refusal(bytes: &[u8]) -> String {
    decode(bytes).expect_err("is refused").to_string()
}

#[test]
fn utf8_is_assumed() {
    assert_eq!(round_trip("x = 'é'\r\n".as_bytes()).text, "x = 'é'\r\n");
    assert_eq!(round_trip(b"").encoding, SourceEncoding::UTF8);
    assert_eq!(
        refusal(b"a\nb = '\xE9'\n"),
        "is not valid UTF-8: byte 7, on line 2"
    );
}

#[test]
fn the_byte_order_mark_is_kept_out_of_the_text() {
    let decoded = round_trip(b"\xEF\xBB\xBFx = 1\n");
    assert_eq!(decoded.text, "x = 1\n");
    assert!(decoded.encoding.has_bom());
    assert_eq!(decoded.encode("y").unwrap(), b"\xEF\xBB\xBFy");
    round_trip(b"\xEF\xBB\xBF# coding: utf8\nx = 1\n");
    assert_eq!(
        refusal(b"\xEF\xBB\xBF# coding: latin-1\n"),
        "starts with the byte order mark of UTF-8, but line 1 declares the encoding `latin-1`"
    );
    assert_eq!(
        refusal(b"\xEF\xBB\xBF\n\xFF"),
        "is not valid UTF-8: byte 4, on line 2"
    );
}

#[test]
fn wide_encodings_are_refused() {
    for bytes in [
        b"\xFF\xFEx\0".as_slice(),
        b"\xFE\xFF\0x",
        b"\xFF\xFE\0\0",
        b"\0\0\xFE\xFF",
    ] {
        assert_eq!(decode(bytes), Err(DecodeError::WideBom));
    }
    assert!(refusal(b"# coding: utf-16\n").contains("`utf-16`, which is unknown or not supported"));
}

#[test]
fn the_declaration_follows_pep_263() {
    for (text, expected) in [
        ("# -*- coding: latin-1 -*-\n", Some(("latin-1", 1))),
        ("# vim: set fileencoding=cp1252 :\n", Some(("cp1252", 1))),
        ("#!/usr/bin/python\n# coding=utf-8\n", Some(("utf-8", 2))),
        (
            "#!/usr/bin/python\r\n# coding=koi8-r\r\n",
            Some(("koi8-r", 2)),
        ),
        ("#!/usr/bin/python\r# coding=koi8-r\r", Some(("koi8-r", 2))),
        (" \t\x0C# coding:\t utf-8", Some(("utf-8", 1))),
        ("\n# coding: utf-8", Some(("utf-8", 2))),
        ("# decoding: ascii", Some(("ascii", 1))),
        ("# coding: # coding: ascii", Some(("ascii", 1))),
        ("#coding:", None),
        ("# coding utf-8", None),
        ("# coding : utf-8", None),
        ("\n\n# coding: latin-1", None),
        ("x = 1\n# coding: latin-1", None),
        ("x = 1  # coding: latin-1", None),
        ("'''\n# coding: latin-1\n'''", None),
        ("# CODING: latin-1", None),
        ("", None),
    ] {
        assert_eq!(cookie(text.as_bytes()), expected, "{text:?}");
    }
}

#[test]
fn latin_1_is_not_windows_1252() {
    let decoded = round_trip(b"# coding: latin-1\nx = '\x80\xE9'\n");
    assert!(decoded.text.ends_with("x = '\u{80}é'\n"));
    let every: Vec<u8> = b"# coding: iso-8859-1\n"
        .iter()
        .copied()
        .chain(0..=255)
        .collect();
    round_trip(&every);
    let error = decoded.encode("x = '€'").unwrap_err();
    assert_eq!(error.to_string(), "`€` cannot be written as ISO-8859-1");
    let decoded = round_trip(b"# coding: cp1252\nx = '\x80'\n");
    assert!(decoded.text.contains('€'));
    assert_eq!(decoded.encode("€").unwrap(), b"\x80");
    assert_eq!(decoded.encode("a\u{3b1}").unwrap_err().character, Some('α'));
}

#[test]
fn ascii_is_seven_bits() {
    let decoded = round_trip(b"# coding: us-ascii\nx = 1\n");
    assert_eq!(
        decoded.encode("é").unwrap_err().to_string(),
        "`é` cannot be written as ASCII"
    );
    assert_eq!(
        refusal(b"# coding: ascii\n\xC3\xA9"),
        "is not valid ASCII: byte 16, on line 2"
    );
}

#[test]
fn encodings_of_many_languages() {
    for (name, bytes, text) in [
        ("koi8-r", b"\xD0\xD2".as_slice(), "пр"),
        ("cp1251", b"\xEF\xF0", "пр"),
        ("windows-1251", b"\xEF\xF0", "пр"),
        ("iso-8859-5", b"\xDF\xE0", "пр"),
        ("mac_cyrillic", b"\xEF\xF0", "пр"),
        ("cp866", b"\xAF\xE0", "пр"),
        ("shift_jis", b"\x82\xA0", "あ"),
        ("cp932", b"\x82\xA0", "あ"),
        ("euc-jp", b"\xA4\xA2", "あ"),
        ("iso-2022-jp", b"\x1B$B$\"\x1B(B", "あ"),
        ("euc_kr", b"\xB0\xA1", "가"),
        ("gbk", b"\xC4\xE3", "你"),
        ("gb2312", b"\xC4\xE3", "你"),
        ("gb18030", b"\xC4\xE3", "你"),
        ("big5", b"\xA7\x41", "你"),
        ("iso-8859-2", b"\xB1", "ą"),
        ("latin2", b"\xB1", "ą"),
        ("iso8859-15", b"\xA4", "€"),
        ("cp1253", b"\xE1", "α"),
        ("mac-roman", b"\x8E", "é"),
    ] {
        let file = [b"# coding: ", name.as_bytes(), b"\nx = '", bytes, b"'\n"].concat();
        let decoded = round_trip(&file);
        assert!(
            decoded.text.ends_with(&format!("x = '{text}'\n")),
            "{name} gave {}",
            decoded.text
        );
    }
}

#[test]
fn names_are_those_of_python() {
    for name in ["UTF-8", "utf8", "utf_8", "utf-8-sig", "utf-8-unix", "U8"] {
        assert_eq!(Codec::named(name), Some(Codec::Utf8), "{name}");
    }
    for name in [
        "latin-1",
        "Latin1",
        "latin_1",
        "iso-8859-1",
        "ISO8859-1",
        "iso_8859_1",
        "latin-1-dos",
        "l1",
        "cp819",
    ] {
        assert_eq!(Codec::named(name), Some(Codec::Latin1), "{name}");
    }
    for name in ["windows-1252", "cp1252", "CP1252", "1252"] {
        assert_eq!(
            Codec::named(name).map(Codec::name),
            Some("windows-1252"),
            "{name}"
        );
    }
    for name in [
        "rot13",
        "utf-7",
        "utf-16-le",
        "utf-32",
        "cp437",
        "nonsense",
        "iso-8859-99",
        "cp",
        "x-user-defined",
    ] {
        assert_eq!(Codec::named(name), None, "{name}");
    }
    assert_eq!(
        refusal(b"#!/bin/sh\n# coding: nonsense\n"),
        "line 2 declares the encoding `nonsense`, which is unknown or not supported"
    );
}

#[test]
fn bytes_without_meaning_are_located() {
    assert_eq!(
        refusal(b"# coding: shift_jis\nx = '\x82'\n"),
        "is not valid Shift_JIS: byte 25, on line 2"
    );
    assert_eq!(
        refusal(b"# coding: euc-jp\n\n\xFF"),
        "is not valid EUC-JP: byte 18, on line 3"
    );
    assert_eq!(
        refusal(b"# coding: gbk\nx = '\xC4"),
        "is not valid GBK: byte 19, on line 2"
    );
}

#[test]
fn a_file_that_would_change_is_refused() {
    // Two sequences for one character: NEC's row 13 and JIS X 0208 both have U+2252, and one of them is written.
    let error = decode(b"# coding: shift_jis\n# \x87\x90\n").unwrap_err();
    assert_eq!(
        error,
        DecodeError::NotRoundTrip {
            encoding: "Shift_JIS"
        }
    );
    // Escape sequences that change nothing.
    let error = decode(b"# coding: iso-2022-jp\n\x1B$B\x1B(Bx\n").unwrap_err();
    assert!(
        matches!(
            error,
            DecodeError::NotRoundTrip { .. } | DecodeError::Invalid { .. }
        ),
        "{error}"
    );
}
