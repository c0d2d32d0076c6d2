//! What may run after what in one function: branches that exclude each other, and what leaves a block for good.
//!
//! ```python
//! if action == "get":
//!     return read()
//! elif action == "set":
//!     write()
//! ```
//!
//! No run of the function does both, unless a loop comes by again.

use ruff_python_ast::{self as ast, ExceptHandler, Expr, Stmt};
use ruff_text_size::{Ranged, TextRange};

use super::builder::Builder;

/// What may run after what in a function.
#[derive(Clone, Debug, Default)]
pub struct Order {
    /// The statements with blocks in its body, each before those in it.
    forks: Box<[Fork]>,
    /// Comprehensions.
    repeated: Vec<TextRange>,
}

/// A statement with blocks in it.
#[derive(Clone, Debug)]
struct Fork {
    kind: Kind,
    range: TextRange,
    blocks: Box<[Block]>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// One block at most: `if`, `match`.
    Choice,
    /// The first block again and again, and then the other one.
    Loop {
        /// It is left by `break` only.
        endless: bool,
    },
    /// What fails in the first block goes on in others.
    Try {
        /// In several of them: `except*`.
        star: bool,
    },
    With {
        /// What fails there may go on behind it.
        swallows: bool,
    },
}

/// A block of such a statement, and where control goes at its end.
#[derive(Clone, Copy, Debug)]
struct Block {
    part: Part,
    range: TextRange,
    ways: Ways,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Body,
    Else,
    Handler,
    Finally,
}

/// Where control may go from somewhere, other than out of the function.
#[derive(Clone, Copy, Debug, Default)]
struct Ways {
    /// To what follows.
    on: bool,
    /// Out of the loop around.
    breaks: bool,
    /// To the next round of it.
    continues: bool,
}

impl Ways {
    const ON: Ways = Ways {
        on: true,
        breaks: false,
        continues: false,
    };

    fn or(self, other: Ways) -> Ways {
        Ways {
            on: self.on || other.on,
            breaks: self.breaks || other.breaks,
            continues: self.continues || other.continues,
        }
    }

    /// First these, and then those of what follows.
    fn then(self, next: Ways) -> Ways {
        let next = if self.on { next } else { Ways::default() };
        Ways { on: false, ..self }.or(next)
    }
}

fn block(body: &[Stmt], forks: &mut Vec<Fork>) -> Ways {
    body.iter()
        .fold(Ways::ON, |ways, stmt| ways.then(statement(stmt, forks)))
}

fn statement(stmt: &Stmt, forks: &mut Vec<Fork>) -> Ways {
    let (kind, parts): (Kind, Vec<(Part, &[Stmt])>) = match stmt {
        Stmt::Return(_) | Stmt::Raise(_) => return Ways::default(),
        Stmt::Break(_) => {
            return Ways {
                breaks: true,
                ..Ways::default()
            };
        }
        Stmt::Continue(_) => {
            return Ways {
                continues: true,
                ..Ways::default()
            };
        }
        Stmt::If(statement) => {
            let others = statement.elif_else_clauses.iter();
            let bodies = std::iter::once(&*statement.body).chain(others.map(|it| &*it.body));
            (
                Kind::Choice,
                bodies.map(|body| (Part::Body, body)).collect(),
            )
        }
        Stmt::Match(statement) => {
            let cases = statement.cases.iter();
            (
                Kind::Choice,
                cases.map(|case| (Part::Body, &*case.body)).collect(),
            )
        }
        Stmt::For(statement) => (
            Kind::Loop { endless: false },
            vec![
                (Part::Body, &*statement.body),
                (Part::Else, &*statement.orelse),
            ],
        ),
        Stmt::While(statement) => {
            let endless =
                matches!(&*statement.test, Expr::BooleanLiteral(literal) if literal.value);
            (
                Kind::Loop { endless },
                vec![
                    (Part::Body, &*statement.body),
                    (Part::Else, &*statement.orelse),
                ],
            )
        }
        Stmt::Try(statement) => {
            let mut parts = vec![(Part::Body, &*statement.body)];
            parts.extend(statement.handlers.iter().map(|handler| {
                let ExceptHandler::ExceptHandler(handler) = handler;
                (Part::Handler, &*handler.body)
            }));
            parts.push((Part::Else, &*statement.orelse));
            parts.push((Part::Finally, &*statement.finalbody));
            let star = statement.is_star;
            (Kind::Try { star }, parts)
        }
        Stmt::With(statement) => {
            let swallows = !statement
                .items
                .iter()
                .all(|item| is_strict(&item.context_expr));
            (
                Kind::With { swallows },
                vec![(Part::Body, &*statement.body)],
            )
        }
        _ => return Ways::ON,
    };
    let place = forks.len();
    forks.push(Fork {
        kind,
        range: stmt.range(),
        blocks: Box::default(),
    });
    let blocks = parts
        .into_iter()
        .filter_map(|(part, body)| {
            let ways = block(body, forks);
            let range = body.first()?.range().cover(body.last()?.range());
            Some(Block { part, range, ways })
        })
        .collect();
    forks[place].blocks = blocks;
    let fork = &forks[place];
    match stmt {
        Stmt::If(statement) => fork.of_all(has_else(statement)),
        Stmt::Match(statement) => {
            let last = statement.cases.last();
            fork.of_all(
                last.is_some_and(|case| case.guard.is_none() && case.pattern.is_irrefutable()),
            )
        }
        _ => match fork.blocks.first() {
            Some(body) => fork.after(body, body.ways).or(fork.past()),
            None => Ways::ON,
        },
    }
}

/// Whether what a manager is entered for fails with whatever fails there: a file, a connection, a lock.
fn is_strict(manager: &Expr) -> bool {
    let last = |expr: &Expr| match expr {
        Expr::Name(name) => Some(name.id.clone()),
        Expr::Attribute(attribute) => Some(attribute.attr.id.clone()),
        _ => None,
    };
    match manager {
        Expr::Call(call) => match &*call.func {
            Expr::Attribute(method) if method.attr.as_str() == "connect" => {
                last(&method.value).is_some_and(|module| module == "sqlite3")
            }
            callee => last(callee).is_some_and(|name| name == "open"),
        },
        _ => last(manager).is_some_and(|name| name.to_ascii_lowercase().ends_with("lock")),
    }
}

fn has_else(statement: &ast::StmtIf) -> bool {
    let last = statement.elif_else_clauses.last();
    last.is_some_and(|clause| clause.test.is_none())
}

impl Fork {
    fn is_loop(&self) -> bool {
        matches!(self.kind, Kind::Loop { .. })
    }

    /// Where control goes that does not enter a loop.
    fn past(&self) -> Ways {
        match self.kind {
            Kind::Loop { endless: false } => self.ways(Part::Else).unwrap_or(Ways::ON),
            _ => Ways::default(),
        }
    }

    /// Of a choice: one of its blocks runs, or none if there is another way.
    fn of_all(&self, is_whole: bool) -> Ways {
        let none = Ways {
            on: !is_whole,
            ..Ways::default()
        };
        self.blocks
            .iter()
            .fold(none, |ways, block| ways.or(block.ways))
    }

    fn ways(&self, part: Part) -> Option<Ways> {
        let blocks = self.blocks.iter().filter(|block| block.part == part);
        blocks.map(|block| block.ways).reduce(Ways::or)
    }

    /// Where control goes behind the statement, from where one of its blocks is left in some ways.
    fn after(&self, block: &Block, ways: Ways) -> Ways {
        match (self.kind, block.part) {
            (Kind::Choice, _) => ways,
            (Kind::Loop { endless }, Part::Body) => {
                let again = ways.on || ways.continues;
                // The next round may leave it as this one does not.
                let leaves = ways.breaks || again && block.ways.breaks;
                let ends = Ways {
                    on: again && !endless,
                    ..Ways::default()
                };
                let left = Ways {
                    on: leaves,
                    ..Ways::default()
                };
                match self.ways(Part::Else) {
                    Some(orelse) => ends.then(orelse).or(left),
                    None => ends.or(left),
                }
            }
            (Kind::Loop { .. }, _) => ways,
            (Kind::Try { .. }, part) => {
                let mut after = ways;
                if part == Part::Body {
                    if let Some(orelse) = self.ways(Part::Else) {
                        after = after.then(orelse);
                    }
                    // Whatever may fail is handled.
                    if let Some(handled) = self.ways(Part::Handler) {
                        after = after.or(handled);
                    }
                }
                // A `finally` may swallow what has been raised.
                match self.ways(Part::Finally) {
                    Some(last) if part != Part::Finally => Ways {
                        on: after.on && last.on,
                        breaks: after.breaks || last.breaks,
                        continues: after.continues || last.continues,
                    },
                    _ => after,
                }
            }
            (Kind::With { swallows }, _) => Ways {
                on: ways.on || swallows,
                ..ways
            },
        }
    }

    /// Whether what stands in the statement, but not in one of its blocks, is come by from there.
    fn leads_to(&self, block: &Block, ways: Ways, place: TextRange) -> bool {
        let mut others = self.blocks.iter();
        let part = others
            .find(|other| other.range.contains_range(place))
            .map(|other| other.part);
        match (self.kind, block.part) {
            (Kind::Choice | Kind::With { .. }, _) => false,
            (Kind::Loop { .. }, Part::Body) => ways.on || ways.continues,
            (Kind::Loop { .. }, _) => false,
            (Kind::Try { .. }, Part::Body) => part != Some(Part::Else) || ways.on,
            (Kind::Try { star }, Part::Handler) => star || part == Some(Part::Finally),
            (Kind::Try { .. }, _) => part == Some(Part::Finally),
        }
    }
}

impl Order {
    pub(super) fn of(body: &[Stmt]) -> Order {
        let mut forks = Vec::new();
        block(body, &mut forks);
        Order {
            forks: forks.into(),
            repeated: Vec::new(),
        }
    }

    /// Whether what stands at one place may run after what stands at an earlier one, in one run of the function; a loop that
    /// `rests` before it gets to a place does not count for that place.
    pub fn may_follow(
        &self,
        first: TextRange,
        second: TextRange,
        rests: &dyn Fn(TextRange, TextRange) -> bool,
    ) -> bool {
        if first.contains_range(second) || second.contains_range(first) {
            return true;
        }
        let mut ways = Ways::ON;
        // Behind what has been left so far.
        let mut passed = first;
        for (fork, block) in self.around(first) {
            let is_inside = block.range.contains_range(second);
            if is_inside && ways.on && second.start() >= passed.end() {
                return true;
            }
            if ways.on {
                ways = ways.then(block.ways);
            }
            // A loop comes by all that is in it.
            if fork.range.contains_range(second)
                && (fork.is_loop() || !is_inside)
                && fork.leads_to(block, ways, second)
                && !(fork.is_loop() && rests(fork.range, second))
            {
                return true;
            }
            ways = fork.after(block, ways);
            passed = fork.range;
        }
        ways.on && second.start() >= passed.end()
    }

    /// Whether a loop comes by a place again and again, and does not rest before.
    pub fn is_repeated(
        &self,
        place: TextRange,
        rests: &dyn Fn(TextRange, TextRange) -> bool,
    ) -> bool {
        let mut around = self.around(place);
        around.any(|(fork, block)| {
            fork.is_loop() && block.part == Part::Body && !rests(fork.range, place)
        }) || self.repeated.iter().any(|it| it.contains_range(place))
    }

    /// The blocks that a place is in, the innermost first.
    fn around(&self, place: TextRange) -> impl Iterator<Item = (&Fork, &Block)> {
        self.forks.iter().rev().filter_map(move |fork| {
            let mut blocks = fork.blocks.iter();
            let block = blocks.find(|block| block.range.contains_range(place))?;
            Some((fork, block))
        })
    }
}

impl Builder<'_> {
    /// Remembers that what is in a comprehension runs for each of its items.
    pub(super) fn note_repeated(&mut self, comprehension: &Expr) {
        if let Some(function) = self.current_function() {
            let function = &mut self.facts.functions[function.index()];
            function.order.repeated.push(comprehension.range());
        }
    }
}

#[cfg(test)]
mod tests {
    use ruff_python_parser::parse_module;
    use ruff_text_size::{TextRange, TextSize};

    use super::Order;

    #[track_caller]
    fn check(source: &str, expected: bool) {
        let module = parse_module(source).expect(source).into_syntax();
        let place = |name: &str| {
            let start = TextSize::try_from(source.find(name).expect(name)).expect(name);
            TextRange::at(start, TextSize::of(name))
        };
        let order = Order::of(&module.body);
        let follows = order.may_follow(place("first()"), place("second()"), &|_, _| false);
        assert_eq!(follows, expected, "{source}");
    }

    #[test]
    fn branches_exclude_each_other() {
        for source in [
            "if x:\n first()\nelif second():\n pass",
            "if x:\n first()\nelse:\n if y:\n  second()",
            "match x:\n case 1:\n  first()\n case _:\n  second()",
            "if x:\n first()\n return\nsecond()",
            "if x:\n if y:\n  first()\n  return\n else:\n  raise z\nsecond()",
            "if x:\n with open(p):\n  return first()\nsecond()",
            "try:\n f()\nexcept A:\n first()\nexcept B:\n second()",
            "try:\n f()\nexcept A:\n first()\nelse:\n second()",
            "while True:\n first()\nsecond()",
            "for x in y:\n if x:\n  first()\n  break\n second()",
            "for x in y:\n if x:\n  first()\n  break\nelse:\n second()",
            "try:\n if x:\n  first()\n  return\n second()\nfinally:\n pass",
        ] {
            check(source, false);
        }
    }

    #[test]
    fn one_run_may_do_both() {
        for source in [
            "first()\nsecond()",
            "if first():\n pass\nelse:\n second()",
            "if x:\n first()\nsecond()",
            "if x:\n if y:\n  first()\n elif z:\n  return\nsecond()",
            "if x:\n for y in z:\n  return\n first()\nsecond()",
            "if x:\n first()\n for y in z:\n  return\nsecond()",
            "if x:\n with f():\n  return first()\nsecond()",
            "try:\n first()\n return\nexcept A:\n pass\nsecond()",
            "try:\n first()\n return\nexcept A:\n second()",
            "try:\n return first()\nfinally:\n second()",
            "try:\n f()\nexcept* A:\n first()\nexcept* B:\n second()",
            "for x in y:\n if x:\n  first()\n  continue\n second()",
            "for x in y:\n if x:\n  first()\n else:\n  second()",
            "for x in y:\n for z in x:\n  first()\n  break\nsecond()",
            "for x in y:\n for z in x:\n  if z:\n   first()\n   break\n  second()",
            "while True:\n if x:\n  first()\n  break\nsecond()",
            "while True:\n try:\n  first()\n  return\n finally:\n  break\nsecond()",
        ] {
            check(source, true);
        }
    }
}
