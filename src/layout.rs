//! Lines of a file as units that can be moved: their comments, their indentation, the strings that span them.

use ruff_python_ast::token::TokenKind;
use ruff_text_size::{Ranged, TextRange, TextSize};

use crate::diagnostic::{Reason, Unfixable};
use crate::edit::Edit;
use crate::source_file::SourceFile;

/// Comments right above a statement belong to it, unless they are the last of several paragraphs.
pub(crate) fn leading_comments(source: &SourceFile, start: TextSize) -> TextSize {
    let mut first = source.line_start(start);
    let indent = source.indentation(start);
    while first > TextSize::default() {
        let above = source.line_start(first - TextSize::new(1));
        let line = &source.text()[TextRange::new(above, first)];
        let is_comment = line.trim_start().starts_with('#') && line.starts_with(indent);
        // The type comment of a function is its own: `# type: (str) -> int` right under the `def`.
        let is_signature = line.trim_start().starts_with("# type: (");
        if !is_comment || is_signature || source.indentation(above) != indent {
            break;
        }
        first = above;
    }
    let above = source.text()[..first.to_usize()].trim_end();
    let is_apart = source.text()[above.len()..first.to_usize()]
        .matches('\n')
        .count()
        > 1;
    let last = above.lines().next_back().unwrap_or_default();
    if is_apart && last.starts_with(indent) && last[indent.len()..].starts_with('#') {
        return source.line_start(start);
    }
    first
}

/// Puts lines above a statement or a clause, and above the comments on it.
pub(crate) fn insertion_above(
    source: &SourceFile,
    start: TextSize,
    text: String,
) -> Result<Edit, Unfixable> {
    let place = leading_comments(source, start);
    // A backslash before it splits its indentation.
    let before = TextRange::new(source.line_start(start), start);
    if !source.slice(before).trim().is_empty() {
        return Err(Unfixable::new(Reason::CommentInTheWay, ODD_LINES));
    }
    Ok(Edit::insertion(text, place))
}

/// The lines of a range, one unit deeper, with the changes made. Lines that start inside a string stay where they are.
pub(crate) fn moved(
    source: &SourceFile,
    range: TextRange,
    changes: &[(TextRange, String)],
    unit: &str,
) -> Result<String, Unfixable> {
    let strings = long_strings(source, range);
    let mut result = String::new();
    let mut position = range.start();
    for line in source.text()[range].split_inclusive('\n') {
        let line_range = TextRange::at(position, TextSize::of(line));
        // The text of an f-string ends where an interpolation or the closing quotes begin.
        let in_string = strings.iter().any(|string| {
            string.start() < line_range.start() && line_range.start() <= string.end()
        });
        if !in_string && !line.trim().is_empty() {
            result.push_str(unit);
        }
        let mut from = line_range.start();
        for (changed, text) in changes {
            if !line_range.contains(changed.start()) {
                continue;
            }
            if changed.end() > line_range.end() {
                return Err(Unfixable::new(
                    Reason::CommentInTheWay,
                    "what would be replaced spans several lines",
                ));
            }
            result.push_str(&source.text()[TextRange::new(from, changed.start())]);
            result.push_str(text);
            from = changed.end();
        }
        result.push_str(&source.text()[TextRange::new(from, line_range.end())]);
        position = line_range.end();
    }
    Ok(result.trim_end_matches(['\r', '\n']).to_owned())
}

/// Starts of the lines of a range that can be indented: not the empty ones, nor those that start inside a string.
pub(crate) fn indentable_lines(source: &SourceFile, range: TextRange) -> Vec<TextSize> {
    let strings = long_strings(source, range);
    let mut starts = Vec::new();
    let mut position = range.start();
    for line in source.text()[range].split_inclusive('\n') {
        let in_string = strings
            .iter()
            .any(|string| string.start() < position && position <= string.end());
        if !in_string && !line.trim().is_empty() {
            starts.push(position);
        }
        position += TextSize::of(line);
    }
    starts
}

/// Whether an expression has a line break that needs brackets around it.
pub(crate) fn breaks_outside_brackets(source: &SourceFile, range: TextRange) -> bool {
    let mut depth = 0_usize;
    source.tokens().in_range(range).iter().any(|token| {
        match token.kind() {
            TokenKind::Lpar | TokenKind::Lsqb | TokenKind::Lbrace => depth += 1,
            TokenKind::Rpar | TokenKind::Rsqb | TokenKind::Rbrace => {
                depth = depth.saturating_sub(1);
            }
            _ => {}
        }
        depth == 0 && token.kind() == TokenKind::NonLogicalNewline
    })
}

/// Why statements with odd lines stay where they are.
pub(crate) const ODD_LINES: &str = "the statements have lines that cannot be moved: a form feed, a lone `\\r`, a continued empty line, or tabs among the blanks before them";

/// Line breaks by which the start of a line is not the start of its indentation, and indentation that is not as much deeper
/// when more of it stands before: a tab goes to the next column of eight.
pub(crate) fn has_odd_lines(text: &str) -> bool {
    let lone_return = text
        .bytes()
        .zip(text.bytes().skip(1).chain([0]))
        .any(|pair| pair.0 == b'\r' && pair.1 != b'\n');
    let indented = |by: char| {
        let mut lines = text.lines();
        lines.any(|line| line.starts_with(by) && !line.trim().is_empty())
    };
    let has_tabs = || {
        let mut lines = text.lines();
        let after_blank = lines.any(|line| {
            let code = line.trim_start_matches([' ', '\t']);
            line[..line.len() - code.len()].contains(" \t") && !code.is_empty()
        });
        after_blank || indented('\t') && indented(' ')
    };
    lone_return
        || text.contains('\x0c')
        || text.lines().any(|line| line.trim() == "\\")
        || text.contains('\t') && has_tabs()
}

/// Whether a string or a part of one in the range goes over several lines, which cannot be indented.
pub(crate) fn spans_string(source: &SourceFile, range: TextRange) -> bool {
    !long_strings(source, range).is_empty()
}

fn long_strings(source: &SourceFile, range: TextRange) -> Vec<TextRange> {
    source
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
        .collect()
}
