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
        self.repeated(&Loop {
            head: &statement.iter,
            tested: false,
            suspends: statement.is_async && !may_go_on(self.names.pass.awaits, &statement.iter),
            has_round: has_items(&statement.iter),
            is_endless: false,
            body: &statement.body,
            orelse: &statement.orelse,
        })
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
    pub(super) fn goes_over_copy(&mut self, statement: &ast::StmtFor) {
        let is_around = self.place.is_some_and(|place| {
            statement
                .body
                .iter()
                .any(|stmt| stmt.range().contains_range(place))
        });
        if !is_around || self.waiting || block_waits(self.names.pass, &statement.body) {
            return;
        }
        let Expr::Call(copy) = &*statement.iter else {
            return;
        };
        let is_copy = matches!(&*copy.func, Expr::Name(name)
            if matches!(name.id.as_str(), "list" | "sorted" | "tuple"));
        let Some(of) = copy.arguments.args.first().filter(|_| is_copy) else {
            return;
        };
        // `self.clients.items()`
        let container = match of {
            Expr::Call(view) => match &*view.func {
                Expr::Attribute(view) if view.attr.as_str() != "values" => &*view.value,
                _ => return,
            },
            other => other,
        };
        let key = match &*statement.target {
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
        self.keep(entries, statement.iter.start(), Kind::There);
    }
}
