//! What names and values mean inside one file.
//!
//! One walk over the tree makes a [`FileFacts`]: scopes with their bindings, functions, classes, and a graph of
//! [`Value`]s in which every use of a name points at the definitions that reach it. The graph is symbolic: a value says
//! *how* it came about (`the result of calling that`, `attribute get of this`), never what it is; what it is may depend on
//! other files, and is worked out later by [`crate::project`]. Facts own all they need and outlive the tree.

mod bindings;
mod bridge;
mod builder;
mod call_names;
mod conditions;
mod decisions;
mod entries;
mod expressions;
mod facts;
mod first_use;
mod guards;
mod handling;
mod imported;
mod iteration;
mod memos;
mod narrowing;
mod off_loop;
mod operators;
mod order;
mod posting;
mod rarity;
mod reached;
mod settings;
mod shapes;
mod shared;
mod statements;
mod ways;

pub use bindings::bound_names;
pub use bridge::Bridge;
pub use builder::{build, expression_values};
pub(crate) use call_names::{NamedCall, each as each_call};
pub use decisions::Decision;
pub use entries::{Key, before, entry, name_of_removal, names_of_entry, written_entries};
pub use expressions::MUTATORS;
pub use facts::*;
pub use handling::Handling;
pub use iteration::{consumes, has_items, passes_on, wraps};
pub use settings::is_constant;
pub use shapes::Shapes;
pub(crate) use shapes::releases;
pub use shared::CHANGERS;
