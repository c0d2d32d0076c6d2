//! Changes to text, and what they do to positions.
//!
//! [`Edit`] and [`Applicability`] are ruff's: a user of both tools finds the same words meaning the same.

pub use ruff_diagnostics::{Applicability, Edit};
use ruff_text_size::{Ranged, TextLen, TextRange, TextSize};
use similar::{Algorithm, DiffOp, capture_diff_slices};

/// Whether two edits cannot both be applied. Insertions at the same place conflict: their order would be arbitrary.
fn overlap(left: &Edit, right: &Edit) -> bool {
    if left.start() == right.start() {
        return true;
    }
    left.start() < right.end() && right.start() < left.end()
}

/// A set of disjoint edits, in source order, to which fixes are added whole or not at all.
#[derive(Debug, Default)]
pub struct EditSet {
    edits: Vec<Edit>,
}

impl EditSet {
    /// Adds all `edits`, unless one of them conflicts with what is there. An edit that is already there is shared, so
    /// that two fixes may ask for the same import.
    pub fn add(&mut self, edits: &[Edit]) -> bool {
        if !self.accepts(edits) {
            return false;
        }
        for edit in edits {
            if !self.edits.contains(edit) {
                self.edits.push(edit.clone());
            }
        }
        self.edits.sort();
        true
    }

    /// Whether all `edits` can be added.
    pub fn accepts(&self, edits: &[Edit]) -> bool {
        edits
            .iter()
            .filter(|edit| !self.edits.contains(edit))
            .all(|edit| !self.edits.iter().any(|other| overlap(edit, other)))
    }

    /// The edits, in source order.
    pub fn edits(&self) -> &[Edit] {
        &self.edits
    }

    pub fn is_empty(&self) -> bool {
        self.edits.is_empty()
    }

    /// The text with all edits applied.
    pub fn apply(&self, text: &str) -> String {
        let mut result = String::with_capacity(text.len() + 64 * self.edits.len());
        let mut position = TextSize::default();
        for edit in &self.edits {
            result.push_str(&text[TextRange::new(position, edit.start())]);
            result.push_str(edit.content().unwrap_or_default());
            position = edit.end();
        }
        result.push_str(&text[position.to_usize()..]);
        result
    }

    /// The same change of a text in edits as small as can be: what a replacement only moves keeps its positions.
    #[must_use]
    pub fn refined(self, text: &str) -> EditSet {
        let edits = self.edits.into_iter().flat_map(|edit| {
            let old = words(&text[edit.range()]);
            let new = words(edit.content().unwrap_or_default());
            if old.is_empty() || new.is_empty() {
                return vec![edit];
            }
            smallest(edit.start(), &old, &new)
        });
        EditSet {
            edits: edits.collect(),
        }
    }

    /// Where a position of the edited text was before; inside new text, the start of what it replaced.
    pub fn origin(&self, position: TextSize) -> TextSize {
        let mut shift: i64 = 0;
        for edit in &self.edits {
            let new_start = i64::from(edit.start().to_u32()) + shift;
            let length = edit.content().map_or(0, str::len) as i64;
            let position = i64::from(position.to_u32());
            if position < new_start {
                break;
            }
            if position < new_start + length {
                return edit.start();
            }
            shift += length - i64::from(edit.range().len().to_u32());
        }
        TextSize::try_from(usize::try_from(i64::from(position.to_u32()) - shift).unwrap_or(0))
            .unwrap_or_default()
    }
}

/// The edits that make `new` of `old`, which starts at `start`.
fn smallest(start: TextSize, old: &[&str], new: &[&str]) -> Vec<Edit> {
    let mut edits = Vec::new();
    let (mut at, mut old, mut new) = (start, old, new);
    for change in capture_diff_slices(Algorithm::Myers, old, new) {
        let (from, to);
        (from, old) = old.split_at(change.old_range().len());
        (to, new) = new.split_at(change.new_range().len());
        let range = TextRange::at(at, from.iter().map(|word| word.text_len()).sum());
        at = range.end();
        if matches!(change, DiffOp::Equal { .. }) {
            continue;
        }
        edits.push(if to.is_empty() {
            Edit::range_deletion(range)
        } else {
            Edit::range_replacement(to.concat(), range)
        });
    }
    edits
}

/// Names, white space, and everything else character by character.
fn words(text: &str) -> Vec<&str> {
    let kind = |character: char| {
        (
            character.is_alphanumeric() || character == '_',
            character == ' ',
        )
    };
    let mut words = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let end = match kind(first) {
            (false, false) => first.len_utf8(),
            own => rest.find(|other| kind(other) != own).unwrap_or(rest.len()),
        };
        let (word, after) = rest.split_at(end);
        words.push(word);
        rest = after;
    }
    words
}

#[cfg(test)]
mod tests {
    use super::{Edit, EditSet};
    use ruff_text_size::TextSize;

    #[test]
    fn a_fix_is_added_whole_or_not_at_all() {
        let mut set = EditSet::default();
        assert!(set.add(&[Edit::insertion("x".into(), TextSize::new(1))]));
        let conflicting = [
            Edit::insertion("y".into(), TextSize::new(3)),
            Edit::insertion("z".into(), TextSize::new(1)),
        ];
        assert!(!set.add(&conflicting));
        assert_eq!(set.apply("abcd"), "axbcd");
    }

    #[test]
    fn shared_edits_are_applied_once() {
        let mut set = EditSet::default();
        let import = Edit::insertion("i".into(), TextSize::new(0));
        assert!(set.add(&[
            import.clone(),
            Edit::insertion("x".into(), TextSize::new(2))
        ]));
        assert!(set.add(&[import, Edit::insertion("y".into(), TextSize::new(3))]));
        assert_eq!(set.apply("abcd"), "iabxcyd");
    }

    #[test]
    fn what_a_replacement_only_moves_keeps_its_positions() {
        let text = "for x in f(a):\n    g(x)\n";
        let new = "with f(a) as b:\n    for x in b:\n        g(x)\n";
        let whole = Edit::replacement(new.into(), TextSize::new(0), TextSize::of(text));
        let mut set = EditSet::default();
        assert!(set.add(&[whole]));
        let set = set.refined(text);
        assert_eq!(set.apply(text), new);
        let position = |text: &str| TextSize::try_from(text.find("g(x)").unwrap()).unwrap();
        assert_eq!(set.origin(position(new)), position(text));
    }

    #[test]
    fn positions_go_back_to_where_they_were() {
        let mut set = EditSet::default();
        assert!(set.add(&[
            Edit::insertion("12".into(), TextSize::new(1)),
            Edit::deletion(TextSize::new(2), TextSize::new(3)),
        ]));
        assert_eq!(set.apply("abcd"), "a12bd");
        let origins: Vec<u32> = (0..=5)
            .map(|position| set.origin(TextSize::new(position)).to_u32())
            .collect();
        assert_eq!(origins, [0, 1, 1, 1, 3, 4]);
    }
}
