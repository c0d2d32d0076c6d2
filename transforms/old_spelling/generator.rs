//! `@asyncio.coroutine` and `yield from` are `async def` and `await`.

use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{self as ast, Expr, Stmt};
use ruff_text_size::{Ranged, TextRange, TextSize};

use super::{fix, refuse_comments};
use crate::diagnostic::{Fix, Reason, Unfixable};
use crate::edit::Edit;
use crate::project::Type;
use crate::transform::Pass;

pub(super) fn coroutine_decorator<'a>(
    pass: &Pass<'_>,
    function: &'a ast::StmtFunctionDef,
) -> Option<&'a ast::Decorator> {
    function.decorator_list.iter().find(|decorator| {
        matches!(pass.types_of(&decorator.expression).members.as_slice(),
            [Type::External(name)] if name.as_str() == "asyncio.coroutine")
    })
}

pub(super) fn async_def(
    pass: &Pass<'_>,
    function: &ast::StmtFunctionDef,
    decorator: &ast::Decorator,
) -> Result<Fix, Unfixable> {
    let source = pass.source;
    let line = TextRange::new(
        source.line_start(decorator.start()),
        source.line_end(decorator.end()) + TextSize::new(1),
    );
    refuse_comments(pass, &[line])?;
    let mut edits = vec![Edit::range_deletion(line)];
    let signature = TextRange::new(
        function
            .decorator_list
            .last()
            .map_or_else(|| function.start(), Ranged::end),
        function.name.start(),
    );
    let Some(keyword) = source.slice(signature).rfind("def") else {
        return Err(Unfixable::new(
            Reason::FrameDependent,
            "the head of the function cannot be read",
        ));
    };
    let keyword = signature.start() + TextSize::try_from(keyword).unwrap_or_default();
    edits.push(Edit::insertion("async ".to_owned(), keyword));
    let mut yields = Yields::default();
    yields.visit_body(&function.body);
    if !yields.plain.is_empty() {
        return Err(Unfixable::new(
            Reason::LazyResult,
            "a plain `yield` hands something to the loop that `await` cannot",
        ));
    }
    for delegation in yields.delegations {
        let head = TextRange::new(delegation.start(), delegation.value.start());
        refuse_comments(pass, &[head])?;
        let written = source.slice(head);
        // The operand of `yield from` may be any expression, that of `await` only a primary; brackets of its own belong
        // to the head.
        let own = written.ends_with('(');
        let primary = matches!(
            &*delegation.value,
            Expr::Call(_) | Expr::Name(_) | Expr::Attribute(_) | Expr::Subscript(_)
        );
        let (open, close) = if primary || own { ("", "") } else { ("(", ")") };
        let keywords = written.trim_end_matches(['(', ' ']);
        edits.push(Edit::range_replacement(
            format!("await{}{open}", &written[keywords.len()..]),
            head,
        ));
        if !close.is_empty() {
            edits.push(Edit::insertion(close.to_owned(), delegation.value.end()));
        }
    }
    let reason =
        "a plain generator can delegate to the old form with `yield from`, and not to a coroutine";
    Ok(fix("async def", edits, Some(reason.to_owned())))
}

/// What a generator yields, its own functions aside.
#[derive(Default)]
struct Yields<'a> {
    delegations: Vec<&'a ast::ExprYieldFrom>,
    plain: Vec<TextRange>,
}

impl<'a> Visitor<'a> for Yields<'a> {
    fn visit_stmt(&mut self, stmt: &'a Stmt) {
        if !matches!(stmt, Stmt::FunctionDef(_) | Stmt::ClassDef(_)) {
            visitor::walk_stmt(self, stmt);
        }
    }

    fn visit_expr(&mut self, expr: &'a Expr) {
        match expr {
            Expr::Lambda(_) => return,
            Expr::YieldFrom(delegation) => self.delegations.push(delegation),
            Expr::Yield(_) => self.plain.push(expr.range()),
            _ => {}
        }
        visitor::walk_expr(self, expr);
    }
}
