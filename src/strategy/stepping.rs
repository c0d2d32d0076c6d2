//! Loops that are taken apart, so that a thread gives them one item after the other:
//!
//! ```python
//! while (chunk := await asyncio.to_thread(next, chunks, end)) is not end:
//!     ...
//! ```
//!
//! The end of an iterator cannot come as `StopIteration`, which no future takes.

use ruff_python_ast::helpers::{any_over_body, any_over_expr};
use ruff_python_ast::{self as ast, Expr, PythonVersion, Stmt};
use ruff_text_size::{Ranged, TextRange};

use super::layout::Offload;
use crate::cleanup::scan;
use crate::project::FunctionRef;
use crate::region::is_taken;
use crate::transform::Pass;

/// Builtins by which a loop is written that is taken apart.
const BUILTINS: &[&str] = &["iter", "next", "object"];

/// A loop over one thing that stands alone between its target and its colon.
pub(super) struct Stepping<'a, 'p> {
    pass: &'a Pass<'p>,
    reference: FunctionRef,
    function: &'a ast::StmtFunctionDef,
    statement: &'a ast::StmtFor,
}

impl<'a, 'p> Stepping<'a, 'p> {
    pub(super) fn of(
        pass: &'a Pass<'p>,
        reference: FunctionRef,
        function: &'a ast::StmtFunctionDef,
        statement: &'a ast::StmtFor,
    ) -> Option<Self> {
        let facts = pass.facts;
        let mut scope = Some(pass.project.function(reference).scope);
        while let Some(around) = scope.map(|scope| facts.scope(scope)) {
            if BUILTINS
                .iter()
                .any(|name| around.bindings.contains_key(*name))
            {
                return None;
            }
            scope = around.parent;
        }
        let source = pass.source;
        let between = TextRange::new(statement.target.end(), statement.iter.start());
        let rest = TextRange::new(statement.iter.end(), statement.end());
        let is_plain = source.slice(between).trim() == "in" && source.slice(rest).starts_with(':');
        (is_plain && pass.settings.target >= PythonVersion::PY38).then_some(Stepping {
            pass,
            reference,
            function,
            statement,
        })
    }

    /// The target, when nothing reads it but the rounds of the loop: behind the last one it is something else.
    pub(super) fn target(&self) -> Option<&'a str> {
        let statement = self.statement;
        let Expr::Name(target) = &*statement.target else {
            return None;
        };
        let mut is_of_others = false;
        scan::each_stmt(&self.function.body, |stmt| {
            if let Stmt::Global(ast::StmtGlobal { names, .. })
            | Stmt::Nonlocal(ast::StmtNonlocal { names, .. }) = stmt
            {
                is_of_others |= names.iter().any(|name| name.id == target.id);
            }
        });
        if is_of_others {
            return None;
        }
        let mentions = |expr: &Expr| matches!(expr, Expr::Name(name) if name.id == target.id);
        // Where the name means something else: other loops over it, comprehensions.
        let mut elsewhere: Vec<TextRange> = Vec::new();
        other_loops(&self.function.body, statement, &mentions, &mut elsewhere);
        any_over_body(&self.function.body, |expr| {
            let generators = match expr {
                Expr::ListComp(it) => &it.generators,
                Expr::SetComp(it) => &it.generators,
                Expr::DictComp(it) => &it.generators,
                Expr::Generator(it) => &it.generators,
                _ => return false,
            };
            if generators.iter().any(|it| mentions(&it.target)) {
                elsewhere.push(expr.range());
            }
            false
        });
        let is_it = |name: &ast::ExprName| {
            name.id == target.id
                && !elsewhere
                    .iter()
                    .any(|range| range.contains_range(name.range()))
        };
        let outlives = any_over_body(&self.function.body, |expr| match expr {
            Expr::Name(name) => is_it(name) && !statement.range().contains_range(name.range()),
            Expr::Lambda(_) | Expr::Generator(_) => any_over_expr(
                expr,
                |inner| matches!(inner, Expr::Name(name) if is_it(name)),
            ),
            _ => false,
        });
        let keeps = holds_definition(&statement.body);
        (!outlives && !keeps).then_some(target.id.as_str())
    }

    /// A name that means nothing yet, when so many loops before this one get one of the same base.
    pub(super) fn free_name(&self, base: &str, earlier: usize) -> String {
        let taken = |name: &String| is_taken(self.pass, self.reference, self.function, name);
        std::iter::once(base.to_owned())
            .chain((2..).map(|number| format!("{base}_{number}")))
            .filter(|name| !taken(name))
            .nth(earlier)
            .unwrap_or_default()
    }

    /// The head of the loop, without its colon.
    pub(super) fn head(
        &self,
        offload: &Offload,
        target: &str,
        iterator: &str,
        end: &str,
    ) -> String {
        let source = self.pass.source;
        let newline = source.stylist().line_ending().as_str();
        let outer = source.indentation(self.statement.start());
        let unit = source.unit_below(outer);
        let arguments = ["next", iterator, end];
        let next = offload.of_arguments(&arguments);
        let limit = super::width(self.pass);
        let fits = |line: &str| line.chars().count() <= limit;
        let head = format!("while ({target} := await {next}) is not {end}");
        if fits(&format!("{outer}{head}:")) {
            return head;
        }
        let inner = format!("{outer}{unit}");
        let next = if fits(&format!("{inner}{target} := await {next}")) {
            next
        } else {
            offload.of_arguments_broken(&arguments, newline, &inner, unit)
        };
        format!("while ({newline}{inner}{target} := await {next}{newline}{outer}) is not {end}")
    }
}

/// Other loops over the target of one, by their ranges.
fn other_loops(
    body: &[Stmt],
    own: &ast::StmtFor,
    is_target: &impl Fn(&Expr) -> bool,
    found: &mut Vec<TextRange>,
) {
    for stmt in body {
        if let Stmt::For(statement) = stmt
            && statement.range() != own.range()
            && !statement.range().contains_range(own.range())
            && is_target(&statement.target)
        {
            found.push(statement.range());
        }
        for inner in crate::region::blocks(stmt) {
            other_loops(inner, own, is_target, found);
        }
    }
}

/// Whether functions or classes are defined in the statements.
fn holds_definition(body: &[Stmt]) -> bool {
    body.iter().any(|stmt| {
        matches!(stmt, Stmt::FunctionDef(_) | Stmt::ClassDef(_))
            || crate::region::blocks(stmt)
                .into_iter()
                .any(holds_definition)
    })
}
