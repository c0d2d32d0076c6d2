//! Which names go into a region and which come out of it.

mod assignment;
mod late;
mod liveness;
mod outside;
mod preparation;

use assignment::{Assignment, Declared, is_at_hand};
use liveness::{is_own_swallower, readers};
use outside::{is_bound_before, is_captured, is_found_bound, is_lent};
pub(super) use preparation::{prepares, serves};

use std::collections::BTreeSet;

use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{self as ast, ExceptHandler, Expr, ExprContext, Stmt};
use ruff_text_size::{Ranged, TextRange};

use super::{Run, blocks};
use crate::diagnostic::{Reason, Unfixable};
use crate::project::Type;
use crate::project::reach::Finding;
use crate::semantic::{SiteKind, bound_names};
use crate::strategy::looped;
use crate::transform::Pass;

/// What the local function gives back, and what the coroutine does with it.
pub(super) enum Outcome<'a> {
    /// Nothing flows out.
    Nothing,
    /// The last statement assigns what flows out: its value is returned, and its target assigned outside.
    Last(&'a Stmt),
    /// Names that are returned at the end.
    Names(Vec<String>),
    /// The function returns what the coroutine returns.
    Returns,
}

/// An outcome with names of the coroutine that the function assigns in place.
pub(super) struct Flow<'a> {
    pub outcome: Outcome<'a>,
    pub nonlocal: Vec<String>,
    /// Names that the function is given, and whose new values it returns.
    pub given: Vec<String>,
}

pub(super) fn target_names(target: &Expr, names: &mut Vec<String>) {
    match target {
        Expr::Name(name) => names.push(name.id.to_string()),
        Expr::Tuple(ast::ExprTuple { elts, .. }) | Expr::List(ast::ExprList { elts, .. }) => {
            for element in elts {
                target_names(element, names);
            }
        }
        Expr::Starred(starred) => target_names(&starred.value, names),
        _ => {}
    }
}

/// Names that hold something live: those given, and what is made of them without being read whole.
pub(super) fn tainted(
    pass: &Pass<'_>,
    function: &ast::StmtFunctionDef,
    findings: &[&Finding],
    names: Vec<String>,
) -> Vec<String> {
    struct Spread<'p, 'a> {
        pass: &'p Pass<'a>,
        findings: &'p [&'p Finding],
        names: Vec<String>,
        grown: bool,
    }
    impl<'v> Visitor<'v> for Spread<'_, '_> {
        fn visit_stmt(&mut self, stmt: &'v Stmt) {
            if let Stmt::Assign(assign) = stmt
                && mentions(&assign.value, &self.names)
                && !is_self_contained(self.pass, self.findings, &assign.value)
            {
                let mut targets = Vec::new();
                for target in &assign.targets {
                    target_names(target, &mut targets);
                }
                for name in targets {
                    if !self.names.contains(&name) {
                        self.names.push(name);
                        self.grown = true;
                    }
                }
            }
            visitor::walk_stmt(self, stmt);
        }
    }
    let mut spread = Spread {
        pass,
        findings,
        names,
        grown: true,
    };
    while spread.grown && !spread.names.is_empty() {
        spread.grown = false;
        spread.visit_body(&function.body);
    }
    spread.names
}

/// Names that are bound whenever statements end normally, with those that are before; `None` when they never do.
pub(crate) fn certainly_bound(
    statements: &[Stmt],
    before: &BTreeSet<String>,
) -> Option<BTreeSet<String>> {
    let mut order = Assignment {
        bound: BTreeSet::new(),
        early: BTreeSet::new(),
    };
    order.block(statements, before)
}

fn mentions(expr: &Expr, names: &[String]) -> bool {
    let mut finder = Mentions {
        names,
        found: Vec::new(),
    };
    finder.visit_expr(expr);
    !finder.found.is_empty()
}

/// Places where names are mentioned.
struct Mentions<'n> {
    names: &'n [String],
    found: Vec<TextRange>,
}

impl<'v> Visitor<'v> for Mentions<'_> {
    fn visit_expr(&mut self, expr: &'v Expr) {
        if let Expr::Name(name) = expr
            && self.names.iter().any(|known| known == name.id.as_str())
        {
            self.found.push(expr.range());
        }
        visitor::walk_expr(self, expr);
    }
}

/// Whether a value made of something live does not need it any more: plain data.
pub(super) fn is_self_contained(pass: &Pass<'_>, findings: &[&Finding], value: &Expr) -> bool {
    let done = findings.iter().any(|finding| {
        finding.range() == value.range()
            && (finding.is_call() && !finding.leaf.live && !finding.live && !finding.lazy
                || finding.site.kind == SiteKind::Iterate)
    });
    if done {
        return true;
    }
    match value {
        Expr::Compare(_) | Expr::ListComp(_) | Expr::DictComp(_) | Expr::SetComp(_) => true,
        Expr::FString(_) => true,
        Expr::Await(awaited) => !matches!(&*awaited.value, Expr::Name(_)),
        Expr::Call(call) => {
            let plain = matches!(&*call.func, Expr::Name(name)
                if matches!(name.id.as_str(), "len" | "str" | "int" | "bool" | "bytes" | "dict" | "list" | "tuple" | "set" | "sorted" | "sum"));
            plain || has_plain_type(pass, findings, value) || {
                // A method of plain data: `f.read().split()`.
                matches!(&*call.func, Expr::Attribute(attribute)
                    if is_self_contained(pass, findings, &attribute.value)
                        && !attribute.value.is_name_expr())
            }
        }
        Expr::Attribute(_) => has_plain_type(pass, findings, value),
        Expr::Subscript(subscript) => is_self_contained(pass, findings, &subscript.value),
        _ => false,
    }
}

fn has_plain_type(pass: &Pass<'_>, findings: &[&Finding], value: &Expr) -> bool {
    let Some(function) = findings.first().map(|finding| finding.function) else {
        return false;
    };
    let inference = pass.inference;
    pass.project.function(function).sites.iter().any(|site| {
        if site.range != value.range() || !matches!(site.kind, SiteKind::Call | SiteKind::Read) {
            return false;
        }
        let types = inference.value(pass.file, site.value);
        !types.is_blank()
            && types.present().all(
                |member| matches!(member, Type::Instance(name, _) if name.starts_with("builtins.")),
            )
    })
}

/// The smallest run that starts with `run` and holds every mention of the names in the coroutine.
pub(super) fn holding<'a>(run: Run<'a>, names: &[String]) -> Option<Run<'a>> {
    if names.is_empty() {
        return Some(run);
    }
    let mut finder = Mentions {
        names,
        found: Vec::new(),
    };
    finder.visit_body(&run.function.body);
    let mut first = run.first;
    let mut last = run.last;
    for range in finder.found {
        let index = run
            .block
            .iter()
            .position(|stmt| stmt.range().contains_range(range))?;
        first = first.min(index);
        last = last.max(index);
    }
    Some(run.with(first, last))
}

/// Whether control never goes on behind a statement.
pub(super) fn terminates(stmt: &Stmt) -> bool {
    match stmt {
        Stmt::Return(_) | Stmt::Raise(_) | Stmt::Break(_) | Stmt::Continue(_) => true,
        Stmt::With(statement) => {
            !swallows(statement) && statement.body.last().is_some_and(terminates)
        }
        Stmt::If(statement) => {
            statement.body.last().is_some_and(terminates)
                && statement
                    .elif_else_clauses
                    .last()
                    .is_some_and(|clause| clause.test.is_none())
                && statement
                    .elif_else_clauses
                    .iter()
                    .all(|clause| clause.body.last().is_some_and(terminates))
        }
        Stmt::Try(statement) => {
            statement.finalbody.last().is_some_and(terminates)
                || (statement.body.last().is_some_and(terminates)
                    || statement.orelse.last().is_some_and(terminates))
                    && statement.handlers.iter().all(|handler| {
                        let ExceptHandler::ExceptHandler(handler) = handler;
                        handler.body.last().is_some_and(terminates)
                    })
        }
        _ => false,
    }
}

/// Whether a statement returns just the name that the run assigns last.
pub(super) fn hands_on(pass: &Pass<'_>, stmt: &Stmt, run: Run<'_>) -> bool {
    let Stmt::Return(statement) = stmt else {
        return false;
    };
    let Some(Expr::Name(name)) = statement.value.as_deref() else {
        return false;
    };
    let name = name.id.as_str();
    let declared = Declared::of(run.function);
    let readers = readers(pass, run, name);
    last_assignment(run).is_some_and(|last| assigned_name(last) == Some(name))
        && !declared.globals.contains(name)
        && !declared.nonlocals.contains(name)
        && !readers.handler
        && !readers.leaving
        && !has_return(run.statements())
        && !is_early(run, name)
        && !is_captured(run, name)
}

/// Whether the run reads a name before it certainly assigns it.
fn is_early(run: Run<'_>, name: &str) -> bool {
    let mut order = Assignment {
        bound: bound_names(run.statements()).into_iter().collect(),
        early: BTreeSet::new(),
    };
    order.block(run.statements(), &BTreeSet::new());
    order.early.contains(name)
}

/// Something live must not be handed to code that may keep it.
pub(super) fn check_escape(
    pass: &Pass<'_>,
    findings: &[&Finding],
    run: Run<'_>,
    tainted: &[String],
) -> Result<(), Unfixable> {
    struct Escapes<'p, 'a> {
        pass: &'p Pass<'a>,
        findings: &'p [&'p Finding],
        tainted: &'p [String],
        found: Option<TextRange>,
    }
    impl<'v> Visitor<'v> for Escapes<'_, '_> {
        fn visit_expr(&mut self, expr: &'v Expr) {
            if let Expr::Call(call) = expr {
                let handed = call
                    .arguments
                    .args
                    .iter()
                    .chain(call.arguments.keywords.iter().map(|keyword| &keyword.value))
                    .any(|argument| {
                        matches!(argument, Expr::Name(name)
                        if self.tainted.iter().any(|known| known == name.id.as_str()))
                    });
                let known = self
                    .findings
                    .iter()
                    .any(|finding| finding.range() == expr.range())
                    || is_known_call(self.pass, self.findings, expr.range());
                if handed && !known {
                    self.found = Some(expr.range());
                }
            }
            visitor::walk_expr(self, expr);
        }
    }
    let mut escapes = Escapes {
        pass,
        findings,
        tainted,
        found: None,
    };
    escapes.visit_body(run.statements());
    match escapes.found {
        Some(range) => Err(Unfixable::new(
            Reason::LiveResult,
            format!(
                "what is open is handed to `{}` (line {}), which may keep it",
                pass.source
                    .slice(range)
                    .split('(')
                    .next()
                    .unwrap_or_default(),
                pass.source.line(range.start())
            ),
        )),
        None => Ok(()),
    }
}

/// Whether a call is one of a library's functions.
fn is_known_call(pass: &Pass<'_>, findings: &[&Finding], range: TextRange) -> bool {
    let Some(function) = findings.first().map(|finding| finding.function) else {
        return false;
    };
    let inference = pass.inference;
    pass.project.function(function).sites.iter().any(|site| {
        site.kind == SiteKind::Call
            && site.range == range
            && matches!(pass.facts.value(site.value), crate::semantic::Value::Call(id) if {
                let callee = inference.value(pass.file, pass.facts.call(*id).callee);
                callee.present().any(|member| matches!(member, Type::External(_) | Type::ExternalMethod(..)))
            })
    })
}

/// A `return` behind the run that only hands on what the run made, or the other end of one that returns early.
pub(super) fn is_plain_end(stmt: &Stmt, run: Run<'_>) -> bool {
    let early = has_return(run.statements());
    match stmt {
        Stmt::Return(statement) => match statement.value.as_deref() {
            None => early,
            Some(Expr::Name(name)) => {
                let name = name.id.as_str();
                early || assigns(run, name) && !is_early(run, name) && !is_captured(run, name)
            }
            Some(Expr::Tuple(tuple)) => tuple
                .elts
                .iter()
                .all(|element| element.is_name_expr() || element.is_literal_expr())
                && tuple.elts.iter().any(
                    |element| matches!(element, Expr::Name(name) if assigns(run, name.id.as_str())),
                ),
            Some(value) => early && value.is_literal_expr(),
        },
        Stmt::Raise(_) => early,
        _ => false,
    }
}

fn assigns(run: Run<'_>, name: &str) -> bool {
    bound_names(run.statements())
        .iter()
        .any(|bound| bound == name)
}

pub(super) fn has_return(body: &[Stmt]) -> bool {
    body.iter().any(|stmt| match stmt {
        Stmt::Return(_) => true,
        Stmt::FunctionDef(_) | Stmt::ClassDef(_) => false,
        other => blocks(other).into_iter().any(has_return),
    })
}

/// Works out what the region gives back.
pub(super) fn outcome<'a>(pass: &Pass<'_>, run: Run<'a>) -> Result<Flow<'a>, Unfixable> {
    let statements = run.statements();
    let declared = Declared::of(run.function);
    let bound: Vec<String> = bound_names(statements);
    let mut order = Assignment {
        bound: bound.iter().cloned().collect(),
        early: BTreeSet::new(),
    };
    let definite = order.block(statements, &BTreeSet::new());
    let returns = has_return(statements);
    let last = &run.block[run.last];
    if returns && !terminates(last) && !is_tail(run) {
        return Err(Unfixable::new(
            Reason::LiveResult,
            "the block returns on some paths, and the coroutine goes on on the others",
        ));
    }
    let mut nonlocal = Vec::new();
    let mut given = Vec::new();
    let mut names = Vec::new();
    for name in &bound {
        let of_around = declared.nonlocals.contains(name);
        if of_around || declared.globals.contains(name) {
            // Assigned on the loop when it is the last thing that the block does.
            if last_assignment(run).is_some_and(|stmt| assigned_name(stmt) == Some(name.as_str())) {
                continue;
            }
            return Err(Unfixable::new(
                Reason::LiveResult,
                if of_around {
                    format!("the block assigns `{name}` of the function around")
                } else {
                    format!("the block assigns the global `{name}`")
                },
            ));
        }
        let readers = readers(pass, run, name);
        let captured = is_captured(run, name);
        let lent = captured && is_lent(run, name);
        if order.early.contains(name) && is_found_bound(run, name) {
            let is_last =
                last_assignment(run).is_some_and(|stmt| assigned_name(stmt) == Some(name.as_str()));
            let in_part = readers.handler && !is_assigned_last(run, name);
            // What is handed over is looked up whatever the block reads.
            let is_bound = || {
                let start = TextRange::empty(run.range().start());
                looped::bound_above(run.function, start).contains(name)
            };
            if is_last && !returns && !lent && !in_part && readers.after && is_bound() {
                given.push(name.clone());
                names.push(name.clone());
            } else {
                nonlocal.push(name.clone());
            }
            continue;
        }
        // Where the run is left in the middle, what it has assigned so far is seen.
        let in_part = readers.handler && !is_assigned_last(run, name);
        if in_part || returns && readers.leaving {
            if !is_bound_before(run, name) {
                return Err(Unfixable::new(
                    Reason::LiveResult,
                    format!("`{name}` is read where the block is left before its end"),
                ));
            }
            nonlocal.push(name.clone());
            continue;
        }
        if returns || !readers.after && !captured || late::is_only_declared(run, name) {
            continue;
        }
        match &definite {
            Some(definite) if definite.contains(name) && !lent => {
                names.push(name.clone());
            }
            _ if is_bound_before(run, name) => nonlocal.push(name.clone()),
            _ => {
                return Err(Unfixable::new(
                    Reason::LiveResult,
                    format!("`{name}` is used after the block and may stay unbound in it"),
                ));
            }
        }
    }
    // One way is enough.
    if !nonlocal.is_empty() && !given.is_empty() {
        names.retain(|name| !given.contains(name));
        nonlocal.append(&mut given);
        nonlocal.sort_by_key(|name| bound.iter().position(|other| other == name));
    }
    if let Some(name) = late::seen_late(run, &bound, &nonlocal) {
        return Err(Unfixable::new(
            Reason::LiveResult,
            format!(
                "what the block makes reads `{name}` later, which the coroutine binds anew by then"
            ),
        ));
    }
    let mut shared = shared_targets(run);
    // What waits when it is given an item moves with the assignment.
    let waits = |target: TextRange| assigns_slowly(pass, target);
    shared.retain(|target| !waits(*target));
    let outcome = if returns {
        if !shared.is_empty() {
            return Err(shared_refusal(pass, &shared));
        }
        Outcome::Returns
    } else {
        match last_assignment(run) {
            Some(stmt)
                if target_covers(stmt, &names, &declared, run)
                    && !assigned_target(stmt).is_some_and(|target| waits(target.range()))
                    && shared
                        .iter()
                        .all(|range| stmt.range().contains_range(*range)) =>
            {
                Outcome::Last(stmt)
            }
            _ if !shared.is_empty() => return Err(shared_refusal(pass, &shared)),
            _ if names.is_empty() => Outcome::Nothing,
            _ => Outcome::Names(names),
        }
    };
    if !matches!(outcome, Outcome::Nothing)
        && let Some(manager) = own_swallower(pass, run)
    {
        return Err(Unfixable::new(
            Reason::LiveResult,
            format!(
                "`{}` may end its block early without an exception, and what the block gives is not certain then",
                pass.source.slice(manager.range())
            ),
        ));
    }
    Ok(Flow {
        outcome,
        nonlocal,
        given,
    })
}

fn shared_refusal(pass: &Pass<'_>, shared: &[TextRange]) -> Unfixable {
    Unfixable::new(
        Reason::LiveResult,
        format!(
            "the block assigns `{}`, which other tasks see",
            pass.source.slice(shared[0])
        ),
    )
}

/// The statement that a run ends with, when it is an assignment: through `with`, whose end is its body's.
fn last_assignment<'a>(run: Run<'a>) -> Option<&'a Stmt> {
    let mut stmt = &run.block[run.last];
    loop {
        match stmt {
            Stmt::With(statement) if !swallows(statement) => stmt = statement.body.last()?,
            Stmt::Assign(assign) if assign.targets.len() == 1 => return Some(stmt),
            Stmt::AnnAssign(assign) if assign.value.is_some() => return Some(stmt),
            _ => return None,
        }
    }
}

/// Whether what the block of a `with` statement raises may go no further: `contextlib.suppress(...)`, `pytest.raises(...)`.
pub(super) fn swallows(statement: &ast::StmtWith) -> bool {
    statement.items.iter().any(|item| {
        let Expr::Call(call) = &item.context_expr else {
            return false;
        };
        let name = match &*call.func {
            Expr::Name(name) => name.id.as_str(),
            Expr::Attribute(attribute) => attribute.attr.as_str(),
            _ => return false,
        };
        matches!(
            name,
            "suppress" | "raises" | "assertRaises" | "assertRaisesRegex"
        )
    })
}

/// A context manager of the project in a run whose `__exit__` can say that an exception goes no further.
fn own_swallower<'a>(pass: &Pass<'_>, run: Run<'a>) -> Option<&'a Expr> {
    struct Managers<'a>(Vec<&'a Expr>);
    impl<'v> Visitor<'v> for Managers<'v> {
        fn visit_stmt(&mut self, stmt: &'v Stmt) {
            if let Stmt::With(with) = stmt {
                self.0
                    .extend(with.items.iter().map(|item| &item.context_expr));
            }
            visitor::walk_stmt(self, stmt);
        }
    }
    let mut managers = Managers(Vec::new());
    managers.visit_body(run.statements());
    let mut managers = managers.0.into_iter();
    managers.find(|manager| is_own_swallower(pass, manager))
}

/// Whether the last statement of a run assigns the name and nothing before it does.
fn is_assigned_last(run: Run<'_>, name: &str) -> bool {
    struct Stores<'n> {
        name: &'n str,
        count: usize,
    }
    impl<'v> Visitor<'v> for Stores<'_> {
        fn visit_expr(&mut self, expr: &'v Expr) {
            let stores = matches!(expr, Expr::Name(name)
                if name.id.as_str() == self.name && name.ctx == ExprContext::Store);
            self.count += usize::from(stores);
            visitor::walk_expr(self, expr);
        }
    }
    let mut last = Vec::new();
    let Some(target) = last_assignment(run).and_then(assigned_target) else {
        return false;
    };
    target_names(target, &mut last);
    let mut stores = Stores { name, count: 0 };
    stores.visit_body(run.statements());
    stores.count == 1 && last.iter().any(|bound| bound == name)
}

fn assigned_target(stmt: &Stmt) -> Option<&Expr> {
    match stmt {
        Stmt::Assign(assign) => assign.targets.first(),
        Stmt::AnnAssign(assign) => Some(&*assign.target),
        _ => None,
    }
}

fn assigned_name(stmt: &Stmt) -> Option<&str> {
    match assigned_target(stmt)? {
        Expr::Name(name) => Some(name.id.as_str()),
        _ => None,
    }
}

/// Whether assigning to what stands in `target`, or deleting it, blocks.
fn assigns_slowly(pass: &Pass<'_>, target: TextRange) -> bool {
    pass.findings_in(target).any(|finding| {
        !finding.uncertain
            && matches!(finding.site.kind, SiteKind::Operator(special) if special.is_statement())
    })
}

/// Whether the target of the last statement is all that flows out.
fn target_covers(stmt: &Stmt, names: &[String], declared: &Declared, run: Run<'_>) -> bool {
    let Some(target) = assigned_target(stmt) else {
        return false;
    };
    let mut own = Vec::new();
    target_names(target, &mut own);
    match target {
        Expr::Name(_) | Expr::Tuple(_) => {
            let outer = own
                .iter()
                .any(|name| declared.globals.contains(name) || declared.nonlocals.contains(name));
            (outer || !names.is_empty())
                && names.iter().all(|name| own.contains(name))
                && (target.is_name_expr() || own.len() == names.len() && is_at_hand(stmt))
        }
        // Worked out after the value, as in the statement itself.
        Expr::Attribute(_) | Expr::Subscript(_) => {
            names.is_empty() && !has_call(target) && !is_made_inside(target, run)
        }
        _ => false,
    }
}

/// Whether an expression speaks of something that exists inside a run only.
fn is_made_inside(expr: &Expr, run: Run<'_>) -> bool {
    let made = crate::semantic::bound_names(run.statements());
    ruff_python_ast::helpers::any_over_expr(
        expr,
        |inner| matches!(inner, Expr::Name(name) if made.iter().any(|known| known == name.id.as_str())),
    )
}

fn has_call(expr: &Expr) -> bool {
    ruff_python_ast::helpers::any_over_expr(expr, |inner| {
        inner.is_call_expr() || inner.is_named_expr() || inner.is_await_expr()
    })
}

/// Attributes, items and globals that a run assigns.
fn shared_targets(run: Run<'_>) -> Vec<TextRange> {
    struct Targets {
        own: Vec<String>,
        found: Vec<TextRange>,
    }
    impl Targets {
        fn note(&mut self, target: &Expr) {
            match target {
                Expr::Attribute(_) | Expr::Subscript(_) => {
                    let mut root = target;
                    loop {
                        match root {
                            Expr::Attribute(inner) => root = &inner.value,
                            Expr::Subscript(inner) => root = &inner.value,
                            _ => break,
                        }
                    }
                    // What the run itself made is its own.
                    let own = matches!(root, Expr::Name(name)
                        if self.own.iter().any(|known| known == name.id.as_str()));
                    if !own {
                        self.found.push(target.range());
                    }
                }
                Expr::Tuple(ast::ExprTuple { elts, .. })
                | Expr::List(ast::ExprList { elts, .. }) => {
                    elts.iter().for_each(|element| self.note(element));
                }
                _ => {}
            }
        }
    }
    impl<'v> Visitor<'v> for Targets {
        fn visit_stmt(&mut self, stmt: &'v Stmt) {
            match stmt {
                Stmt::Assign(assign) => assign.targets.iter().for_each(|target| self.note(target)),
                Stmt::AugAssign(assign) => self.note(&assign.target),
                Stmt::AnnAssign(assign) if assign.value.is_some() => self.note(&assign.target),
                Stmt::For(statement) => self.note(&statement.target),
                Stmt::With(statement) => {
                    for item in &statement.items {
                        if let Some(target) = &item.optional_vars {
                            self.note(target);
                        }
                    }
                }
                Stmt::Delete(statement) => {
                    statement
                        .targets
                        .iter()
                        .for_each(|target| self.note(target));
                }
                Stmt::FunctionDef(_) | Stmt::ClassDef(_) => return,
                _ => {}
            }
            visitor::walk_stmt(self, stmt);
        }
    }
    let mut targets = Targets {
        own: bound_names(run.statements()),
        found: Vec::new(),
    };
    targets.visit_body(run.statements());
    targets.found
}

/// Whether a run ends where the coroutine does, so that falling off its end is returning `None`.
fn is_tail(run: Run<'_>) -> bool {
    if run.last + 1 != run.block.len() {
        return false;
    }
    // Up through `if`s that are last themselves.
    let mut block: &[Stmt] = &run.function.body;
    loop {
        let Some(last) = block.last() else {
            return false;
        };
        if std::ptr::eq(block.as_ptr(), run.block.as_ptr()) {
            return true;
        }
        match last {
            Stmt::If(_) => {
                let inner = blocks(last).into_iter().find(|inner| {
                    inner
                        .iter()
                        .any(|stmt| stmt.range().contains_range(run.range()))
                });
                match inner {
                    Some(inner) => block = inner,
                    None => return false,
                }
            }
            _ => return false,
        }
    }
}
