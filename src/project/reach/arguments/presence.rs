//! Values that are surely there: objects that are made, and what an annotation says is never `None`.

use super::constant_of;
use crate::project::{ClassRef, FileId, Inference, Type, Types};
use crate::semantic::{ParameterKind, Value, ValueId};

/// Steps from a value back to where it is made or annotated.
const DEPTH: usize = 8;

/// Whether a value is never `None`.
pub(super) fn is_there(inference: &Inference<'_>, file: FileId, value: ValueId) -> bool {
    is_sure(inference, file, value, DEPTH)
}

fn is_sure(inference: &Inference<'_>, file: FileId, value: ValueId, depth: usize) -> bool {
    let Some(depth) = depth.checked_sub(1) else {
        return false;
    };
    let project = inference.project;
    let facts = project.ready(file);
    let is_typed = || excludes_none(&inference.value(file, value));
    match facts.value(value) {
        Value::None => false,
        Value::Parameter(function, position) => {
            let parameters = &facts.function(*function).parameters;
            parameters.get(*position as usize).is_some_and(|parameter| {
                // `config: Config = None` says the one thing and means another.
                let is_meant = match parameter.default {
                    Some(default) => {
                        constant_of(project, file, default).is_some()
                            && !matches!(facts.value(default), Value::None)
                    }
                    None => true,
                };
                is_meant
                    && parameter.annotation.is_some()
                    && matches!(
                        parameter.kind,
                        ParameterKind::Positional | ParameterKind::KeywordOnly
                    )
                    && is_typed()
            })
        }
        Value::Call(id) => {
            let callee = inference.value(file, facts.call(*id).callee);
            makes(inference, &callee) && is_typed()
        }
        Value::Await(inner) => match facts.value(*inner) {
            Value::Call(id) => {
                let callee = inference.value(file, facts.call(*id).callee);
                let is_coroutine = |member: &Type| matches!(member, Type::Function(it) if project.function(*it).is_async);
                !callee.unknown
                    && callee.present().all(is_coroutine)
                    && makes(inference, &callee)
                    && is_typed()
            }
            _ => false,
        },
        Value::Attribute(object, name) => {
            let object = inference.value(file, *object);
            !object.unknown
                && !object.is_blank()
                && object.members.iter().all(|member| match member {
                    Type::Object(class) => {
                        let mut given = Vec::new();
                        for base in inference.linearised(*class).iter() {
                            if let Type::Class(base) = base {
                                let class = project.class(*base);
                                let scope = project.ready(base.file).scope(class.scope);
                                let values =
                                    [&class.attributes, &scope.bindings].map(|it| it.get(name));
                                let values = values.into_iter().flatten().flatten();
                                given.extend(values.map(|value| (base.file, *value)));
                            }
                        }
                        !given.is_empty()
                            && given.iter().all(|(file, value)| {
                                // A property is not what it returns.
                                let is_method = matches!(
                                    project.ready(*file).value(*value),
                                    Value::Function(_)
                                );
                                !is_method && is_sure(inference, *file, *value, depth)
                            })
                    }
                    _ => false,
                })
                && is_typed()
        }
        Value::Name { scope, name } => {
            let bound = facts.scope(*scope).bindings.get(name);
            bound.is_some_and(|bound| {
                !bound.is_empty()
                    && bound
                        .iter()
                        .all(|value| is_sure(inference, file, *value, depth))
            })
        }
        Value::Join(join) => facts
            .join(*join)
            .iter()
            .all(|member| is_sure(inference, file, *member, depth)),
        Value::Declared { value, .. } | Value::Narrow { value, .. } => {
            is_sure(inference, file, *value, depth)
        }
        Value::Enter(_) | Value::AsyncEnter(_) | Value::Annotated(_) => is_typed(),
        _ => constant_of(project, file, value).is_some(),
    }
}

/// Whether what is called makes objects, or has an annotation that tells what it returns.
fn makes(inference: &Inference<'_>, callee: &Types) -> bool {
    let project = inference.project;
    !callee.unknown
        && !callee.is_blank()
        && callee.members.iter().all(|member| match member {
            Type::Class(class) => is_plain(inference, *class),
            Type::External(name) => project.catalog.is_class(name),
            Type::Function(function) | Type::Method(function, ..) => {
                project.function(*function).annotation.is_some()
            }
            _ => false,
        })
}

/// Whether calling a class gives one of its objects: nothing of the project says otherwise.
fn is_plain(inference: &Inference<'_>, class: ClassRef) -> bool {
    inference.linearised(class).iter().all(|base| match base {
        Type::Class(base) => {
            let scope = inference.project.class(*base).scope;
            let facts = inference.project.ready(base.file);
            !facts.scope(scope).bindings.contains_key("__new__")
        }
        _ => true,
    })
}

/// Whether all that a value can be is known, and `None` is not among it.
fn excludes_none(types: &Types) -> bool {
    !types.unknown
        && !types.is_blank()
        && types.members.iter().all(|member| match member {
            Type::Instance(name, _) => name.as_str() != "builtins.object",
            Type::Object(_) | Type::Tuple(_) | Type::Class(_) | Type::Function(_) => true,
            _ => false,
        })
}

/// Whether a value surely counts as true: an object of a class of the project that does not say otherwise.
pub(super) fn is_true(inference: &Inference<'_>, file: FileId, value: ValueId) -> bool {
    let types = inference.value(file, value);
    excludes_none(&types)
        && types.members.iter().all(|member| match member {
            Type::Object(class) => {
                super::unknown_base(inference, *class).is_none()
                    && inference.linearised(*class).iter().all(|base| match base {
                        Type::Class(base) => {
                            let scope = inference.project.class(*base).scope;
                            let scope = inference.project.ready(base.file).scope(scope);
                            !["__bool__", "__len__"]
                                .iter()
                                .any(|name| scope.bindings.contains_key(*name))
                        }
                        Type::External(name) => matches!(
                            name.as_str(),
                            "abc.ABC" | "builtins.object" | "typing.Generic" | "typing.Protocol"
                        ),
                        _ => false,
                    })
            }
            Type::Class(_) | Type::Function(_) => true,
            _ => false,
        })
}
