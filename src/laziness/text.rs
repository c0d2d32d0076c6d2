//! Moves the text of statements to another depth, with edits made in it.

use ruff_python_ast::token::TokenKind;
use ruff_text_size::{Ranged, TextRange, TextSize};

use crate::diagnostic::{Reason, Unfixable};
use crate::edit::Edit;
use crate::source_file::SourceFile;

/// The lines of `range`, which starts at the start of a line, with `from` at the start of each replaced by `to` and the
/// edits made. Lines that start inside a string stay as they are. Without a line break at the end.
pub(super) fn moved(
    source: &SourceFile,
    range: TextRange,
    edits: &[Edit],
    from: &str,
    to: &str,
) -> Result<String, Unfixable> {
    let strings: Vec<TextRange> = source
        .tokens()
        .in_range(range)
        .iter()
        .filter(|token| {
            matches!(
                token.kind(),
                TokenKind::String | TokenKind::FStringMiddle | TokenKind::TStringMiddle
            )
        })
        .map(Ranged::range)
        .filter(|string| source.slice(*string).contains('\n'))
        .collect();
    // Changes of indentation are edits as well.
    let mut all: Vec<(TextRange, String)> = Vec::new();
    for edit in edits {
        let content = edit.content().unwrap_or_default();
        if content.contains('\n') && (content.contains("\"\"\"") || content.contains("'''")) {
            return Err(Unfixable::new(
                Reason::CommentInTheWay,
                "a string of several lines stands in what would be moved",
            ));
        }
        let at_line = source.line_start(edit.start()) == edit.start();
        let mut text = String::new();
        for (number, line) in content.split_inclusive('\n').enumerate() {
            let starts_line = number > 0 || at_line;
            match line.strip_prefix(from) {
                // The last line of an insertion may hold nothing but the indentation of what follows.
                Some(rest) if starts_line && (!line.trim().is_empty() || !line.ends_with('\n')) => {
                    text.push_str(to);
                    text.push_str(rest);
                }
                _ => text.push_str(line),
            }
        }
        all.push((edit.range(), text));
    }
    let mut position = range.start();
    for line in source.text()[range].split_inclusive('\n') {
        let start = position;
        position += TextSize::of(line);
        let in_string = strings
            .iter()
            .any(|string| string.start() < start && start <= string.end());
        let replaced = edits
            .iter()
            .any(|edit| edit.start() <= start && start < edit.end());
        if in_string || replaced || line.trim().is_empty() {
            continue;
        }
        if line.contains('\x0c') || !line.starts_with(from) {
            // A continuation may start further left; it need not move.
            if line.contains('\x0c') || !to.starts_with(from) {
                return Err(Unfixable::new(
                    Reason::CommentInTheWay,
                    "the statements have line breaks that cannot be moved",
                ));
            }
            all.push((TextRange::empty(start), to[from.len()..].to_owned()));
            continue;
        }
        all.push((TextRange::at(start, TextSize::of(from)), to.to_owned()));
    }
    all.sort_by_key(|(range, _)| (range.start(), range.end()));
    let mut result = String::new();
    let mut at = range.start();
    for (changed, text) in all {
        if changed.start() < at {
            return Err(Unfixable::new(
                Reason::CommentInTheWay,
                "two changes of the statements touch each other",
            ));
        }
        result.push_str(&source.text()[TextRange::new(at, changed.start())]);
        result.push_str(&text);
        at = changed.end();
    }
    result.push_str(&source.text()[TextRange::new(at, range.end())]);
    Ok(result.trim_end_matches(['\r', '\n']).to_owned())
}

/// Whether a range has its lines to itself, comments aside.
pub(crate) fn stands_alone(source: &SourceFile, range: TextRange) -> bool {
    let before = &source.text()[TextRange::new(source.line_start(range.start()), range.start())];
    let after = source.text()[TextRange::new(range.end(), source.line_end(range.end()))].trim();
    before.trim().is_empty() && (after.is_empty() || after.starts_with('#'))
}

/// The start of the comments right above a statement, at its own depth.
pub(super) fn with_comments(source: &SourceFile, start: TextSize) -> TextSize {
    let mut first = source.line_start(start);
    let indent = source.indentation(start);
    while first > TextSize::default() {
        let above = source.line_start(first - TextSize::new(1));
        let line = &source.text()[TextRange::new(above, first)];
        if !line.trim_start().starts_with('#') || source.indentation(above) != indent {
            break;
        }
        first = above;
    }
    first
}

/// Whether the last line with text above a start of a line is a comment and nothing else.
pub(super) fn is_below_comment(source: &SourceFile, line: TextSize) -> bool {
    source.text()[..line.to_usize()]
        .trim_end()
        .lines()
        .last()
        .is_some_and(|above| above.trim_start().starts_with('#'))
}

/// The text of a range with the edits in it made.
pub(crate) fn replaced(
    source: &SourceFile,
    range: TextRange,
    edits: &[Edit],
) -> Result<String, Unfixable> {
    let mut inside: Vec<&Edit> = edits
        .iter()
        .filter(|edit| range.contains_range(edit.range()))
        .collect();
    inside.sort();
    let mut result = String::new();
    let mut at = range.start();
    for edit in inside {
        if edit.start() < at {
            return Err(Unfixable::new(
                Reason::CommentInTheWay,
                "two changes of the expression touch each other",
            ));
        }
        result.push_str(&source.text()[TextRange::new(at, edit.start())]);
        result.push_str(edit.content().unwrap_or_default());
        at = edit.end();
    }
    result.push_str(&source.text()[TextRange::new(at, range.end())]);
    Ok(result)
}
