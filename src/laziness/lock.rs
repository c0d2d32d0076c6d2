//! The lock that guards the making of a value: one that is there already, or a new one beside the value.

use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{self as ast, Expr, PythonVersion, Stmt};
use ruff_text_size::{Ranged, TextSize};

use super::copied::copied;
use super::guard::{Guard, Target};
use super::{class_at, text, uses};
use crate::diagnostic::{Reason, Unfixable};
use crate::edit::Edit;
use crate::project::reach::Finding;
use crate::project::{ClassRef, Held, Type};
use crate::semantic::{ScopeId, Value};
use crate::strategy::{self, Draft};
use crate::transform::{Pass, Runtime};

/// A lock as the guarded code spells it.
pub(super) struct Lock {
    pub name: String,
    /// Statements that make it when it is first wanted, where it cannot be made with the object; a tab is one level.
    pub before: Vec<String>,
    pub edits: Vec<Edit>,
}

/// The lock for a guard.
pub(super) fn plan(
    pass: &Pass<'_>,
    finding: &Finding,
    guard: &Guard<'_>,
    draft: &mut Draft,
) -> Result<Lock, Unfixable> {
    let (class, made) = constructor(pass, finding, draft)?;
    // All that call one helper wait for one lock, whichever of its values they ask for.
    let helper = super::helper::first(pass, guard);
    let (target, called) = match &helper {
        Some((target, helper)) => (target, *helper),
        None => (&guard.target, guard.target.name()),
    };
    match target {
        Target::Attribute { receiver, name } => {
            if let Some(lock) = existing(pass, guard, receiver, name) {
                return Ok(Lock {
                    name: lock,
                    before: Vec::new(),
                    edits: Vec::new(),
                });
            }
            let owner = Owner {
                pass,
                finding,
                name,
                called,
                receiver,
                keyed: guard.keyed,
                of_class: guard.is_of_class(),
            };
            owner.lock(&class, made)
        }
        Target::Global(name) => global(pass, name, called, &class, made, draft),
    }
}

/// How a lock is made here, and whether that can happen before an event loop runs: up to Python 3.9 a lock belongs to the
/// loop that is current when it is made.
pub(super) fn constructor(
    pass: &Pass<'_>,
    finding: &Finding,
    draft: &mut Draft,
) -> Result<(String, bool), Unfixable> {
    let runtime = strategy::runtime(pass)?;
    let class = strategy::import(pass, finding, draft, runtime.module(), Some("Lock"))?;
    let made = runtime != Runtime::Asyncio || pass.settings.target >= PythonVersion::PY310;
    Ok((class, made))
}

/// A lock under which the attribute is written elsewhere, unless something under it could come here.
fn existing(pass: &Pass<'_>, guard: &Guard<'_>, receiver: &str, name: &str) -> Option<String> {
    struct Locks<'p, 'a> {
        pass: &'p Pass<'a>,
        receiver: &'p str,
        attribute: &'p str,
        helpers: Vec<&'p str>,
        found: Vec<String>,
        busy: Vec<String>,
    }
    impl<'v> Visitor<'v> for Locks<'_, '_> {
        fn visit_stmt(&mut self, stmt: &'v Stmt) {
            if let Stmt::With(with) = stmt
                && with.is_async
                && let [item] = &*with.items
                && let Expr::Attribute(lock) = &item.context_expr
                && matches!(&*lock.value, Expr::Name(base) if base.id.as_str() == self.receiver)
                && strategy::is_async_lock(self.pass, &item.context_expr)
            {
                let text = self.pass.source.slice(lock.range());
                let body = self.pass.source.slice(stmt.range());
                let stored = uses(self.pass.source, self.attribute, false)
                    .iter()
                    .any(|place| place.store && stmt.range().contains_range(place.expr.range()));
                let made = self.helpers.iter().any(|name| {
                    let uses = uses(self.pass.source, name, false);
                    uses.iter()
                        .any(|place| stmt.range().contains_range(place.expr.range()))
                });
                if stored || made {
                    self.found.push(text.to_owned());
                }
                // A method that runs under the lock may lead here, and would wait for itself.
                let calls = body.contains(&format!("await {}.", self.receiver));
                if calls {
                    self.busy.push(text.to_owned());
                }
            }
            visitor::walk_stmt(self, stmt);
        }
    }
    let class = class_at(pass.source.body(), guard.function.range())?;
    let mut locks = Locks {
        pass,
        receiver,
        attribute: name,
        helpers: super::helper::names(pass, guard),
        found: Vec::new(),
        busy: Vec::new(),
    };
    locks.visit_body(&class.body);
    let Locks { found, busy, .. } = locks;
    found.into_iter().find(|lock| !busy.contains(lock))
}

/// Where a lock beside an attribute is made.
pub(super) struct Owner<'p, 'a> {
    pub pass: &'p Pass<'a>,
    pub finding: &'p Finding,
    pub name: &'p str,
    /// What the lock is called after.
    pub called: &'p str,
    pub receiver: &'p str,
    /// The attribute is a container, of which an item is made.
    pub keyed: bool,
    /// The receiver is the class itself.
    pub of_class: bool,
}

impl<'a> Owner<'_, 'a> {
    fn lock(&self, class: &str, made: bool) -> Result<Lock, Unfixable> {
        let pass = self.pass;
        let reference = self.class_ref()?;
        let statement = self.statement()?;
        if let Some(problem) = unextendable(pass, reference, statement, &[self.name]) {
            return Err(Unfixable::new(Reason::UnknownBase, problem));
        }
        let lock = free(
            pass,
            &format!("{}_lock", private(self.called)),
            reference,
            statement,
        );
        let constructor = own_constructor(statement);
        let is_own = |expr: &Expr| matches!(expr, Expr::Attribute(attribute) if attribute.attr.as_str() == self.name);
        // What all objects share has one lock for all.
        let shared = self.of_class
            || self.keyed
                && !constructor.is_some_and(|constructor| assigns(&constructor.body, &is_own));
        if shared && !made {
            return Err(Unfixable::new(
                Reason::CheckThenAct,
                format!(
                    "`{}` is checked and then assigned, and before Python 3.10 a lock of the class would belong to the wrong event loop",
                    self.name
                ),
            ));
        }
        let constructor = constructor.filter(|_| !shared);
        // Objects of a class without a constructor make theirs on first use: one of the class would be shared by objects of
        // different event loops.
        let made = made && (constructor.is_some() || shared);
        let value = if made {
            format!("{class}()")
        } else {
            "None".to_owned()
        };
        let name = format!("{}.{lock}", self.receiver);
        let before = if made {
            Vec::new()
        } else {
            vec![
                format!("if {name} is None:"),
                format!("\t{name} = {class}()"),
            ]
        };
        let edit = match constructor {
            Some(constructor) => {
                if let Some(other) = silent_subclass(pass, reference) {
                    return Err(Unfixable::new(
                        Reason::UnknownBase,
                        format!(
                            "`{other}` has a constructor that does not call this one, where the lock would be made"
                        ),
                    ));
                }
                let own = constructor
                    .parameters
                    .iter_non_variadic_params()
                    .next()
                    .map_or("self", |parameter| parameter.name().as_str());
                self.below(&constructor.body, &format!("{own}.{lock} = {value}"), |expr| {
                    matches!(expr, Expr::Attribute(attribute)
                        if attribute.attr.as_str() == self.name
                            && matches!(&*attribute.value, Expr::Name(base) if base.id.as_str() == own))
                }, true)
            }
            // Beside the default of the attribute.
            None => self.below(
                &statement.body,
                &format!("{lock} = {value}"),
                |expr| matches!(expr, Expr::Name(name) if name.id.as_str() == self.name),
                false,
            ),
        };
        let Some(edit) = edit else {
            return Err(Unfixable::new(
                Reason::CheckThenAct,
                format!(
                    "`{}` is checked and then assigned, and there is no constructor in `{}` that could make a lock for it",
                    self.name, statement.name
                ),
            ));
        };
        Ok(Lock {
            name,
            before,
            edits: vec![edit],
        })
    }

    pub(super) fn class_ref(&self) -> Result<ClassRef, Unfixable> {
        let class = self.pass.project.function(self.finding.function).class;
        class
            .map(|class| ClassRef {
                file: self.pass.file,
                class,
            })
            .ok_or_else(|| Unfixable::new(Reason::UnknownBase, "the class cannot be told"))
    }

    pub(super) fn statement(&self) -> Result<&'a ast::StmtClassDef, Unfixable> {
        let range = self.pass.project.function(self.finding.function).range;
        class_at(self.pass.source.body(), range)
            .ok_or_else(|| Unfixable::new(Reason::UnknownBase, "the class cannot be told"))
    }

    /// A line below the statement that assigns what `is` recognises, else at the end.
    fn below(
        &self,
        body: &[Stmt],
        line: &str,
        is: impl Fn(&Expr) -> bool,
        or_at_end: bool,
    ) -> Option<Edit> {
        let source = self.pass.source;
        let assigns = |stmt: &&Stmt| match stmt {
            Stmt::Assign(assign) => assign.targets.iter().any(&is),
            Stmt::AnnAssign(assign) => assign.value.is_some() && is(&assign.target),
            _ => false,
        };
        let place = body
            .iter()
            .rev()
            .find(assigns)
            .or_else(|| body.last().filter(|_| or_at_end))?;
        if matches!(place, Stmt::Return(_) | Stmt::Raise(_))
            || !text::stands_alone(source, place.range())
        {
            return None;
        }
        let newline = source.stylist().line_ending().as_str().to_owned();
        let indent = source.indentation(place.start());
        Some(Edit::insertion(
            format!("{newline}{indent}{line}"),
            source.line_end(place.end()),
        ))
    }
}

/// Whether a statement of a block assigns what `is` recognises.
fn assigns(body: &[Stmt], is: &impl Fn(&Expr) -> bool) -> bool {
    body.iter().any(|stmt| match stmt {
        Stmt::Assign(assign) => assign.targets.iter().any(is),
        Stmt::AnnAssign(assign) => assign.value.is_some() && is(&assign.target),
        _ => false,
    })
}

/// `_x` for both `x` and `_x`; two underscores would be mangled, which is fine inside one class.
pub(super) fn private(name: &str) -> String {
    if name.starts_with('_') {
        name.to_owned()
    } else {
        format!("_{name}")
    }
}

/// `name`, or the first of `name_2`, ... that is free.
pub(super) fn free(
    pass: &Pass<'_>,
    name: &str,
    class: ClassRef,
    statement: &ast::StmtClassDef,
) -> String {
    std::iter::once(name.to_owned())
        .chain((2..20).map(|number| format!("{name}_{number}")))
        .find(|name| is_free(pass, name, class, statement))
        .unwrap_or_else(|| name.to_owned())
}

/// Whether nothing in the file is called `name`, and nothing in the bases and subclasses of the class.
pub(super) fn is_free(
    pass: &Pass<'_>,
    name: &str,
    class: ClassRef,
    statement: &ast::StmtClassDef,
) -> bool {
    let is_method =
        |stmt: &Stmt| matches!(stmt, Stmt::FunctionDef(function) if function.name.as_str() == name);
    if statement.body.iter().any(is_method)
        || !uses(pass.source, name, false).is_empty()
        || !uses(pass.source, name, true).is_empty()
    {
        return false;
    }
    let inference = pass.inference;
    let files = pass.project.files_with(Held::Member, name);
    !files.into_iter().any(|file| {
        let facts = pass.project.ready(file);
        facts.classes.iter().enumerate().any(|(position, other)| {
            let has = other.attributes.contains_key(name)
                || facts.scope(other.scope).bindings.contains_key(name);
            let other = ClassRef {
                file,
                class: crate::semantic::ClassId(u32::try_from(position).unwrap_or(0)),
            };
            has && (inference.linearised(other).contains(&Type::Class(class))
                || inference.linearised(class).contains(&Type::Class(other)))
        })
    })
}

/// The constructor in the body of a class that runs for every object.
pub(super) fn own_constructor(class: &ast::StmtClassDef) -> Option<&ast::StmtFunctionDef> {
    let named = |wanted: &str| {
        class.body.iter().rev().find_map(|stmt| match stmt {
            Stmt::FunctionDef(function) if function.name.as_str() == wanted => Some(function),
            _ => None,
        })
    };
    named("__init__").or_else(|| named("__post_init__"))
}

/// External classes under which an attribute more changes nothing.
const PLAIN_BASES: &[&str] = &[
    "builtins.object",
    "abc.ABC",
    "typing.Generic",
    "typing.Protocol",
    "typing_extensions.Protocol",
    "typing_extensions.Generic",
    "contextlib.AbstractAsyncContextManager",
    "contextlib.AbstractContextManager",
    "contextlib.AsyncExitStack",
    "httpx.Auth",
    "httpx.AsyncClient",
    "httpx.AsyncBaseTransport",
    "httpx.AsyncHTTPTransport",
];

/// Methods that decide what objects have, or that take all they have, of which a lock cannot be copied.
const OWN_STATE: &[&str] = &[
    "__setattr__",
    "__getstate__",
    "__deepcopy__",
    "__reduce__",
    "__reduce_ex__",
];

/// Libraries whose classes decide themselves which attributes their objects have.
const MODELS: &[&str] = &[
    "django.",
    "enum.",
    "msgspec.",
    "peewee.",
    "pydantic.",
    "pydantic_settings.",
    "sqlalchemy.",
    "sqlmodel.",
    "typing.",
];

/// Whether an attribute is one that the class gives its objects without declaring it: a base that is not seen lets them have
/// such attributes, and leaves those of others alone that are private.
fn is_own(pass: &Pass<'_>, class: ClassRef, attribute: &str) -> bool {
    let definition = pass.project.class(class);
    let scope = pass.project.ready(class.file).scope(definition.scope);
    attribute.starts_with('_')
        && !attribute.ends_with("__")
        && definition.attributes.contains_key(attribute)
        && !scope.bindings.contains_key(attribute)
}

/// Why objects of a class that gives them the attributes `names` may not take one attribute more.
pub(super) fn unextendable(
    pass: &Pass<'_>,
    class: ClassRef,
    statement: &ast::StmtClassDef,
    names: &[&str],
) -> Option<String> {
    let inference = pass.inference;
    let name = &pass.project.class(class).name;
    let own = names.iter().all(|name| is_own(pass, class, name));
    for ancestor in inference.linearised(class).iter() {
        match *ancestor {
            Type::External(ref base)
                if !PLAIN_BASES.contains(&base.as_str())
                    && (!own || MODELS.iter().any(|library| base.starts_with(library))) =>
            {
                return Some(format!(
                    "`{name}` derives from `{base}`, which may not let its objects have an attribute more, or may use it"
                ));
            }
            Type::Class(ancestor) => {
                let facts = pass.project.ready(ancestor.file);
                let definition = pass.project.class(ancestor);
                let bindings = &facts.scope(definition.scope).bindings;
                if bindings.contains_key("__slots__") {
                    return Some(format!("`{}` has `__slots__`", definition.name));
                }
                if let Some(method) = OWN_STATE.iter().find(|it| bindings.contains_key(**it)) {
                    return Some(format!("`{}` has a `{method}` of its own", definition.name));
                }
                let known = |base: &crate::semantic::ValueId| {
                    let base = match facts.value(*base) {
                        Value::Item(generic, _) => generic,
                        _ => base,
                    };
                    let types = inference.value(ancestor.file, *base);
                    !types.unknown && !types.is_blank()
                };
                if !definition.bases.iter().all(known) {
                    return Some(format!(
                        "a base class of `{}` is not known",
                        definition.name
                    ));
                }
            }
            _ => {}
        }
    }
    if let Some(problem) = copied(pass, class) {
        return Some(problem);
    }
    let odd = statement.decorator_list.iter().find(|decorator| {
        let text = pass.source.slice(decorator.expression.range());
        let callee = text.split('(').next().unwrap_or_default();
        !matches!(
            callee,
            "dataclass"
                | "dataclasses.dataclass"
                | "deprecated"
                | "final"
                | "typing.final"
                | "typing_extensions.deprecated"
                | "runtime_checkable"
                | "warnings.deprecated"
        ) || text.contains("slots=True")
            || text.contains("frozen=True")
    });
    odd.map(|decorator| {
        format!(
            "`@{}` may not let objects of `{name}` have an attribute more",
            pass.source.slice(decorator.expression.range())
        )
    })
}

/// A subclass in the project with a constructor that does not run the one of its base.
pub(super) fn silent_subclass(pass: &Pass<'_>, class: ClassRef) -> Option<String> {
    let inference = pass.inference;
    for file in pass.project.files_with(Held::Member, "__init__") {
        let facts = pass.project.ready(file);
        for function in &facts.functions {
            let Some(owner) = function.class else {
                continue;
            };
            let owner = ClassRef { file, class: owner };
            let has_bases = !facts.class(owner.class).bases.is_empty();
            if owner == class || function.name.as_str() != "__init__" || !has_bases {
                continue;
            }
            let calls = function
                .sites
                .iter()
                .any(|site| match facts.value(site.value) {
                    Value::Call(id) => matches!(
                        facts.value(facts.call(*id).callee),
                        Value::Attribute(_, name) if name.as_str() == "__init__"
                    ),
                    _ => false,
                });
            if !calls && inference.linearised(owner).contains(&Type::Class(class)) {
                return Some(pass.project.class(owner).name.to_string());
            }
        }
    }
    None
}

/// A subclass in the project with a method of that name which does not run the one of its base.
pub(super) fn overriding_subclass(
    pass: &Pass<'_>,
    class: ClassRef,
    method: &str,
) -> Option<String> {
    if super::is_constructor(method) {
        return None;
    }
    let inference = pass.inference;
    let files = pass.project.files_with(Held::Member, method);
    files.into_iter().find_map(|file| {
        let facts = pass.project.ready(file);
        facts.functions.iter().find_map(|function| {
            let owner = ClassRef {
                file,
                class: function.class?,
            };
            (owner != class
                && function.name.as_str() == method
                && inference.linearised(owner).contains(&Type::Class(class)))
            .then(|| pass.project.class(owner).name.to_string())
        })
    })
}

/// A lock beside a name of the module.
fn global(
    pass: &Pass<'_>,
    name: &str,
    called: &str,
    class: &str,
    made: bool,
    draft: &Draft,
) -> Result<Lock, Unfixable> {
    let source = pass.source;
    let refused = |why: &str| Unfixable::new(Reason::CheckThenAct, format!("`{name}` {why}"));
    let anchor = source
        .body()
        .iter()
        .find(|stmt| match stmt {
            Stmt::Assign(assign) => assign
                .targets
                .iter()
                .any(|target| matches!(target, Expr::Name(target) if target.id.as_str() == name)),
            Stmt::AnnAssign(assign) => {
                assign.value.is_some()
                    && matches!(&*assign.target, Expr::Name(target) if target.id.as_str() == name)
            }
            _ => false,
        })
        .filter(|stmt| text::stands_alone(source, stmt.range()))
        .ok_or_else(|| {
            refused("is checked and then assigned, and is not set at the top level, where a lock could be made beside it")
        })?;
    if !made {
        return Err(refused(
            "is checked and then assigned, and before Python 3.10 a lock of the module would belong to the wrong event loop",
        ));
    }
    let root = class.split('.').next().unwrap_or(class);
    if draft.imports.is_empty() && !is_bound_before(source.body(), root, anchor.start()) {
        return Err(refused(&format!(
            "is set above the import of `{root}`, so that no lock can be made beside it"
        )));
    }
    let upper = !called.chars().any(char::is_lowercase);
    let base = if upper {
        format!("{}_LOCK", private(called))
    } else {
        format!("{}_lock", private(called))
    };
    let taken = |name: &str| {
        pass.facts
            .scopes
            .iter()
            .any(|scope| scope.bindings.contains_key(name))
            || pass
                .facts
                .scope(ScopeId::MODULE)
                .bindings
                .contains_key(name)
    };
    let lock = std::iter::once(base.clone())
        .chain((2..20).map(|number| format!("{base}_{number}")))
        .find(|name| !taken(name))
        .unwrap_or(base);
    let newline = source.stylist().line_ending().as_str().to_owned();
    Ok(Lock {
        edits: vec![Edit::insertion(
            format!("{newline}{lock} = {class}()"),
            source.line_end(anchor.end()),
        )],
        name: lock,
        before: Vec::new(),
    })
}

fn is_bound_before(body: &[Stmt], name: &str, position: TextSize) -> bool {
    body.iter()
        .take_while(|stmt| stmt.end() <= position)
        .any(|stmt| match stmt {
            Stmt::Import(import) => import.names.iter().any(|alias| {
                let bound = alias.asname.as_ref().unwrap_or(&alias.name);
                bound.split('.').next() == Some(name)
            }),
            Stmt::ImportFrom(import) => import
                .names
                .iter()
                .any(|alias| alias.asname.as_ref().unwrap_or(&alias.name).as_str() == name),
            Stmt::Try(statement) => is_bound_before(&statement.body, name, position),
            _ => false,
        })
}
