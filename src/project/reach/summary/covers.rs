//! Whether several ways through a function are all that there are.

use std::collections::BTreeSet;

/// Tests by their places, each with the outcome that leads along the way.
pub(super) type Way = BTreeSet<(u32, bool)>;

/// Ways that are followed up; of more, nothing is said.
const LIMIT: usize = 64;

/// Whether one of the ways is taken whatever the tests answer.
pub(super) fn cover_all(ways: BTreeSet<Way>) -> bool {
    let mut known: Vec<Way> = ways.into_iter().collect();
    let mut next = 0;
    while next < known.len() {
        if known[next].is_empty() {
            return true;
        }
        // Two ways that part at one test are one way for which that test does not matter.
        for other in 0..next {
            for (place, outcome) in &known[next].clone() {
                if !known[other].contains(&(*place, !outcome)) {
                    continue;
                }
                let both = known[next].union(&known[other]);
                let joined: Way = both.filter(|(at, _)| at != place).copied().collect();
                let is_possible = !joined
                    .iter()
                    .any(|(at, answer)| joined.contains(&(*at, !answer)));
                if is_possible && !known.contains(&joined) && known.len() < LIMIT {
                    known.push(joined);
                }
            }
        }
        next += 1;
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    fn way(tests: &[(u32, bool)]) -> Way {
        tests.iter().copied().collect()
    }

    #[test]
    fn branches_of_one_statement_cover_all() {
        let branches = [
            way(&[(1, true)]),
            way(&[(1, false), (2, true)]),
            way(&[(1, false), (2, false)]),
        ];
        assert!(cover_all(branches.into()));
        assert!(cover_all([way(&[])].into()));
    }

    #[test]
    fn a_way_is_left() {
        assert!(!cover_all([way(&[(1, true)])].into()));
        assert!(!cover_all(
            [way(&[(1, true)]), way(&[(1, false), (2, true)])].into()
        ));
        assert!(!cover_all(
            [way(&[(1, true), (2, false)]), way(&[(1, false), (2, true)])].into()
        ));
        assert!(!cover_all(BTreeSet::new()));
    }
}
