//! Computations under the global interpreter lock: in a thread they would still keep the loop waiting, in another process
//! they do not.
//!
//! A process imports the function by name and gets its arguments pickled. So only what can be imported is sent there, with
//! arguments that can be pickled as far as their types tell; the rest goes to a thread, or stays.

use ruff_python_ast::name::Name;
use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{self as ast, Expr, PythonVersion, Stmt};
use ruff_text_size::{Ranged, TextRange, TextSize};

use super::layout::{self, Offload};
use super::{Draft, Place, import, runtime};
use crate::catalog::{Gil, Weight};
use crate::diagnostic::{Reason, Unfixable};
use crate::edit::Edit;
use crate::imports;
use crate::project::reach::Finding;
use crate::project::{ClassRef, FunctionRef, Inference, Type, Types};
use crate::semantic::{ParameterKind, ScopeId, SiteKind, Value};
use crate::transform::{Pass, Runtime};

const POOL: &str = "concurrent.futures.ProcessPoolExecutor";

/// Names that the function may have that makes the pool; the first free one is taken.
const POOL_NAMES: &[&str] = &["_process_pool", "_cpu_pool", "_worker_processes"];

/// What starts an event loop: a worker process would do the same when it imports the module.
const STARTERS: &[&str] = &[
    "anyio.run",
    "asyncio.run",
    "asyncio.AbstractEventLoop.run_forever",
    "asyncio.AbstractEventLoop.run_until_complete",
    "uvloop.run",
];

/// Classes of other libraries whose instances can be pickled when what they hold can be.
const PLAIN: &[&str] = &[
    "PIL.Image.Image",
    "builtins.bool",
    "builtins.bytearray",
    "builtins.bytes",
    "builtins.complex",
    "builtins.dict",
    "builtins.float",
    "builtins.frozenset",
    "builtins.int",
    "builtins.list",
    "builtins.range",
    "builtins.set",
    "builtins.str",
    "builtins.tuple",
    "collections.Counter",
    "collections.OrderedDict",
    "collections.deque",
    "datetime.date",
    "datetime.datetime",
    "datetime.time",
    "datetime.timedelta",
    "datetime.timezone",
    "decimal.Decimal",
    "fractions.Fraction",
    "numpy.ndarray",
    "pandas.DataFrame",
    "pandas.Series",
    "pathlib.Path",
    "pathlib.PosixPath",
    "pathlib.PurePath",
    "pathlib.PurePosixPath",
    "pathlib.PureWindowsPath",
    "pathlib.WindowsPath",
    "polars.DataFrame",
    "re.Pattern",
    "uuid.UUID",
];

/// Bases that do not change how the instances of a class are pickled.
const BASES: &[&str] = &[
    "builtins.object",
    "enum.Enum",
    "enum.IntEnum",
    "enum.StrEnum",
    "pydantic.BaseModel",
    "typing.NamedTuple",
];

/// Whether a process is wanted for what a finding computes.
fn is_wanted(pass: &Pass<'_>, finding: &Finding) -> bool {
    let heavy = finding.weight > Weight::Light || pass.settings.strict;
    finding.is_call()
        && heavy
        && finding.is_certain()
        && (finding.leaf.blocking.in_process
            || pass.settings.processes && finding.computes.is_some())
}

/// Whether a finding goes to another process: `Err` when neither that nor a thread is of use.
pub(super) fn is_sent(
    pass: &Pass<'_>,
    finding: &Finding,
    place: &Place<'_>,
) -> Result<bool, Unfixable> {
    let held = finding.is_call() && finding.leaf.blocking.gil == Gil::Held;
    if !is_wanted(pass, finding) {
        let heavy = finding.weight > Weight::Light || pass.settings.strict;
        if held && heavy && !pass.settings.processes {
            return Err(Unfixable::new(
                Reason::HoldsGil,
                format!(
                    "`{}` keeps the global interpreter lock until it is done, so a thread would not let the loop run either",
                    finding.leaf.name
                ),
            ));
        }
        return Ok(false);
    }
    match obstacle(pass, finding, place) {
        None => Ok(true),
        Some(why) if held => Err(Unfixable::new(
            Reason::StaysInProcess,
            format!(
                "`{}` keeps the global interpreter lock, and cannot be sent to another process, because {why}",
                finding.leaf.name
            ),
        )),
        Some(_) => Ok(false),
    }
}

/// Why what a finding computes stays in this process although another one is wanted, for the report.
pub(super) fn kept_here(pass: &Pass<'_>, finding: &Finding) -> Option<String> {
    if !is_wanted(pass, finding) || finding.leaf.blocking.gil == Gil::Held {
        return None;
    }
    let place = Place::of(pass, finding).ok()?;
    obstacle(pass, finding, &place)
}

/// `f(a, k=v)` becomes `await asyncio.get_running_loop().run_in_executor(pool, partial(f, a, k=v))`.
pub(super) fn send(
    pass: &Pass<'_>,
    finding: &Finding,
    place: &Place<'_>,
    call: &ast::ExprCall,
    draft: &mut Draft,
) -> Result<(), Unfixable> {
    let mut offload = if runtime(pass)? == Runtime::Anyio {
        "anyio.to_process.run_sync".clone_into(&mut draft.strategy);
        let module = import(pass, finding, draft, "anyio", Some("to_process"))?;
        Offload::call(&format!("{module}.run_sync"))
    } else {
        "loop.run_in_executor".clone_into(&mut draft.strategy);
        let running = import(pass, finding, draft, "asyncio", Some("get_running_loop"))?;
        let mut offload = Offload::call(&format!("{running}().run_in_executor"));
        offload.leading.push(pool(pass, finding, draft)?);
        offload
    };
    if !call.arguments.keywords.is_empty() {
        let partial = import(pass, finding, draft, "functools", Some("partial"))?;
        offload.wrapper = Some((partial, Vec::new()));
    }
    draft.cautions.push(
        "another process runs it, which imports the modules anew: arguments, result and exceptions are pickled, and \
         what it changes is not seen here"
            .to_owned(),
    );
    draft.cautions.push(
        "the program has to start its loop under `if __name__ == \"__main__\":`, since the workers import it too"
            .to_owned(),
    );
    layout::wrap_call(pass, place, call, &offload, &mut draft.edits);
    Ok(())
}

/// Why a call cannot be sent to another process.
fn obstacle(pass: &Pass<'_>, finding: &Finding, place: &Place<'_>) -> Option<String> {
    let Some(call) = place.call else {
        return Some("it is no plain call".to_owned());
    };
    if runtime(pass).is_ok_and(|runtime| runtime == Runtime::Trio) {
        return Some("trio has no processes to run functions in".to_owned());
    }
    if finding.misplaced
        || place.needs_lambda(pass, finding, call)
        || place.offloaded_value(pass).is_some()
    {
        return Some("it is not called by itself".to_owned());
    }
    if let Some(name) = finding.mutates.first() {
        return Some(format!(
            "it assigns `{name}`, which this process would not see"
        ));
    }
    if finding.sets_context {
        return Some("it sets a context variable, which this process would not see".to_owned());
    }
    if let Some(start) = unguarded_start(pass) {
        return Some(format!(
            "the module calls `{start}` when it is imported, as a worker would do again"
        ));
    }
    let judge = Judge {
        pass,
        inference: pass.inference,
    };
    let source = pass.source;
    let function = source.slice(call.func.range());
    judge
        .importable(&pass.types_of(&call.func))
        .map(|why| format!("`{function}` {why}"))
        .or_else(|| {
            call.arguments.iter_source_order().find_map(|argument| {
                let value = argument.value();
                let text = source.slice(value.range());
                let starred = value.is_starred_expr()
                    || matches!(&argument, ast::ArgOrKeyword::Keyword(keyword) if keyword.arg.is_none());
                if starred {
                    return Some(format!("what `{text}` holds is not known"));
                }
                judge
                    .picklable(&pass.types_of(value), 0)
                    .map(|why| format!("`{text}` {why}"))
            })
        })
        .or_else(|| {
            // Of an unknown result the reason of the fix speaks.
            let result = pass.types_of_value(finding.site.value);
            result
                .present()
                .find_map(|member| judge.unpicklable(member))
                .map(|why| format!("its result {why}"))
        })
        .or_else(|| {
            let chain = finding.chain.iter().map(|step| step.function);
            let mut functions = finding.helper.into_iter().chain(chain);
            let raised = functions.find_map(|function| judge.raised_in(function))?;
            Some(format!(
                "a `{raised}` cannot be made again here from its `args`, and would break the pool"
            ))
        })
}

/// What the module starts an event loop with as soon as it is imported.
fn unguarded_start(pass: &Pass<'_>) -> Option<String> {
    struct Starts<'p, 'a> {
        pass: &'p Pass<'a>,
        found: Option<String>,
    }
    impl<'v> Visitor<'v> for Starts<'_, '_> {
        fn visit_stmt(&mut self, stmt: &'v Stmt) {
            match stmt {
                Stmt::FunctionDef(_) | Stmt::ClassDef(_) => {}
                Stmt::If(statement) if names_module(&statement.test) => {}
                _ => visitor::walk_stmt(self, stmt),
            }
        }

        fn visit_expr(&mut self, expr: &'v Expr) {
            if let Expr::Call(call) = expr
                && let Some(name) = self.pass.callee(call)
                && STARTERS.contains(&name.as_str())
            {
                self.found.get_or_insert(name);
            }
            if !expr.is_lambda_expr() {
                visitor::walk_expr(self, expr);
            }
        }
    }
    let mut starts = Starts { pass, found: None };
    starts.visit_body(pass.source.body());
    starts.found
}

/// `__name__ == "__main__"`
fn names_module(test: &Expr) -> bool {
    matches!(test, Expr::Compare(comparison)
        if matches!(&*comparison.left, Expr::Name(name) if name.id.as_str() == "__name__"))
}

/// Judges what can be sent to another process.
struct Judge<'p, 'a> {
    pass: &'p Pass<'a>,
    inference: &'p Inference<'a>,
}

impl Judge<'_, '_> {
    /// An exception that a function makes and that does not survive being pickled: made again from what its constructor hands
    /// on to `Exception`, it would miss arguments.
    fn raised_in(&self, function: FunctionRef) -> Option<Name> {
        let facts = self.pass.project.ready(function.file);
        let sites = facts.function(function.function).sites.iter();
        let mut calls = sites.filter_map(|site| match facts.value(site.value) {
            Value::Call(id) if site.kind == SiteKind::Call => Some(facts.call(*id)),
            _ => None,
        });
        calls.find_map(|call| {
            let callee = self.inference.value(function.file, call.callee);
            callee.present().find_map(|member| match member {
                Type::Class(class) if self.loses_arguments(*class) => {
                    Some(self.pass.project.class(*class).name.clone())
                }
                _ => None,
            })
        })
    }

    fn loses_arguments(&self, class: ClassRef) -> bool {
        let order = self.inference.linearised(class);
        let is_exception = order.iter().any(|base| {
            matches!(base, Type::External(name)
                if name.starts_with("builtins.") && (name.ends_with("Exception") || name.ends_with("Error")))
        });
        let object = Type::Object(class);
        let method = |name: &'static str| {
            let found = self
                .inference
                .attribute(class.file, &object, &Name::new_static(name));
            found.present().find_map(|member| match member {
                Type::Method(method, _) => Some(*method),
                _ => None,
            })
        };
        if !is_exception || method("__reduce__").is_some() || method("__reduce_ex__").is_some() {
            return false;
        }
        let Some(constructor) = method("__init__") else {
            return false;
        };
        let facts = self.pass.project.ready(constructor.file);
        let definition = facts.function(constructor.function);
        let handed_on = definition.sites.iter().find_map(|site| {
            let Value::Call(id) = facts.value(site.value) else {
                return None;
            };
            let call = facts.call(*id);
            match facts.value(call.callee) {
                Value::Attribute(base, name) if name.as_str() == "__init__" => {
                    let is_super = matches!(facts.value(*base), Value::Super(_));
                    let count = call.positional.len();
                    (!call.starred).then(|| {
                        if is_super {
                            count
                        } else {
                            count.saturating_sub(1)
                        }
                    })
                }
                _ => None,
            }
        });
        // Without that, it keeps what it was called with.
        let Some(handed_on) = handed_on else {
            return false;
        };
        let needed = definition.parameters.iter().skip(1).filter(|parameter| {
            parameter.default.is_none()
                && matches!(
                    parameter.kind,
                    ParameterKind::Positional | ParameterKind::KeywordOnly
                )
        });
        needed.count() > handed_on
    }

    /// Why a callee cannot be found in another process, as a predicate.
    fn importable(&self, callee: &Types) -> Option<String> {
        if callee.unknown || callee.is_blank() {
            return Some("is not known for certain".to_owned());
        }
        callee.present().find_map(|member| match member {
            Type::External(_) => None,
            Type::ExternalMethod(_, receiver) => self
                .picklable(&Types::one(Type::clone(receiver)), 0)
                .map(|why| format!("is bound to an object that {why}")),
            Type::Function(function) => self.function(*function),
            Type::Method(..) => Some("is bound to an object of this process".to_owned()),
            Type::Partial(inner) => self.importable(inner),
            _ => Some("is no function of a module".to_owned()),
        })
    }

    /// Why a function of the project cannot be found by its name.
    fn function(&self, reference: FunctionRef) -> Option<String> {
        let project = self.pass.project;
        let function = project.function(reference);
        if function.is_lambda || function.is_local || function.class.is_some() {
            return Some("is no function of a module".to_owned());
        }
        if !function.decorators.is_empty() {
            return Some(
                "has a decorator, behind which its name may mean something else".to_owned(),
            );
        }
        let module = project.ready(reference.file).scope(ScopeId::MODULE);
        let bound = module.bindings.get(&function.name);
        let is_it = bound.is_some_and(|values| {
            values.iter().all(|value| {
                matches!(project.ready(reference.file).value(*value), Value::Function(id) if *id == reference.function)
            })
        });
        (!is_it).then(|| "is not the only meaning of its name".to_owned())
    }

    /// Why a value cannot be pickled for certain, as a predicate. What a plain container holds is up to the reader.
    fn picklable(&self, types: &Types, depth: u8) -> Option<String> {
        if types.unknown || types.members.is_empty() {
            return Some("may be anything, as far as can be seen".to_owned());
        }
        types.present().find_map(|member| match member {
            Type::Instance(name, contents) if PLAIN.contains(&name.as_str()) => contents
                .iter()
                .flat_map(Types::present)
                .find_map(|inner| self.unpicklable(inner))
                .map(|why| format!("holds something that {why}")),
            Type::Tuple(items) => items.iter().find_map(|item| self.picklable(item, depth)),
            Type::External(_) => None,
            Type::Function(function) => self.function(*function),
            Type::Object(class) => self.object(*class, depth),
            other => self
                .unpicklable(other)
                .or_else(|| Some(self.unknown_kind(other))),
        })
    }

    fn unknown_kind(&self, member: &Type) -> String {
        match member {
            Type::Instance(name, _) => format!("is a `{name}`, which may not be picklable"),
            Type::Class(class) => {
                format!("is the class `{}`", self.pass.project.class(*class).name)
            }
            _ => "is not known to be picklable".to_owned(),
        }
    }

    /// Why a value certainly cannot be pickled, as a predicate.
    fn unpicklable(&self, member: &Type) -> Option<String> {
        let catalog = &self.pass.project.catalog;
        match member {
            Type::Lazy(..) | Type::Mapped(..) | Type::Generator(_) => {
                Some("is an iterator, which cannot be pickled".to_owned())
            }
            Type::Coroutine(_) => Some("is a coroutine, which cannot be pickled".to_owned()),
            Type::ContextManager(_) => {
                Some("is a context manager, which cannot be pickled".to_owned())
            }
            Type::Module(_) => Some("is a module, which cannot be pickled".to_owned()),
            Type::Function(function) => {
                let function = self.pass.project.function(*function);
                (function.is_lambda || function.is_local).then(|| {
                    "is a function that is no module's, which cannot be pickled".to_owned()
                })
            }
            Type::Instance(name, contents) if PLAIN.contains(&name.as_str()) => contents
                .iter()
                .flat_map(Types::present)
                .find_map(|inner| self.unpicklable(inner)),
            // Files, connections, clients.
            Type::Instance(name, _) if catalog.is_class(name) => Some(format!(
                "is a `{name}`, which holds what belongs to this process"
            )),
            _ => None,
        }
    }

    /// Why an object of a class of the project cannot be pickled for certain.
    fn object(&self, reference: ClassRef, depth: u8) -> Option<String> {
        let project = self.pass.project;
        let class = project.class(reference);
        let unknown = || Some(format!("is a `{}`, which may not be picklable", class.name));
        if depth > 3 || class.name.as_str() != class.qualified_name {
            return unknown();
        }
        let facts = project.ready(reference.file);
        let value = |id| self.inference.value(reference.file, id);
        let plain_bases = class.bases.iter().all(|base| {
            let base = value(*base);
            !base.unknown
                && base.present().all(|member| match member {
                    Type::External(name) => BASES.contains(&name.as_str()),
                    Type::Class(base) => self.object(*base, depth + 1).is_none(),
                    _ => false,
                })
        });
        let fields = facts
            .scope(class.scope)
            .bindings
            .values()
            .flatten()
            .filter(|id| !matches!(facts.value(**id), Value::Function(_)))
            .chain(class.attributes.values().flatten());
        let mut fields = fields.map(|id| value(*id));
        if plain_bases && fields.all(|field| self.picklable(&field, depth + 1).is_none()) {
            None
        } else {
            unknown()
        }
    }
}

/// The expression that gives the pool: one that the module has, or a new one, made on first use since the workers import
/// the module as well.
fn pool(pass: &Pass<'_>, finding: &Finding, draft: &mut Draft) -> Result<String, Unfixable> {
    if let Some(existing) = existing_pool(pass, finding) {
        return Ok(existing);
    }
    let facts = pass.facts;
    let taken = |name: &str| {
        let name = Name::new(name);
        facts
            .scopes
            .iter()
            .any(|scope| scope.bindings.contains_key(&name))
    };
    let shadowed = || {
        Unfixable::new(
            Reason::ShadowedName,
            "every name for a pool of processes is taken",
        )
    };
    let name = POOL_NAMES
        .iter()
        .find(|name| !taken(name))
        .ok_or_else(shadowed)?;
    let mut spelled = |module: &str, member: &str| {
        let imported = imports::member(pass.source, facts, None, module, member)?;
        draft.imports.extend(imported.insertion);
        Some(imported.name)
    };
    let cache = if pass.settings.target >= PythonVersion::PY39 {
        spelled("functools", "cache")
    } else {
        spelled("functools", "lru_cache").map(|name| format!("{name}(maxsize=None)"))
    };
    let class = spelled("concurrent.futures", "ProcessPoolExecutor");
    let context = spelled("multiprocessing", "get_context");
    let (Some(cache), Some(class), Some(context)) = (cache, class, context) else {
        return Err(shadowed());
    };
    let source = pass.source;
    let stylist = source.stylist();
    let (newline, unit) = (
        stylist.line_ending().as_str(),
        stylist.indentation().as_str(),
    );
    let annotated = facts.functions.iter().any(|it| it.annotation.is_some());
    let arrow = if annotated {
        format!(" -> {class}")
    } else {
        String::new()
    };
    let lines = [
        format!("@{cache}"),
        format!("def {name}(){arrow}:"),
        format!("{unit}context = {context}(\"spawn\")"),
        format!("{unit}return {class}(mp_context=context)"),
        String::new(),
        String::new(),
        String::new(),
    ];
    let first = first_definition(pass).ok_or_else(shadowed)?;
    let mut start = source.line_start(first.start());
    // A comment right above belongs to the definition.
    while start.to_u32() > 0 {
        let above = source.line_start(start - TextSize::new(1));
        if !source.text()[TextRange::new(above, start)].starts_with('#') {
            break;
        }
        start = above;
    }
    draft
        .edits
        .push(Edit::insertion(lines.join(newline), start));
    Ok(format!("{name}()"))
}

/// The first statement of the module that defines a function or a class.
fn first_definition<'a>(pass: &Pass<'a>) -> Option<&'a Stmt> {
    pass.source.body().iter().find(|stmt| {
        matches!(stmt, Stmt::FunctionDef(_) | Stmt::ClassDef(_))
            || pass
                .facts
                .functions
                .iter()
                .any(|it| !it.is_lambda && stmt.range().contains_range(it.range))
    })
}

/// A pool of processes that the module keeps, or a function that gives one.
fn existing_pool(pass: &Pass<'_>, finding: &Finding) -> Option<String> {
    let facts = pass.facts;
    let is_pool = |types: Types| {
        !types.unknown
            && !types.is_blank()
            && types
                .present()
                .all(|member| matches!(member, Type::Instance(name, _) if name == POOL))
    };
    let mut names: Vec<&Name> = facts.scope(ScopeId::MODULE).bindings.keys().collect();
    names.sort();
    names.into_iter().find_map(|name| {
        let [value] = facts.scope(ScopeId::MODULE).bindings[name].as_slice() else {
            return None;
        };
        if !imports::is_visible(facts, finding.function.function, name) {
            return None;
        }
        if let Value::Function(id) = facts.value(*value) {
            let function = facts.function(*id);
            let plain =
                !function.is_async && !function.is_generator && function.parameters.is_empty();
            let gives = plain
                && !function.returned.is_empty()
                && function
                    .returned
                    .iter()
                    .all(|value| is_pool(pass.types_of_value(*value)));
            return gives.then(|| format!("{name}()"));
        }
        is_pool(pass.types_of_value(*value)).then(|| name.to_string())
    })
}
