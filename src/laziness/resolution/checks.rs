//! Whether what a constructor waits for may run later and in another thread, and what a reader has to know of it.

use super::*;
use crate::catalog::{Form, Kind};
use crate::project::Types;
use crate::project::reach::{keeps_bound, loop_affine};
use crate::semantic::{SiteKind, Value};
use crate::transform::Runtime;
use ruff_python_ast::BoolOp;

impl<'a> Constructor<'_, 'a> {
    /// Whether what blocks may run later, elsewhere, and the class may have the attributes for it.
    pub(super) fn check(&self, kept: &Kept<'a>) -> Result<(), Unfixable> {
        let finding = self.finding;
        if !finding.is_certain() {
            return Err(Unfixable::new(
                Reason::UncertainType,
                format!(
                    "what is called here may be `{}`, but not on every path as far as can be seen",
                    finding.callee
                ),
            ));
        }
        if let Some(affine) = &finding.loop_affine {
            return Err(Unfixable::new(
                Reason::LoopAffine,
                format!(
                    "`{}` calls `{affine}`, which only the loop's own thread may do",
                    finding.callee
                ),
            ));
        }
        if let Some((tied, why)) = &finding.pinned {
            return Err(Unfixable::new(
                Reason::ThreadAffine,
                format!("`{tied}`: {why}"),
            ));
        }
        let open = finding.leaf.live || finding.leaf.blocking.form == Form::Live;
        if open && finding.helper.is_none() && finding.leaf.blocking.kind == Kind::File {
            return Err(Unfixable::new(
                Reason::LiveResult,
                format!(
                    "the result of `{}` blocks again when it is used",
                    finding.callee
                ),
            ));
        }
        if let Some(problem) =
            lock::unextendable(self.pass, self.class, self.statement, &kept.names)
        {
            return Err(Unfixable::new(Reason::UnknownBase, problem));
        }
        if let Some(other) =
            lock::overriding_subclass(self.pass, self.class, self.function.name.as_str())
        {
            return Err(Unfixable::new(
                Reason::UnknownBase,
                format!(
                    "`{other}` has a `{}` of its own that does not call this one, where the lock would be made",
                    self.function.name
                ),
            ));
        }
        if let Some(other) = lock::silent_subclass(self.pass, self.class) {
            return Err(Unfixable::new(
                Reason::UnknownBase,
                format!(
                    "`{other}` has a constructor that does not call this one, where the lock would be made"
                ),
            ));
        }
        if let Some(name) = kept.names.iter().find(|name| name.starts_with("__")) {
            return Err(Unfixable::new(
                Reason::SynchronousReaders,
                format!("`{name}` has another name outside its class"),
            ));
        }
        Ok(())
    }

    /// Whether the statements that would move may run in another thread, and fail there instead of here.
    pub(super) fn check_moved(
        &self,
        moved: &[&'a Stmt],
        values: &[&Expr],
    ) -> Result<(), Unfixable> {
        let pass = self.pass;
        let traffic = Traffic::of(moved.iter().copied(), self.receiver);
        let raised = moved
            .iter()
            .find_map(|stmt| validation(std::slice::from_ref(*stmt), &traffic));
        if let Some(raised) = raised {
            return Err(Unfixable::new(
                Reason::EagerConstructor,
                format!(
                    "`{}` stands with a check of the arguments, which should fail at once: line {}",
                    self.finding.callee,
                    pass.source.line(raised.start())
                ),
            ));
        }
        let inference = pass.inference;
        let effect = moved
            .iter()
            .find_map(|stmt| effect(stmt, &traffic, self.receiver));
        if let Some(effect) = effect {
            return Err(Unfixable::new(
                Reason::EagerConstructor,
                format!(
                    "`{}` stands with a step that changes something else, which others may rely on: line {}",
                    self.finding.callee,
                    pass.source.line(effect.start())
                ),
            ));
        }
        let is_moved =
            |range: TextRange| moved.iter().any(|stmt| stmt.range().contains_range(range));
        let function = pass.project.function(self.finding.function);
        for site in &function.sites {
            if site.kind != SiteKind::Call || !is_moved(site.range) {
                continue;
            }
            let Value::Call(id) = pass.facts.value(site.value) else {
                continue;
            };
            let callee = inference.value(pass.file, pass.facts.call(*id).callee);
            let affine = callee
                .present()
                .find_map(|member| loop_affine(inference, member));
            if let Some(affine) = affine {
                return Err(Unfixable::new(
                    Reason::LoopAffine,
                    format!(
                        "`{}` stands with `{affine}`, which only the loop's own thread may call",
                        self.finding.callee
                    ),
                ));
            }
        }
        for value in values {
            let bound = self
                .result(value)
                .present()
                .find_map(|member| match member {
                    Type::Instance(name, _) => pass.project.catalog.bound_to_thread(name),
                    Type::Object(class) => keeps_bound(inference, *class),
                    _ => None,
                });
            if let Some(why) = bound {
                return Err(Unfixable::new(
                    Reason::ThreadAffine,
                    format!("`{}`: {why}", self.finding.leaf.name),
                ));
            }
        }
        Ok(())
    }

    /// Whether a value is certainly not None.
    pub(super) fn is_object(&self, value: &Expr) -> bool {
        match value {
            Expr::BoolOp(operation) => {
                operation.op == BoolOp::Or
                    && operation
                        .values
                        .last()
                        .is_some_and(|last| self.is_object(last))
            }
            Expr::If(choice) => self.is_object(&choice.body) && self.is_object(&choice.orelse),
            Expr::Call(call) => self.gives_object(value, call),
            _ => {
                value.is_literal_expr() && !value.is_none_literal_expr()
                    || matches!(
                        value,
                        Expr::FString(_)
                            | Expr::List(_)
                            | Expr::Dict(_)
                            | Expr::Set(_)
                            | Expr::Tuple(_)
                            | Expr::ListComp(_)
                            | Expr::DictComp(_)
                            | Expr::SetComp(_)
                    )
            }
        }
    }

    /// Whether a call makes an object, or its function says that it never gives None.
    fn gives_object(&self, value: &Expr, call: &ast::ExprCall) -> bool {
        let callee = self.callee(call);
        if callee.unknown || callee.is_blank() {
            return false;
        }
        callee.present().all(|member| match member {
            Type::Class(_) => true,
            Type::Function(function) | Type::Method(function, _) => {
                let result = self.result(value);
                self.pass.project.function(*function).annotation.is_some()
                    && !result.unknown
                    && !result.is_blank()
                    && !result.members.contains(&Type::None)
            }
            Type::External(name) | Type::ExternalMethod(name, _) => {
                super::super::makes_object(self.pass, name)
            }
            _ => false,
        })
    }

    /// What a call gives, from its site.
    fn result(&self, value: &Expr) -> Types {
        let function = self.pass.project.function(self.finding.function);
        let site = function
            .sites
            .iter()
            .find(|site| site.range == value.range() && site.kind == SiteKind::Call);
        match site {
            Some(site) => self.pass.inference.value(self.pass.file, site.value),
            None => Types::unknown(),
        }
    }

    /// What is called, from the site of the call.
    fn callee(&self, call: &ast::ExprCall) -> Types {
        let inference = self.pass.inference;
        let function = self.pass.project.function(self.finding.function);
        let site = function
            .sites
            .iter()
            .find(|site| site.range == call.range());
        match site.map(|site| self.pass.facts.value(site.value)) {
            Some(Value::Call(id)) => {
                inference.value(self.pass.file, self.pass.facts.call(*id).callee)
            }
            _ => Types::unknown(),
        }
    }

    /// What a reader has to know before this is applied.
    pub(super) fn caution(
        &self,
        name: &str,
        kept: &Kept<'a>,
        synchronous: bool,
        draft: &mut Draft,
    ) {
        let body = &self.function.body;
        let traffic = Traffic::of(kept.statements(body), self.receiver);
        for loaded in traffic
            .loaded
            .difference(&kept.names.iter().copied().collect())
        {
            let later = uses(self.pass.source, loaded, false)
                .into_iter()
                .filter(|place| {
                    place.store
                        && (!place.in_constructor()
                            || place.expr.start() > body[kept.first()].start())
                })
                .collect::<Vec<_>>();
            if !later.is_empty() {
                let later: Vec<_> = later.iter().collect();
                draft.cautions.push(format!(
                    "`{loaded}` is read when `{name}` is first wanted, and may have been assigned anew by then: {}",
                    super::super::places(self.pass.source, &later)
                ));
            }
        }
        if !self.finding.mutates.is_empty() {
            draft.cautions.push(format!(
                "`{}` assigns {} from the worker thread",
                self.finding.callee,
                self.finding
                    .mutates
                    .iter()
                    .map(|name| format!("`{name}`"))
                    .collect::<Vec<_>>()
                    .join(", ")
            ));
        }
        draft.cautions.extend(
            self.finding
                .leaf
                .blocking
                .caution
                .map(|caution| caution.why.to_owned()),
        );
        draft.cautions.push(format!(
            "`{name}` is resolved on first use: what fails there no longer fails in the constructor, and code that is not seen here must not read it directly"
        ));
        // A lock belongs to the loop in which tasks have waited for it. Once the value is there nobody asks for the lock.
        let of_loop = strategy::runtime(self.pass).is_ok_and(|it| it == Runtime::Asyncio);
        if of_loop && !synchronous {
            draft.cautions.push(format!(
                "when that fails in one event loop, tasks of a later one cannot wait for `{name}` together"
            ));
        }
    }
}

/// A `raise` that depends neither on what the statements make nor on an exception.
fn validation<'s>(statements: &'s [Stmt], made: &Traffic<'s>) -> Option<&'s Stmt> {
    statements.iter().find_map(|stmt| match stmt {
        Stmt::Raise(_) => Some(stmt),
        Stmt::Try(statement) => validation(&statement.body, made)
            .or_else(|| validation(&statement.orelse, made))
            .or_else(|| validation(&statement.finalbody, made)),
        Stmt::If(statement) if made.gives_to(&statement.test) => None,
        other => crate::region::blocks(other)
            .into_iter()
            .find_map(|block| validation(block, made)),
    })
}

/// A statement that is there for what it does to something other than what the statements make: `self.step()`,
/// `registry.add(self._x)`, `config.x = self._x`. Saying what happens is none.
fn effect<'s>(stmt: &'s Stmt, made: &Traffic<'s>, receiver: &str) -> Option<&'s Stmt> {
    let is_made = |expr: &Expr| match root(expr, receiver) {
        Expr::Name(name) => made.bound.contains(name.id.as_str()),
        Expr::Attribute(attribute) => {
            made.stored.contains(attribute.attr.as_str())
                && matches!(&*attribute.value, Expr::Name(base) if base.id.as_str() == receiver)
        }
        _ => false,
    };
    let changes = match stmt {
        Stmt::Expr(statement) => match &*statement.value {
            Expr::Call(call) => !is_made(&call.func) && !is_said(&call.func),
            _ => false,
        },
        Stmt::Assign(assign) => assign.targets.iter().any(|target| match target {
            Expr::Attribute(_) | Expr::Subscript(_) => !is_made(target),
            _ => false,
        }),
        _ => {
            return crate::region::blocks(stmt)
                .into_iter()
                .flatten()
                .find_map(|inner| effect(inner, made, receiver));
        }
    };
    changes.then_some(stmt)
}

/// What an expression starts from: a name, or an attribute of one.
fn root<'s>(expr: &'s Expr, receiver: &str) -> &'s Expr {
    match expr {
        Expr::Attribute(attribute) if !attribute.value.is_name_expr() => {
            root(&attribute.value, receiver)
        }
        Expr::Attribute(attribute) => match &*attribute.value {
            Expr::Name(name) if name.id.as_str() == receiver => expr,
            other => other,
        },
        Expr::Subscript(subscript) => root(&subscript.value, receiver),
        Expr::Call(call) => root(&call.func, receiver),
        _ => expr,
    }
}

/// `logger.info`, `print`: whether a call says something and does nothing else.
fn is_said(callee: &Expr) -> bool {
    let name = match callee {
        Expr::Attribute(attribute) => match &*attribute.value {
            Expr::Name(name) => name.id.as_str(),
            Expr::Attribute(inner) => inner.attr.as_str(),
            _ => return false,
        },
        Expr::Name(name) => name.id.as_str(),
        _ => return false,
    };
    let name = name.to_lowercase();
    let is_log = ["log", "logger", "logging"]
        .iter()
        .any(|log| name == *log || name.ends_with(&format!("_{log}")));
    is_log || name.contains("print") || name == "warnings"
}
