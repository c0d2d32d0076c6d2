//! Whether an asynchronous generator holds something while it is suspended, so that it matters when it is closed.

use ruff_python_ast::{Stmt, StmtFunctionDef};
use ruff_text_size::{Ranged, TextRange, TextSize};

use super::{resources, scan};
use crate::project::{ClassRef, FunctionRef, Held, Inference, Type, Types};
use crate::semantic::{FunctionId, Guard, SiteKind, Value, ValueId, releases};
use crate::transform::Pass;

/// Generators that iterate over generators, of which anybody would still speak.
const DEPTH_LIMIT: usize = 8;

/// Managers whose exit has nothing to release.
const HARMLESS: &[&str] = &["contextlib.suppress", "contextlib.nullcontext"];

/// Whether closing the generator that the function makes sets anything in motion.
pub(crate) fn holds(inference: &Inference<'_>, generator: FunctionRef) -> bool {
    holds_within(inference, generator, 0)
}

fn holds_within(inference: &Inference<'_>, generator: FunctionRef, depth: usize) -> bool {
    if depth > DEPTH_LIMIT {
        return false;
    }
    let facts = inference.project.ready(generator.file);
    let guards = &inference.project.function(generator).guards;
    guards.iter().any(|guard| match guard {
        Guard::Finally | Guard::Release => true,
        Guard::InCleanup => false,
        Guard::Manager(manager) => match facts.value(*manager) {
            Value::Call(call) => {
                let callee = inference.value(generator.file, facts.call(*call).callee);
                !callee.members.iter().any(|member| {
                    matches!(member, Type::External(name) if HARMLESS.contains(&name.as_str()))
                })
            }
            _ => true,
        },
        Guard::Iteration(iterable) => inference
            .value(generator.file, *iterable)
            .members
            .iter()
            .any(|member| match member {
                Type::Generator(inner) => {
                    inference.project.function(*inner).is_async
                        && holds_within(inference, *inner, depth + 1)
                }
                _ => false,
            }),
    })
}

/// Whether the generator may yield while it is being closed, which is an error of its own.
pub(crate) fn yields_in_cleanup(inference: &Inference<'_>, generator: FunctionRef) -> bool {
    let guards = &inference.project.function(generator).guards;
    guards.contains(&Guard::InCleanup)
}

/// Whether an item of the generator is what it releases in the end, so that it is of no use after that.
pub(crate) fn yields_what_it_holds(inference: &Inference<'_>, generator: FunctionRef) -> bool {
    let facts = inference.project.ready(generator.file);
    let function = inference.project.function(generator);
    let same = |left: ValueId, right: ValueId| {
        left == right
            || matches!(facts.value(left), Value::Join(join) if facts.join(*join).contains(&right))
    };
    function.yielded.iter().any(|&item| {
        if matches!(facts.value(item), Value::Enter(_) | Value::AsyncEnter(_)) {
            return true;
        }
        function
            .sites
            .iter()
            .filter(|site| site.kind == SiteKind::Call)
            .filter_map(|site| match facts.value(site.value) {
                Value::Call(call) => Some(facts.value(facts.call(*call).callee)),
                _ => None,
            })
            .any(|callee| {
                matches!(callee, Value::Attribute(base, name)
                    if releases(name) && same(*base, item))
            })
    })
}

/// The first generator that the types name, and whether they name nothing else.
pub(crate) fn generator_of(types: &Types) -> Option<(FunctionRef, bool)> {
    let first = types.present().find_map(|member| match member {
        Type::Generator(function) => Some(*function),
        _ => None,
    })?;
    Some((first, !types.unknown && types.members.len() == 1))
}

/// Whether a subclass puts something else in place of the method that makes the generator.
pub(crate) fn is_overridden(inference: &Inference<'_>, generator: FunctionRef) -> bool {
    let project = inference.project;
    let function = project.function(generator);
    function.class.is_some()
        && project
            .methods_named(&function.name)
            .iter()
            .filter(|other| **other != generator)
            .any(|other| {
                let definition = project.function(*other);
                let generates = definition.is_async && definition.is_generator;
                let derives = definition.class.is_some_and(|class| {
                    let class = ClassRef {
                        file: other.file,
                        class,
                    };
                    function.class.is_some_and(|base| {
                        let base = ClassRef {
                            file: generator.file,
                            class: base,
                        };
                        inference.linearised(class).contains(&Type::Class(base))
                    })
                });
                !generates && !definition.is_stub && derives
            })
}

/// The function of the file whose code holds a position.
pub(crate) fn function_id(pass: &Pass<'_>, position: TextSize) -> Option<FunctionId> {
    let function = pass.function_at(position)?;
    let position = pass
        .facts
        .functions
        .iter()
        .position(|other| std::ptr::eq(other, function))?;
    u32::try_from(position).ok().map(FunctionId)
}

/// Whether a coroutine iterates over what an ordinary generator function makes.
pub(crate) fn used_by_coroutines(pass: &Pass<'_>, function: &StmtFunctionDef) -> bool {
    let Some(first) = function.body.first() else {
        return false;
    };
    let Some(own) = function_id(pass, first.start()) else {
        return false;
    };
    let generator = Type::Generator(FunctionRef {
        file: pass.file,
        function: own,
    });
    let inference = pass.inference;
    let files = pass.project.files_with(Held::Called, &function.name.id);
    files.into_iter().any(|file| {
        let facts = pass.project.ready(file);
        facts
            .call_names()
            .of_name(&function.name.id)
            .filter(|call| {
                call.function
                    .is_some_and(|caller| facts.function(caller).is_async)
            })
            .map(|call| call.site(facts))
            .filter(|site| site.kind == SiteKind::Iterate)
            .any(|site| {
                inference
                    .value(file, site.value)
                    .members
                    .contains(&generator)
            })
    })
}

/// Classes of the file that are asynchronous iterators, hold something of their own, release it right before
/// `StopAsyncIteration`, and have no method to close them: the place of the release, the class, and what it holds.
pub(crate) fn unclosable_iterators(pass: &Pass<'_>) -> Vec<(TextRange, String, String)> {
    const CLOSERS: &[&str] = &[
        "close",
        "aclose",
        "__aexit__",
        "__exit__",
        "__del__",
        "stop",
        "disconnect",
        "shutdown",
        "cancel",
        "release",
    ];
    let mut found = Vec::new();
    scan::each_class(pass.source.body(), |class| {
        let methods: Vec<&StmtFunctionDef> = class
            .body
            .iter()
            .filter_map(Stmt::as_function_def_stmt)
            .collect();
        let Some(next) = methods
            .iter()
            .find(|method| method.name.as_str() == "__anext__" && method.is_async)
        else {
            return;
        };
        let closes = methods
            .iter()
            .any(|method| CLOSERS.contains(&method.name.as_str()));
        // A base class may have the method.
        if closes
            || class
                .arguments
                .as_ref()
                .is_some_and(|bases| !bases.is_empty())
        {
            return;
        }
        for block in scan::blocks(next) {
            for pair in block.statements.windows(2) {
                let ends = matches!(&pair[1], Stmt::Raise(raise) if raise.exc.as_deref().is_some_and(|exc| {
                    scan::expr_reads(exc, "StopAsyncIteration")
                }));
                let Some(release) = resources::release(&pair[0]).filter(|_| ends) else {
                    continue;
                };
                let attribute = release.path.strip_prefix("self.").unwrap_or_default();
                let is_made = pass.facts.classes.iter().any(|facts| {
                    facts.name == class.name.id
                        && facts.attributes.get(attribute).is_some_and(|values| {
                            values.iter().any(|value| {
                                matches!(pass.facts.value(*value), Value::Call(_) | Value::Await(_))
                            })
                        })
                });
                if is_made {
                    found.push((
                        pair[0].range(),
                        class.name.to_string(),
                        release.path.clone(),
                    ));
                }
            }
        }
    });
    found
}
