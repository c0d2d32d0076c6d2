//! Where else the coroutine binds a name that a region assigns, and whether it lends it to nested functions.

use ruff_text_size::TextSize;

use super::*;

/// Whether a nested function or lambda outside the run reads the name, and not one of its own, or declares it `nonlocal`.
pub(super) fn is_captured(run: Run<'_>, name: &str) -> bool {
    is_captured_before(run, name, run.function.end())
}

/// Whether something that captures the name can run while the run does, or before: what stands behind it is not there yet.
pub(super) fn is_lent(run: Run<'_>, name: &str) -> bool {
    let again = is_in_loop(&run.function.body, run.range());
    let end = if again {
        run.function.end()
    } else {
        run.range().end()
    };
    is_captured_before(run, name, end)
}

/// Whether a nested function that begins before a position captures the name.
fn is_captured_before(run: Run<'_>, name: &str, end: TextSize) -> bool {
    struct Nested<'n> {
        name: &'n str,
        run: TextRange,
        end: TextSize,
        depth: usize,
        found: bool,
    }
    impl<'v> Visitor<'v> for Nested<'_> {
        fn visit_stmt(&mut self, stmt: &'v Stmt) {
            if self.depth == 0 && stmt.start() >= self.end {
                return;
            }
            if let Stmt::FunctionDef(function) = stmt
                && has_own(function, self.name)
            {
                for decorator in &function.decorator_list {
                    self.visit_expr(&decorator.expression);
                }
                return;
            }
            self.found |= matches!(stmt, Stmt::Nonlocal(declared)
                if self.depth > 0 && declared.names.iter().any(|name| name.as_str() == self.name))
                && !self.run.contains_range(stmt.range());
            let nested = matches!(stmt, Stmt::FunctionDef(_) | Stmt::ClassDef(_));
            self.depth += usize::from(nested);
            visitor::walk_stmt(self, stmt);
            self.depth -= usize::from(nested);
        }

        fn visit_expr(&mut self, expr: &'v Expr) {
            if let Expr::Lambda(lambda) = expr
                && let Some(parameters) = &lambda.parameters
                && parameters.includes(self.name)
            {
                return;
            }
            if let Some(generators) = generators(expr)
                && generators.iter().any(|it| targets(&it.target, self.name))
            {
                self.visit_expr(&generators[0].iter);
                return;
            }
            let nested = expr.is_lambda_expr();
            self.depth += usize::from(nested);
            self.found |= self.depth > 0
                && matches!(expr, Expr::Name(name)
                    if name.id.as_str() == self.name
                        && matches!(name.ctx, ExprContext::Load | ExprContext::Del))
                && !self.run.contains_range(expr.range());
            visitor::walk_expr(self, expr);
            self.depth -= usize::from(nested);
        }
    }
    let mut nested = Nested {
        name,
        run: run.range(),
        end,
        depth: 0,
        found: false,
    };
    nested.visit_body(&run.function.body);
    nested.found
}

/// Whether a function has a name for itself: as a parameter, or because it assigns it.
fn has_own(function: &ast::StmtFunctionDef, name: &str) -> bool {
    function.parameters.includes(name)
        || bound_names(&function.body)
            .iter()
            .any(|bound| bound == name)
            && {
                let declared = Declared::of(function);
                !declared.nonlocals.contains(name) && !declared.globals.contains(name)
            }
}

/// The loops of a comprehension.
fn generators(expr: &Expr) -> Option<&[ast::Comprehension]> {
    match expr {
        Expr::ListComp(ast::ExprListComp { generators, .. })
        | Expr::SetComp(ast::ExprSetComp { generators, .. })
        | Expr::DictComp(ast::ExprDictComp { generators, .. })
        | Expr::Generator(ast::ExprGenerator { generators, .. }) => Some(generators),
        _ => None,
    }
}

/// Whether a loop of a comprehension gives a name its items.
fn targets(target: &Expr, name: &str) -> bool {
    let mut names = Vec::new();
    target_names(target, &mut names);
    names.iter().any(|bound| bound == name)
}

/// Whether the coroutine binds the name before the run, as a parameter or by a statement.
pub(super) fn is_bound_before(run: Run<'_>, name: &str) -> bool {
    let parameters = &run.function.parameters;
    parameters
        .iter()
        .any(|parameter| parameter.name().as_str() == name)
        || bound_before(&run.function.body, run, name)
}

/// Whether a loop stands around a range.
pub(super) fn is_in_loop(body: &[Stmt], range: TextRange) -> bool {
    let around = body
        .iter()
        .find(|stmt| stmt.range().contains_range(range) && stmt.range() != range);
    around.is_some_and(|stmt| {
        matches!(stmt, Stmt::For(_) | Stmt::While(_))
            || blocks(stmt)
                .into_iter()
                .any(|block| is_in_loop(block, range))
    })
}

/// Whether a run can find the name bound: by what stands before it, or by an earlier round of a loop around.
pub(super) fn is_found_bound(run: Run<'_>, name: &str) -> bool {
    is_bound_before(run, name)
        || is_in_loop(&run.function.body, run.range()) && is_bound_outside(run, name)
}

/// Whether the coroutine binds the name anywhere but in the run.
fn is_bound_outside(run: Run<'_>, name: &str) -> bool {
    struct Outside<'n> {
        name: &'n str,
        run: TextRange,
        found: bool,
    }
    impl<'v> Visitor<'v> for Outside<'_> {
        fn visit_stmt(&mut self, stmt: &'v Stmt) {
            if self.run.contains_range(stmt.range()) {
                return;
            }
            if !stmt.range().contains_range(self.run)
                && bound_names(std::slice::from_ref(stmt))
                    .iter()
                    .any(|bound| bound == self.name)
            {
                self.found = true;
            }
            if !matches!(stmt, Stmt::FunctionDef(_) | Stmt::ClassDef(_)) {
                visitor::walk_stmt(self, stmt);
            }
        }

        fn visit_expr(&mut self, expr: &'v Expr) {
            if let Expr::Name(name) = expr
                && matches!(name.ctx, ExprContext::Store)
                && name.id.as_str() == self.name
            {
                self.found = true;
            }
            visitor::walk_expr(self, expr);
        }
    }
    let mut outside = Outside {
        name,
        run: run.range(),
        found: false,
    };
    outside.visit_body(&run.function.body);
    outside.found
}

pub(super) fn bound_before(body: &[Stmt], run: Run<'_>, name: &str) -> bool {
    // Nothing gets past a `return`.
    let mut passed = body
        .iter()
        .take_while(|stmt| stmt.end() <= run.range().start());
    if passed.any(ends_in_return) {
        return false;
    }
    body.iter()
        .take_while(|stmt| stmt.start() < run.range().start())
        .any(|stmt| {
            if stmt.end() <= run.range().start() {
                return leaves_bound(stmt, name);
            }
            let target = match stmt {
                Stmt::For(statement) => {
                    let mut names = Vec::new();
                    target_names(&statement.target, &mut names);
                    names
                }
                Stmt::With(statement) => {
                    let mut names = Vec::new();
                    for item in &statement.items {
                        if let Some(target) = &item.optional_vars {
                            target_names(target, &mut names);
                        }
                    }
                    names
                }
                _ => Vec::new(),
            };
            target.iter().any(|bound| bound == name)
                || blocks(stmt)
                    .into_iter()
                    .filter(|block| {
                        block
                            .first()
                            .is_some_and(|first| first.start() <= run.range().start())
                    })
                    .any(|block| bound_before(block, run, name))
        })
}

/// Whether a statement binds the name on a way that does not end in a `return`.
fn leaves_bound(stmt: &Stmt, name: &str) -> bool {
    let binds = |stmt: &Stmt| {
        let bound = bound_names(std::slice::from_ref(stmt));
        bound.iter().any(|bound| bound == name)
    };
    let blocks = blocks(stmt);
    if !binds(stmt) || ends_in_return(stmt) && !blocks.iter().any(|block| has_jump(block)) {
        return false;
    }
    let inside: Vec<_> = blocks
        .into_iter()
        .filter(|block| block.iter().any(binds))
        .collect();
    inside.is_empty()
        || inside.into_iter().any(|block| {
            let goes_on = !block.last().is_some_and(ends_in_return) || has_jump(block);
            goes_on && block.iter().any(|stmt| leaves_bound(stmt, name))
        })
}

fn ends_in_return(stmt: &Stmt) -> bool {
    match stmt {
        Stmt::Return(_) => true,
        Stmt::With(statement) => {
            !swallows(statement) && statement.body.last().is_some_and(ends_in_return)
        }
        _ => false,
    }
}

/// Whether control may leave a block for a place behind a loop.
fn has_jump(body: &[Stmt]) -> bool {
    body.iter().any(|stmt| {
        matches!(stmt, Stmt::Break(_) | Stmt::Continue(_)) || blocks(stmt).into_iter().any(has_jump)
    })
}
