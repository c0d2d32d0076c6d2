//! Containers inside of containers, by the keys that lead to them: `self.data["jobs"]` is an entry of `data`.
//!
//! What is changed in place is kept under names, and so is an entry: under its key where that is written down, and under
//! any. Two entries are one unless their keys are written down and differ.

use ruff_python_ast::name::Name;

use super::facts::{Call, FileFacts, Value, ValueId};

/// Keys that are followed from a container that has a name to one inside of it.
const KEYS_LIMIT: usize = 3;

/// Values that are looked at on the way back.
const VALUES_LIMIT: usize = 32;

/// A key; `None` for one that is known only when the program runs.
pub type Key = Option<Name>;

/// The container that a value is an entry of, and the key there: `data["jobs"]`, `data.get("jobs", {})`,
/// `for jobs in data.values()`.
pub fn entry(facts: &FileFacts, value: ValueId) -> Option<(ValueId, Key)> {
    match facts.value(value) {
        Value::Item(container, index) => {
            let is_position = matches!(facts.value(*index), Value::Int(_));
            match facts.value(*container) {
                // `for name, jobs in data.items()`
                Value::Element(pairs)
                    if is_position && let Some(of_pairs) = paired(facts, *pairs) =>
                {
                    matches!(facts.value(*index), Value::Int(1)).then_some((of_pairs, None))
                }
                // `list(data)[0]`
                Value::Call(_)
                    if let Some(of) = listed(facts, *container)
                        && of != *container =>
                {
                    Some((of, None))
                }
                _ => Some((*container, key(facts, *index))),
            }
        }
        Value::Element(elements) => match facts.value(*elements) {
            Value::Call(_) => Some((listed(facts, *elements)?, None)),
            _ => Some((*elements, None)),
        },
        Value::Call(id) => {
            let call = facts.call(*id);
            match facts.value(call.callee) {
                Value::Attribute(container, method)
                    if matches!(method.as_str(), "get" | "setdefault") =>
                {
                    Some((*container, key(facts, *call.positional.first()?)))
                }
                _ => {
                    let container = picked_from(facts, call)?;
                    Some((listed(facts, container).unwrap_or(container), None))
                }
            }
        }
        _ => None,
    }
}

/// What a call gives one entry of: `next(x)`, `max(x, key=rule)`, `random.choice(x)`.
fn picked_from(facts: &FileFacts, call: &Call) -> Option<ValueId> {
    let (first, rest) = call.positional.split_first()?;
    let picks = match facts.builtin(call.callee) {
        Some(name) => name == "next" || matches!(name, "max" | "min") && rest.is_empty(),
        None => is_choice(facts, call.callee),
    };
    picks.then_some(*first)
}

/// `random.choice`, however it is imported.
fn is_choice(facts: &FileFacts, callee: ValueId) -> bool {
    const MODULES: &[&str] = &["random", "secrets"];
    let bound = |value: &ValueId| match facts.value(*value) {
        Value::Member(member) => {
            MODULES.contains(&member.module.as_str()) && member.name.as_str() == "choice"
        }
        _ => false,
    };
    match facts.value(callee) {
        Value::Attribute(base, name) if name.as_str() == "choice" => {
            matches!(facts.value(*base), Value::Module(module) | Value::Name { name: module, .. }
                if MODULES.contains(&module.as_str()))
        }
        Value::Name { scope, name } => {
            let values = facts.scope(*scope).bindings.get(name);
            values.is_some_and(|values| values.iter().any(bound))
        }
        _ => bound(&callee),
    }
}

/// The entries that a container is written down with, of which all or that of a key may be meant: `(user, 1)`.
pub fn written_entries(facts: &FileFacts, value: ValueId, wanted: &Key) -> Vec<ValueId> {
    let position = wanted.as_ref().and_then(|key| key.parse::<usize>().ok());
    let mut pending = vec![value];
    let mut seen = Vec::new();
    let mut found = Vec::new();
    while let Some(value) = pending.pop() {
        if seen.contains(&value) || seen.len() > VALUES_LIMIT {
            continue;
        }
        seen.push(value);
        match facts.value(value) {
            Value::Tuple(items) => match position.and_then(|position| items.get(position)) {
                Some(item) => found.push(*item),
                None => found.extend(items),
            },
            Value::Container(_, element) | Value::Dict(_, element) => found.push(*element),
            Value::Declared { value, .. } | Value::Narrow { value, .. } => pending.push(*value),
            Value::Join(join) => pending.extend(facts.join(*join)),
            _ => {}
        }
    }
    found
}

fn key(facts: &FileFacts, index: ValueId) -> Key {
    match facts.value(index) {
        Value::Str(text) => text.clone(),
        Value::Int(number) if *number >= 0 => Some(Name::new(format!("{number}"))),
        _ => None,
    }
}

/// What `x.items()` or `enumerate(x)` gives pairs of.
fn paired(facts: &FileFacts, value: ValueId) -> Option<ValueId> {
    let Value::Call(id) = facts.value(value) else {
        return None;
    };
    let call = facts.call(*id);
    match facts.value(call.callee) {
        Value::Attribute(container, method) if method.as_str() == "items" => Some(*container),
        _ => match facts.builtin(call.callee)? {
            "list" | "tuple" | "sorted" => paired(facts, *call.positional.first()?),
            "enumerate" => call.positional.first().copied(),
            _ => None,
        },
    }
}

/// What `x.values()` or `list(x)` gives the entries of.
fn listed(facts: &FileFacts, value: ValueId) -> Option<ValueId> {
    let Value::Call(id) = facts.value(value) else {
        return Some(value);
    };
    let call = facts.call(*id);
    match facts.value(call.callee) {
        Value::Attribute(container, method) => match method.as_str() {
            "values" => Some(*container),
            "get" | "setdefault" => Some(value),
            _ => None,
        },
        _ => match facts.builtin(call.callee)? {
            "list" | "tuple" | "sorted" | "reversed" | "iter" => {
                listed(facts, *call.positional.first()?)
            }
            _ => None,
        },
    }
}

/// The keys with one more in front, as far as they are followed.
pub fn before(key: Key, keys: &[Key]) -> Option<Vec<Key>> {
    let mut all = vec![key];
    all.extend_from_slice(keys);
    (all.len() <= KEYS_LIMIT).then_some(all)
}

/// Where a value is kept: what it is an entry of in the end, and the keys that lead from there to it.
pub(super) fn kept(facts: &FileFacts, value: ValueId, keys: &[Key]) -> Vec<(ValueId, Vec<Key>)> {
    let mut pending = vec![(value, keys.to_vec())];
    let mut seen = Vec::new();
    let mut found = Vec::new();
    while let Some((value, keys)) = pending.pop() {
        if seen.contains(&value) || seen.len() > VALUES_LIMIT {
            continue;
        }
        seen.push(value);
        match facts.value(value) {
            Value::Join(join) => {
                pending.extend(facts.join(*join).iter().map(|it| (*it, keys.clone())));
            }
            Value::Declared { value, .. } | Value::Narrow { value, .. } => {
                pending.push((*value, keys));
            }
            _ => match entry(facts, value) {
                Some((container, key)) => {
                    pending.extend(before(key, &keys).map(|keys| (container, keys)));
                }
                None => found.push((value, keys)),
            },
        }
    }
    found
}

/// The names under which it is kept that the entry of these keys is changed in place.
pub(super) fn names_of_change(name: &Name, keys: &[Key]) -> Vec<Name> {
    spelled(name, keys, |key| match key {
        Some(key) => [Some(format!("[={key}")), Some("[*".to_owned())],
        None => [Some("[".to_owned()), Some("[*".to_owned())],
    })
}

/// The names under which changes of such an entry may be kept.
pub fn names_of_entry(name: &Name, keys: &[Key]) -> Vec<Name> {
    spelled(name, keys, |key| match key {
        Some(key) => [Some(format!("[={key}")), Some("[".to_owned())],
        None => [Some("[*".to_owned()), None],
    })
}

fn spelled(
    name: &Name,
    keys: &[Key],
    spellings: impl Fn(&Key) -> [Option<String>; 2],
) -> Vec<Name> {
    let mut all = vec![name.to_string()];
    for key in keys {
        let spellings = spellings(key);
        all = all
            .iter()
            .flat_map(|name| {
                let spellings = spellings.iter().flatten();
                spellings.map(move |spelling| format!("{name}{spelling}"))
            })
            .collect();
    }
    all.into_iter().map(Name::from).collect()
}

/// The name under which it is kept that entries are taken out of a container.
pub fn name_of_removal(name: &Name) -> Name {
    Name::new(format!("-{name}"))
}
