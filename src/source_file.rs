//! One immutable revision of one file: its text and everything that is read off the text alone.

mod tabs;
mod width;

use std::hash::{Hash, Hasher};
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use ruff_python_ast::token::{TokenKind, Tokens};
use ruff_python_ast::{ModModule, PySourceType, PythonVersion, Stmt};
use ruff_python_codegen::{Indentation, Stylist};
use ruff_python_parser::{Mode, ParseOptions, Parsed, parse_unchecked};
use ruff_python_trivia::CommentRanges;
use ruff_source_file::{LineEnding, LineIndex, OneIndexed};
use ruff_text_size::{Ranged, TextRange, TextSize};
use rustc_hash::FxHasher;

/// Brackets may nest this deeply in CPython's tokenizer (`MAXLEVEL`); anything deeper is not Python.
const BRACKET_LIMIT: usize = 200;

/// Prefix operators and other recursive constructs in a row that CPython's parser still takes (`MAXSTACK` is 6000 frames,
/// several a level).
const PREFIX_LIMIT: usize = 1500;

/// Why a text could not be made into a [`SourceFile`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SyntaxProblem {
    /// What is wrong, in one sentence.
    pub message: String,
    /// One-based line.
    pub line: usize,
    /// One-based column, in characters.
    pub column: usize,
}

/// By which a text is known again.
pub fn stamp(text: &str) -> u64 {
    let mut hasher = FxHasher::default();
    text.hash(&mut hasher);
    hasher.finish()
}

/// One revision: text, syntax tree, tokens. An edit makes a new one.
pub struct SourceFile {
    path: PathBuf,
    display: String,
    text: Arc<str>,
    parsed: Parsed<ModModule>,
    line_index: LineIndex,
    comments: OnceLock<CommentRanges>,
    style: OnceLock<Style>,
    line_width: OnceLock<usize>,
}

/// How a file is written.
pub struct Style {
    line_ending: LineEnding,
    indentation: Indentation,
}

impl Style {
    pub fn line_ending(&self) -> LineEnding {
        self.line_ending
    }

    pub fn indentation(&self) -> &Indentation {
        &self.indentation
    }
}

impl SourceFile {
    /// Parses `text`.
    ///
    /// `path` locates the file and its package; `display` is how it is named to the user.
    ///
    /// # Errors
    ///
    /// A [`SyntaxProblem`] when the text is not Python, or nested more deeply than CPython itself accepts.
    pub fn parse(
        path: &Path,
        display: &str,
        text: impl Into<Arc<str>>,
    ) -> Result<SourceFile, SyntaxProblem> {
        let text = text.into();
        let line_index = LineIndex::from_source_text(&text);
        let problem = |message: String, offset: TextSize| {
            let position = line_index.line_column(offset, &text);
            SyntaxProblem {
                message,
                line: position.line.get(),
                column: position.column.get(),
            }
        };
        if too_deep(&text) {
            return Err(problem(
                "nested more deeply than Python accepts".to_owned(),
                TextSize::default(),
            ));
        }
        let Some(parsed) =
            parse_unchecked(&text, ParseOptions::from(PySourceType::Python)).try_into_module()
        else {
            return Err(problem("not a module".to_owned(), TextSize::default()));
        };
        if let Some(error) = parsed.errors().first() {
            return Err(problem(error.error.to_string(), error.location.start()));
        }
        // The first mark of the encoding is not part of the text.
        if text.starts_with('\u{feff}') {
            return Err(problem(
                "invalid character U+FEFF".to_owned(),
                TextSize::default(),
            ));
        }
        if let Some(place) = tabs::inconsistent(&text, parsed.tokens()) {
            return Err(problem(
                "inconsistent use of tabs and spaces in indentation".to_owned(),
                place,
            ));
        }
        Ok(SourceFile {
            path: path.to_path_buf(),
            display: display.to_owned(),
            text,
            parsed,
            line_index,
            comments: OnceLock::new(),
            style: OnceLock::new(),
            line_width: OnceLock::new(),
        })
    }

    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The path as users see it.
    pub fn display(&self) -> &str {
        &self.display
    }

    pub fn text(&self) -> &str {
        &self.text
    }

    pub fn body(&self) -> &[Stmt] {
        self.parsed.suite()
    }

    pub fn module(&self) -> &ModModule {
        self.parsed.syntax()
    }

    pub fn tokens(&self) -> &Tokens {
        self.parsed.tokens()
    }

    pub fn line_index(&self) -> &LineIndex {
        &self.line_index
    }

    /// One-based line of `offset`.
    pub fn line(&self, offset: TextSize) -> usize {
        self.line_index.line_index(offset).get()
    }

    /// One-based line and column (in characters) of `offset`.
    pub fn position(&self, offset: TextSize) -> (usize, usize) {
        let position = self.line_index.line_column(offset, &self.text);
        (position.line.get(), position.column.get())
    }

    /// Whether a word stands anywhere in the text, in strings and comments as well.
    pub fn mentions(&self, word: &str) -> bool {
        memchr::memmem::find(self.text.as_bytes(), word.as_bytes()).is_some()
    }

    /// Text of `range`.
    pub fn slice(&self, range: impl Ranged) -> &str {
        &self.text[range.range()]
    }

    /// Start of the line that holds `offset`.
    pub fn line_start(&self, offset: TextSize) -> TextSize {
        let mut start = self
            .line_index
            .line_start(self.line_index.line_index(offset), &self.text);
        // A backslash splits the indentation: it starts where the first of its lines does.
        while let Some(above) = self.split_indentation(start) {
            start = above;
        }
        start
    }

    /// The start of the line above, when that holds nothing but blanks and a backslash.
    fn split_indentation(&self, start: TextSize) -> Option<TextSize> {
        let above = self.text[..start.to_usize()].strip_suffix('\n')?;
        let above = above
            .strip_suffix('\r')
            .unwrap_or(above)
            .strip_suffix('\\')?;
        let blanks = &above[above.rfind('\n').map_or(0, |end| end + 1)..];
        let is_blank = blanks.trim_matches([' ', '\t', '\x0c']).is_empty();
        is_blank.then(|| TextSize::of(above) - TextSize::of(blanks))
    }

    /// End of the line that holds `offset`, without its line break.
    pub fn line_end(&self, offset: TextSize) -> TextSize {
        let line = self.line_index.line_range(
            OneIndexed::new(self.line(offset)).unwrap_or(OneIndexed::MIN),
            &self.text,
        );
        let text = &self.text[line];
        line.start() + TextSize::of(text.trim_end_matches(['\n', '\r']))
    }

    /// End of the last line of a statement that ends at `offset`, without its line break: a backslash at the end of a line
    /// adds the next one.
    pub fn statement_end(&self, offset: TextSize) -> TextSize {
        let mut end = self.line_end(offset);
        while self.text[offset.to_usize()..end.to_usize()].ends_with('\\') {
            let next = self.full_line_end(end);
            if next <= end || next.to_usize() >= self.text.len() {
                break;
            }
            end = self.line_end(next);
        }
        end
    }

    /// End of the line that holds `offset`, with its line break.
    pub fn full_line_end(&self, offset: TextSize) -> TextSize {
        self.line_index
            .line_end(self.line_index.line_index(offset), &self.text)
    }

    /// White space before the first code of the line that holds `offset`.
    pub fn indentation(&self, offset: TextSize) -> &str {
        let start = self.line_start(offset);
        let line = &self.text[start.to_usize()..];
        let code = line.trim_start_matches([' ', '\t', '\x0c']);
        &line[..line.len() - code.len()]
    }

    /// What a block in a line with this indentation is indented by, more than the line itself. Python does not take tabs for
    /// blanks, so it goes by the line where a file has both.
    pub fn unit_below<'s>(&'s self, indentation: &str) -> &'s str {
        let unit = self.stylist().indentation().as_str();
        match indentation.chars().last() {
            Some('\t') => "\t",
            Some(' ') if unit.starts_with('\t') => "    ",
            _ => unit,
        }
    }

    /// Whether nothing but a comment shares the lines of a range.
    pub fn stands_alone(&self, range: TextRange) -> bool {
        let before = TextRange::new(self.line_start(range.start()), range.start());
        let after = TextRange::new(range.end(), self.line_end(range.end()));
        let after = self.slice(after).trim_start();
        self.slice(before).trim().is_empty() && (after.is_empty() || after.starts_with('#'))
    }

    pub fn comments(&self) -> &CommentRanges {
        self.comments.get_or_init(|| {
            CommentRanges::new(
                self.tokens()
                    .iter()
                    .filter(|token| token.kind() == TokenKind::Comment)
                    .map(Ranged::range)
                    .collect(),
            )
        })
    }

    /// How the file is written: its line ending, its indentation.
    pub fn stylist(&self) -> &Style {
        self.style.get_or_init(|| {
            let stylist = Stylist::from_tokens(self.tokens(), &self.text);
            let indentation = stylist.indentation();
            Style {
                line_ending: stylist.line_ending(),
                // A backslash can stand before the first indented statement.
                indentation: if indentation.trim_matches([' ', '\t']).is_empty() {
                    indentation.clone()
                } else {
                    Indentation::default()
                },
            }
        })
    }

    /// How many constructs of the file the given version of Python does not have.
    pub fn unsupported_syntax(&self, version: PythonVersion) -> usize {
        let options = ParseOptions::from(Mode::Module).with_target_version(version);
        parse_unchecked(&self.text, options)
            .unsupported_syntax_errors()
            .len()
    }

    /// Columns that a line may have, as far as the lines that there are tell.
    pub fn line_width(&self) -> usize {
        *self.line_width.get_or_init(|| width::of(self))
    }

    /// Whether a comment lies in `range`.
    pub fn has_comment(&self, range: TextRange) -> bool {
        !self.comments().comments_in_range(range).is_empty()
    }
}

/// Whether the text nests more deeply than any Python accepts, found without recursion: the parser and every visitor after
/// it recurse, and a hostile file must not exhaust their stack.
fn too_deep(text: &str) -> bool {
    let bytes = text.as_bytes();
    let suspicious = nests(bytes, BRACKET_LIMIT)
        || has_prefixes(bytes, PREFIX_LIMIT)
        || ["not ", "await ", "lambda", "else ", "**"]
            .iter()
            .filter(|word| bytes.len() > PREFIX_LIMIT * word.len())
            .any(|word| {
                let many = memchr::memmem::find_iter(bytes, word).take(PREFIX_LIMIT + 1);
                many.count() > PREFIX_LIMIT
            });
    suspicious && too_deep_tokens(text)
}

/// Whether more than `limit` brackets may be open anywhere, those in strings and comments included: of each piece as many as
/// if it opened all of its own first.
fn nests(text: &[u8], limit: usize) -> bool {
    // Counts of so many bytes fit into one byte, which many are added up in at once.
    const PIECE: usize = 128;
    let mut open = 0usize;
    text.chunks(PIECE).any(|piece| {
        let count = |brackets: [u8; 3]| {
            let counts = piece.iter().map(|byte| u8::from(brackets.contains(byte)));
            usize::from(counts.sum::<u8>())
        };
        let most = open + count(*b"([{");
        open = most.saturating_sub(count(*b")]}"));
        most > limit
    })
}

/// Whether more than `limit` bytes in a row are blanks or prefix operators.
fn has_prefixes(text: &[u8], limit: usize) -> bool {
    let is_prefix = |byte: &u8| b"-+~* \t\\\n\r".contains(byte);
    // So many in a row lie on one of these positions.
    (limit..text.len()).step_by(limit + 1).any(|position| {
        let before = text[..position]
            .iter()
            .rev()
            .take(limit)
            .take_while(|byte| is_prefix(byte));
        let after = text[position..]
            .iter()
            .take(limit + 1)
            .take_while(|byte| is_prefix(byte));
        is_prefix(&text[position]) && before.count() + after.count() > limit
    })
}

/// The exact check behind [`too_deep`]'s cheap one, on tokens instead of bytes.
fn too_deep_tokens(text: &str) -> bool {
    let mut brackets = 0usize;
    // Recursive constructs in the current expression.
    let mut chain = 0usize;
    let mut lexer = ruff_python_parser::lexer::lex(text, Mode::Module);
    loop {
        match lexer.next_token() {
            TokenKind::EndOfFile => return false,
            TokenKind::Lpar | TokenKind::Lsqb | TokenKind::Lbrace => brackets += 1,
            TokenKind::Rpar | TokenKind::Rsqb | TokenKind::Rbrace => {
                brackets = brackets.saturating_sub(1);
            }
            TokenKind::Minus
            | TokenKind::Plus
            | TokenKind::Tilde
            | TokenKind::Not
            | TokenKind::Await
            | TokenKind::Lambda
            | TokenKind::Else
            | TokenKind::DoubleStar => chain += 1,
            TokenKind::Newline | TokenKind::Comma => chain = 0,
            _ => {}
        }
        if brackets > BRACKET_LIMIT || chain > PREFIX_LIMIT {
            return true;
        }
    }
}
