//! From bytes to text and back, exactly.
//!
//! Python source is UTF-8 unless a byte order mark or a comment in one of the first two lines says otherwise (PEP 263).
//! A file is taken only if encoding its text again gives the same bytes, so what an edit leaves alone stays as it was.

use std::fmt;

use encoding_rs::{DecoderResult, Encoding};

const BOM: &[u8] = b"\xEF\xBB\xBF";

/// The text of a file, and what it takes to make bytes of it again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    /// Without the byte order mark. Newlines are as in the file.
    pub text: String,
    /// How it was written.
    pub encoding: SourceEncoding,
}

/// How a file's characters are written as bytes; UTF-8 unless something says otherwise.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SourceEncoding {
    codec: Codec,
    bom: bool,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Codec {
    #[default]
    Utf8,
    Ascii,
    /// By hand: what the web calls latin-1 is windows-1252, which differs from 0x80 to 0x9F.
    Latin1,
    Other(&'static Encoding),
}

/// Why bytes are no Python source that can be read and written back. Lines count from 1, offsets from 0 in bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DecodeError {
    /// The comment names an encoding that Python does not have, or that is not supported here.
    Unsupported { name: String, line: usize },
    /// The file starts with the byte order mark of UTF-8 and the comment names another encoding.
    BomConflict { name: String, line: usize },
    /// The file starts with the byte order mark of UTF-16 or UTF-32, in which Python reads no source.
    WideBom,
    /// These bytes mean nothing in the encoding.
    Invalid {
        encoding: &'static str,
        offset: usize,
        line: usize,
    },
    /// Encoding the text again would give other bytes, so the file could not be written back unchanged.
    NotRoundTrip { encoding: &'static str },
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            DecodeError::Unsupported { name, line } => {
                write!(
                    f,
                    "line {line} declares the encoding `{name}`, which is unknown or not supported"
                )
            }
            DecodeError::BomConflict { name, line } => {
                write!(
                    f,
                    "starts with the byte order mark of UTF-8, but line {line} declares the encoding `{name}`"
                )
            }
            DecodeError::WideBom => {
                f.write_str("is UTF-16 or UTF-32, in which Python reads no source")
            }
            DecodeError::Invalid {
                encoding,
                offset,
                line,
            } => {
                write!(f, "is not valid {encoding}: byte {offset}, on line {line}")
            }
            DecodeError::NotRoundTrip { encoding } => {
                write!(
                    f,
                    "cannot be written back as {encoding} without changing other bytes"
                )
            }
        }
    }
}

impl std::error::Error for DecodeError {}

/// The text has a character that the file's encoding lacks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EncodeError {
    /// The first such character; `None` when the encoding cannot say.
    pub character: Option<char>,
    /// The encoding of the file.
    pub encoding: &'static str,
}

impl fmt::Display for EncodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.character {
            Some(character) => write!(
                f,
                "`{}` cannot be written as {}",
                character.escape_debug(),
                self.encoding
            ),
            None => write!(f, "the change cannot be written as {}", self.encoding),
        }
    }
}

impl std::error::Error for EncodeError {}

/// Reads the bytes of a file as Python would.
///
/// # Errors
/// When Python could not read it either, when the encoding is not supported here, or when it could not be written back
/// byte for byte.
pub fn decode(bytes: &[u8]) -> Result<Decoded, DecodeError> {
    // UTF-32 in the common byte order starts like UTF-16.
    if bytes.starts_with(b"\xFF\xFE")
        || bytes.starts_with(b"\xFE\xFF")
        || bytes.starts_with(b"\0\0\xFE\xFF")
    {
        return Err(DecodeError::WideBom);
    }
    let (bom, content) = match bytes.strip_prefix(BOM) {
        Some(content) => (true, content),
        None => (false, bytes),
    };
    let codec = match cookie(content) {
        None => Codec::Utf8,
        Some((name, line)) => match Codec::named(name) {
            None => {
                return Err(DecodeError::Unsupported {
                    name: name.to_owned(),
                    line,
                });
            }
            Some(codec) if bom && codec != Codec::Utf8 => {
                return Err(DecodeError::BomConflict {
                    name: name.to_owned(),
                    line,
                });
            }
            Some(codec) => codec,
        },
    };
    let encoding = SourceEncoding { codec, bom };
    let text = codec
        .decode(content)
        .map_err(|offset| DecodeError::Invalid {
            encoding: codec.name(),
            offset: offset + if bom { BOM.len() } else { 0 },
            line: newlines(&content[..offset]) + 1,
        })?;
    let exact = match codec {
        // These cannot lose anything.
        Codec::Utf8 | Codec::Ascii | Codec::Latin1 => true,
        Codec::Other(_) => codec.encode(&text).is_ok_and(|again| again == content),
    };
    if exact {
        Ok(Decoded { text, encoding })
    } else {
        Err(DecodeError::NotRoundTrip {
            encoding: codec.name(),
        })
    }
}

impl Decoded {
    /// The bytes of a changed text of this file, see [`SourceEncoding::encode`].
    ///
    /// # Errors
    /// When the text has a character that the encoding lacks.
    pub fn encode(&self, text: &str) -> Result<Vec<u8>, EncodeError> {
        self.encoding.encode(text)
    }
}

impl SourceEncoding {
    /// UTF-8 without byte order mark, what Python assumes.
    pub const UTF8: SourceEncoding = SourceEncoding {
        codec: Codec::Utf8,
        bom: false,
    };

    /// The bytes of `text`, with the byte order mark if the file had one.
    ///
    /// # Errors
    /// When the text has a character that the encoding lacks.
    pub fn encode(self, text: &str) -> Result<Vec<u8>, EncodeError> {
        let content = self.codec.encode(text)?;
        Ok(if self.bom {
            [BOM, &content].concat()
        } else {
            content
        })
    }

    /// Its name in messages.
    pub fn name(self) -> &'static str {
        self.codec.name()
    }

    /// Whether the file starts with a byte order mark.
    pub fn has_bom(self) -> bool {
        self.bom
    }
}

impl Codec {
    /// By a name of Python's `encodings` package. Names that it has and this list lacks are not supported.
    fn named(name: &str) -> Option<Codec> {
        // The tokenizer itself takes these with anything after a hyphen: `utf-8-unix`, as Emacs writes it.
        let plain = name.to_ascii_lowercase().replace('_', "-");
        let starts = |known: &str| {
            plain
                .strip_prefix(known)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
        };
        if starts("utf-8") {
            return Some(Codec::Utf8);
        }
        if starts("latin-1") || starts("iso-8859-1") || starts("iso-latin-1") {
            return Some(Codec::Latin1);
        }
        // `encodings.normalize_encoding` treats all punctuation alike.
        let normal = plain.replace('.', "-");
        let label = match normal.as_str() {
            "utf8" | "u8" | "utf" | "cp65001" => return Some(Codec::Utf8),
            "ascii" | "us-ascii" | "us" | "646" | "ansi-x3-4-1968" | "iso646-us" => {
                return Some(Codec::Ascii);
            }
            "latin1" | "latin" | "l1" | "iso8859-1" | "iso8859" | "iso88591" | "8859" | "cp819"
            | "iso-ir-100" => {
                return Some(Codec::Latin1);
            }
            "latin2" | "latin-2" | "l2" => "iso-8859-2",
            "latin3" | "latin-3" | "l3" => "iso-8859-3",
            "latin4" | "latin-4" | "l4" => "iso-8859-4",
            "cyrillic" => "iso-8859-5",
            "arabic" => "iso-8859-6",
            "greek" | "greek8" => "iso-8859-7",
            "hebrew" => "iso-8859-8",
            "latin5" | "latin-5" | "l5" => "iso-8859-9",
            "latin6" | "latin-6" | "l6" => "iso-8859-10",
            "latin9" | "latin-9" | "l9" => "iso-8859-15",
            "tis-620" | "tis620" | "thai" => "windows-874",
            "koi8-r" | "koi8-u" => &normal,
            "mac-roman" | "macroman" | "macintosh" => "macintosh",
            "mac-cyrillic" | "maccyrillic" => "x-mac-cyrillic",
            "cp866" | "866" | "ibm866" => "ibm866",
            "shift-jis" | "shiftjis" | "sjis" | "s-jis" | "cp932" | "932" | "ms932" | "mskanji"
            | "ms-kanji" | "windows-31j" => "shift_jis",
            "euc-jp" | "eucjp" | "ujis" | "u-jis" => "euc-jp",
            "iso2022-jp" | "iso2022jp" | "iso-2022-jp" => "iso-2022-jp",
            "euc-kr" | "euckr" | "korean" | "cp949" | "949" | "ms949" | "uhc" | "ksc5601"
            | "ks-c-5601" => "euc-kr",
            "gbk" | "cp936" | "936" | "ms936" | "gb2312" | "euc-cn" | "euccn" | "chinese" => "gbk",
            "gb18030" | "gb18030-2000" => "gb18030",
            "big5" | "big5-tw" | "csbig5" | "big5hkscs" | "big5-hkscs" | "cp950" | "950" => "big5",
            other => {
                let page = other
                    .strip_prefix("windows-")
                    .or_else(|| other.strip_prefix("cp"))
                    .unwrap_or(other);
                let part = other
                    .strip_prefix("iso-8859-")
                    .or_else(|| other.strip_prefix("iso8859-"));
                return match (page, part) {
                    (
                        "1250" | "1251" | "1252" | "1253" | "1254" | "1255" | "1256" | "1257"
                        | "1258",
                        _,
                    ) => Codec::labelled(&format!("windows-{page}")),
                    (_, Some(part)) => Codec::labelled(&format!("iso-8859-{part}")),
                    _ => None,
                };
            }
        };
        Codec::labelled(label)
    }

    /// By the label of the web's encoding standard.
    fn labelled(label: &str) -> Option<Codec> {
        Encoding::for_label_no_replacement(label.as_bytes()).map(Codec::Other)
    }

    fn name(self) -> &'static str {
        match self {
            Codec::Utf8 => "UTF-8",
            Codec::Ascii => "ASCII",
            Codec::Latin1 => "ISO-8859-1",
            Codec::Other(encoding) => encoding.name(),
        }
    }

    /// The text, or the offset of the first byte that means nothing.
    fn decode(self, bytes: &[u8]) -> Result<String, usize> {
        match self {
            Codec::Ascii => match bytes.iter().position(|byte| !byte.is_ascii()) {
                Some(offset) => Err(offset),
                None => Codec::Utf8.decode(bytes),
            },
            Codec::Utf8 => std::str::from_utf8(bytes)
                .map(str::to_owned)
                .map_err(|error| error.valid_up_to()),
            Codec::Latin1 => Ok(bytes.iter().map(|&byte| char::from(byte)).collect()),
            Codec::Other(encoding) => {
                let mut decoder = encoding.new_decoder_without_bom_handling();
                let capacity = decoder.max_utf8_buffer_length_without_replacement(bytes.len());
                let mut text = String::with_capacity(capacity.unwrap_or(bytes.len()));
                match decoder.decode_to_string_without_replacement(bytes, &mut text, true) {
                    (DecoderResult::InputEmpty, _) => Ok(text),
                    (DecoderResult::Malformed(bad, after), read) => {
                        Err(read.saturating_sub(usize::from(bad) + usize::from(after)))
                    }
                    (DecoderResult::OutputFull, read) => Err(read),
                }
            }
        }
    }

    fn encode(self, text: &str) -> Result<Vec<u8>, EncodeError> {
        let refuse = |character| EncodeError {
            character,
            encoding: self.name(),
        };
        match self {
            Codec::Utf8 => Ok(text.as_bytes().to_vec()),
            Codec::Ascii => match text.chars().find(|character| !character.is_ascii()) {
                Some(character) => Err(refuse(Some(character))),
                None => Ok(text.as_bytes().to_vec()),
            },
            Codec::Latin1 => text
                .chars()
                .map(|character| u8::try_from(character).map_err(|_| refuse(Some(character))))
                .collect(),
            Codec::Other(encoding) => match encoding.encode(text) {
                (bytes, _, false) => Ok(bytes.into_owned()),
                (_, _, true) => {
                    let lacks =
                        |character: &char| encoding.encode(character.encode_utf8(&mut [0; 4])).2;
                    Err(refuse(text.chars().find(lacks)))
                }
            },
        }
    }
}

/// The encoding that a comment in the first two lines declares, and the line: PEP 263, as `tokenize.detect_encoding`.
fn cookie(content: &[u8]) -> Option<(&str, usize)> {
    let mut lines = lines(content);
    let first = lines.next()?;
    if let Some(name) = declared(first) {
        return Some((name, 1));
    }
    // Only a blank or a comment may stand above a declaration: anything else could end in a string.
    if !matches!(trim_blank(first).first(), None | Some(b'#')) {
        return None;
    }
    lines.next().and_then(declared).map(|name| (name, 2))
}

/// `^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)`
fn declared(line: &[u8]) -> Option<&str> {
    let comment = trim_blank(line).strip_prefix(b"#")?;
    memchr::memmem::find_iter(comment, b"coding").find_map(|start| {
        let rest = &comment[start + b"coding".len()..];
        let rest = rest
            .strip_prefix(b":")
            .or_else(|| rest.strip_prefix(b"="))?;
        let from = rest.iter().position(|byte| !matches!(byte, b' ' | b'\t'))?;
        let name = &rest[from..];
        let is_name =
            |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
        let end = name
            .iter()
            .position(|byte| !is_name(byte))
            .unwrap_or(name.len());
        std::str::from_utf8(&name[..end])
            .ok()
            .filter(|name| !name.is_empty())
    })
}

fn trim_blank(line: &[u8]) -> &[u8] {
    let start = line
        .iter()
        .position(|byte| !matches!(byte, b' ' | b'\t' | b'\x0C'));
    &line[start.unwrap_or(line.len())..]
}

/// The lines without their ends, which are `\n`, `\r\n` or `\r`.
fn lines(bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    let mut rest = Some(bytes);
    std::iter::from_fn(move || {
        let bytes = rest?;
        let Some(end) = memchr::memchr2(b'\n', b'\r', bytes) else {
            rest = None;
            return Some(bytes);
        };
        let after = if bytes[end..].starts_with(b"\r\n") {
            end + 2
        } else {
            end + 1
        };
        rest = Some(&bytes[after..]);
        Some(&bytes[..end])
    })
}

fn newlines(bytes: &[u8]) -> usize {
    lines(bytes).count().saturating_sub(1)
}

#[cfg(test)]
#[path = "encoding_tests.rs"]
mod tests;
