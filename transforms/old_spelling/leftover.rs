//! A loop that was only fetched for what is gone.

use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{self as ast, Expr};
use ruff_text_size::{Ranged, TextRange, TextSize};

use super::fix;
use crate::diagnostic::Fix;
use crate::edit::Edit;
use crate::transform::Pass;

/// `name = ...` in a coroutine, for one name.
pub(super) struct Assignment<'a> {
    pub(super) statement: &'a ast::StmtAssign,
    pub(super) name: &'a str,
    pub(super) is_first: bool,
    pub(super) has_siblings: bool,
}

/// Removes an assignment with its line; `None` when it shares the line.
pub(super) fn without(pass: &Pass<'_>, assignment: &Assignment<'_>) -> Option<Fix> {
    let source = pass.source;
    let range = assignment.statement.range();
    let start = source.line_start(range.start());
    let end = source.line_end(range.end());
    let alone = source.text()[TextRange::new(start, range.start())]
        .trim()
        .is_empty()
        && source.text()[TextRange::new(range.end(), end)]
            .trim()
            .is_empty();
    if !alone {
        return None;
    }
    let after = &source.text()[end.to_usize()..];
    let mut length = after.find('\n').map_or(0, |position| position + 1);
    if assignment.is_first {
        // A blank line below the first statement set it apart from the rest.
        let rest = &after[length..];
        length += rest.len() - rest.trim_start_matches(['\n', '\r']).len();
    }
    let end = end + TextSize::try_from(length).ok()?;
    Some(fix(
        "asyncio.to_thread",
        vec![Edit::deletion(start, end)],
        None,
    ))
}

/// How often a name occurs in a function, and in functions nested in it.
pub(super) fn uses(function: &ast::StmtFunctionDef, name: &str) -> usize {
    let mut uses = Uses { name, count: 0 };
    uses.visit_body(&function.body);
    uses.count
}

struct Uses<'n> {
    name: &'n str,
    count: usize,
}

impl<'a> Visitor<'a> for Uses<'_> {
    fn visit_expr(&mut self, expr: &'a Expr) {
        if let Expr::Name(name) = expr
            && name.id.as_str() == self.name
        {
            self.count += 1;
        }
        visitor::walk_expr(self, expr);
    }
}
