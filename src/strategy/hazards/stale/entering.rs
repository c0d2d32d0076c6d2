//! The statement that the new await is in: what it has read when it comes to the call.

use super::*;

impl Walk<'_, '_> {
    /// The statement of the call: what it reads up to there.
    pub(super) fn enter(&mut self, stmt: &Stmt) {
        match stmt {
            Stmt::AugAssign(ast::StmtAugAssign { target, value, .. }) => {
                if !self.updates {
                    let old = self.names.states(target);
                    self.keep(old, target.start(), Kind::Value);
                }
                self.enter_expression(value);
            }
            Stmt::Assign(ast::StmtAssign { value, .. })
            | Stmt::Expr(ast::StmtExpr { value, .. }) => self.enter_expression(value),
            Stmt::AnnAssign(ast::StmtAnnAssign {
                value: Some(value), ..
            })
            | Stmt::Return(ast::StmtReturn {
                value: Some(value), ..
            }) => self.enter_expression(value),
            _ => self.arrives(),
        }
    }

    pub(super) fn enter_expression(&mut self, expr: &Expr) {
        let Some(place) = self.place else {
            self.arrives();
            return;
        };
        let mut tests = Vec::new();
        scan::each_part(expr, |part| match part {
            Expr::If(conditional)
                if !conditional.test.range().contains_range(place)
                    && conditional.range().contains_range(place) =>
            {
                tests.push(&*conditional.test);
            }
            // `self.ws and self.ws.send(read())`
            Expr::BoolOp(operation) if operation.range().contains_range(place) => {
                let operands = operation.values.iter();
                tests.extend(operands.take_while(|operand| operand.end() <= place.start()));
            }
            _ => {}
        });
        for test in tests {
            self.test(test, Kind::Check);
        }
        self.enter_comprehensions(expr, place);
        self.arrives();
        self.leave_comprehensions(expr, place);
        self.keep_receiver(expr, place);
        let mut earlier = Vec::new();
        scan::each_part(expr, |part| {
            let before = part.end() <= place.start() && !self.updates;
            // What a method of a library does to its object is its own affair.
            let argument = place.contains_range(part.range()) && part.range() != place;
            if (before || argument)
                && let Expr::Call(_) | Expr::Attribute(_) | Expr::Subscript(_) | Expr::Name(_) =
                    part
            {
                earlier.push(part);
            }
        });
        // The largest parts say it all.
        let mut end = TextSize::default();
        for part in earlier {
            if part.end() <= end {
                continue;
            }
            end = part.end();
            if !place.contains_range(part.range()) {
                self.keep(self.names.reads_before(part), part.start(), Kind::Value);
                continue;
            }
            // An argument as a whole is handed on, not looked into.
            let read = self.names.reads(part, false, None).into_iter();
            let (whole, parts) = read.partition::<Vec<State>, _>(State::is_name);
            self.keep(whole, part.start(), Kind::Alias);
            self.keep(parts, part.start(), Kind::Value);
        }
        // Of an await that waits as well, what it awaits.
        let mut waits = place;
        scan::each_part(expr, |part| {
            if let Expr::Await(awaited) = part
                && part.range() == place
            {
                waits = awaited.value.range();
            }
        });
        let mut set = Vec::new();
        scan::each_part(expr, |part| {
            let before = part.end() <= place.start();
            let is_it = [place, waits].contains(&part.range());
            if before || place.contains_range(part.range()) && !is_it {
                set.extend(self.names.put_by(part));
            }
        });
        self.keep_set(set, expr.start());
        self.read_by_thread(expr, place);
        self.stores(expr, place);
        // What stands to the right of the call is read after it.
        let mut later = Vec::new();
        scan::each_part(expr, |part| {
            let before = self.updates && part.end() <= place.start();
            if before || part.start() >= place.end() {
                later.push(part);
            }
        });
        for part in later {
            self.read_back(part.start(), |names| names.lookups(part, None));
            self.read_back(part.start(), |names| names.surveyed_in(part));
        }
    }
}
