//! Which names go into a region and which come out of it.

use std::collections::BTreeSet;

use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{self as ast, ExceptHandler, Expr, ExprContext, Stmt};
use ruff_text_size::{Ranged, TextRange};

use super::{Run, blocks};
use crate::diagnostic::{Reason, Unfixable};
use crate::project::reach::Finding;
use crate::project::{Inference, Type};
use crate::semantic::{SiteKind, bound_names};
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
    let inference = Inference::new(pass.project);
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
        Stmt::With(statement) => statement.body.last().is_some_and(terminates),
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

/// `texts = []` before a run that uses the name.
pub(super) fn prepares(stmt: &Stmt, run: Run<'_>, is_pure: impl Fn(&Stmt) -> bool) -> bool {
    let (targets, value): (&[Expr], &Expr) = match stmt {
        Stmt::Assign(assign) => (&assign.targets, &assign.value),
        Stmt::AnnAssign(assign) => match &assign.value {
            Some(value) => (std::slice::from_ref(&*assign.target), value),
            None => return false,
        },
        _ => return false,
    };
    let empty = match value {
        Expr::List(list) => list.elts.is_empty(),
        Expr::Dict(dict) => dict.items.is_empty(),
        Expr::Call(call) => {
            call.arguments.is_empty()
                && matches!(&*call.func, Expr::Name(name)
                    if matches!(name.id.as_str(), "list" | "dict" | "set"))
        }
        other => other.is_literal_expr(),
    } || matches!(value, Expr::Call(call)
        // `hashlib.sha256()`: made of nothing, to be filled.
        if call.arguments.iter_source_order().all(|argument| argument.value().is_literal_expr()))
        && is_pure(stmt)
        && is_filled(stmt, run);
    let [Expr::Name(name)] = targets else {
        return false;
    };
    let names = [name.id.to_string()];
    let mut finder = Mentions {
        names: &names,
        found: Vec::new(),
    };
    finder.visit_body(run.statements());
    empty && !finder.found.is_empty()
}

/// Whether a run calls a method of the name that a statement assigns, for what it does to it.
fn is_filled(stmt: &Stmt, run: Run<'_>) -> bool {
    let Some(name) = assigned_name(stmt) else {
        return false;
    };
    ruff_python_ast::helpers::any_over_body(run.statements(), |expr| {
        matches!(expr, Expr::Call(call)
            if matches!(&*call.func, Expr::Attribute(attribute)
                if crate::semantic::MUTATORS.contains(&attribute.attr.as_str())
                    && matches!(&*attribute.value, Expr::Name(root) if root.id.as_str() == name)))
    })
}

/// Whether a statement returns just the name that the run assigns last.
pub(super) fn hands_on(stmt: &Stmt, run: Run<'_>) -> bool {
    let Stmt::Return(statement) = stmt else {
        return false;
    };
    let Some(Expr::Name(name)) = statement.value.as_deref() else {
        return false;
    };
    let name = name.id.as_str();
    last_assignment(run).is_some_and(|last| assigned_name(last) == Some(name))
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
    let inference = Inference::new(pass.project);
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
    let mut names = Vec::new();
    for name in &bound {
        if declared.globals.contains(name) {
            // Assigned on the loop when it is the last thing that the block does.
            if last_assignment(run).is_some_and(|stmt| assigned_name(stmt) == Some(name.as_str())) {
                continue;
            }
            return Err(Unfixable::new(
                Reason::LiveResult,
                format!("the block assigns the global `{name}`"),
            ));
        }
        if order.early.contains(name) && is_bound_outside(run, name) {
            nonlocal.push(name.clone());
            continue;
        }
        if declared.nonlocals.contains(name) {
            nonlocal.push(name.clone());
            continue;
        }
        if returns || !is_used_outside(run, name) {
            continue;
        }
        match &definite {
            Some(definite) if definite.contains(name) && !is_captured(run, name) => {
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
    let _ = pass;
    let shared = shared_targets(run);
    let outcome = if returns {
        if !shared.is_empty() {
            return Err(shared_refusal(pass, &shared));
        }
        Outcome::Returns
    } else {
        match last_assignment(run) {
            Some(stmt)
                if target_covers(stmt, &names, &declared)
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
    Ok(Flow { outcome, nonlocal })
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
            Stmt::With(statement) => stmt = statement.body.last()?,
            Stmt::Assign(assign) if assign.targets.len() == 1 => return Some(stmt),
            Stmt::AnnAssign(assign) if assign.value.is_some() => return Some(stmt),
            _ => return None,
        }
    }
}

fn assigned_name(stmt: &Stmt) -> Option<&str> {
    let target = match stmt {
        Stmt::Assign(assign) => assign.targets.first()?,
        Stmt::AnnAssign(assign) => &*assign.target,
        _ => return None,
    };
    match target {
        Expr::Name(name) => Some(name.id.as_str()),
        _ => None,
    }
}

/// Whether the target of the last statement is all that flows out.
fn target_covers(stmt: &Stmt, names: &[String], declared: &Declared) -> bool {
    let target = match stmt {
        Stmt::Assign(assign) => &assign.targets[0],
        Stmt::AnnAssign(assign) => &*assign.target,
        _ => return false,
    };
    let mut own = Vec::new();
    target_names(target, &mut own);
    match target {
        Expr::Name(_) | Expr::Tuple(_) => {
            let global = own.iter().any(|name| declared.globals.contains(name));
            (global || !names.is_empty())
                && names.iter().all(|name| own.contains(name))
                && (target.is_name_expr() || own.len() == names.len())
        }
        // Worked out after the value, as in the statement itself.
        Expr::Attribute(_) | Expr::Subscript(_) => names.is_empty() && !has_call(target),
        _ => false,
    }
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

/// `global` and `nonlocal` declarations of a function.
#[derive(Default)]
struct Declared {
    globals: BTreeSet<String>,
    nonlocals: BTreeSet<String>,
}

impl Declared {
    fn of(function: &ast::StmtFunctionDef) -> Declared {
        let mut declared = Declared::default();
        declared.visit_body(&function.body);
        declared
    }
}

impl<'v> Visitor<'v> for Declared {
    fn visit_stmt(&mut self, stmt: &'v Stmt) {
        match stmt {
            Stmt::Global(statement) => self
                .globals
                .extend(statement.names.iter().map(ToString::to_string)),
            Stmt::Nonlocal(statement) => self
                .nonlocals
                .extend(statement.names.iter().map(ToString::to_string)),
            Stmt::FunctionDef(_) | Stmt::ClassDef(_) => {}
            _ => visitor::walk_stmt(self, stmt),
        }
    }
}

/// Which names are certainly assigned where a block ends, and which are read before that is certain.
struct Assignment {
    bound: BTreeSet<String>,
    early: BTreeSet<String>,
}

type Names = BTreeSet<String>;

impl Assignment {
    /// Names assigned when the block ends normally; `None` when it never does.
    fn block(&mut self, body: &[Stmt], before: &Names) -> Option<Names> {
        let mut known = before.clone();
        for stmt in body {
            known = self.statement(stmt, known)?;
        }
        Some(known)
    }

    fn reads(&mut self, expr: &Expr, known: &Names) {
        struct Reads<'a> {
            known: &'a Names,
            bound: &'a Names,
            early: &'a mut Names,
            hidden: Vec<String>,
        }
        impl<'v> Visitor<'v> for Reads<'_> {
            fn visit_expr(&mut self, expr: &'v Expr) {
                if let Expr::Name(name) = expr
                    && matches!(name.ctx, ExprContext::Load | ExprContext::Del)
                {
                    let name = name.id.as_str();
                    if self.bound.contains(name)
                        && !self.known.contains(name)
                        && !self.hidden.iter().any(|hidden| hidden == name)
                    {
                        self.early.insert(name.to_owned());
                    }
                }
                let before = self.hidden.len();
                let generators = match expr {
                    Expr::ListComp(ast::ExprListComp { generators, .. })
                    | Expr::SetComp(ast::ExprSetComp { generators, .. })
                    | Expr::DictComp(ast::ExprDictComp { generators, .. })
                    | Expr::Generator(ast::ExprGenerator { generators, .. }) => Some(generators),
                    _ => None,
                };
                for generator in generators.into_iter().flatten() {
                    target_names(&generator.target, &mut self.hidden);
                }
                visitor::walk_expr(self, expr);
                self.hidden.truncate(before);
            }
        }
        let mut reads = Reads {
            known,
            bound: &self.bound,
            early: &mut self.early,
            hidden: Vec::new(),
        };
        reads.visit_expr(expr);
    }

    fn bind(&self, target: &Expr, known: &mut Names) {
        let mut names = Vec::new();
        target_names(target, &mut names);
        known.extend(names);
    }

    fn statement(&mut self, stmt: &Stmt, mut known: Names) -> Option<Names> {
        match stmt {
            Stmt::Return(statement) => {
                if let Some(value) = &statement.value {
                    self.reads(value, &known);
                }
                return None;
            }
            Stmt::Raise(statement) => {
                for part in [&statement.exc, &statement.cause].into_iter().flatten() {
                    self.reads(part, &known);
                }
                return None;
            }
            Stmt::Break(_) | Stmt::Continue(_) => return None,
            Stmt::Assign(assign) => {
                self.reads(&assign.value, &known);
                for target in &assign.targets {
                    self.reads(target, &known);
                    self.bind(target, &mut known);
                }
            }
            Stmt::AnnAssign(assign) => {
                if let Some(value) = &assign.value {
                    self.reads(value, &known);
                    self.bind(&assign.target, &mut known);
                }
            }
            Stmt::AugAssign(assign) => {
                self.reads(&assign.value, &known);
                if let Expr::Name(name) = &*assign.target {
                    if !known.contains(name.id.as_str()) {
                        self.early.insert(name.id.to_string());
                    }
                    known.insert(name.id.to_string());
                } else {
                    self.reads(&assign.target, &known);
                }
            }
            Stmt::If(statement) => {
                self.reads(&statement.test, &known);
                let mut ends = vec![self.block(&statement.body, &known)];
                let mut exhaustive = false;
                for clause in &statement.elif_else_clauses {
                    match &clause.test {
                        Some(test) => self.reads(test, &known),
                        None => exhaustive = true,
                    }
                    ends.push(self.block(&clause.body, &known));
                }
                if !exhaustive {
                    ends.push(Some(known));
                }
                return meet(ends);
            }
            Stmt::For(statement) => {
                self.reads(&statement.iter, &known);
                let mut inside = known.clone();
                self.bind(&statement.target, &mut inside);
                self.block(&statement.body, &inside);
                self.block(&statement.orelse, &known);
            }
            Stmt::While(statement) => {
                self.reads(&statement.test, &known);
                self.block(&statement.body, &known);
                self.block(&statement.orelse, &known);
            }
            Stmt::With(statement) => {
                for item in &statement.items {
                    self.reads(&item.context_expr, &known);
                    if let Some(target) = &item.optional_vars {
                        self.bind(target, &mut known);
                    }
                }
                return self.block(&statement.body, &known);
            }
            Stmt::Try(statement) => {
                let body = self
                    .block(&statement.body, &known)
                    .and_then(|known| self.block(&statement.orelse, &known));
                let mut ends = vec![body];
                for handler in &statement.handlers {
                    let ExceptHandler::ExceptHandler(handler) = handler;
                    let mut inside = known.clone();
                    if let Some(name) = &handler.name {
                        inside.insert(name.to_string());
                    }
                    ends.push(self.block(&handler.body, &inside));
                }
                let end = meet(ends);
                let finally = self.block(&statement.finalbody, &known)?;
                return end.map(|mut end| {
                    end.extend(finally);
                    end
                });
            }
            Stmt::Match(statement) => {
                self.reads(&statement.subject, &known);
                for case in &statement.cases {
                    let mut inside = known.clone();
                    inside.extend(bound_names(std::slice::from_ref(stmt)));
                    self.block(&case.body, &inside);
                }
            }
            Stmt::Delete(statement) => {
                for target in &statement.targets {
                    self.reads(target, &known);
                    let mut names = Vec::new();
                    target_names(target, &mut names);
                    for name in names {
                        known.remove(&name);
                    }
                }
            }
            Stmt::Expr(statement) => self.reads(&statement.value, &known),
            Stmt::Assert(statement) => self.reads(&statement.test, &known),
            other => known.extend(bound_names(std::slice::from_ref(other))),
        }
        // `:=` anywhere in a simple statement.
        if !matches!(
            stmt,
            Stmt::For(_) | Stmt::While(_) | Stmt::Match(_) | Stmt::Delete(_)
        ) {
            known.extend(bound_names(std::slice::from_ref(stmt)));
        }
        Some(known)
    }
}

/// What holds on all paths that come together.
fn meet(ends: Vec<Option<Names>>) -> Option<Names> {
    ends.into_iter()
        .flatten()
        .reduce(|left, right| left.intersection(&right).cloned().collect())
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

/// Places that read a name outside a run, in the coroutine itself or in functions nested in it.
struct Outside<'a> {
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

fn outside<'a>(run: Run<'_>, name: &'a str) -> Outside<'a> {
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
fn is_used_outside(run: Run<'_>, name: &str) -> bool {
    let outside = outside(run, name);
    if outside.captured {
        return true;
    }
    let around = loop_around(&run.function.body, run.range());
    // What is bound anew before it is read again is another value.
    let rebound = run.block[run.last + 1..].iter().find_map(|stmt| {
        let (target, value): (&Expr, &Expr) = match stmt {
            Stmt::Assign(assign) => (assign.targets.first()?, &assign.value),
            Stmt::With(with) => {
                let item = with.items.first()?;
                (item.optional_vars.as_deref()?, &item.context_expr)
            }
            Stmt::For(statement) => (&statement.target, &statement.iter),
            _ => return None,
        };
        let mut names = Vec::new();
        target_names(target, &mut names);
        let own = [name.to_owned()];
        (names.iter().any(|bound| bound == name) && !mentions(value, &own)).then(|| stmt.start())
    });
    outside.own.iter().any(|range| {
        range.start() >= run.range().end() && rebound.is_none_or(|rebound| range.start() < rebound)
            || around.is_some_and(|around| around.contains_range(*range))
    })
}

/// Whether a nested function or lambda outside the run reads the name.
fn is_captured(run: Run<'_>, name: &str) -> bool {
    outside(run, name).captured
}

/// The outermost loop around a range.
fn loop_around(body: &[Stmt], range: TextRange) -> Option<TextRange> {
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
fn is_bound_before(run: Run<'_>, name: &str) -> bool {
    let parameters = &run.function.parameters;
    parameters
        .iter()
        .any(|parameter| parameter.name().as_str() == name)
        || bound_before(&run.function.body, run, name)
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
    outside.found || is_bound_before(run, name)
}

fn bound_before(body: &[Stmt], run: Run<'_>, name: &str) -> bool {
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
