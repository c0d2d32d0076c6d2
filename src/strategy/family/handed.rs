//! Functions that take an object whole, where others do the same with what it holds.

use ruff_python_ast::{self as ast, AnyNodeRef};
use ruff_text_size::{Ranged, TextRange};

use super::values::Held;
use super::{Exchange, Step};
use crate::family::Handed;
use crate::strategy::place::Place;

impl<'a> Exchange<'a, '_> {
    /// `json.load(file)` becomes `json.loads(await file.read())`, and `json.dump(value, file)` becomes
    /// `await file.write(json.dumps(value))`.
    pub(super) fn hand(&mut self, held: Held<'a>, place: &Place<'a>) -> Step {
        let line = self.line(held.expr);
        let refused = || Err(format!("it is handed on on line {line}"));
        let Some((call, handed)) = self.taking(place) else {
            return refused();
        };
        let position = usize::from(handed.writes);
        let is_there = call
            .arguments
            .args
            .get(position)
            .is_some_and(|argument| argument.range() == held.expr.range());
        if !is_there || self.pass.source.has_comment(call.range()) {
            return refused();
        }
        let outer = self.place(call.range())?;
        if !handed.writes {
            self.check_await(place)?;
            let name = self.twin(handed.name, handed.twin)?;
            self.draft.replace(&name, call.func.range());
            self.draft.before("await ", held.expr.start());
            self.draft.after(".read()", held.expr.end());
            return Ok(());
        }
        let value = &call.arguments.args[0];
        let between = TextRange::new(value.end(), held.expr.start());
        let is_statement = matches!(outer.parent(), Some(AnyNodeRef::StmtExpr(_)));
        if !is_statement || self.text(between).trim() != "," {
            return refused();
        }
        self.check_await(&outer)?;
        let name = self.twin(handed.name, handed.twin)?;
        let file = self.text(held.expr);
        self.draft
            .replace(&format!("await {file}.write({name}"), call.func.range());
        self.draft
            .replace("", TextRange::new(value.end(), held.expr.end()));
        self.draft.after(")", call.end());
        Ok(())
    }

    /// The call of which a place is an argument, when it is known what takes its place.
    fn taking(&self, place: &Place<'a>) -> Option<(&'a ast::ExprCall, &'static Handed)> {
        let call = place.enclosing_call()?;
        let callee = self.pass.callee(call)?;
        let handed = self.row.handed.iter().find(|row| row.name == callee)?;
        Some((call, handed))
    }
}
