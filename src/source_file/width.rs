//! How long the lines of a file may be, as its lines tell.

use ruff_python_ast::token::{Token, TokenKind};
use ruff_text_size::{Ranged, TextRange, TextSize};

use super::SourceFile;
use crate::formatting;

/// Widths that formatters are given, the most usual one first: ruff's and black's default.
const WIDTHS: &[usize] = &[88, 100, 120, 79, 99, 119, 110];

/// The width that the fewest places speak against: lines that are longer although they could be broken, and brackets that
/// are broken although their contents would fit.
pub(super) fn of(source: &SourceFile) -> usize {
    let evidence = Evidence::of(source);
    let against = |width: usize| {
        let long = evidence.unbroken.iter().filter(|line| **line > width);
        let short = evidence.broken.iter().filter(|line| **line <= width);
        long.count() + short.count()
    };
    let mut best = WIDTHS[0];
    for width in WIDTHS {
        if against(*width) < against(best) {
            best = *width;
        }
    }
    best
}

/// Lengths of lines, in characters.
#[derive(Default)]
struct Evidence {
    /// Lines that a formatter could have broken.
    unbroken: Vec<usize>,
    /// What stands in brackets of its own lines without need of a comma, as the one line that it would be.
    broken: Vec<usize>,
}

/// An opening bracket.
struct Bracket {
    token: TextRange,
    /// Nothing stands behind it on its line.
    ends_line: bool,
    /// It holds together one operand, not the arguments of a call or an index.
    is_group: bool,
}

impl Evidence {
    fn of(source: &SourceFile) -> Evidence {
        let mut evidence = Evidence::default();
        let tokens: Vec<&Token> = source
            .tokens()
            .iter()
            .filter(|token| !matches!(token.kind(), TokenKind::Indent | TokenKind::Dedent))
            .collect();
        let mut open: Vec<Bracket> = Vec::new();
        let mut strings = 0usize;
        let mut line = Line::default();
        for (position, token) in tokens.iter().enumerate() {
            let before = position.checked_sub(1).map(|before| tokens[before]);
            let after = tokens.get(position + 1).copied();
            match token.kind() {
                TokenKind::Newline | TokenKind::NonLogicalNewline | TokenKind::EndOfFile => {
                    evidence.unbroken.extend(line.length(source));
                    line = Line::default();
                    continue;
                }
                TokenKind::FStringStart | TokenKind::TStringStart => strings += 1,
                TokenKind::FStringEnd | TokenKind::TStringEnd => {
                    strings = strings.saturating_sub(1);
                }
                _ => {}
            }
            line.take(source, token, strings);
            if strings > 0 {
                continue;
            }
            match token.kind() {
                TokenKind::Lpar | TokenKind::Lsqb | TokenKind::Lbrace => open.push(Bracket {
                    token: token.range(),
                    ends_line: after.is_some_and(ends_line),
                    is_group: token.kind() == TokenKind::Lpar && !before.is_some_and(is_operand),
                }),
                TokenKind::Rpar | TokenKind::Rsqb | TokenKind::Rbrace => {
                    if let Some(bracket) = open.pop() {
                        let is_whole = bracket.ends_line
                            && before.is_some_and(ends_line)
                            && position
                                .checked_sub(2)
                                .is_some_and(|last| tokens[last].kind() != TokenKind::Comma);
                        if is_whole {
                            evidence
                                .broken
                                .extend(joined(source, &bracket, token.end()));
                        }
                        line.breakable |= source.line(bracket.token.start())
                            == source.line(token.start())
                            && bracket.token.end() < token.start();
                    }
                }
                TokenKind::Comma if !open.is_empty() => {
                    line.breakable |= !after.is_some_and(ends_line);
                }
                _ => {}
            }
        }
        evidence
    }
}

/// What is known of one line.
#[derive(Default)]
struct Line {
    code: Option<TextRange>,
    breakable: bool,
    /// The last string.
    string: Option<TextRange>,
    in_string: bool,
    has_pragma: bool,
}

impl Line {
    fn take(&mut self, source: &SourceFile, token: &Token, strings: usize) {
        let range = token.range();
        if token.kind() == TokenKind::Comment {
            self.has_pragma |= formatting::is_pragma(source.slice(range));
            return;
        }
        self.code = Some(self.code.map_or(range, |code| code.cover(range)));
        let is_string = token.kind() == TokenKind::String
            || strings > 0
            || token.kind() == TokenKind::FStringEnd;
        if is_string {
            self.string = match self.string {
                Some(string) if self.in_string => Some(string.cover(range)),
                _ => Some(range),
            };
        }
        self.in_string = strings > 0;
    }

    /// The length of the line, when it says how long a line may be: it could have been broken, and is not long for
    /// the one string in it.
    fn length(&self, source: &SourceFile) -> Option<usize> {
        let code = self.code.filter(|_| self.breakable && !self.has_pragma)?;
        if source.slice(code).contains('\n') {
            return None;
        }
        let columns = |range: TextRange| source.slice(range).chars().count();
        let length = columns(TextRange::new(source.line_start(code.start()), code.end()));
        // Such a string would be too long on a line of its own as well.
        let indentation = source.indentation(code.start()).chars().count();
        let overflows = self
            .string
            .is_some_and(|string| indentation + columns(string) > WIDTHS[0]);
        (!overflows).then_some(length)
    }
}

/// What stands in brackets on one line between their own two, as the one line that it would be.
fn joined(source: &SourceFile, bracket: &Bracket, close: TextSize) -> Option<usize> {
    let (first, last) = (source.line(bracket.token.start()), source.line(close));
    let end = source.line_end(close);
    let lines = TextRange::new(source.line_start(bracket.token.start()), end);
    let text = source.slice(lines);
    if last != first + 2 || source.has_comment(lines) || text.ends_with(['(', '[', '{']) {
        return None;
    }
    let mut lines = text.lines();
    let head = lines.next()?.trim_end().chars().count();
    let rest: usize = lines.map(|line| line.trim().chars().count()).sum();
    let group = if bracket.is_group { 2 } else { 0 };
    Some(head + rest - group)
}

fn ends_line(token: &Token) -> bool {
    matches!(
        token.kind(),
        TokenKind::NonLogicalNewline | TokenKind::Newline
    )
}

/// Whether a bracket behind a token is the bracket of a call or an index.
fn is_operand(token: &Token) -> bool {
    matches!(
        token.kind(),
        TokenKind::Name | TokenKind::Rpar | TokenKind::Rsqb | TokenKind::Rbrace | TokenKind::String
    )
}
