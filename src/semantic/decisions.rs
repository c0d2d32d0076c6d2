//! What a function goes by: of which values it asks something, and what it only does, or leaves undone, by the answer.

use ruff_python_ast::{self as ast, Expr, Stmt};
use ruff_text_size::{Ranged, TextRange, TextSize};

use super::builder::Builder;
use super::facts::{Value, ValueId};

/// A test, or a block whose failing is one.
#[derive(Clone, Debug)]
pub struct Decision {
    /// Where it is asked.
    pub asked: TextRange,
    /// What is asked: what the test reads. Of a block that may fail, nothing: whatever it calls.
    pub values: Box<[ValueId]>,
    /// Where what follows no longer depends on it.
    pub until: TextSize,
    /// One answer is an error, and the other one goes on.
    pub raises: bool,
}

impl Decision {
    /// Whether what runs at a range does so by the answer.
    pub fn governs(&self, range: TextRange) -> bool {
        self.asked.end() <= range.start() && range.start() < self.until
    }
}

/// How far a test reaches.
#[derive(Clone, Copy)]
pub(super) struct Reach {
    until: TextSize,
    raises: bool,
}

impl Reach {
    /// Only what ends at a position.
    pub(super) fn to(until: TextSize) -> Reach {
        Reach {
            until,
            raises: false,
        }
    }

    /// Of a statement with such blocks: it ends with it, unless one of them goes elsewhere.
    fn of<'s>(statement: &impl Ranged, blocks: impl Iterator<Item = &'s [Stmt]>) -> Reach {
        let mut leaving = blocks.filter(|block| leaves(block)).peekable();
        if leaving.peek().is_none() {
            return Reach::to(statement.end());
        }
        Reach {
            until: NEVER,
            raises: leaving.all(|block| matches!(block.last(), Some(Stmt::Raise(_)))),
        }
    }

    pub(super) fn of_if(statement: &ast::StmtIf) -> Reach {
        let others = statement.elif_else_clauses.iter();
        let others = others.map(|clause| &*clause.body);
        Reach::of(statement, std::iter::once(&*statement.body).chain(others))
    }

    /// What follows a loop depends on its test as much as its body.
    pub(super) fn of_while() -> Reach {
        Reach::to(NEVER)
    }

    pub(super) fn of_match(statement: &ast::StmtMatch) -> Reach {
        Reach::of(statement, statement.cases.iter().map(|case| &*case.body))
    }
}

/// Later than all that a file holds.
const NEVER: TextSize = TextSize::new(u32::MAX);

impl Builder<'_> {
    /// Walks a test, and remembers what it reads.
    pub(super) fn test(&mut self, test: &Expr, reach: Reach) -> ValueId {
        let outer = self.tested.replace(Vec::new());
        let value = self.expression(test);
        let mut read = std::mem::replace(&mut self.tested, outer).unwrap_or_default();
        let kept = read.iter().flat_map(|value| self.answered_by(*value));
        let kept: Vec<ValueId> = kept.collect();
        read.extend(kept);
        read.retain(|value| self.may_be_answer(*value));
        if let Some(outer) = &mut self.tested {
            outer.extend(&read);
        }
        self.decide(test.range(), read, reach);
        value
    }

    /// Walks what is assigned, and remembers what a condition reads whose answer is tested later.
    pub(super) fn assigned_value(&mut self, assigned: &Expr) -> ValueId {
        let is_condition = match assigned {
            Expr::Compare(_) | Expr::BoolOp(_) => true,
            Expr::UnaryOp(operation) => operation.op == ast::UnaryOp::Not,
            _ => false,
        };
        if !is_condition {
            return self.expression(assigned);
        }
        let outer = self.tested.replace(Vec::new());
        let value = self.expression(assigned);
        let read = std::mem::replace(&mut self.tested, outer).unwrap_or_default();
        self.answers.insert(value, read.into());
        value
    }

    /// What has been read for the answer that a value is.
    fn answered_by(&self, value: ValueId) -> Vec<ValueId> {
        let mut value = value;
        while let Value::Narrow { value: inner, .. } | Value::Declared { value: inner, .. } =
            self.facts.value(value)
        {
            value = *inner;
        }
        let read = self.answers.get(&value);
        read.map_or_else(Vec::new, |read| read.to_vec())
    }

    /// Remembers that handlers run when a block fails.
    pub(super) fn note_failure(&mut self, statement: &ast::StmtTry) {
        let (Some(first), Some(last), Some(handler)) = (
            statement.body.first(),
            statement.body.last(),
            statement.handlers.last(),
        ) else {
            return;
        };
        let until = if leaves(&statement.body) || leaves(&statement.orelse) {
            NEVER
        } else {
            handler.end()
        };
        let body = TextRange::new(first.start(), last.end());
        if let Some(function) = self.current_function() {
            self.facts.functions[function.index()]
                .decisions
                .push(Decision {
                    asked: body,
                    values: Box::default(),
                    until,
                    raises: false,
                });
        }
    }

    fn decide(&mut self, asked: TextRange, values: Vec<ValueId>, reach: Reach) {
        if let Some(function) = self.current_function()
            && !values.is_empty()
        {
            let decisions = &mut self.facts.functions[function.index()].decisions;
            decisions.push(Decision {
                asked,
                values: values.into(),
                until: reach.until,
                raises: reach.raises,
            });
        }
    }

    /// Remembers what a plain `with` statement enters, and how far.
    pub(super) fn note_managed(
        &mut self,
        manager: ValueId,
        item: &ast::WithItem,
        with: &ast::StmtWith,
    ) {
        if let Some(function) = self.current_function().filter(|_| !with.is_async) {
            let held = TextRange::new(item.end(), with.end());
            let function = &mut self.facts.functions[function.index()];
            function.managed.push((manager, held));
        }
    }

    /// Remembers that an attribute of an object is assigned.
    pub(super) fn note_changed_object(
        &mut self,
        object: ValueId,
        value: ValueId,
        range: TextRange,
    ) {
        if let Some(function) = self.current_function()
            && self.may_be_answer(object)
        {
            let function = &mut self.facts.functions[function.index()];
            function.changed_objects.push((object, value, range));
        }
    }

    /// Whether a value may come of a call that the function has made.
    fn may_be_answer(&self, value: ValueId) -> bool {
        match self.facts.value(value) {
            Value::Attribute(inner, _)
            | Value::Item(inner, _)
            | Value::Narrow { value: inner, .. } => self.may_be_answer(*inner),
            value => matches!(
                value,
                Value::Call(_)
                    | Value::Await(_)
                    | Value::Element(_)
                    | Value::Enter(_)
                    | Value::Join(_)
                    | Value::Container(..)
                    | Value::Dict(..)
                    | Value::Declared { .. }
                    | Value::Operator(..)
            ),
        }
    }
}

fn leaves(body: &[Stmt]) -> bool {
    matches!(
        body.last(),
        Some(Stmt::Return(_) | Stmt::Raise(_) | Stmt::Continue(_) | Stmt::Break(_))
    )
}
