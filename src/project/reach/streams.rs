//! Files that more than one task may be using: one position, one buffer.
//!
//! A binary file that one coroutine keeps and writes to is its own, whether it stands in a local or in an attribute. One
//! that several methods use, that a coroutine reads, or that belongs to the function around is shared: on the loop
//! nothing came between two steps, with an await in between another task does. A text file has no lock: up to Python 3.12
//! two threads that write to it at once leave behind what neither of them wrote.

use ruff_python_ast::name::Name;

use super::effects::Leaf;
use super::hazards::Object;
use crate::project::{ClassRef, FunctionRef, Inference, Type};
use crate::semantic::{ClassId, FileFacts, FunctionId, SiteKind, Value, ValueId};

/// Why a call on such a file is not safe in a thread.
pub(super) const SHARED: &str = "another task may use the same file meanwhile";

/// Methods that say nothing of where in the file it is, or end its use.
const ASIDE: &[&str] = &[
    "close", "closed", "fileno", "flush", "isatty", "name", "readable", "seekable", "writable",
];

/// Pipes of a process.
const PIPES: &[&str] = &["stderr", "stdin", "stdout"];

/// Files whose methods take no lock. What `open` gives is one unless its mode asks for bytes.
const TEXT: &[&str] = &[
    "codecs.StreamReaderWriter",
    "io.TextIOBase",
    "io.TextIOWrapper",
    "typing.TextIO",
];

/// Methods after which it does not matter what came before.
const WRITES: &[&str] = &["write", "writelines"];

/// Whether the file that a leaf of `function` works on, the value `file`, may be in use by another task.
pub(super) fn is_shared(
    inference: &Inference<'_>,
    function: FunctionRef,
    leaf: &Leaf,
    file: ValueId,
) -> bool {
    if !leaf.name.starts_with("io.") || leaf.own_receiver || leaf.free {
        return false;
    }
    let facts = inference.project.ready(function.file);
    match facts.value(unwrapped(facts, file)) {
        Value::Name { .. } | Value::Member(_) => true,
        Value::Attribute(owner, attribute) if is_pipe(facts, *owner, attribute) => true,
        Value::Attribute(owner, attribute) => {
            let class = facts.function(function.function).class;
            class.is_some_and(|class| {
                is_own(facts, function.function, *owner)
                    && (is_used_by_several(inference, function, class, attribute)
                        || !leaf.name.ends_with(".close")
                            && is_text(inference, function, class, attribute, file))
            })
        }
        _ => false,
    }
}

/// Whether the file in an attribute of the object of a method may be one of text.
fn is_text(
    inference: &Inference<'_>,
    function: FunctionRef,
    class: ClassId,
    attribute: &Name,
    file: ValueId,
) -> bool {
    let types = inference.value(function.file, file);
    let is_such = types
        .present()
        .any(|member| matches!(member, Type::Instance(name, _) if TEXT.contains(&name.as_str())));
    let own = ClassRef {
        file: function.file,
        class,
    };
    let ancestors = inference.linearised(own);
    let mut opened = ancestors.iter().flat_map(|ancestor| {
        let Type::Class(class) = ancestor else {
            return Vec::new();
        };
        let facts = inference.project.ready(class.file);
        let values = facts.class(class.class).attributes.get(attribute);
        let values = values.into_iter().flatten();
        values
            .filter_map(|value| is_opened_for_bytes(facts, *value))
            .collect()
    });
    is_such
        && !(opened
            .next()
            .is_some_and(|first| first && opened.all(|other| other)))
}

/// Whether a value is a file opened with a mode that asks for bytes; `None` when nothing is opened there.
fn is_opened_for_bytes(facts: &FileFacts, value: ValueId) -> Option<bool> {
    match facts.value(unwrapped(facts, value)) {
        Value::Await(inner) | Value::Enter(inner) => is_opened_for_bytes(facts, *inner),
        Value::Call(id) => {
            let call = facts.call(*id);
            let by_name = call.keywords.iter().filter(|(name, _)| name == "mode");
            let mut given = call
                .positional
                .iter()
                .chain(by_name.map(|(_, value)| value));
            Some(given.any(|value| {
                let mode = facts.value(*value).text();
                mode.is_some_and(|mode| {
                    mode.contains('b') && mode.chars().all(|it| "rwaxb+".contains(it))
                })
            }))
        }
        _ => None,
    }
}

/// The parameter that a file is from which a function reads, or in which it moves: `file` in `return file.readline()`.
pub(super) fn handed(
    facts: &FileFacts,
    function: FunctionRef,
    leaf: &Leaf,
    file: ValueId,
) -> Option<u32> {
    let (_, method) = leaf.name.rsplit_once('.')?;
    let reads = !ASIDE.contains(&method) && !WRITES.contains(&method);
    if !leaf.name.starts_with("io.") || leaf.own_receiver || leaf.free || !reads {
        return None;
    }
    match facts.value(unwrapped(facts, file)) {
        Value::Parameter(owner, position) if *owner == function.function => {
            let is_own = *position == 0 && facts.function(*owner).class.is_some();
            (!is_own).then_some(*position)
        }
        _ => None,
    }
}

/// What such a file is to a function that hands it over: one that is kept, or one that it was handed itself.
pub(super) fn handed_over(
    facts: &FileFacts,
    function: FunctionRef,
    file: ValueId,
) -> Option<Object> {
    let caller = facts.function(function.function);
    match facts.value(unwrapped(facts, file)) {
        Value::Parameter(owner, position) if *owner == function.function => {
            Some(Object::File(*position))
        }
        Value::Name { .. } | Value::Member(_) => Some(Object::Shared),
        Value::Attribute(owner, attribute) if is_pipe(facts, *owner, attribute) => {
            Some(Object::Shared)
        }
        // Nobody else has the object yet that is being made.
        Value::Attribute(owner, _)
            if caller.class.is_some()
                && !caller.name.starts_with("__")
                && is_own(facts, function.function, *owner) =>
        {
            Some(Object::Parameter(0))
        }
        _ => None,
    }
}

/// Whether a file is a pipe of a process that outlives the call: what is asked there belongs to its answer.
fn is_pipe(facts: &FileFacts, owner: ValueId, attribute: &str) -> bool {
    PIPES.contains(&attribute)
        && matches!(
            facts.value(unwrapped(facts, owner)),
            Value::Name { .. } | Value::Member(_) | Value::Attribute(..)
        )
}

/// A value without what is known of it besides.
fn unwrapped(facts: &FileFacts, mut value: ValueId) -> ValueId {
    while let Value::Narrow { value: inner, .. } | Value::Declared { value: inner, .. } =
        facts.value(value)
    {
        value = *inner;
    }
    value
}

/// Whether a value is the object of a method.
fn is_own(facts: &FileFacts, method: FunctionId, value: ValueId) -> bool {
    matches!(facts.value(unwrapped(facts, value)), Value::Parameter(function, 0) if *function == method)
}

/// Whether other methods of the objects of a class than `method` use the file in an attribute, or this one does in steps.
fn is_used_by_several(
    inference: &Inference<'_>,
    method: FunctionRef,
    class: ClassId,
    attribute: &Name,
) -> bool {
    let project = inference.project;
    let own = ClassRef {
        file: method.file,
        class,
    };
    let steps = uses(inference, method, attribute);
    let is_above = |class: &ClassRef| inference.linearised(*class).contains(&Type::Class(own));
    let below = project.derived_from(&project.class(own).name).into_iter();
    let objects = below.filter(|class| *class != own && is_above(class));
    objects.chain([own]).any(|objects| {
        let others = others(inference, objects, method);
        let mut uses = others.iter().flat_map(|it| uses(inference, *it, attribute));
        uses.next().is_some()
    }) || {
        // A helper that writes in pieces may do so for two tasks at once, and two tasks that read tear each other's lines.
        let in_pieces = steps.len() > 1 && !project.function(method).is_async;
        in_pieces || !steps.iter().all(|step| WRITES.contains(step))
    }
}

/// The methods of the objects of a class that do not stand in the place of `method`, nor have another one in theirs.
fn others(inference: &Inference<'_>, objects: ClassRef, method: FunctionRef) -> Vec<FunctionRef> {
    let project = inference.project;
    let mut names = vec![&project.function(method).name];
    let mut others = Vec::new();
    for class in inference.linearised(objects).iter() {
        let Type::Class(ClassRef { file, class }) = class else {
            continue;
        };
        let functions = (0..).map(FunctionId).zip(&project.ready(*file).functions);
        let own = functions.filter(|(_, function)| function.class == Some(*class));
        let begin = names.len();
        for (function, definition) in own {
            // Nobody else has the object yet that is being made.
            let is_hidden = names[..begin].contains(&&definition.name);
            if !is_hidden && !definition.name.starts_with("__") {
                names.push(&definition.name);
                let file = *file;
                others.push(FunctionRef { file, function });
            }
        }
    }
    others
}

/// What a method does with the file in an attribute of its object, by names of the methods that do so.
fn uses<'p>(inference: &Inference<'p>, method: FunctionRef, attribute: &Name) -> Vec<&'p str> {
    let facts = inference.project.ready(method.file);
    let is_file = |value: ValueId| {
        matches!(facts.value(unwrapped(facts, value)), Value::Attribute(owner, name)
            if name == attribute && is_own(facts, method.function, *owner))
    };
    let calls = facts.function(method.function).sites.iter();
    let calls = calls.filter(|site| site.kind == SiteKind::Call);
    let used = calls.filter_map(|site| {
        let Value::Call(call) = facts.value(site.value) else {
            return None;
        };
        let call = facts.call(*call);
        match facts.value(call.callee) {
            Value::Attribute(base, used) if is_file(*base) => Some(used.as_str()),
            // `print(line, file=self.file)`, `json.dump(data, self.file)`
            _ => {
                let by_name = call.keywords.iter().map(|(_, value)| value);
                let mut given = call.positional.iter().chain(by_name);
                given.any(|value| is_file(*value)).then_some("write")
            }
        }
    });
    used.filter(|used| !ASIDE.contains(used)).collect()
}
