//! What a function assigns that outlives it: of its own object, or of something that others may have.

use ruff_python_ast::name::Name;

use crate::project::by_name::Held;
use crate::project::{ClassRef, FileId, FunctionRef, Inference, Project, Type};
use crate::semantic::{
    Extent, FileFacts, FunctionId, MUTATORS, SiteKind, Special, Value, ValueId, each_call,
};

/// Values that are looked through on the way to where the contents of an attribute come from.
const DEPTH: usize = 8;

/// What a value is a part of, or the value itself.
fn whole(facts: &FileFacts, mut value: ValueId) -> ValueId {
    for _ in 0..DEPTH {
        match facts.value(value) {
            Value::Attribute(base, _)
            | Value::Item(base, _)
            | Value::Element(base)
            | Value::Narrow { value: base, .. }
            | Value::Declared { value: base, .. } => value = *base,
            _ => break,
        }
    }
    value
}

/// Names that a function assigns.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Assigned {
    /// Attributes of the object of the method, or of what only that object holds.
    pub own: Vec<String>,
    /// Whatever others may see as well.
    pub shared: Vec<String>,
    /// Locals of functions around it, which are of nobody's concern where those run as a whole.
    pub closures: Vec<(FunctionRef, String)>,
}

impl Assigned {
    pub fn by(inference: &Inference<'_>, reference: FunctionRef) -> Assigned {
        let function = inference.project.function(reference);
        let is_own = |name: &Name| {
            let extent = function
                .assigned_own
                .iter()
                .find_map(|(own, extent)| (own == name).then_some(*extent));
            match (extent, function.class) {
                (Some(Extent::Whole), _) => true,
                (Some(Extent::Contents), Some(class)) => {
                    let file = reference.file;
                    holds_its_own(inference, ClassRef { file, class }, name)
                }
                _ => false,
            }
        };
        let (own, shared): (Vec<&Name>, Vec<&Name>) = function
            .assigned_shared
            .iter()
            .filter(|name| !is_memo(inference, reference.file, name))
            .filter(|name| !is_called(inference, reference, name))
            .partition(|name| is_own(name));
        let mut closures = Vec::new();
        let mut others = Vec::new();
        for name in shared {
            match closure(inference, reference, name) {
                Some(owner) => closures.push((owner, name.to_string())),
                None => others.push(name),
            }
        }
        let texts = |names: Vec<&Name>| names.into_iter().map(ToString::to_string).collect();
        let mut assigned = Assigned {
            own: texts(own),
            shared: texts(others),
            closures,
        };
        assigned.take_buffers(inference, reference);
        assigned.take_given_back(inference, reference);
        assigned
    }

    /// Files in memory that a function writes: `self.buffer.truncate()`.
    fn take_buffers(&mut self, inference: &Inference<'_>, reference: FunctionRef) {
        const WRITERS: &[&str] = &["seek", "truncate", "write", "writelines"];
        const BUFFERS: &[&str] = &["io.BytesIO", "io.StringIO"];
        let facts = inference.project.ready(reference.file);
        for site in &inference.project.function(reference).sites {
            let Value::Call(id) = facts.value(site.value) else {
                continue;
            };
            let Value::Attribute(buffer, method) = facts.value(facts.call(*id).callee) else {
                continue;
            };
            let (names, name) = match facts.value(*buffer) {
                Value::Attribute(object, name)
                    if matches!(facts.value(*object), Value::Parameter(_, 0)) =>
                {
                    (&mut self.own, name)
                }
                Value::Name { name, .. } => (&mut self.shared, name),
                _ => continue,
            };
            let is_buffer = WRITERS.contains(&method.as_str())
                && inference.value(reference.file, *buffer).present().any(|member| {
                    matches!(member, Type::Instance(class, _) if BUFFERS.contains(&class.as_str()))
                });
            if is_buffer {
                add(names, &[name.to_string()]);
            }
        }
    }

    /// What a method that is inherited from another file gives back of the object, where a function changes it:
    /// `self.get_box().free.append(item)`.
    fn take_given_back(&mut self, inference: &Inference<'_>, reference: FunctionRef) {
        let facts = inference.project.ready(reference.file);
        for site in &inference.project.function(reference).sites {
            let changed = match (site.kind, facts.value(site.value)) {
                (SiteKind::Operator(Special::SetItem | Special::DeleteItem), _) => site.value,
                (SiteKind::Call, Value::Call(id)) => match facts.value(facts.call(*id).callee) {
                    Value::Attribute(object, method) if MUTATORS.contains(&method.as_str()) => {
                        *object
                    }
                    _ => continue,
                },
                _ => continue,
            };
            let Value::Call(getter) = facts.value(whole(facts, changed)) else {
                continue;
            };
            let getter = facts.call(*getter).callee;
            let is_own = matches!(facts.value(getter), Value::Attribute(object, _)
                if matches!(facts.value(*object), Value::Parameter(of, 0) if *of == reference.function));
            if !is_own {
                continue;
            }
            for member in inference.value(reference.file, getter).present() {
                let Type::Method(method, _) = member else {
                    continue;
                };
                if method.file == reference.file {
                    continue;
                }
                let facts = inference.project.ready(method.file);
                let given = facts.function(method.function).returned.iter();
                let given = given.filter_map(|value| match facts.value(*value) {
                    Value::Attribute(object, name)
                        if matches!(facts.value(*object), Value::Parameter(of, 0) if *of == method.function) =>
                    {
                        Some(name.to_string())
                    }
                    _ => None,
                });
                self.add_own(&given.collect::<Vec<String>>());
            }
        }
    }

    pub fn add_own(&mut self, names: &[String]) {
        add(&mut self.own, names);
    }

    pub fn add_shared(&mut self, names: &[String]) {
        add(&mut self.shared, names);
    }

    pub fn add_closures(&mut self, closures: &[(FunctionRef, String)]) {
        for closure in closures {
            if !self.closures.contains(closure) {
                self.closures.push(closure.clone());
            }
        }
    }

    /// Leaves out the locals of a function that runs as a whole.
    pub fn drop_locals(&mut self, project: &Project, function: FunctionRef) {
        let definition = project.function(function);
        if !definition.is_async && !definition.is_generator {
            self.closures.retain(|(owner, _)| *owner != function);
        }
    }

    /// All that others may see where the function is called, but for what it does to its own object.
    pub fn seen(&self) -> Vec<String> {
        let mut seen = self.shared.clone();
        for (_, name) in &self.closures {
            add(&mut seen, std::slice::from_ref(name));
        }
        seen
    }

    /// In the same order however they were found.
    pub fn settle(&mut self, limit: usize) {
        self.closures.sort();
        self.closures.truncate(limit);
        for names in [&mut self.own, &mut self.shared] {
            names.sort();
            names.truncate(limit);
        }
    }
}

fn add(names: &mut Vec<String>, more: &[String]) {
    for name in more {
        if !names.contains(name) {
            names.push(name.clone());
        }
    }
}

/// The function around `reference` whose local a name is, where nobody else has what that local holds.
fn closure(inference: &Inference<'_>, reference: FunctionRef, name: &Name) -> Option<FunctionRef> {
    let file = reference.file;
    let facts = inference.project.ready(file);
    let closures = &facts.function(reference.function).assigned_closure;
    let (_, extent, scope) = closures.iter().find(|(other, ..)| other == name)?;
    let bound = facts.scope(*scope).bindings.get(name)?;
    let is_local = *extent == Extent::Whole
        || bound
            .iter()
            .all(|value| is_made(inference, file, *value, 0));
    let owner = (0..).map(FunctionId).zip(&facts.functions);
    let owner = owner.into_iter().find(|(_, it)| it.scope == *scope);
    let function = owner.filter(|_| is_local)?.0;
    Some(FunctionRef { file, function })
}

/// Whether a name of the module holds what is made once, under a lock of threads, and stays there: nothing on the loop takes it
/// out again, and no other file has to do with it.
fn is_memo(inference: &Inference<'_>, file: FileId, name: &Name) -> bool {
    let project = inference.project;
    let facts = project.ready(file);
    let Some(memo) = facts.memos.iter().find(|memo| memo.name == *name) else {
        return false;
    };
    let elsewhere = |held: Held, name: &str| {
        let files = project.files_with(held, name);
        files.into_iter().any(|other| other != file)
    };
    let is_called = |name: &Name| {
        let mut called = false;
        each_call(facts, |callee, _| called |= callee == name.as_str());
        called || elsewhere(Held::Called, name) || elsewhere(Held::Read, name)
    };
    !elsewhere(Held::Read, name) && !memo.removers.iter().any(is_called)
}

/// Whether what looks like a change of a container only calls methods of classes of the project, which are judged by what
/// they do: `self.table.add(row)`.
fn is_called(inference: &Inference<'_>, reference: FunctionRef, name: &Name) -> bool {
    let function = inference.project.function(reference);
    let mut receivers = function
        .changed_by_calls
        .iter()
        .filter(|(changed, _)| changed == name)
        .peekable();
    receivers.peek().is_some()
        && receivers.all(|(_, receiver)| {
            let types = inference.value(reference.file, *receiver);
            !types.unknown
                && !types.is_blank()
                && types.present().all(|member| match member {
                    Type::Object(class) => {
                        inference.linearised(*class).iter().all(|base| match base {
                            Type::Class(_) => true,
                            Type::External(name) => matches!(
                                name.as_str(),
                                "abc.ABC"
                                    | "builtins.object"
                                    | "typing.Generic"
                                    | "typing.Protocol"
                            ),
                            _ => false,
                        })
                    }
                    _ => false,
                })
        })
}

/// Whether an attribute never holds anything that was handed to the object.
fn holds_its_own(inference: &Inference<'_>, class: ClassRef, name: &Name) -> bool {
    inference.linearised(class).iter().all(|base| {
        let Type::Class(base) = base else {
            return true;
        };
        let values = inference.project.class(*base).attributes.get(name);
        values
            .into_iter()
            .flatten()
            .all(|value| is_made(inference, base.file, *value, 0))
    })
}

/// Whether a value is made where it stands.
fn is_made(inference: &Inference<'_>, file: FileId, value: ValueId, depth: usize) -> bool {
    if depth > DEPTH {
        return false;
    }
    let facts: &FileFacts = inference.project.ready(file);
    let made = |value: &ValueId| is_made(inference, file, *value, depth + 1);
    match facts.value(value) {
        Value::None
        | Value::Bool(_)
        | Value::Int(_)
        | Value::Str(_)
        | Value::Prefix(_)
        | Value::Sql(_)
        | Value::Builtin(_)
        | Value::Float(_)
        | Value::Container(..)
        | Value::Dict(..)
        | Value::Tuple(_)
        | Value::Operator(..) => true,
        Value::Declared { value, .. } | Value::Narrow { value, .. } => made(value),
        Value::Join(join) => facts.join(*join).iter().all(made),
        Value::Call(call) => {
            let callee = inference.value(file, facts.call(*call).callee);
            !callee.is_blank()
                && callee.present().all(|callee| match callee {
                    Type::Class(_) => true,
                    Type::External(name) => {
                        name.starts_with("builtins.") || name.starts_with("collections.")
                    }
                    _ => false,
                })
        }
        _ => false,
    }
}
