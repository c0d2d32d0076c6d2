//! What functions of the project give back, where that is more than their annotations say.

use super::{ClassRef, FunctionRef, Inference, Type, Types};
use crate::semantic::{Value, ValueId};

/// Rows of a database that come from the server as they are asked for, unless a coroutine has waited for all of them.
const ROWS: &[&str] = &["sqlalchemy.engine.Result", "sqlalchemy.engine.ScalarResult"];

/// The same when nothing is left to come.
const BUFFERED: &str = "sqlalchemy.engine.FrozenResult";

impl Inference<'_> {
    /// What a function makes, where all that it returns are new objects of classes below the annotated one:
    /// `def parser(self) -> Base: return Fast()`.
    pub(super) fn made(&self, reference: FunctionRef, annotated: &Types) -> Option<Types> {
        let returned = &self.project.function(reference).returned;
        let is_open = |member: &Type| matches!(member, Type::Object(_) | Type::None);
        if returned.is_empty()
            || annotated.unknown
            || !annotated.members.iter().all(is_open)
            || self.is_overridden(reference)
        {
            return None;
        }
        let mut made = Types::default();
        for value in returned {
            made.add(self.made_by(reference, *value, annotated)?);
        }
        made.present().next()?;
        Some(made)
    }

    /// Whether a class below that of a method has one of the same name.
    fn is_overridden(&self, method: FunctionRef) -> bool {
        let definition = self.project.function(method);
        let Some(class) = definition.class else {
            return false;
        };
        let file = method.file;
        let own = ClassRef { file, class };
        let others = self.project.methods_named(&definition.name).iter();
        others.filter(|other| **other != method).any(|other| {
            let file = other.file;
            let class = self.project.function(*other).class;
            class.is_some_and(|class| {
                let class = ClassRef { file, class };
                class != own && self.linearised(class).contains(&Type::Class(own))
            })
        })
    }

    fn made_by(&self, reference: FunctionRef, value: ValueId, annotated: &Types) -> Option<Types> {
        let _level = self.descend()?;
        let facts = self.project.ready(reference.file);
        match facts.value(value) {
            Value::None => Some(Types::none()),
            Value::Declared { value, .. } => self.made_by(reference, *value, annotated),
            Value::Join(join) => {
                let members = facts.join(*join).iter();
                let made = members.map(|member| self.made_by(reference, *member, annotated));
                made.collect::<Option<Vec<Types>>>().map(Types::union)
            }
            Value::Call(id) => {
                let callee = self.value(reference.file, facts.call(*id).callee);
                let mut made = Types::default();
                for member in &callee.members {
                    let Type::Class(class) = member else {
                        return None;
                    };
                    let object = Type::Object(*class);
                    let is_below = annotated.present().any(|base| self.is_kind(&object, base));
                    made.add(is_below.then(|| Types::one(object))?);
                }
                (!callee.unknown && !made.is_blank()).then_some(made)
            }
            _ => None,
        }
    }

    /// What awaiting a coroutine gives that says it gives `result`: rows of a database have all come by then, unless it
    /// returns those of a connection that does not wait for them.
    pub(super) fn awaited(&self, reference: FunctionRef, result: Types) -> Types {
        if !result.present().any(is_rows) {
            return result;
        }
        let returned = &self.project.function(reference).returned;
        let comes_later = returned.iter().any(|value| {
            let types = self.value(reference.file, *value);
            types.present().any(is_rows)
        });
        if comes_later {
            result
        } else {
            buffered(result)
        }
    }
}

/// What is annotated as rows of a database, where they come out of an `await`.
pub(super) fn buffered(types: Types) -> Types {
    types.map_all(|member| {
        if is_rows(member) {
            Types::instance(BUFFERED)
        } else {
            Types::one(member.clone())
        }
    })
}

fn is_rows(member: &Type) -> bool {
    matches!(member, Type::Instance(name, _) if ROWS.contains(&name.as_str()))
}
