//! Shared state that is read on one side of the new await and written on the other.

use super::augmented::updated;
use super::held::Held;
use super::pauses::waits_between;
use super::rounds::awaits_each_round;
use super::*;
use crate::semantic::{ScopeId, ValueId};

/// The loop around the finding goes over something that other tasks can reach and change.
pub(in crate::strategy) fn check_iteration(
    pass: &Pass<'_>,
    finding: &Finding,
    iterable: &Expr,
    body: &[Stmt],
) -> Result<(), Unfixable> {
    check_named(pass, finding, iterable, body)?;
    iterated::check_reached(pass, finding, iterable, body)
}

fn check_named(
    pass: &Pass<'_>,
    finding: &Finding,
    iterable: &Expr,
    body: &[Stmt],
) -> Result<(), Unfixable> {
    let container = match iterable {
        Expr::Call(call) => match &*call.func {
            Expr::Attribute(attribute)
                if matches!(attribute.attr.as_str(), "items" | "values" | "keys")
                    && call.arguments.is_empty() =>
            {
                &*attribute.value
            }
            Expr::Name(name)
                if matches!(name.id.as_str(), "enumerate" | "reversed" | "zip")
                    && !call.arguments.args.is_empty() =>
            {
                &call.arguments.args[0]
            }
            _ => return Ok(()),
        },
        other => other,
    };
    let Some(name) = shared_name(pass, finding, container) else {
        return check_handed(pass, finding, container, body);
    };
    if !body.is_empty() && awaits_each_round(pass, body) {
        return Ok(());
    }
    if !is_mutated(pass, finding, container, &name) {
        return Ok(());
    }
    let text = pass.source.slice(container.range());
    Err(Unfixable::new(
        Reason::SharedIteration,
        format!("the loop goes over `{text}`, which other tasks can change during the await"),
    ))
}

/// Refuses a loop over a parameter for which another coroutine of the file hands over what other tasks can change.
fn check_handed(
    pass: &Pass<'_>,
    finding: &Finding,
    container: &Expr,
    body: &[Stmt],
) -> Result<(), Unfixable> {
    let function = pass.project.function(finding.function);
    let Expr::Name(name) = container else {
        return Ok(());
    };
    let own = usize::from(function.class.is_some());
    let position = function
        .parameters
        .iter()
        .skip(own)
        .position(|parameter| parameter.name == name.id);
    let Some(position) = position.filter(|_| body.is_empty() || !block_waits(pass, body)) else {
        return Ok(());
    };
    let mut handed = None;
    scan::each_expr(pass.source.body(), true, |expr| {
        let Expr::Await(awaited) = expr else {
            return;
        };
        let Expr::Call(call) = &*awaited.value else {
            return;
        };
        let callee = match &*call.func {
            Expr::Name(callee) => &callee.id,
            Expr::Attribute(method) => &method.attr.id,
            _ => return,
        };
        let argument = call
            .arguments
            .find_keyword(&name.id)
            .map(|keyword| &keyword.value)
            .or_else(|| call.arguments.args.get(position));
        if *callee == function.name
            && let Some(Expr::Attribute(argument)) = argument
            && pass.facts.changed_in_place.contains(&argument.attr.id)
        {
            handed.get_or_insert(argument);
        }
    });
    handed.map_or(Ok(()), |argument| {
        Err(Unfixable::new(
            Reason::SharedIteration,
            format!(
                "the loop goes over `{}`, for which line {} hands over `{}`, which other tasks can change during the await",
                name.id,
                pass.source.line(argument.start()),
                pass.source.slice(argument.range())
            ),
        ))
    })
}

/// Refuses loops in statements that move: they would go over shared containers from another thread.
pub(in crate::strategy) fn check_loops_inside(
    pass: &Pass<'_>,
    finding: &Finding,
    statements: &[Stmt],
) -> Result<(), Unfixable> {
    struct Loops<'v> {
        found: Vec<&'v Expr>,
    }
    impl<'v> Visitor<'v> for Loops<'v> {
        fn visit_stmt(&mut self, stmt: &'v Stmt) {
            if let Stmt::For(statement) = stmt {
                self.found.push(&statement.iter);
            }
            visitor::walk_stmt(self, stmt);
        }

        fn visit_comprehension(&mut self, comprehension: &'v ast::Comprehension) {
            self.found.push(&comprehension.iter);
            visitor::walk_comprehension(self, comprehension);
        }
    }
    let mut loops = Loops { found: Vec::new() };
    loops.visit_body(statements);
    for iterable in loops.found {
        check_iteration(pass, finding, iterable, &[])?;
    }
    Ok(())
}

/// The attribute or module-level name that an expression reads, when it outlives the call.
pub(super) fn shared_name(pass: &Pass<'_>, finding: &Finding, expr: &Expr) -> Option<Name> {
    match expr {
        Expr::Attribute(attribute) => match &*attribute.value {
            Expr::Name(_) | Expr::Attribute(_) => Some(attribute.attr.id.clone()),
            _ => None,
        },
        Expr::Name(name) => {
            let function = pass.project.function(finding.function);
            let local = pass
                .facts
                .scope(function.scope)
                .bindings
                .contains_key(&name.id);
            let global = pass
                .facts
                .scope(ScopeId::MODULE)
                .bindings
                .contains_key(&name.id);
            (!local && global).then(|| name.id.clone())
        }
        _ => None,
    }
}

/// Whether a function changes the container called `name` in place: one of this file, or of a file that has to do with what
/// the container belongs to.
fn is_mutated(pass: &Pass<'_>, finding: &Finding, container: &Expr, name: &Name) -> bool {
    pass.facts.changed_in_place.contains(name) || {
        let function = pass.project.function(finding.function);
        let inference = pass.inference;
        let values: Vec<ValueId> = match container {
            Expr::Attribute(_) => function
                .sites
                .iter()
                .filter(|site| site.kind == SiteKind::Read && site.range == container.range())
                .map(|site| site.value)
                .collect(),
            _ => pass
                .facts
                .scope(ScopeId::MODULE)
                .bindings
                .get(name)
                .cloned()
                .unwrap_or_default(),
        };
        values.into_iter().any(|value| {
            inference.is_changed_elsewhere(pass.file, value, &|name| vec![name.clone()])
        })
    }
}

/// `if self._x is None: self._x = <blocking>`: while this task waits, another one makes the same check.
pub(super) fn check_then_act(
    pass: &Pass<'_>,
    finding: &Finding,
    statement: &ast::StmtIf,
    place: &Place<'_>,
    held: &Held<'_, '_>,
) -> Result<(), Unfixable> {
    if statement.test.range().contains_range(place.range) {
        return Ok(());
    }
    let mut checked = SharedReads {
        pass,
        finding,
        names: Vec::new(),
    };
    checked.visit_expr(&statement.test);
    if checked.names.is_empty() || waits_behind(pass, statement, place) {
        return Ok(());
    }
    let mut written = SharedWrites {
        pass,
        finding,
        after: place.start(),
        names: Vec::new(),
    };
    written.visit_body(&statement.body);
    for clause in &statement.elif_else_clauses {
        written.visit_body(&clause.body);
    }
    // `if self.token is None: self.login()`: the helper assigns what was checked.
    written.names.extend(assigned_below(pass, finding));
    let Some(name) = checked
        .names
        .iter()
        .find(|name| written.names.contains(name) && !held.keeps_name(name))
    else {
        return Ok(());
    };
    Err(Unfixable::new(
        Reason::CheckThenAct,
        format!(
            "`{name}` is checked on line {} and assigned after the call: while this task waits, another can make the same check",
            pass.source.line(statement.start())
        ),
    ))
}

/// `try: return self._x[key]`, `except KeyError: self._x[key] = <blocking>`: the lookup is the check.
pub(super) fn check_handler(
    pass: &Pass<'_>,
    finding: &Finding,
    statement: &ast::StmtTry,
    place: &Place<'_>,
    held: &Held<'_, '_>,
) -> Result<(), Unfixable> {
    let own = statement.handlers.iter().find_map(|handler| {
        let ExceptHandler::ExceptHandler(handler) = handler;
        let is_own = handler.range().contains_range(place.range);
        (is_own && is_lookup_error(pass, handler)).then_some(handler)
    });
    let Some(handler) = own else {
        return Ok(());
    };
    let mut reads = SharedReads {
        pass,
        finding,
        names: Vec::new(),
    };
    reads.visit_body(&statement.body);
    let mut written = SharedWrites {
        pass,
        finding,
        after: place.start(),
        names: Vec::new(),
    };
    written.visit_body(&handler.body);
    written.names.extend(assigned_below(pass, finding));
    let mut read = reads.names.iter();
    match read.find(|name| written.names.contains(name) && !held.keeps_name(name)) {
        Some(name) => Err(Unfixable::new(
            Reason::CheckThenAct,
            format!(
                "`{name}` is looked up on line {} and assigned after the call: while this task waits, another can look it up as well",
                pass.source.line(statement.start())
            ),
        )),
        None => Ok(()),
    }
}

/// Whether a handler is for what is not there.
fn is_lookup_error(pass: &Pass<'_>, handler: &ast::ExceptHandlerExceptHandler) -> bool {
    handler.type_.as_ref().is_some_and(|class| {
        let class = pass.source.slice(class.range());
        ["KeyError", "AttributeError", "LookupError"]
            .iter()
            .any(|error| class.contains(error))
    })
}

/// Shared names that the functions on the way to the leaf assign.
fn assigned_below(pass: &Pass<'_>, finding: &Finding) -> Vec<Name> {
    finding
        .helper
        .into_iter()
        .chain(finding.chain.iter().map(|step| step.function))
        .map(|function| pass.project.function(function))
        // A constructor assigns to an object that nobody else has yet.
        .filter(|function| !function.name.starts_with("__"))
        .flat_map(|function| function.assigned_shared.iter().cloned())
        .collect()
}

/// `if self.token: return`, then `self.login()`, which assigns the token.
pub(super) fn check_guarded_helper(
    pass: &Pass<'_>,
    finding: &Finding,
    place: &Place<'_>,
    held: &Held<'_, '_>,
) -> Result<(), Unfixable> {
    for name in assigned_below(pass, finding) {
        if let Some(line) = guarded_before(pass, finding, place, &name)
            && !held.keeps_name(&name)
        {
            return Err(Unfixable::new(
                Reason::CheckThenAct,
                format!(
                    "`{name}` is checked on line {line} and assigned by `{}`: while this task waits, another can make the same check",
                    finding.callee
                ),
            ));
        }
    }
    Ok(())
}

/// A value that is made when it is first wanted, in whatever way that is asked.
pub(super) fn check_lazy(pass: &Pass<'_>, finding: &Finding) -> Result<(), Unfixable> {
    let Some(guard) = crate::laziness::guard_of(pass, finding) else {
        return Ok(());
    };
    // What keeps it from getting a lock says more.
    crate::laziness::guarded_fix(pass, finding, &guard)?;
    Err(Unfixable::new(
        Reason::CheckThenAct,
        format!(
            "`{}` is checked on line {} and assigned after the call: while this task waits, another can make the same check",
            guard.target.name(),
            pass.source.line(guard.check().start())
        ),
    ))
}

/// Whether the task waits, on every path, between the test and the place.
pub(super) fn waits_behind(pass: &Pass<'_>, statement: &ast::StmtIf, place: &Place<'_>) -> bool {
    let (test, start) = (statement.test.end(), place.start());
    place
        .function()
        .is_some_and(|function| waits_between(pass, function, test, start))
}

/// Shared names that an expression reads.
pub(super) struct SharedReads<'a, 'p> {
    pass: &'a Pass<'p>,
    finding: &'a Finding,
    names: Vec<Name>,
}

impl<'v> Visitor<'v> for SharedReads<'_, '_> {
    fn visit_expr(&mut self, expr: &'v Expr) {
        if let Some(name) = shared_name(self.pass, self.finding, expr) {
            self.names.push(name);
        }
        if let Expr::Call(call) = expr {
            // `hasattr(self, "_x")`, `getattr(self, "_x", None)`.
            if let Expr::Name(function) = &*call.func
                && matches!(function.id.as_str(), "hasattr" | "getattr")
                && let Some(Expr::StringLiteral(text)) = call.arguments.args.get(1)
            {
                self.names.push(Name::new(text.value.to_str()));
            }
        }
        visitor::walk_expr(self, expr);
    }
}

/// Shared names that statements assign, from the finding on.
pub(super) struct SharedWrites<'a, 'p> {
    pass: &'a Pass<'p>,
    finding: &'a Finding,
    after: ruff_text_size::TextSize,
    names: Vec<Name>,
}

impl<'v> Visitor<'v> for SharedWrites<'_, '_> {
    fn visit_stmt(&mut self, stmt: &'v Stmt) {
        let targets: &[Expr] = match stmt {
            Stmt::Assign(assign) if assign.end() > self.after => &assign.targets,
            Stmt::AnnAssign(assign) if assign.end() > self.after => {
                std::slice::from_ref(&*assign.target)
            }
            Stmt::AugAssign(assign) if assign.end() > self.after => {
                std::slice::from_ref(&*assign.target)
            }
            _ => &[],
        };
        for target in targets {
            let target = match target {
                Expr::Subscript(subscript) => &*subscript.value,
                other => other,
            };
            match target {
                Expr::Name(name) => {
                    let function = self.pass.project.function(self.finding.function);
                    if function.assigned_shared.contains(&name.id)
                        || shared_name(self.pass, self.finding, target).is_some()
                    {
                        self.names.push(name.id.clone());
                    }
                }
                other => self
                    .names
                    .extend(shared_name(self.pass, self.finding, other)),
            }
        }
        visitor::walk_stmt(self, stmt);
    }
}

/// `self.x = self.x + <blocking>`: the old value is read before the wait and the new one written after it.
pub(super) fn check_read_modify_write(
    pass: &Pass<'_>,
    finding: &Finding,
    place: &Place<'_>,
    held: &Held<'_, '_>,
) -> Result<(), Unfixable> {
    let Some(statement @ AnyNodeRef::StmtAssign(assign)) = place.statement() else {
        return Ok(());
    };
    // Taken apart by `split`.
    if updated(pass, finding, statement, place).is_some() {
        return Ok(());
    }
    let mut reads = SharedReads {
        pass,
        finding,
        names: Vec::new(),
    };
    reads.visit_expr(&assign.value);
    for target in &assign.targets {
        let container = match target {
            Expr::Subscript(subscript) => &*subscript.value,
            other => other,
        };
        if let Some(name) = shared_name(pass, finding, container)
            && let Some(line) = guarded_before(pass, finding, place, &name)
            && !held.keeps_name(&name)
        {
            return Err(Unfixable::new(
                Reason::CheckThenAct,
                format!(
                    "`{name}` is checked on line {line} and assigned after the call: while this task waits, another can make the same check"
                ),
            ));
        }
    }
    for target in &assign.targets {
        let container = match target {
            Expr::Subscript(subscript) => &*subscript.value,
            other => other,
        };
        // `self.x = self.x.method(...)` blocks in the method: the receiver is what it works on, not an old value.
        if let Some(name) = shared_name(pass, finding, container)
            && reads.names.contains(&name)
            && reads_before(pass, finding, &assign.value, &name, place)
            && !held.keeps_name(&name)
        {
            return Err(Unfixable::new(
                Reason::CheckThenAct,
                format!("`{name}` is read before the call and assigned after it in one statement"),
            ));
        }
    }
    Ok(())
}

/// The line of an `if` before the statement, in its own block, that leaves when a check of the name fails.
pub(super) fn guarded_before(
    pass: &Pass<'_>,
    finding: &Finding,
    place: &Place<'_>,
    name: &Name,
) -> Option<usize> {
    fn block_of(body: &[Stmt], range: TextRange) -> Option<&[Stmt]> {
        let stmt = body
            .iter()
            .find(|stmt| stmt.range().contains_range(range))?;
        crate::region::blocks(stmt)
            .into_iter()
            .find_map(|block| block_of(block, range))
            .or(Some(body))
    }
    let block = block_of(&place.function()?.body, place.range)?;
    let before: Vec<&Stmt> = block
        .iter()
        .take_while(|stmt| stmt.end() <= place.start())
        .collect();
    before.iter().enumerate().find_map(|(position, stmt)| {
        let mut reads = SharedReads {
            pass,
            finding,
            names: Vec::new(),
        };
        let body = match stmt {
            Stmt::If(statement) => {
                reads.visit_expr(&statement.test);
                &statement.body
            }
            // `try: return self._x[key]`, `except KeyError: pass`
            Stmt::Try(statement)
                if statement.handlers.iter().any(|handler| {
                    let ExceptHandler::ExceptHandler(handler) = handler;
                    is_lookup_error(pass, handler)
                }) =>
            {
                reads.visit_body(&statement.body);
                &statement.body
            }
            _ => return None,
        };
        let leaves = matches!(
            body.last(),
            Some(Stmt::Raise(_) | Stmt::Return(_) | Stmt::Continue(_) | Stmt::Break(_))
        );
        // An await in between has let other tasks in already.
        let suspended = before[position + 1..]
            .iter()
            .any(|stmt| block_waits(pass, std::slice::from_ref(*stmt)));
        (leaves && !suspended && reads.names.contains(name)).then(|| pass.source.line(stmt.start()))
    })
}

/// Whether `name` is read in `value` outside the call itself, to the left of it.
pub(super) fn reads_before(
    pass: &Pass<'_>,
    finding: &Finding,
    value: &Expr,
    name: &Name,
    place: &Place<'_>,
) -> bool {
    struct Before<'a, 'p> {
        reads: SharedReads<'a, 'p>,
        place: TextRange,
        found: bool,
        name: &'a Name,
    }
    impl<'v> Visitor<'v> for Before<'_, '_> {
        fn visit_expr(&mut self, expr: &'v Expr) {
            if expr.range() == self.place {
                return;
            }
            if expr.end() <= self.place.start()
                && shared_name(self.reads.pass, self.reads.finding, expr).as_ref()
                    == Some(self.name)
            {
                self.found = true;
            }
            visitor::walk_expr(self, expr);
        }
    }
    let mut before = Before {
        reads: SharedReads {
            pass,
            finding,
            names: Vec::new(),
        },
        place: place.range,
        found: false,
        name,
    };
    before.visit_expr(value);
    before.found
}
