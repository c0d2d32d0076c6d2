//! A check whether a value has been made, followed by making it: `if self._x is None: self._x = slow()` and its relatives.

use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{self as ast, AnyNodeRef, BoolOp, Expr, Stmt};
use ruff_text_size::{Ranged, TextRange, TextSize};

use super::check::{Check, awaits, is_repeatable, mentions, reads};
use super::{Attribute, Owner, deferred, helper, lock, text, uses};
use crate::cleanup::scan;
use crate::diagnostic::{Fix, Reason, Unfixable};
use crate::edit::{Edit, EditSet};
use crate::project::reach::{Finding, Root};
use crate::project::{ClassRef, Type};
use crate::semantic::ScopeId;
use crate::strategy::{Draft, Place};
use crate::transform::{Pass, Runtime};

/// What is made when it is first wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Target {
    /// An attribute of the first parameter of a method.
    Attribute { receiver: String, name: String },
    /// A name of the module.
    Global(String),
}

impl Target {
    pub fn name(&self) -> &str {
        match self {
            Target::Attribute { name, .. } | Target::Global(name) => name,
        }
    }

    pub(super) fn is(&self, expr: &Expr) -> bool {
        match (self, expr) {
            (Target::Attribute { receiver, name }, Expr::Attribute(attribute)) => {
                attribute.attr.as_str() == name
                    && matches!(&*attribute.value, Expr::Name(base) if base.id.as_str() == receiver)
            }
            (Target::Global(name), Expr::Name(other)) => other.id.as_str() == name,
            _ => false,
        }
    }
}

/// How the check and the making stand to each other.
enum Form<'a> {
    /// `if <check>: <make>`
    If(&'a ast::StmtIf),
    /// `if <check>: return ...`, then statements up to the last that makes.
    Leave(&'a ast::StmtIf, &'a [Stmt]),
    /// `x = x or <make>`
    Or(&'a ast::StmtAssign, &'a Expr),
}

/// A value that is made when a check says that there is none yet.
pub(crate) struct Guard<'a> {
    pub target: Target,
    /// An item of a container, not the whole.
    pub keyed: bool,
    pub function: &'a ast::StmtFunctionDef,
    form: Form<'a>,
    /// What says that there is none yet.
    pub(super) asked: Check<'a>,
    /// The statement before the check that looks the value up: `x = cache.get(key)`.
    lookup: Option<&'a Stmt>,
}

impl Guard<'_> {
    /// The check, for positions.
    pub fn check(&self) -> TextRange {
        match self.form {
            Form::If(statement) | Form::Leave(statement, _) => statement.range(),
            Form::Or(statement, _) => statement.range(),
        }
    }

    /// Whether the class keeps the value, and not its objects.
    pub fn is_of_class(&self) -> bool {
        self.function.decorator_list.iter().any(|decorator| {
            matches!(&decorator.expression, Expr::Name(name) if name.id.as_str() == "classmethod")
        })
    }

    /// The statements that have to run under the lock.
    pub fn guarded(&self) -> TextRange {
        match self.form {
            Form::If(_) | Form::Leave(..) => span(self.statements()),
            Form::Or(statement, _) => statement.range(),
        }
    }

    /// The same, where they are statements of their own.
    pub(super) fn statements(&self) -> &[Stmt] {
        match &self.form {
            Form::If(statement) => &statement.body,
            Form::Leave(_, statements) => statements,
            Form::Or(..) => &[],
        }
    }
}

fn span(statements: &[Stmt]) -> TextRange {
    match (statements.first(), statements.last()) {
        (Some(first), Some(last)) => TextRange::new(first.start(), last.end()),
        _ => TextRange::default(),
    }
}

/// The check around a finding, or before it, that another task could make as well while this one waits.
pub(crate) fn guard_of<'a>(pass: &Pass<'a>, finding: &Finding) -> Option<Guard<'a>> {
    if finding.root != Root::Coroutine {
        return None;
    }
    let place = Place::of(pass, finding).ok()?;
    let function = place.function()?;
    if crate::strategy::is_under_async_lock(pass, &place) {
        return None;
    }
    let search = Search {
        pass,
        finding,
        function,
        receiver: pass
            .project
            .function(finding.function)
            .class
            .and(function.parameters.iter_non_variadic_params().next())
            .map(|parameter| parameter.name().as_str()),
        classes: classes(pass, finding),
    };
    search.block(&function.body)
}

/// The class that a finding is in, and its bases, as far as they are in the file.
fn classes<'a>(pass: &Pass<'a>, finding: &Finding) -> Vec<&'a ast::StmtClassDef> {
    let Some(class) = pass.project.function(finding.function).class else {
        return Vec::new();
    };
    let inference = pass.inference;
    let own = ClassRef {
        file: pass.file,
        class,
    };
    let mut statements = Vec::new();
    scan::each_class(pass.source.body(), |class| statements.push(class));
    let ancestors = inference.linearised(own);
    let here = ancestors.iter().filter_map(|ancestor| match ancestor {
        Type::Class(class) if class.file == pass.file => Some(&pass.project.class(*class).name),
        _ => None,
    });
    here.filter_map(|name| {
        let mut named = statements.iter().copied();
        named.find(|class| class.name.as_str() == name)
    })
    .collect()
}

struct Search<'p, 'a> {
    pass: &'p Pass<'a>,
    finding: &'p Finding,
    function: &'a ast::StmtFunctionDef,
    /// `self`
    receiver: Option<&'a str>,
    /// The class of the function and its bases, as far as they are in the file.
    classes: Vec<&'a ast::StmtClassDef>,
}

impl<'a> Search<'_, 'a> {
    /// The innermost guard in a block, or in the blocks inside.
    fn block(&self, block: &'a [Stmt]) -> Option<Guard<'a>> {
        let range = self.finding.range();
        let index = block
            .iter()
            .position(|stmt| stmt.range().contains_range(range))?;
        let stmt = &block[index];
        if matches!(stmt, Stmt::FunctionDef(_) | Stmt::ClassDef(_)) {
            return None;
        }
        for inner in crate::region::blocks(stmt) {
            if let Some(guard) = self.block(inner) {
                return Some(guard);
            }
        }
        let before = index.checked_sub(1).map(|before| &block[before]);
        match stmt {
            Stmt::If(statement) if span(&statement.body).contains_range(range) => {
                if let Some(guard) = self.checked(statement, before) {
                    return Some(guard);
                }
            }
            Stmt::Assign(statement) => {
                if let Some(guard) = self.defaulted(statement) {
                    return Some(guard);
                }
            }
            _ => {}
        }
        self.left(block, index)
    }

    /// `if <check>: <make>`
    fn checked(&self, statement: &'a ast::StmtIf, before: Option<&'a Stmt>) -> Option<Guard<'a>> {
        if awaits(&statement.body) {
            return None;
        }
        let check = self.check(&statement.test)?;
        let (target, keyed, lookup) = self.asked(&statement.body, &check, before)?;
        Some(Guard {
            target,
            keyed,
            function: self.function,
            form: Form::If(statement),
            asked: check,
            lookup,
        })
    }

    /// `if <check>: return`, before the statement with the finding.
    fn left(&self, block: &'a [Stmt], index: usize) -> Option<Guard<'a>> {
        if !matches!(
            block[index],
            Stmt::Assign(_) | Stmt::AnnAssign(_) | Stmt::Expr(_)
        ) {
            return None;
        }
        (0..index).rev().find_map(|at| {
            let Stmt::If(check) = &block[at] else {
                return None;
            };
            let returns = matches!(check.body.last(), Some(Stmt::Return(_)));
            if !returns || !check.elif_else_clauses.is_empty() || awaits(&block[at..=index]) {
                return None;
            }
            let statement = check;
            let check = self.check(&statement.test)?;
            let before = at.checked_sub(1).map(|before| &block[before]);
            let rest = &block[at + 1..];
            let (target, keyed, lookup) = self.asked(rest, &check, before)?;
            let makes = |stmt: &'a Stmt| {
                let mut own = self.stored(std::slice::from_ref(stmt));
                if stmt.range().contains_range(self.finding.range()) {
                    own.extend(self.made_by_helper());
                }
                own.iter().any(|(other, _)| *other == target)
            };
            let first = rest.iter().position(makes)?;
            // What is asked for before the value is assigned need not be a part of it.
            if block[index].is_expr_stmt() && index < at + 1 + first {
                return None;
            }
            let last = rest.iter().enumerate().rposition(|(position, stmt)| {
                let more = position > first && self.blocks_in(stmt);
                makes(stmt) || more && !self.stored(std::slice::from_ref(stmt)).is_empty()
            })?;
            let statements = &rest[..=last.max(index - at - 1)];
            (!awaits(statements)).then_some(Guard {
                target,
                keyed,
                function: self.function,
                form: Form::Leave(statement, statements),
                asked: check,
                lookup,
            })
        })
    }

    /// `x = x or <make>`
    fn defaulted(&self, statement: &'a ast::StmtAssign) -> Option<Guard<'a>> {
        let (Expr::BoolOp(operation), [left]) = (&*statement.value, &*statement.targets) else {
            return None;
        };
        let [first, second] = &*operation.values else {
            return None;
        };
        let (target, keyed) = self.target(left)?;
        let ours = operation.op == BoolOp::Or
            && !keyed
            && target.is(first)
            && second.range().contains_range(self.finding.range());
        ours.then_some(Guard {
            target,
            keyed,
            function: self.function,
            form: Form::Or(statement, first),
            asked: self.check(first)?,
            lookup: None,
        })
    }

    /// What the statements make and the check asks for, directly or by a name that `before` binds to it.
    fn asked(
        &self,
        statements: &'a [Stmt],
        check: &Check<'a>,
        before: Option<&'a Stmt>,
    ) -> Option<(Target, bool, Option<&'a Stmt>)> {
        let written = self.written(statements);
        if let Some((target, keyed)) = written.iter().find(|(target, _)| check.reads(target)) {
            return Some((target.clone(), *keyed, None));
        }
        let before = before?;
        let Stmt::Assign(assign) = before else {
            return None;
        };
        let [Expr::Name(local)] = &*assign.targets else {
            return None;
        };
        if !is_repeatable(&assign.value) || !mentions(check.test, local.id.as_str()) {
            return None;
        }
        let (target, keyed) = written
            .iter()
            .find(|(target, _)| reads(&assign.value, target))?;
        Some((target.clone(), *keyed, Some(before)))
    }

    /// Shared state that statements assign from the finding on, or before it and work on from there.
    fn written(&self, statements: &'a [Stmt]) -> Vec<(Target, bool)> {
        let start = self.finding.range().start();
        let from_there = statements
            .iter()
            .position(|stmt| stmt.end() > start)
            .map_or(&[][..], |at| &statements[at..]);
        let more = |target: &Target| {
            let mut read = false;
            scan::each_expr(from_there, true, |expr| read |= target.is(expr));
            let others = self.stored(from_there);
            read || others.iter().any(|(other, _)| other != target)
        };
        let mut stores = Stores { found: Vec::new() };
        stores.visit_body(statements);
        // A counter that starts again is nothing that has been made, and neither is what is given up: a lock keeps out who
        // gives it up as well, not who uses it.
        let mut others = Vec::new();
        scan::each_stmt(statements, |stmt| {
            if let Stmt::Assign(assign) = stmt {
                let targets = assign.targets.iter();
                match &*assign.value {
                    Expr::NumberLiteral(_) => others.extend(targets.map(Ranged::range)),
                    Expr::NoneLiteral(_) => others.extend(
                        targets
                            .filter(|target| self.is_used_elsewhere(target))
                            .map(Ranged::range),
                    ),
                    _ => {}
                }
            }
        });
        stores
            .found
            .into_iter()
            .filter(|(target, _)| !others.contains(&target.range()))
            .filter_map(|(target, end)| Some((self.target(target)?, end)))
            .filter(|((target, keyed), end)| *end > start || !keyed && more(target))
            .map(|(target, _)| target)
            .chain(self.made_by_helper())
            .collect()
    }

    /// Whether another method of the file reads an attribute.
    fn is_used_elsewhere(&self, target: &Expr) -> bool {
        let Expr::Attribute(target) = target else {
            return false;
        };
        let mut used = false;
        for function in scan::functions(self.pass.source.body()) {
            scan::each_expr(&function.body, false, |expr| {
                used |= matches!(expr, Expr::Attribute(attribute)
                    if attribute.ctx.is_load()
                        && attribute.attr.id == target.attr.id
                        && attribute.value.is_name_expr()
                        && !self.function.range().contains_range(expr.range()));
            });
        }
        used
    }

    /// Shared state that statements assign.
    fn stored(&self, statements: &'a [Stmt]) -> Vec<(Target, bool)> {
        let mut stores = Stores { found: Vec::new() };
        stores.visit_body(statements);
        let targets = stores.found.into_iter();
        targets
            .filter_map(|(target, _)| self.target(target))
            .collect()
    }

    /// What the helper assigns that the finding calls.
    fn made_by_helper(&self) -> Vec<(Target, bool)> {
        let made = helper::assigned(self.pass, self.finding, self.receiver);
        made.into_iter().map(|target| (target, false)).collect()
    }

    fn check(&self, test: &'a Expr) -> Option<Check<'a>> {
        Check::of(test, &self.classes, self.receiver)
    }

    /// Whether something in a statement blocks.
    fn blocks_in(&self, stmt: &Stmt) -> bool {
        self.pass
            .findings_in(stmt.range())
            .any(|other| other.function == self.finding.function)
    }

    fn target(&self, expr: &Expr) -> Option<(Target, bool)> {
        let (expr, keyed) = match expr {
            Expr::Subscript(subscript) => (&*subscript.value, true),
            other => (other, false),
        };
        let facts = self.pass.facts;
        let function = self.pass.project.function(self.finding.function);
        match expr {
            Expr::Attribute(attribute) => match &*attribute.value {
                Expr::Name(base) if Some(base.id.as_str()) == self.receiver => Some((
                    Target::Attribute {
                        receiver: base.id.to_string(),
                        name: attribute.attr.to_string(),
                    },
                    keyed,
                )),
                _ => None,
            },
            Expr::Name(name) => {
                let local = facts.scope(function.scope).bindings.contains_key(&name.id);
                let global = facts.scope(ScopeId::MODULE).bindings.contains_key(&name.id);
                let assigned = keyed || function.assigned_shared.contains(&name.id);
                (global && !local && assigned && !function.is_local)
                    .then(|| (Target::Global(name.id.to_string()), keyed))
            }
            _ => None,
        }
    }
}

/// Targets of assignments, with the ends of their statements.
struct Stores<'a> {
    found: Vec<(&'a Expr, TextSize)>,
}

impl<'a> Visitor<'a> for Stores<'a> {
    fn visit_stmt(&mut self, stmt: &'a Stmt) {
        match stmt {
            Stmt::Assign(assign) => {
                for target in &assign.targets {
                    let parts: &[Expr] = match target {
                        Expr::Tuple(tuple) => &tuple.elts,
                        other => std::slice::from_ref(other),
                    };
                    self.found
                        .extend(parts.iter().map(|part| (part, assign.end())));
                }
            }
            Stmt::AnnAssign(assign) if assign.value.is_some() => {
                self.found.push((&assign.target, assign.end()));
            }
            Stmt::FunctionDef(_) | Stmt::ClassDef(_) => return,
            _ => {}
        }
        visitor::walk_stmt(self, stmt);
    }
}

/// The fix: what is made moves off the loop, under a lock, behind a second check.
pub(crate) fn guarded_fix(
    pass: &Pass<'_>,
    finding: &Finding,
    guard: &Guard<'_>,
) -> Result<Fix, Unfixable> {
    let range = guard.guarded();
    let mut draft = Draft::default();
    let mut inner = offloaded(pass, finding, range, &mut draft)?;
    complete(pass, finding, guard, &mut inner, &mut draft)?;
    helper::check_last(pass, guard)?;
    let lock = lock::plan(pass, finding, guard, &mut draft)?;
    write(pass, guard, &lock, &inner, &mut draft)?;
    cautions(pass, finding, guard, &mut draft)?;
    draft.covers = Some(guard.check().cover(range));
    Ok(draft.finish(pass))
}

/// Sees to it that nothing waits behind the assignment: a task that checks meanwhile would go on with a value half made.
fn complete(
    pass: &Pass<'_>,
    finding: &Finding,
    guard: &Guard<'_>,
    edits: &mut Vec<Edit>,
    draft: &mut Draft,
) -> Result<(), Unfixable> {
    let mut stores = Stores { found: Vec::new() };
    stores.visit_body(guard.statements());
    let last = edits.iter().map(Edit::start).max().unwrap_or_default();
    let mut early: Vec<(Target, TextSize)> = Vec::new();
    for (stored, end) in stores.found {
        let (whole, keyed) = match stored {
            Expr::Subscript(subscript) => (&*subscript.value, true),
            whole => (whole, false),
        };
        let target = match (&guard.target, whole) {
            (Target::Attribute { receiver, .. }, Expr::Attribute(attribute)) => Target::Attribute {
                receiver: receiver.clone(),
                name: attribute.attr.to_string(),
            },
            (Target::Global(_), Expr::Name(name)) => Target::Global(name.id.to_string()),
            _ => continue,
        };
        let asked = target == guard.target || guard.asked.reads(&target);
        if asked && keyed == guard.keyed && target.is(whole) && end <= last {
            early.push((target, end));
        }
    }
    let Some((target, end)) = early.first() else {
        return Ok(());
    };
    if early.len() == 1
        && !guard.keyed
        && deferred::assigned_last(pass, finding, guard, target, edits).is_some()
    {
        draft.cautions.push(format!(
            "`{}` is assigned when all that belongs to it is there: where a later step fails, it stays as it was, and the next task starts again",
            target.name()
        ));
        return Ok(());
    }
    Err(Unfixable::new(
        Reason::CheckThenAct,
        format!(
            "`{}` is assigned on line {}, before all that belongs to it is there: other tasks would go on with a part",
            target.name(),
            pass.source.line(*end)
        ),
    ))
}

/// What moves everything that blocks in `range` off the loop; edits outside of it go to the draft.
fn offloaded(
    pass: &Pass<'_>,
    finding: &Finding,
    range: TextRange,
    draft: &mut Draft,
) -> Result<Vec<Edit>, Unfixable> {
    let view = Pass {
        guarded: Some(range),
        diagnostics: Vec::new(),
        ..*pass
    };
    let mut inside = EditSet::default();
    let mut edits: Vec<Edit> = Vec::new();
    let mut covered: Vec<TextRange> = Vec::new();
    let findings = pass
        .findings
        .iter()
        .filter(|other| other.function == finding.function && range.contains_range(other.range()));
    for other in findings {
        if covered
            .iter()
            .any(|covered| covered.contains_range(other.range()))
        {
            continue;
        }
        let part = match crate::strategy::draft(&view, other) {
            Ok(part) => part,
            Err(unfixable) if unfixable.reason == Reason::UsuallyFast => continue,
            Err(unfixable) => return Err(unfixable),
        };
        covered.extend(part.covers);
        if edits.is_empty() || other.range() == finding.range() {
            draft.strategy.clone_from(&part.strategy);
        }
        draft.imports.extend(part.imports);
        for caution in part.cautions {
            if !draft.cautions.contains(&caution) {
                draft.cautions.push(caution);
            }
        }
        if !inside.add(&part.edits) {
            return Err(Unfixable::new(
                Reason::CheckThenAct,
                "several calls in the checked block would have to move in ways that exclude each other",
            ));
        }
        for edit in part.edits {
            if !edits.contains(&edit) {
                edits.push(edit);
            }
        }
    }
    let line = TextRange::new(pass.source.line_start(range.start()), range.end());
    if edits.is_empty() || edits.iter().any(|edit| !line.contains_range(edit.range())) {
        return Err(Unfixable::new(
            Reason::CheckThenAct,
            "what moves is not all inside the checked block",
        ));
    }
    Ok(edits)
}

/// Replaces the guarded statements by themselves under the lock.
fn write(
    pass: &Pass<'_>,
    guard: &Guard<'_>,
    lock: &lock::Lock,
    inner: &[Edit],
    draft: &mut Draft,
) -> Result<(), Unfixable> {
    let source = pass.source;
    let newline = source.stylist().line_ending().as_str().to_owned();
    let range = guard.guarded();
    let check = guard.check();
    let outer = source.indentation(check.start()).to_owned();
    let unit = source.unit_below(&outer).to_owned();
    if !text::stands_alone(source, range) || !text::stands_alone(source, check) {
        return Err(Unfixable::new(
            Reason::CommentInTheWay,
            "the statements share a line with others",
        ));
    }
    let start = text::with_comments(source, range.start());
    let replaced = TextRange::new(start, source.line_end(range.end()));
    let own = source.indentation(range.start()).to_owned();
    let lookup = |depth: &str| match guard.lookup {
        Some(stmt) => format!("{depth}{}{newline}", source.slice(stmt.range())),
        None => String::new(),
    };
    let head = |depth: &str| {
        let lazily: String = lock
            .before
            .iter()
            .map(|line| format!("{depth}{}{newline}", line.replace("\t", &unit)))
            .collect();
        format!("{lazily}{depth}async with {}:{newline}", lock.name)
    };
    let new = match guard.form {
        Form::If(statement) => {
            let test = source.slice(
                ruff_python_ast::token::parenthesized_range(
                    (&*statement.test).into(),
                    AnyNodeRef::from(statement),
                    source.tokens(),
                )
                .unwrap_or(statement.test.range()),
            );
            check_line(test)?;
            let deeper = format!("{own}{unit}");
            let body = text::moved(source, replaced, inner, &own, &format!("{deeper}{unit}"))?;
            format!(
                "{}{}{deeper}if {test}:{newline}{body}",
                head(&own),
                lookup(&deeper)
            )
        }
        Form::Leave(statement, _) => {
            let deeper = format!("{own}{unit}");
            let again = TextRange::new(
                source.line_start(statement.start()),
                source.line_end(statement.end()),
            );
            if source.has_comment(again) {
                return Err(Unfixable::new(
                    Reason::CommentInTheWay,
                    "a comment stands in the check, which would have to be written twice",
                ));
            }
            let again = text::moved(source, again, &[], &outer, &deeper)?;
            let body = text::moved(source, replaced, inner, &own, &deeper)?;
            format!("{}{}{again}{newline}{body}", head(&own), lookup(&deeper))
        }
        Form::Or(statement, first) => {
            let deeper = format!("{own}{unit}");
            let deepest = format!("{deeper}{unit}");
            let innermost = format!("{deepest}{unit}");
            let test = source.slice(first.range());
            let Expr::BoolOp(operation) = &*statement.value else {
                return Ok(());
            };
            let second = &operation.values[1];
            let second = ruff_python_ast::token::parenthesized_range(
                second.into(),
                AnyNodeRef::from(operation),
                source.tokens(),
            )
            .unwrap_or(second.range());
            let dropped = TextRange::new(operation.start(), second.start());
            check_line(source.slice(dropped))?;
            let mut edits = inner.to_vec();
            // An edit that starts where the rest starts would touch the deletion.
            let rest = edits
                .iter()
                .position(|edit| edit.start() == dropped.end() && edit.range().is_empty());
            let content = rest.map(|at| edits.remove(at));
            edits.push(
                match content.and_then(|edit| edit.content().map(str::to_owned)) {
                    Some(content) => Edit::range_replacement(content, dropped),
                    None => Edit::range_deletion(dropped),
                },
            );
            let body = text::moved(source, replaced, &edits, &own, &innermost)?;
            format!(
                "{own}if not {test}:{newline}{}{deepest}if not {test}:{newline}{body}",
                head(&deeper),
            )
        }
    };
    draft.edits.push(Edit::range_replacement(new, replaced));
    draft.edits.extend(lock.edits.iter().cloned());
    Ok(())
}

fn check_line(text: &str) -> Result<(), Unfixable> {
    if text.contains('\n') || text.contains('#') {
        return Err(Unfixable::new(
            Reason::CommentInTheWay,
            "the check spans several lines, and would have to be written twice",
        ));
    }
    Ok(())
}

/// What a reader has to know before this is applied.
fn cautions(
    pass: &Pass<'_>,
    finding: &Finding,
    guard: &Guard<'_>,
    draft: &mut Draft,
) -> Result<(), Unfixable> {
    let name = guard.target.name();
    let range = guard.check().cover(guard.guarded());
    let bare = matches!(guard.target, Target::Global(_));
    let all = uses(pass.source, name, bare);
    let class = pass.project.function(finding.function).class;
    let attribute = class.filter(|_| !bare).map(|class| Attribute {
        pass,
        finding,
        class: ClassRef {
            file: pass.file,
            class,
        },
        name,
        getter: "",
        resolved: &[],
    });
    let elsewhere: Vec<_> = all
        .iter()
        .filter(|place| {
            place.store
                && !place.locked
                && !place.in_constructor()
                && place.function().is_some()
                && !range.contains_range(place.expr.range())
                && !helper::is_inside(pass, guard, place.expr.range())
                && attribute
                    .as_ref()
                    .is_none_or(|attribute| attribute.owner(place) != Owner::Other)
        })
        .collect();
    draft
        .cautions
        .extend(helper::other_calls(pass, guard, range));
    if !elsewhere.is_empty() {
        draft.cautions.push(format!(
            "`{name}` is also assigned without the lock in {}",
            super::places(pass.source, &elsewhere)
        ));
    } else if !name.starts_with('_') && !guard.keyed {
        draft.cautions.push(format!(
            "`{name}` is public: what assigns it in other files does not take the lock"
        ));
    }
    if crate::strategy::runtime(pass)? == Runtime::Asyncio {
        let drivers = pass.project.drivers();
        let runner = drivers.and_then(|it| it.looped_by(pass.project, finding.function));
        let when = match runner {
            Some(runner) => format!("and `{runner}` runs this in one of its own"),
            None if guard.keyed || bare || guard.is_of_class() => {
                "as after a second `asyncio.run` or in another thread".to_owned()
            }
            None => return Ok(()),
        };
        draft.cautions.push(format!(
            "tasks of two event loops cannot wait for the same `asyncio.Lock`, {when}"
        ));
    }
    Ok(())
}
