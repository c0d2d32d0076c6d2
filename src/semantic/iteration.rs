//! What asks an iterable for its items, at once or when it is asked itself.

use ruff_python_ast::{Expr, Stmt};
use ruff_text_size::Ranged;

use super::builder::{Builder, Flow, Loop};
use super::facts::{JoinId, SiteKind, Value, ValueId};

/// Builtins that consume an iterable to its end, so that the work of a lazy one happens in the call.
const CONSUMERS: &[&str] = &[
    "list",
    "tuple",
    "set",
    "frozenset",
    "sorted",
    "sum",
    "any",
    "all",
    "max",
    "min",
    "dict",
    "next",
];

/// Builtins that iterate over what they are given while they are iterated over themselves.
const WRAPPERS: &[&str] = &["enumerate", "filter", "map", "zip"];

/// Functions of `itertools` that do the same, though some stop before the end.
const ITERATORS: &[&str] = &[
    "accumulate",
    "batched",
    "chain",
    "compress",
    "dropwhile",
    "filterfalse",
    "groupby",
    "islice",
    "pairwise",
    "starmap",
    "takewhile",
    "zip_longest",
];

/// Whether the builtin of that name hands on all items of its arguments.
pub fn wraps(name: &str) -> bool {
    WRAPPERS.contains(&name)
}

/// Whether a callee is written like a function that hands on items of its arguments.
pub fn passes_on(callee: &Expr) -> bool {
    match callee {
        Expr::Name(name) => wraps(&name.id) || ITERATORS.contains(&name.id.as_str()),
        Expr::Attribute(attribute) => {
            attribute.value.is_name_expr() && ITERATORS.contains(&attribute.attr.as_str())
        }
        _ => false,
    }
}

/// Whether the builtin of that name consumes its first argument.
pub fn consumes(name: &str) -> bool {
    CONSUMERS.contains(&name)
}

impl Builder<'_> {
    /// All items of a value are asked for.
    pub(super) fn iterated(&mut self, expr: &Expr, value: ValueId) {
        self.site(SiteKind::Iterate, value, expr.range());
        self.wrapped(expr, value);
    }

    /// `enumerate(x)` and its like ask `x` for its items when they are asked for theirs.
    pub(super) fn wrapped(&mut self, expr: &Expr, value: ValueId) {
        let (Expr::Call(call), Value::Call(id)) = (expr, self.facts.value(value)) else {
            return;
        };
        let inner = &self.facts.calls[id.index()];
        let is_builtin = matches!(&*call.func, Expr::Name(name) if wraps(&name.id));
        if inner.starred
            || !passes_on(&call.func)
            || !is_builtin && !self.is_of_itertools(inner.callee)
        {
            return;
        }
        let iterables: Vec<(usize, ValueId)> =
            inner.positional.iter().copied().enumerate().collect();
        for (position, iterable) in iterables {
            if call.arguments.args[position].is_call_expr() {
                self.iterated(&call.arguments.args[position], iterable);
            }
        }
    }

    fn is_of_itertools(&self, callee: ValueId) -> bool {
        match self.facts.value(callee) {
            Value::Attribute(base, _) => self.bound(*base).any(
                |value| matches!(self.facts.value(value), Value::Module(name) if name == "itertools"),
            ),
            _ => self.bound(callee).any(
                |value| matches!(self.facts.value(value), Value::Member(member) if member.module == "itertools"),
            ),
        }
    }

    /// The value, or what it is bound to so far when it is the name of another scope.
    fn bound(&self, value: ValueId) -> impl Iterator<Item = ValueId> {
        let bindings = match self.facts.value(value) {
            Value::Name { scope, name } => self.facts.scope(*scope).bindings.get(name),
            _ => None,
        };
        let own = bindings.is_none().then_some(value);
        own.into_iter()
            .chain(bindings.into_iter().flatten().copied())
    }
}

impl Builder<'_> {
    /// The body of a loop, which is entered at least once or need not be, and what comes behind it.
    pub(super) fn loop_body(
        &mut self,
        is_entered: bool,
        body: &[Stmt],
        heads: &[(usize, JoinId)],
        at_head: Flow,
        orelse: &[Stmt],
    ) {
        self.frame().loops.push(Loop::default());
        if is_entered {
            self.within(
                |context| context.conditional = true,
                |builder| builder.statements(body),
            );
        } else {
            self.within_branch(|_| {}, |builder| builder.statements(body));
        }
        let mut back = vec![self.flow().clone()];
        let Loop { breaks, continues } = self.frame().loops.pop().unwrap_or_default();
        back.extend(continues);
        self.close_loop(heads, &back);
        *self.flow() = at_head;
        self.statements(orelse);
        let mut ends = vec![self.flow().clone()];
        ends.extend(breaks);
        let merged = self.merge(ends);
        *self.flow() = merged;
    }
}

/// Whether a loop over it has a first round: `range(attempts)` is no way to skip what stands in the body.
pub fn has_items(iterable: &Expr) -> bool {
    match iterable {
        Expr::Call(call) => match &*call.func {
            Expr::Name(name) => name.id.as_str() == "range",
            Expr::Attribute(attribute) => {
                attribute.attr.as_str() == "count"
                    && matches!(&*attribute.value, Expr::Name(name) if name.id.as_str() == "itertools")
            }
            _ => false,
        },
        Expr::Tuple(tuple) => !tuple.elts.is_empty(),
        Expr::List(list) => !list.elts.is_empty(),
        _ => false,
    }
}
