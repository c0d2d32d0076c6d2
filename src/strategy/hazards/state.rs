//! What outlives a call, as the code spells it, and how it is changed.

use super::*;

/// Attributes and items of a name: `self.users[name]`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct State {
    pub root: Name,
    steps: Vec<Step>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Step {
    Attribute(Name),
    /// An item, by the text of its key.
    Item {
        key: String,
        literal: bool,
    },
    /// What was put there last, or stands at the end.
    End,
    /// All that is in it.
    Content,
    /// What stands where in it.
    Order,
}

impl Step {
    /// Whatever item is meant.
    pub(super) fn any() -> Step {
        Step::Item {
            key: "...".to_owned(),
            literal: false,
        }
    }

    /// Whether it may be what the other leads to.
    fn may_be(&self, other: &Step) -> bool {
        match (self, other) {
            (
                Step::Item { key, literal },
                Step::Item {
                    key: other_key,
                    literal: other_literal,
                },
            ) => key == other_key || !(*literal && *other_literal),
            (Step::End, Step::Item { literal, .. }) => !literal,
            _ => self == other,
        }
    }
}

impl State {
    /// What a name stands for.
    pub(super) fn named(root: impl Into<Name>) -> State {
        State {
            root: root.into(),
            steps: Vec::new(),
        }
    }

    /// The attribute of an object, or the name of a module, that holds all of it.
    pub(super) fn container(&self) -> State {
        State {
            root: self.root.clone(),
            steps: self
                .steps
                .iter()
                .take_while(|step| matches!(step, Step::Attribute(_)))
                .take(1)
                .cloned()
                .collect(),
        }
    }

    /// Whether an object that has one from elsewhere leads to it: `request.app.state`.
    pub(super) fn is_far(&self) -> bool {
        matches!(&*self.steps, [Step::Attribute(_), _, ..])
    }

    /// The attribute of the object that its name stands for.
    pub(super) fn attribute(&self) -> Option<&Name> {
        match self.steps.first()? {
            Step::Attribute(name) => Some(name),
            _ => None,
        }
    }

    /// The name that it is kept under: the last attribute on the way, or the name that leads there.
    pub(super) fn last_name(&self) -> &Name {
        let mut steps = self.steps.iter().rev();
        let last = steps.find_map(|step| match step {
            Step::Attribute(name) => Some(name),
            _ => None,
        });
        last.unwrap_or(&self.root)
    }

    /// What holds it as an entry.
    pub(super) fn holder(&self) -> Option<State> {
        let (last, steps) = self.steps.split_last()?;
        matches!(last, Step::Item { .. } | Step::End).then(|| State {
            root: self.root.clone(),
            steps: steps.to_vec(),
        })
    }

    /// The object of which it is an attribute by one of some names.
    pub(super) fn object_of(&self, names: &[&str]) -> Option<State> {
        let (last, steps) = self.steps.split_last()?;
        matches!(last, Step::Attribute(name) if names.contains(&name.as_str())).then(|| State {
            root: self.root.clone(),
            steps: steps.to_vec(),
        })
    }

    /// Whether it is kept under a key that is made of one of some names.
    pub(super) fn is_under(&self, names: &[String]) -> bool {
        self.steps.iter().any(|step| {
            matches!(step, Step::Item { key, .. } if key
                .split(|character: char| !(character.is_alphanumeric() || character == '_'))
                .any(|word| names.iter().any(|name| name == word)))
        })
    }

    /// Whether it is kept under a key or as a member.
    pub(super) fn is_entry(&self) -> bool {
        matches!(self.steps.last(), Some(Step::Item { literal: false, .. }))
    }

    /// Whether it is what is in a container as a whole.
    pub(super) fn is_content(&self) -> bool {
        matches!(self.steps.last(), Some(Step::Content | Step::Order))
    }

    /// Whether it is what is in a container, and not the container itself.
    pub(super) fn is_of_contents(&self) -> bool {
        matches!(self.steps.last(), Some(Step::Content | Step::Order))
    }

    /// Whether it is a name alone.
    pub(super) fn is_name(&self) -> bool {
        self.steps.is_empty()
    }

    pub(super) fn then(mut self, step: Step) -> State {
        self.steps.push(step);
        self
    }

    /// Whether it is `other` or a part of it.
    pub(super) fn is_part_of(&self, other: &State) -> bool {
        self.root == other.root
            && self.steps.len() >= other.steps.len()
            && std::iter::zip(&self.steps, &other.steps).all(|(own, step)| own.may_be(step))
    }
}

impl std::fmt::Display for State {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(&self.root)?;
        self.steps.iter().try_for_each(|step| match step {
            Step::Attribute(name) => write!(formatter, ".{name}"),
            Step::Item { key, .. } => write!(formatter, "[{key}]"),
            Step::End => formatter.write_str("[-1]"),
            Step::Content | Step::Order => Ok(()),
        })
    }
}

/// A change of something that outlives the call.
#[derive(Clone, PartialEq, Eq, Hash)]
pub(super) enum Change {
    /// It is bound anew or deleted.
    Whole(State),
    /// Something is put into the container or taken out, under a key if one is given.
    Inside(State, Option<State>),
    /// Some part of it, however deep.
    Part(State),
    /// A queue or a future, in a way that may be refused: no check of it holds for other tasks afterwards.
    Settled(State),
}

impl Change {
    /// What is changed, for messages.
    pub(super) fn subject(&self) -> &State {
        match self {
            Change::Whole(state)
            | Change::Inside(state, _)
            | Change::Part(state)
            | Change::Settled(state) => state,
        }
    }

    /// Whether it puts something else where exactly that was.
    pub(super) fn sets(&self, state: &State) -> bool {
        matches!(self, Change::Whole(set) | Change::Inside(_, Some(set)) if set == state)
    }

    /// Whether what was read may no longer hold after the change; of an `alias`, only when it is no longer kept there.
    pub(super) fn concerns(&self, read: &State, alias: bool) -> bool {
        match self {
            Change::Whole(state) => read.is_part_of(state),
            Change::Part(state) => {
                let is_itself = read.steps.len() == state.steps.len();
                read.is_part_of(state) && !(is_itself && (alias || state.is_name()))
            }
            Change::Settled(state) => !alias && read == state,
            Change::Inside(container, item) => {
                let inside = read.is_part_of(container)
                    && matches!(
                        read.steps.get(container.steps.len()),
                        Some(Step::Item { .. } | Step::End)
                    );
                if inside {
                    item.as_ref().is_none_or(|item| read.is_part_of(item))
                } else {
                    !alias
                        && read.steps.len() == container.steps.len()
                        && read.is_part_of(container)
                }
            }
        }
    }
}

/// A part of each.
pub(super) fn parts(states: Vec<State>, step: &Step) -> Vec<State> {
    let states = states.into_iter();
    states.map(|state| state.then(step.clone())).collect()
}

/// Adds what is not known yet.
pub(super) fn unite(known: &mut Vec<State>, more: Vec<State>) {
    for state in more {
        if !known.contains(&state) {
            known.push(state);
        }
    }
}
