//! What a context manager of the project sets for as long as its block runs, and puts back at its end.
//!
//! ```python
//! @contextmanager
//! def using(self, database):
//!     before, self.database = self.database, database
//!     try:
//!         yield
//!     finally:
//!         self.database = before
//! ```

use super::names::Names;
use super::pauses::waits_between;
use super::state::State;
use super::*;

/// What is set around the place, where other tasks would now find it, as a sentence.
pub(super) fn set_around(
    pass: &Pass<'_>,
    function: FunctionRef,
    place: &Place<'_>,
) -> Option<String> {
    set_in(pass, place).or_else(|| {
        awaited_by(pass, function, place)
            .into_iter()
            .find_map(|awaited| set_in(pass, &Place::at(pass, awaited.range)?))
    })
}

fn set_in(pass: &Pass<'_>, place: &Place<'_>) -> Option<String> {
    let function = place.function()?;
    let mut managers: Vec<&Expr> = Vec::new();
    for (node, below) in place.enclosing() {
        let AnyNodeRef::StmtWith(with) = node else {
            continue;
        };
        let start = with.body.first()?.start();
        // Where the block waits already, others run inside.
        if start <= below.start()
            && !waits_between(pass, function, start, place.start())
            && !waits_between(pass, function, place.range.end(), with.end())
        {
            managers.extend(with.items.iter().map(|item| &item.context_expr));
        }
    }
    let stacked = entered(pass, function, place).into_iter();
    managers.extend(
        stacked
            .map(|(manager, _)| manager)
            .filter(|manager| !waits_between(pass, function, manager.end(), place.start())),
    );
    managers.into_iter().find_map(|manager| {
        let types = pass.types_of(manager);
        let state = types.present().find_map(|member| kept_set(pass, member))?;
        Some(format!(
            "`{}` sets `{state}` until its block ends (line {}), and other tasks would run inside it",
            pass.source.slice(manager.range()),
            pass.source.line(manager.start())
        ))
    })
}

/// What a context manager of the file assigns when it is entered, and again when it is left.
fn kept_set(pass: &Pass<'_>, manager: &Type) -> Option<State> {
    let (before, behind) = match manager {
        Type::ContextManager(generator) if generator.file == pass.file => {
            let body = body_of(pass, *generator)?;
            let mut pause = None;
            scan::each_expr(body, false, |expr| {
                if expr.is_yield_expr() {
                    pause.get_or_insert(expr.start());
                }
            });
            let pause = pause?;
            (
                assigned(pass, *generator, body, &|stmt| stmt.end() <= pause),
                assigned(pass, *generator, body, &|stmt| stmt.start() > pause),
            )
        }
        Type::Object(class) if class.file == pass.file => {
            let of = |names: [&'static str; 2]| {
                let methods = names.into_iter().flat_map(|name| {
                    let name = Name::new_static(name);
                    let method = pass.inference.attribute(class.file, manager, &name);
                    method
                        .present()
                        .filter_map(|member| match member {
                            Type::Method(method, _) if method.file == pass.file => Some(*method),
                            _ => None,
                        })
                        .collect::<Vec<_>>()
                });
                let mut found = Vec::new();
                for method in methods {
                    if let Some(body) = body_of(pass, method) {
                        found.extend(assigned(pass, method, body, &|_| true));
                    }
                }
                // What belongs to the object that is entered is its own affair.
                found.retain(|state| state.root.as_str() != "self");
                found
            };
            (
                of(["__enter__", "__aenter__"]),
                of(["__exit__", "__aexit__"]),
            )
        }
        _ => return None,
    };
    before.into_iter().find(|state| behind.contains(state))
}

fn body_of<'p>(pass: &Pass<'p>, function: FunctionRef) -> Option<&'p [Stmt]> {
    let range = pass.project.function(function).range;
    let function = scan::function_at(pass.source.body(), range)?;
    Some(&function.body)
}

/// What outlives a function and its assignments set, but for flags.
fn assigned(
    pass: &Pass<'_>,
    function: FunctionRef,
    body: &[Stmt],
    counts: &dyn Fn(&Stmt) -> bool,
) -> Vec<State> {
    let names = Names {
        pass,
        function,
        aliases: rustc_hash::FxHashMap::default(),
        depth: 0,
    };
    let mut found = Vec::new();
    scan::each_stmt(body, |stmt| {
        if let Stmt::Assign(assign) = stmt
            && !assign.value.is_boolean_literal_expr()
            && counts(stmt)
        {
            found.extend(names.assigned(stmt));
        }
    });
    found
}
