//! The layout that a formatter gives to what edits have changed.
//!
//! A statement that stands as ruff's formatter writes it, which is black's layout, stands so again after the edits. What
//! was laid out by hand keeps the line breaks that the edits gave it. Nothing is laid out but the statements, and the
//! heads of blocks, that edits have touched.

use std::panic::{AssertUnwindSafe, catch_unwind};

use ruff_formatter::{IndentStyle, IndentWidth, LineWidth, printer::LineEnding};
use ruff_python_ast::token::TokenKind;
use ruff_python_ast::{PythonVersion, Stmt};
use ruff_python_formatter::{PyFormatOptions, QuoteStyle, format_module_source};
use ruff_text_size::{Ranged, TextLen, TextRange, TextSize};

use crate::edit::{Edit, EditSet};
use crate::source_file::SourceFile;

/// Starts of comments that speak to a tool about the line they are on. Formatters do not count them.
const PRAGMAS: &[&str] = &[
    "type:", "noqa", "pylint:", "pyright:", "pyrefly:", "mypy:", "ty:", "nosec", "pragma:", "fmt:",
];

/// How a formatter is asked to write.
#[derive(Clone, Copy)]
pub(crate) struct Format {
    /// Columns that a line may have.
    pub width: usize,
    pub target: PythonVersion,
}

/// A simple statement or the head of a compound one, with the comment behind it, beside what a formatter makes of it.
pub(crate) struct Laid {
    pub range: TextRange,
    /// What the formatter writes instead, when that is something else.
    better: Option<String>,
    /// It stands as deep as the formatter would put it.
    is_as_deep: bool,
    /// The formatter would write a comment in another way.
    changes_comment: bool,
}

impl Laid {
    /// Whether the formatter leaves it as it is.
    pub(crate) fn is_formatted(&self) -> bool {
        self.better.is_none()
    }
}

/// Every statement of a file beside its layout; `None` when the formatter cannot take it.
pub(crate) fn laid_out(source: &SourceFile, format: Format) -> Option<Vec<Laid>> {
    let own = units(source, source.body());
    beside(source, source.text().to_owned(), own, 0, format)
}

/// Statements beside what the formatter makes of a text that holds them behind `heads` others.
fn beside(
    source: &SourceFile,
    text: String,
    own: Vec<Unit>,
    heads: usize,
    format: Format,
) -> Option<Vec<Laid>> {
    let options = options(source, format)?;
    let printed = catch_unwind(AssertUnwindSafe(|| format_module_source(&text, options)));
    let text = printed.ok()?.ok()?.into_code();
    let formatted = SourceFile::parse(source.path(), source.display(), text).ok()?;
    let theirs = units(&formatted, formatted.body());
    if own.len() + heads != theirs.len() {
        return None;
    }
    let pairs = own
        .into_iter()
        .zip(theirs.into_iter().skip(heads))
        .map(|(unit, other)| {
            let better = formatted.slice(other.range);
            let is_as_deep = source.indentation(unit.range.start())
                == formatted.indentation(other.range.start());
            let is_same = unit.is_alone && is_as_deep && source.slice(unit.range) == better;
            Laid {
                range: unit.range,
                better: (!is_same).then(|| better.to_owned()),
                is_as_deep,
                changes_comment: !is_same
                    && comments(source, unit.range) != comments(&formatted, other.range),
            }
        });
    Some(pairs.collect())
}

fn comments(source: &SourceFile, range: TextRange) -> Vec<&str> {
    let comments = source.comments().comments_in_range(range);
    comments
        .iter()
        .map(|comment| source.slice(*comment))
        .collect()
}

/// The statements around a range, each beside its layout, with all that they span; none when the formatter cannot take them.
/// A definition is laid out without the rest of its file, and a method without the rest of its class: neither changes how it
/// is written.
pub(crate) fn laid_out_around(
    source: &SourceFile,
    range: TextRange,
    format: Format,
) -> (TextRange, Vec<Laid>) {
    // Comments that hold for more than their own statement.
    let is_switched = source.mentions("fmt:") || source.mentions("yapf:");
    let part = (!is_switched)
        .then(|| Part::around(source, range))
        .flatten();
    let (span, laid) = match part {
        Some(part) => (part.stmt.range(), part.laid_out(source, format)),
        None => (source.module().range(), laid_out(source, format)),
    };
    (span, laid.unwrap_or_default())
}

/// A definition that is laid out by itself.
struct Part<'s> {
    stmt: &'s Stmt,
    /// The classes around it.
    classes: Vec<TextSize>,
}

impl<'s> Part<'s> {
    /// The largest function around a range, or a class of which it is another part.
    fn around(source: &'s SourceFile, range: TextRange) -> Option<Part<'s>> {
        let mut classes = Vec::new();
        let mut body = source.body();
        let mut found: Option<&Stmt> = None;
        loop {
            let around = body.iter().find(|stmt| stmt.range().contains_range(range));
            match around {
                Some(stmt @ Stmt::FunctionDef(_)) => {
                    found = Some(stmt);
                    break;
                }
                Some(stmt @ Stmt::ClassDef(class)) => {
                    classes.push(stmt.start());
                    found = Some(stmt);
                    body = &class.body;
                }
                _ => break,
            }
        }
        let stmt = found?;
        classes.retain(|start| *start < stmt.start());
        source
            .stands_alone(stmt.range())
            .then_some(Part { stmt, classes })
    }

    fn laid_out(&self, source: &SourceFile, format: Format) -> Option<Vec<Laid>> {
        let newline = source.stylist().line_ending().as_str();
        let mut text = String::new();
        for class in &self.classes {
            text.push_str(source.indentation(*class));
            text.push_str("class _:");
            text.push_str(newline);
        }
        let lines = TextRange::new(
            source.line_start(self.stmt.start()),
            source.full_line_end(self.stmt.end()),
        );
        text.push_str(source.slice(lines));
        let own = units(source, std::slice::from_ref(self.stmt));
        beside(source, text, own, self.classes.len(), format)
    }
}

/// The edits that lay out anew what `edits` have made of formatted statements: `after` is the text with them applied.
pub(crate) fn layout(
    before: &SourceFile,
    edits: &EditSet,
    after: &SourceFile,
    format: Format,
) -> EditSet {
    let mut result = EditSet::default();
    let shifts = Shifts::of(edits);
    let touched = |laid: &&Laid| {
        laid.better.is_some()
            && laid.is_as_deep
            && !laid.changes_comment
            && shifts.touches(laid.range)
            && !keeps_line(after, laid)
    };
    let laid = laid_out(after, format).unwrap_or_default();
    let candidates: Vec<&Laid> = laid.iter().filter(touched).collect();
    if candidates.is_empty() {
        return result;
    }
    let Some(known) = laid_out(before, format) else {
        return result;
    };
    for laid in candidates {
        let origin = shifts.origin(laid.range);
        let was_formatted = known
            .iter()
            .filter(|unit| unit.range.start() < origin.end() && origin.start() < unit.range.end())
            .all(Laid::is_formatted);
        let indentation = after.indentation(laid.range.start());
        if let (true, Some(better)) = (was_formatted, &laid.better)
            && after.line_start(laid.range.start()) + indentation.text_len() == laid.range.start()
        {
            result.add(&[Edit::range_replacement(better.clone(), laid.range)]);
        }
    }
    result
}

/// Whether a statement on one line ends in a comment that only holds there.
pub(crate) fn is_held_by_pragma(source: &SourceFile, range: TextRange) -> bool {
    let text = source.slice(range);
    let comments = source.comments().comments_in_range(range);
    !text.contains('\n')
        && comments
            .iter()
            .any(|comment| is_pragma(source.slice(*comment)))
}

/// Whether a formatter would break a line that a comment holds together.
fn keeps_line(source: &SourceFile, laid: &Laid) -> bool {
    let breaks = laid.better.as_ref().is_some_and(|text| text.contains('\n'));
    breaks && is_held_by_pragma(source, laid.range)
}

/// Whether a comment speaks to a tool.
pub(crate) fn is_pragma(comment: &str) -> bool {
    let text = comment.trim_start_matches('#').trim_start();
    PRAGMAS.iter().any(|pragma| text.starts_with(pragma))
}

fn options(source: &SourceFile, format: Format) -> Option<PyFormatOptions> {
    let style = source.stylist();
    let indentation = style.indentation().as_str();
    let (indent_style, indent_width) = if indentation.contains('\t') {
        (IndentStyle::Tab, IndentWidth::default())
    } else {
        let width = u8::try_from(indentation.len()).ok()?;
        (IndentStyle::Space, IndentWidth::try_from(width).ok()?)
    };
    let line_ending = match style.line_ending().as_str() {
        "\r\n" => LineEnding::CarriageReturnLineFeed,
        "\r" => LineEnding::CarriageReturn,
        _ => LineEnding::LineFeed,
    };
    let width = u16::try_from(format.width).ok()?;
    Some(
        PyFormatOptions::from_extension(source.path())
            .with_target_version(format.target)
            .with_indent_style(indent_style)
            .with_indent_width(indent_width)
            .with_line_width(LineWidth::try_from(width).ok()?)
            .with_line_ending(line_ending)
            .with_quote_style(QuoteStyle::Preserve),
    )
}

/// Where edits have moved things.
struct Shifts {
    /// What was replaced, and where its replacement stands now.
    edits: Vec<(TextRange, TextRange)>,
}

impl Shifts {
    fn of(edits: &EditSet) -> Shifts {
        let mut shift: i64 = 0;
        let moved = |position: TextSize, shift: i64| {
            TextSize::try_from(usize::try_from(i64::from(position.to_u32()) + shift).unwrap_or(0))
                .unwrap_or_default()
        };
        let edits = edits
            .edits()
            .iter()
            .map(|edit| {
                let length = edit.content().unwrap_or_default().text_len();
                let start = moved(edit.start(), shift);
                shift += i64::from(length.to_u32()) - i64::from(edit.range().len().to_u32());
                (edit.range(), TextRange::at(start, length))
            })
            .collect();
        Shifts { edits }
    }

    fn touches(&self, range: TextRange) -> bool {
        self.edits
            .iter()
            .any(|(_, new)| new.start() <= range.end() && range.start() <= new.end())
    }

    /// Where a range was before; all that was replaced when it is in the middle of what replaced it.
    fn origin(&self, range: TextRange) -> TextRange {
        let back = |position: TextSize, is_end: bool| {
            let mut result = position;
            for (old, new) in &self.edits {
                let inside = if is_end {
                    new.start() < position && position <= new.end()
                } else {
                    new.start() <= position && position < new.end()
                };
                if inside {
                    return if is_end { old.end() } else { old.start() };
                }
                if new.end() <= position {
                    result = old.end() + (position - new.end());
                }
            }
            result
        };
        let start = back(range.start(), false);
        TextRange::new(start, back(range.end(), true).max(start))
    }
}

/// A simple statement, or the head of a compound one.
struct Unit {
    /// With a comment that follows it on its last line.
    range: TextRange,
    /// Nothing else stands on its lines.
    is_alone: bool,
}

/// The units of statements, in an order that no formatter changes.
fn units(source: &SourceFile, body: &[Stmt]) -> Vec<Unit> {
    let mut units = Units {
        source,
        units: Vec::new(),
    };
    units.block(body);
    units.units
}

struct Units<'s> {
    source: &'s SourceFile,
    units: Vec<Unit>,
}

impl Units<'_> {
    fn block(&mut self, body: &[Stmt]) {
        for stmt in body {
            self.statement(stmt);
        }
    }

    fn statement(&mut self, stmt: &Stmt) {
        match stmt {
            Stmt::FunctionDef(function) => {
                let decorators = function.decorator_list.last();
                self.definition(stmt, decorators.map(Ranged::end), &function.body);
            }
            Stmt::ClassDef(class) => {
                let decorators = class.decorator_list.last();
                self.definition(stmt, decorators.map(Ranged::end), &class.body);
            }
            Stmt::If(statement) => {
                self.headed(stmt.start(), &statement.body);
                for clause in &statement.elif_else_clauses {
                    self.headed(clause.start(), &clause.body);
                }
            }
            Stmt::For(statement) => {
                self.headed(stmt.start(), &statement.body);
                self.block(&statement.orelse);
            }
            Stmt::While(statement) => {
                self.headed(stmt.start(), &statement.body);
                self.block(&statement.orelse);
            }
            Stmt::With(statement) => self.headed(stmt.start(), &statement.body),
            Stmt::Match(statement) => {
                let first = statement.cases.first().map_or(stmt.end(), Ranged::start);
                self.head(stmt.start(), first);
                for case in &statement.cases {
                    self.headed(case.start(), &case.body);
                }
            }
            Stmt::Try(statement) => {
                self.block(&statement.body);
                for handler in &statement.handlers {
                    let ruff_python_ast::ExceptHandler::ExceptHandler(handler) = handler;
                    self.headed(handler.start(), &handler.body);
                }
                self.block(&statement.orelse);
                self.block(&statement.finalbody);
            }
            _ => self.push(stmt.range()),
        }
    }

    fn definition(&mut self, stmt: &Stmt, decorators: Option<TextSize>, body: &[Stmt]) {
        let keyword = decorators.and_then(|end| {
            let after = self.source.tokens().after(end).iter();
            after
                .filter(|token| {
                    matches!(
                        token.kind(),
                        TokenKind::Def | TokenKind::Async | TokenKind::Class
                    )
                })
                .map(Ranged::start)
                .next()
        });
        self.headed(keyword.unwrap_or(stmt.start()), body);
    }

    fn headed(&mut self, start: TextSize, body: &[Stmt]) {
        self.head(start, body.first().map_or(start, Ranged::start));
        self.block(body);
    }

    /// A head up to the last colon before what it is the head of.
    fn head(&mut self, start: TextSize, first: TextSize) {
        let tokens = self.source.tokens().before(first);
        let colon = tokens
            .iter()
            .rev()
            .find(|token| token.kind() == TokenKind::Colon);
        let end = colon.map_or(start, Ranged::end).max(start);
        self.push(TextRange::new(start, end));
    }

    fn push(&mut self, range: TextRange) {
        let is_alone = self.source.stands_alone(range);
        let end = self.source.line_end(range.end());
        let end = if is_alone { end } else { range.end() };
        self.units.push(Unit {
            range: TextRange::new(range.start(), end),
            is_alone,
        });
    }
}
