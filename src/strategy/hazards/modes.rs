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

use rustc_hash::FxHashMap;

use super::names::Names;
use super::pauses::waits_between;
use super::skipped::Mark;
use super::state::State;
use super::*;

/// What is set around the place, where other tasks would now find it, as a sentence.
pub(super) fn set_around(
    pass: &Pass<'_>,
    function: FunctionRef,
    place: &Place<'_>,
) -> Option<String> {
    set_in(pass, function, place).or_else(|| {
        awaited_by(pass, function, place)
            .into_iter()
            .find_map(|awaited| set_in(pass, awaited.function, &Place::at(pass, awaited.range)?))
    })
}

fn set_in(pass: &Pass<'_>, coroutine: FunctionRef, place: &Place<'_>) -> Option<String> {
    let function = place.function()?;
    let mut managers: Vec<(&Expr, &[Stmt])> = Vec::new();
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
            let items = with.items.iter();
            managers.extend(items.map(|item| (&item.context_expr, with.body.as_slice())));
        }
    }
    let stacked = entered(pass, function, place).into_iter();
    managers.extend(
        stacked
            .map(|(manager, _)| (manager, function.body.as_slice()))
            .filter(|(manager, _)| !waits_between(pass, function, manager.end(), place.start())),
    );
    managers.into_iter().find_map(|(manager, block)| {
        let types = pass.types_of(manager);
        let set = types
            .present()
            .find_map(|member| where_defined(pass, member, &|pass| kept_set(pass, member)));
        let set = set.map(|state| state.to_string()).or_else(|| {
            let marked: Vec<String> = types
                .present()
                .filter_map(|member| {
                    let marked = |pass: &Pass<'_>| Some(marked(pass, manager, member));
                    where_defined(pass, member, &marked)
                })
                .flatten()
                .collect();
            if marked.is_empty() {
                return None;
            }
            let read = read_behind(pass, coroutine, place, block);
            marked.into_iter().find(|path| {
                let name = path.rsplit('.').next().unwrap_or(path);
                read.iter().any(|read| read.as_str() == name)
            })
        })?;
        Some(format!(
            "`{}` sets `{set}` until its block ends (line {}), and other tasks would run inside it",
            pass.source.slice(manager.range()),
            pass.source.line(manager.start())
        ))
    })
}

/// An answer of the file that a context manager of the project is defined in.
fn where_defined<T>(
    pass: &Pass<'_>,
    manager: &Type,
    answer: &dyn Fn(&Pass<'_>) -> Option<T>,
) -> Option<T> {
    let file = match manager {
        Type::ContextManager(generator) => generator.file,
        Type::Object(_) => {
            let entering = ENTERING.iter().map(|name| {
                let name = Name::new_static(name);
                pass.inference.attribute(pass.file, manager, &name)
            });
            let types: Vec<Types> = entering.collect();
            let mut methods = types.iter().flat_map(Types::present);
            methods.find_map(|method| match method {
                Type::Method(method, _) => Some(method.file),
                _ => None,
            })?
        }
        _ => return None,
    };
    if file == pass.file {
        return answer(pass);
    }
    let opened = pass.look_into(file).ok()?;
    answer(&opened.pass(pass))
}

/// What a context manager of the file marks or counts when it is entered, and takes back when it is left: of interest to a
/// block that goes by it.
fn marked(pass: &Pass<'_>, manager: &Expr, member: &Type) -> Vec<String> {
    let mut before = Vec::new();
    let mut behind = Vec::new();
    match member {
        Type::ContextManager(generator) if generator.file == pass.file => {
            let Some((body, pause)) = generator_of(pass, *generator) else {
                return Vec::new();
            };
            scan::each_stmt(body, |stmt| {
                if stmt.end() <= pause {
                    before.push(stmt);
                } else if stmt.start() > pause {
                    behind.push(stmt);
                }
            });
        }
        // One that is made on the spot is nobody else's.
        Type::Object(_) if !manager.is_call_expr() => {
            for (names, found) in [(ENTERING, &mut before), (LEAVING, &mut behind)] {
                for method in methods(pass, member, names) {
                    let body = body_of(pass, method).unwrap_or_default();
                    scan::each_stmt(body, |stmt| found.push(stmt));
                }
            }
        }
        _ => {}
    }
    let marks = before.into_iter().filter_map(|stmt| Mark::of(pass, stmt));
    let undone = marks.filter(|mark| behind.iter().any(|stmt| mark.is_undone_by(pass, stmt)));
    undone.map(|mark| mark.path).collect()
}

/// What the statements of a block read behind the place, and what runs there in the thread.
fn read_behind(
    pass: &Pass<'_>,
    function: FunctionRef,
    place: &Place<'_>,
    block: &[Stmt],
) -> Vec<Name> {
    let names = Names {
        pass,
        function,
        aliases: FxHashMap::default(),
        depth: 0,
    };
    let mut states = Vec::new();
    scan::each_expr(block, false, |expr| {
        if expr.range() == place.range {
            states.extend(names.reads_of_callee(expr).unwrap_or_default());
        } else if expr.start() >= place.range.end() {
            match expr {
                Expr::Attribute(attribute) if attribute.ctx.is_store() => {}
                // A local keeps what it was given.
                Expr::Name(name) if names.is_local(&name.id) => {}
                _ => states.extend(names.states(expr)),
            }
            states.extend(names.reads_of_callee(expr).unwrap_or_default());
        }
    });
    states
        .iter()
        .map(|state| state.last_name().clone())
        .collect()
}

/// The body of a generator, and where it first yields.
fn generator_of<'p>(pass: &Pass<'p>, generator: FunctionRef) -> Option<(&'p [Stmt], TextSize)> {
    let body = body_of(pass, generator)?;
    let mut pause = None;
    scan::each_expr(body, false, |expr| {
        if expr.is_yield_expr() {
            pause.get_or_insert(expr.start());
        }
    });
    Some((body, pause?))
}

const ENTERING: [&str; 2] = ["__enter__", "__aenter__"];
const LEAVING: [&str; 2] = ["__exit__", "__aexit__"];

/// The methods of the file that an object has under some names.
fn methods(pass: &Pass<'_>, object: &Type, names: [&'static str; 2]) -> Vec<FunctionRef> {
    let mut found = Vec::new();
    for name in names {
        let name = Name::new_static(name);
        let method = pass.inference.attribute(pass.file, object, &name);
        found.extend(method.present().filter_map(|member| match member {
            Type::Method(method, _) if method.file == pass.file => Some(*method),
            _ => None,
        }));
    }
    found
}

/// What a context manager of the file assigns when it is entered, and again when it is left.
fn kept_set(pass: &Pass<'_>, manager: &Type) -> Option<State> {
    let (before, behind) = match manager {
        Type::ContextManager(generator) if generator.file == pass.file => {
            let (body, pause) = generator_of(pass, *generator)?;
            (
                assigned(pass, *generator, body, &|stmt| stmt.end() <= pause),
                assigned(pass, *generator, body, &|stmt| stmt.start() > pause),
            )
        }
        Type::Object(_) => {
            let of = |names: [&'static str; 2]| {
                let methods = methods(pass, manager, names);
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
            (of(ENTERING), of(LEAVING))
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
        aliases: FxHashMap::default(),
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
