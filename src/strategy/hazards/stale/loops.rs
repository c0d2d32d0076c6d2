//! Loops: where their ways out lead, and what holds behind them.

use super::super::pauses::is_endless;
use super::super::state::Step;
use super::*;
use crate::semantic::has_items;

/// A loop that is gone through.
#[derive(Default)]
pub(super) struct Round {
    /// What holds where `break` leaves it.
    left: Option<Standing>,
    /// `break` leaves it past the call.
    left_waiting: bool,
}

/// `while` and `for`.
struct Loop<'a> {
    head: &'a Expr,
    /// It goes on as long as its head holds.
    tested: bool,
    /// Each round is waited for.
    suspends: bool,
    /// There is a first round in any case.
    has_round: bool,
    is_endless: bool,
    body: &'a [Stmt],
    orelse: &'a [Stmt],
}

impl Walk<'_, '_> {
    pub(super) fn while_loop(&mut self, statement: &ast::StmtWhile) -> Flow {
        let is_endless = is_endless(&statement.test);
        self.repeated(&Loop {
            head: &statement.test,
            tested: true,
            suspends: false,
            has_round: is_endless,
            is_endless,
            body: &statement.body,
            orelse: &statement.orelse,
        })
    }

    pub(super) fn for_loop(&mut self, statement: &ast::StmtFor) -> Flow {
        self.forget(&statement.target);
        self.binds(&statement.target);
        for (name, elements) in self.names.turns(&statement.target, &statement.iter) {
            self.names.aliases.insert(name, elements);
        }
        self.goes_over_copy(statement);
        let iterable = &statement.iter;
        self.read_back(iterable.start(), |names| names.gone_through(iterable));
        let flow = self.repeated(&Loop {
            head: &statement.iter,
            tested: false,
            suspends: statement.is_async && !may_go_on(self.names.pass.awaits, &statement.iter),
            has_round: has_items(&statement.iter),
            is_endless: false,
            body: &statement.body,
            orelse: &statement.orelse,
        });
        self.comes_round(statement);
        flow
    }

    /// Remembers what holds where a loop is left.
    pub(super) fn breaks(&mut self) {
        let standing = (!self.waiting).then(|| self.standing());
        let Some(round) = self.rounds.last_mut() else {
            return;
        };
        match (standing, &mut round.left) {
            (None, _) => round.left_waiting = true,
            (Some(standing), Some(left)) => left.join(standing),
            (Some(standing), left) => *left = Some(standing),
        }
    }

    fn repeated(&mut self, repeated: &Loop<'_>) -> Flow {
        let (head, body) = (repeated.head, repeated.body);
        let inside = body.iter().any(|stmt| self.is_around(stmt.range()));
        if repeated.tested {
            self.asks_again(head);
        }
        if self.expression(head) == Flow::Suspended || repeated.suspends && self.suspend() {
            return Flow::Suspended;
        }
        if inside && repeated.tested {
            self.test(head, Kind::Loop);
        } else if inside {
            self.test(head, Kind::Value);
        }
        let waited = self.waiting;
        let may_pass = !inside && !repeated.has_round;
        // Without a round nothing is waited for.
        let past = (may_pass && !waited && block_waits(self.names.pass, body))
            .then(|| self.unchanged_by(body));
        self.rounds.push(Round::default());
        let mut flow = self.block(body);
        let round = self.rounds.pop().unwrap_or_default();
        if flow == Flow::Left && (!inside || ends_loop(body))
            || flow == Flow::Suspended && waited && may_pass
        {
            flow = Flow::On;
        }
        if let Some(past) = past {
            self.unite(past);
        }
        if flow == Flow::On && !repeated.is_endless {
            if repeated.tested && !inside && !self.waiting {
                self.outlasts(head, body);
            }
            flow = self.block(repeated.orelse);
        }
        if round.left_waiting {
            flow = Flow::On;
        }
        match round.left {
            // Only that leads behind it.
            Some(left) if !self.waiting && (flow != Flow::On || repeated.is_endless) => {
                self.stand(left);
                Flow::On
            }
            Some(left) if !self.waiting => {
                self.unite(left);
                flow
            }
            _ => flow,
        }
    }

    /// What holds now and will hold whatever a block changes.
    fn unchanged_by(&self, body: &[Stmt]) -> Standing {
        let changes = self.names.changes_in(body);
        let stands = |read: &Read| {
            let alias = read.kind.is_of_object();
            !changes
                .iter()
                .any(|change| change.concerns(&read.state, alias))
        };
        let mut standing = self.standing();
        standing.reads.retain(stands);
        standing
            .locals
            .values_mut()
            .for_each(|reads| reads.retain(stands));
        standing
    }

    /// `while port in self.ports: port += 1`: the way on depends on the test that failed in the end, unless the rounds
    /// themselves have changed what it asks for.
    fn outlasts(&mut self, test: &Expr, body: &[Stmt]) {
        let changes = self.names.changes_in(body);
        let mut states = self.names.tested(test, None);
        states.extend(self.behind_locals(test));
        states.retain(|state| !changes.iter().any(|change| change.concerns(state, false)));
        self.keep(states, test.start(), Kind::Check);
    }

    /// `for name in list(self.clients)`: each name was there when the copy was made, and nothing in the loop waits so far.
    fn goes_over_copy(&mut self, statement: &ast::StmtFor) {
        let is_around = statement.body.iter().any(|it| self.is_around(it.range()));
        if is_around && !self.waiting && !block_waits(self.names.pass, &statement.body) {
            self.keeps_entries(&statement.target, &statement.iter);
        }
    }

    /// Remembers what the items of a copy, or positions that have been counted, say of a container.
    pub(super) fn keeps_entries(&mut self, target: &Expr, iterable: &Expr) {
        let Some(container) = copied(iterable).or_else(|| counted(iterable)) else {
            return;
        };
        let key = match target {
            Expr::Tuple(pair) => pair.elts.first(),
            other => Some(other),
        };
        let Some(Expr::Name(key)) = key else {
            return;
        };
        let entries = self.names.states(container).into_iter().map(|state| {
            state.then(Step::Item {
                key: key.id.to_string(),
                literal: false,
            })
        });
        let entries: Vec<State> = entries.collect();
        self.keep(entries, iterable.start(), Kind::There);
    }

    /// What a round uses before the call, the next one uses behind it, unless it asks again.
    fn comes_round(&mut self, statement: &ast::StmtFor) {
        let is_around = statement.body.iter().any(|it| self.is_around(it.range()));
        let ends = matches!(
            statement.body.last(),
            Some(Stmt::Return(_) | Stmt::Raise(_) | Stmt::Break(_))
        );
        if !is_around || ends || !self.waiting {
            return;
        }
        let mut tests = Vec::new();
        let mut attempts = Vec::new();
        scan::each_stmt(&statement.body, |stmt| match stmt {
            Stmt::If(ast::StmtIf { test, .. })
            | Stmt::While(ast::StmtWhile { test, .. })
            | Stmt::Assert(ast::StmtAssert { test, .. }) => tests.push(&**test),
            Stmt::Try(attempt) if !attempt.handlers.is_empty() => attempts.push(attempt.range()),
            _ => {}
        });
        let mut parts = Vec::new();
        scan::each_expr(&statement.body, false, |expr| {
            let is_tried = attempts.iter().any(|it| it.contains_range(expr.range()));
            if !is_tried {
                parts.push(expr);
            }
        });
        self.uses_again(&statement.iter, &parts, tests);
    }

    /// The same of the parts of one round, with what it asks for.
    pub(super) fn uses_again<'e>(
        &mut self,
        iterable: &Expr,
        parts: &[&'e Expr],
        mut tests: Vec<&'e Expr>,
    ) {
        let Some(place) = self.place.filter(|_| self.found.is_none()) else {
            return;
        };
        for part in parts {
            match part {
                Expr::If(conditional) => tests.push(&conditional.test),
                Expr::BoolOp(operation) => tests.extend(&operation.values),
                _ => {}
            }
        }
        let asked: Vec<State> = tests
            .into_iter()
            .flat_map(|test| self.names.tested(test, None))
            .collect();
        let before: Vec<&Expr> = parts
            .iter()
            .copied()
            .filter(|part| part.start() < place.end() && part.range() != place)
            .collect();
        let at = before.first().map_or(place.start(), |part| part.start());
        let is_entry = |read: &Read| {
            read.kind == Kind::There && read.at == iterable.start() && !asked.contains(&read.state)
        };
        self.relies_where(&before, at, &is_entry);
    }
}

/// What `list(self.clients)` or `sorted(self.clients.items())` copies.
fn copied(iterable: &Expr) -> Option<&Expr> {
    let Expr::Call(copy) = iterable else {
        return None;
    };
    let is_copy = matches!(&*copy.func, Expr::Name(name)
        if matches!(name.id.as_str(), "list" | "sorted" | "tuple"));
    match copy.arguments.args.first().filter(|_| is_copy)? {
        Expr::Call(view) => match &*view.func {
            Expr::Attribute(view) if view.attr.as_str() != "values" => Some(&view.value),
            _ => None,
        },
        other => Some(other),
    }
}

/// What `range(len(self.clients))` counts.
fn counted(iterable: &Expr) -> Option<&Expr> {
    last_argument(last_argument(iterable, "range")?, "len")
}

fn last_argument<'e>(expr: &'e Expr, name: &str) -> Option<&'e Expr> {
    let call = expr.as_call_expr()?;
    let is_it = matches!(&*call.func, Expr::Name(function) if function.id.as_str() == name);
    call.arguments.args.last().filter(|_| is_it)
}
