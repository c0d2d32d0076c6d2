//! Calls of a file by the name that they call, for those who ask the other way round: who calls this?

use ruff_python_ast::name::Name;
use rustc_hash::FxHashMap;

use super::facts::{FileFacts, FunctionId, Site, Value};

/// A call that a function makes, or the body of the module when there is none.
#[derive(Clone, Copy, Debug)]
pub struct NamedCall {
    pub function: Option<FunctionId>,
    /// The position of its site in the function.
    site: u32,
}

impl NamedCall {
    pub fn site<'f>(&self, facts: &'f FileFacts) -> &'f Site {
        let sites = match self.function {
            Some(function) => &facts.function(function).sites,
            None => &facts.sites,
        };
        &sites[self.site as usize]
    }
}

/// Sites that are a call, or use the result of one at once, by the name of what is called.
#[derive(Clone, Debug, Default)]
pub struct CallNames {
    named: FxHashMap<Name, Vec<NamedCall>>,
}

impl CallNames {
    pub(super) fn of(facts: &FileFacts) -> CallNames {
        let mut aliases: FxHashMap<&Name, &Name> = FxHashMap::default();
        for (bound, values) in facts.scopes.iter().flat_map(|scope| &scope.bindings) {
            for value in values {
                if let Value::Member(member) = facts.value(*value)
                    && member.name != *bound
                {
                    aliases.insert(bound, &member.name);
                }
            }
        }
        let mut names = CallNames::default();
        let functions = facts.functions.iter().zip(0..);
        let bodies = functions.map(|(function, id)| (Some(FunctionId(id)), &function.sites));
        for (function, sites) in bodies.chain([(None, &facts.sites)]) {
            for (site, position) in sites.iter().zip(0..) {
                let Value::Call(call) = facts.value(site.value) else {
                    continue;
                };
                let callee = facts.value(facts.call(*call).callee);
                let call = NamedCall {
                    function,
                    site: position,
                };
                let name = match callee {
                    Value::Name { name, .. } | Value::Attribute(_, name) => name,
                    Value::Member(member) => &member.name,
                    Value::Function(callee) => &facts.function(*callee).name,
                    Value::Class(callee) => &facts.class(*callee).name,
                    _ => continue,
                };
                names.add(name, call);
                if let Some(imported) = aliases.get(name) {
                    names.add(imported, call);
                }
            }
        }
        names
    }

    fn add(&mut self, name: &Name, call: NamedCall) {
        match self.named.get_mut(name) {
            Some(calls) => calls.push(call),
            None => {
                self.named.insert(name.clone(), vec![call]);
            }
        }
    }

    /// What is called by the name, or imported under another and called by that.
    pub fn of_name(&self, name: &Name) -> impl Iterator<Item = NamedCall> {
        self.named.get(name).into_iter().flatten().copied()
    }
}
