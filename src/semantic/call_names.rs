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
    /// In the order of names, each with the end of its calls.
    names: Box<[(Name, u32)]>,
    /// Those of one name together, in the order of functions.
    calls: Box<[NamedCall]>,
}

impl CallNames {
    pub(super) fn of(facts: &FileFacts) -> CallNames {
        let mut found: Vec<(&Name, NamedCall)> = Vec::new();
        each(facts, |name, call| found.push((name, call)));
        found.sort_by_key(|(name, _)| *name);
        let mut names: Vec<(Name, u32)> = Vec::new();
        for ((name, _), end) in found.iter().zip(1..) {
            match names.last_mut() {
                Some((last, known)) if last == *name => *known = end,
                _ => names.push(((*name).clone(), end)),
            }
        }
        CallNames {
            names: names.into(),
            calls: found.into_iter().map(|(_, call)| call).collect(),
        }
    }

    /// What is called by the name, or imported under another and called by that.
    pub fn of_name(&self, name: &Name) -> impl Iterator<Item = NamedCall> {
        let found = self.names.binary_search_by(|(known, _)| known.cmp(name));
        let calls = found.map_or(0..0, |position| {
            let start = position
                .checked_sub(1)
                .map_or(0, |before| self.names[before].1);
            start as usize..self.names[position].1 as usize
        });
        self.calls[calls].iter().copied()
    }
}

/// Every call with its name, and once more with the name under which that is imported, if that is another.
pub(crate) fn each<'f>(facts: &'f FileFacts, mut then: impl FnMut(&'f Name, NamedCall)) {
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
            then(name, call);
            if let Some(imported) = aliases.get(name) {
                then(imported, call);
            }
        }
    }
}
