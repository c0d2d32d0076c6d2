//! Statements written anew, one level deeper.

use ruff_python_ast::Stmt;
use ruff_text_size::{Ranged, TextRange, TextSize};

use crate::diagnostic::{Fix, Reason, Unfixable};
use crate::edit::{Applicability, Edit};
use crate::imports;
use crate::layout;
use crate::transform::Pass;

/// Whole lines of a file that are to be written anew.
pub(crate) struct Lines<'p, 'a> {
    pass: &'p Pass<'a>,
    /// From the start of the first line to the end of the last, without its line break.
    pub range: TextRange,
    /// White space before the first statement.
    pub indent: String,
    /// One level of indentation.
    pub unit: String,
    pub newline: String,
}

impl<'p, 'a> Lines<'p, 'a> {
    /// The lines of the statements from `first` to `last`, which have them to themselves.
    ///
    /// # Errors
    ///
    /// Line breaks that cannot be moved, or other code on the same lines.
    pub(crate) fn of(
        pass: &'p Pass<'a>,
        first: &Stmt,
        last: &Stmt,
    ) -> Result<Lines<'p, 'a>, Unfixable> {
        let source = pass.source;
        let range = TextRange::new(
            source.line_start(first.start()),
            end_with_comments(pass, first.start(), last.end()),
        );
        if layout::has_odd_lines(&source.text()[range]) {
            return Err(Unfixable::new(Reason::CommentInTheWay, layout::ODD_LINES));
        }
        for stmt in [first, last] {
            check_alone(pass, stmt)?;
        }
        Ok(Lines {
            pass,
            range,
            indent: source.indentation(first.start()).to_owned(),
            unit: source
                .unit_below(source.indentation(first.start()))
                .to_owned(),
            newline: source.stylist().line_ending().as_str().to_owned(),
        })
    }

    /// Lines of the file, `levels` deeper, with the changes made; blank lines at their ends are left out.
    pub(crate) fn deeper(
        &self,
        range: TextRange,
        levels: usize,
        changes: &[(TextRange, String)],
    ) -> Result<String, Unfixable> {
        let source = self.pass.source.text();
        let mut start = range.start();
        for line in source[range].split_inclusive('\n') {
            if !line.trim().is_empty() {
                break;
            }
            start += TextSize::of(line);
        }
        let range = TextRange::new(start.min(range.end()), range.end());
        let moved = layout::moved(self.pass.source, range, changes, &self.unit.repeat(levels))?;
        Ok(moved.trim_end().to_owned())
    }

    /// Blank lines at the start of a range, with their line breaks.
    pub(crate) fn blank_before(&self, range: TextRange) -> String {
        self.pass.source.text()[range]
            .split_inclusive('\n')
            .take_while(|line| line.trim().is_empty())
            .collect()
    }

    /// A line of its own at the level of the statements.
    pub(crate) fn line(&self, text: &str) -> String {
        format!("{}{text}{}", self.indent, self.newline)
    }
}

/// Whether a statement has its lines to itself.
///
/// # Errors
///
/// It does not.
pub(crate) fn check_alone(pass: &Pass<'_>, stmt: &Stmt) -> Result<(), Unfixable> {
    let source = pass.source;
    let before = &source.text()[TextRange::new(source.line_start(stmt.start()), stmt.start())];
    let after = &source.text()[TextRange::new(stmt.end(), source.line_end(stmt.end()))];
    let after = after.trim_start();
    if before.trim().is_empty() && (after.is_empty() || after.starts_with('#')) {
        return Ok(());
    }
    Err(Unfixable::new(
        Reason::CommentInTheWay,
        "the statements share a line with others",
    ))
}

/// The start of the line of a statement, or of the comments right above it.
pub(crate) fn start_with_comments(pass: &Pass<'_>, stmt: &Stmt) -> TextSize {
    layout::leading_comments(pass.source, stmt.start())
}

/// The end of the last line, or of comments below it that are indented more deeply than the line of `start`.
fn end_with_comments(pass: &Pass<'_>, start: TextSize, end: TextSize) -> TextSize {
    let source = pass.source;
    let depth = source.indentation(start).len();
    let mut last = source.line_end(end);
    let mut next = last;
    while next < TextSize::of(source.text()) {
        let rest = &source.text()[next.to_usize()..];
        let line_break = TextSize::of(if rest.starts_with("\r\n") {
            "\r\n"
        } else {
            "\n"
        });
        let line = next + line_break;
        if line >= TextSize::of(source.text()) {
            break;
        }
        let line_end = source.line_end(line);
        let text = &source.text()[TextRange::new(line, line_end)];
        let code = text.trim_start();
        if code.starts_with('#') && text.len() - code.len() > depth {
            last = line_end;
        } else if !code.is_empty() {
            break;
        }
        next = line_end;
    }
    last
}

/// A fix that replaces lines, with what has to be imported for it.
pub(crate) fn fix(
    pass: &Pass<'_>,
    strategy: &str,
    edit: Edit,
    insertions: Vec<imports::Insertion>,
    cautions: &[String],
) -> Fix {
    let mut edits = vec![edit];
    edits.extend(imports::edits(pass.source, insertions));
    edits.sort();
    let safe = cautions.is_empty();
    Fix {
        strategy: strategy.to_owned(),
        applicability: if safe {
            Applicability::Safe
        } else {
            Applicability::Unsafe
        },
        reason: (!safe).then(|| cautions.join("; ")),
        edits,
        elsewhere: Vec::new(),
        covers: None,
        leaves: None,
        shifts: false,
    }
}
