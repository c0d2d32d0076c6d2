//! Where the project copies or pickles whole objects: a lock among their attributes can be neither once two tasks have
//! waited for it.

use ruff_python_ast::name::Name;

use crate::project::{ClassRef, FileId, Held, Inference, Type};
use crate::semantic::{Value, ValueId};
use crate::transform::Pass;

/// Functions that take all that an object has, and all that is in it, as they are called and by their qualified names.
const COPIERS: &[(&str, &[&str])] = &[
    ("deepcopy", &["copy.deepcopy"]),
    (
        "dump",
        &[
            "cloudpickle.dump",
            "dill.dump",
            "joblib.dump",
            "pickle.dump",
        ],
    ),
    (
        "dumps",
        &["cloudpickle.dumps", "dill.dumps", "pickle.dumps"],
    ),
];

/// How many objects inside of each other are looked through.
const DEPTH_LIMIT: usize = 3;

/// Why an object of the class must stay one that can be copied.
pub(super) fn copied(pass: &Pass<'_>, class: ClassRef) -> Option<String> {
    let project = pass.project;
    let inference = pass.inference;
    COPIERS.iter().find_map(|(called, copiers)| {
        let files = project.files_with(Held::Called, called);
        files.into_iter().find_map(|file| {
            let facts = project.ready(file);
            let calls = facts.call_names();
            let (copier, line) = calls.of_name(&Name::new(called)).find_map(|call| {
                let site = call.site(facts);
                let Value::Call(id) = facts.value(site.value) else {
                    return None;
                };
                let call = facts.call(*id);
                let callee = inference.value(file, call.callee);
                let copier = copiers.iter().find(|copier| {
                    callee
                        .present()
                        .any(|member| matches!(member, Type::External(name) if name == *copier))
                })?;
                let object = *call.positional.first()?;
                holds(inference, file, object, class).then_some((copier, site.line))
            })?;
            Some(format!(
                "`{copier}` (`{}`, line {line}) copies objects of `{}` with all they have, and a lock cannot be copied",
                project.file(file).display,
                project.class(class).name
            ))
        })
    })
}

/// Whether a value is an object of the class, of one that derives from it or of one of its bases, has one among its
/// attributes, or is what an object keeps its attributes in.
fn holds(inference: &Inference<'_>, file: FileId, value: ValueId, class: ClassRef) -> bool {
    let facts = inference.project.ready(file);
    let object = match facts.value(value) {
        Value::Attribute(base, name) if name.as_str() == "__dict__" => *base,
        _ => value,
    };
    inference
        .value(file, object)
        .present()
        .any(|member| is_or_has(inference, member, class, 0))
}

fn is_or_has(inference: &Inference<'_>, member: &Type, class: ClassRef, depth: usize) -> bool {
    match member {
        Type::Object(own) => {
            inference.linearised(*own).contains(&Type::Class(class))
                || inference.linearised(class).contains(&Type::Class(*own))
                || depth < DEPTH_LIMIT
                    && inference.project.class(*own).attributes.keys().any(|name| {
                        inference
                            .attribute(own.file, member, name)
                            .present()
                            .any(|part| is_or_has(inference, part, class, depth + 1))
                    })
        }
        Type::Instance(_, parts) => {
            depth < DEPTH_LIMIT
                && parts.iter().any(|types| {
                    types
                        .present()
                        .any(|part| is_or_has(inference, part, class, depth + 1))
                })
        }
        _ => false,
    }
}
