//! What the rest of the coroutine does with a name that a region assigns.

use super::*;

/// Places that read a name outside a run, in the coroutine itself or in functions nested in it.
pub(super) struct Outside<'a> {
    name: &'a str,
    run: TextRange,
    nested: usize,
    own: Vec<TextRange>,
    captured: bool,
}

impl<'v> Visitor<'v> for Outside<'_> {
    fn visit_stmt(&mut self, stmt: &'v Stmt) {
        let nested = matches!(stmt, Stmt::FunctionDef(_) | Stmt::ClassDef(_));
        self.nested += usize::from(nested);
        visitor::walk_stmt(self, stmt);
        self.nested -= usize::from(nested);
        // `total += 1` reads the name as well.
        if let Stmt::AugAssign(assign) = stmt
            && matches!(&*assign.target, Expr::Name(name) if name.id.as_str() == self.name)
            && !self.run.contains_range(stmt.range())
        {
            self.own.push(assign.target.range());
        }
    }

    fn visit_expr(&mut self, expr: &'v Expr) {
        let nested = expr.is_lambda_expr();
        self.nested += usize::from(nested);
        if let Expr::Name(name) = expr
            && name.id.as_str() == self.name
            && matches!(name.ctx, ExprContext::Load | ExprContext::Del)
            && !self.run.contains_range(expr.range())
        {
            if self.nested > 0 {
                self.captured = true;
            } else {
                self.own.push(expr.range());
            }
        }
        visitor::walk_expr(self, expr);
        self.nested -= usize::from(nested);
    }
}

pub(super) fn outside<'a>(run: Run<'_>, name: &'a str) -> Outside<'a> {
    let mut outside = Outside {
        name,
        run: run.range(),
        nested: 0,
        own: Vec::new(),
        captured: false,
    };
    outside.visit_body(&run.function.body);
    outside
}

/// Whether a name that a run assigns is read later: behind it, or in the next round of a loop around it.
pub(super) fn is_used_outside(run: Run<'_>, name: &str) -> bool {
    let outside = outside(run, name);
    if outside.captured {
        return true;
    }
    let around = loop_around(&run.function.body, run.range());
    outside.own.iter().any(|range| {
        let is_reached = range.start() >= run.range().end()
            || around.is_some_and(|around| around.contains_range(*range));
        is_reached && !is_rebound(run, name, *range)
    })
}

/// Whether the name is certainly bound anew on every way from a run to where it is read.
fn is_rebound(run: Run<'_>, name: &str, read: TextRange) -> bool {
    // On the way round a loop, only what stands in the loop is passed.
    let shared = innermost_loop(&run.function.body, run.range().cover(read));
    let is_between = |stmt: &Stmt| {
        !stmt.range().contains_range(run.range())
            && match shared {
                Some(shared) => shared.contains_range(stmt.range()),
                None => stmt.start() >= run.range().end(),
            }
    };
    let mut block: &[Stmt] = &run.function.body;
    // Nothing that ends before all of this counts.
    let from = shared.map_or(run.range().end(), |shared| shared.start());
    while let Some(index) = position(block, read) {
        let stmt = &block[index];
        let first = block.partition_point(|stmt| stmt.end() <= from).min(index);
        if block[first..index]
            .iter()
            .any(|stmt| !stmt.is_for_stmt() && is_between(stmt) && binds(stmt, name))
        {
            return true;
        }
        let Some(inner) = blocks(stmt)
            .into_iter()
            .find(|inner| inner.iter().any(|stmt| stmt.range().contains_range(read)))
        else {
            return false;
        };
        let is_body = inner.first().is_some_and(|first| {
            matches!(stmt, Stmt::With(_))
                || matches!(stmt, Stmt::For(statement)
                    if statement.body.first().map(Ranged::range) == Some(first.range()))
        });
        if is_body && binds(stmt, name) && is_between(stmt) {
            return true;
        }
        block = inner;
    }
    false
}

/// Whether a statement gives the name another value, which is not made of the old one.
fn binds(stmt: &Stmt, name: &str) -> bool {
    let own = [name.to_owned()];
    let gives = |target: &Expr, value: &Expr| {
        let mut names = Vec::new();
        target_names(target, &mut names);
        names.iter().any(|bound| bound == name) && !mentions(value, &own)
    };
    match stmt {
        Stmt::Assign(assign) => assign
            .targets
            .iter()
            .any(|target| gives(target, &assign.value)),
        Stmt::With(with) => with.items.first().is_some_and(|item| {
            item.optional_vars
                .as_deref()
                .is_some_and(|target| gives(target, &item.context_expr))
        }),
        Stmt::For(statement) => gives(&statement.target, &statement.iter),
        _ => false,
    }
}

/// The innermost loop around a range.
fn innermost_loop(body: &[Stmt], range: TextRange) -> Option<TextRange> {
    let stmt = &body[position(body, range)?];
    if stmt.range() == range {
        return None;
    }
    let deeper = blocks(stmt)
        .into_iter()
        .find_map(|block| innermost_loop(block, range));
    deeper.or_else(|| matches!(stmt, Stmt::For(_) | Stmt::While(_)).then(|| stmt.range()))
}

/// Whether a nested function or lambda outside the run reads the name.
pub(super) fn is_captured(run: Run<'_>, name: &str) -> bool {
    outside(run, name).captured
}

/// The outermost loop around a range.
pub(super) fn loop_around(body: &[Stmt], range: TextRange) -> Option<TextRange> {
    let stmt = body
        .iter()
        .find(|stmt| stmt.range().contains_range(range) && stmt.range() != range)?;
    match stmt {
        Stmt::For(_) | Stmt::While(_) => Some(stmt.range()),
        other => blocks(other)
            .into_iter()
            .find_map(|block| loop_around(block, range)),
    }
}

/// Whether the coroutine binds the name before the run, as a parameter or by a statement.
pub(super) fn is_bound_before(run: Run<'_>, name: &str) -> bool {
    let parameters = &run.function.parameters;
    parameters
        .iter()
        .any(|parameter| parameter.name().as_str() == name)
        || bound_before(&run.function.body, run, name)
}

/// Whether the coroutine binds the name anywhere but in the run.
pub(super) fn is_bound_outside(run: Run<'_>, name: &str) -> bool {
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
    outside.found || is_bound_before(run, name)
}

pub(super) fn bound_before(body: &[Stmt], run: Run<'_>, name: &str) -> bool {
    body.iter()
        .take_while(|stmt| stmt.start() < run.range().start())
        .any(|stmt| {
            if stmt.end() <= run.range().start() {
                return bound_names(std::slice::from_ref(stmt))
                    .iter()
                    .any(|bound| bound == name);
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
