//! What a misspelt word most likely was meant to be.

/// The candidate that is nearest to `word`, if it is near enough to be worth naming.
pub(crate) fn nearest<'a>(
    word: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    // Two slips in a short word, more in a long one. Three letters say too little to guess from.
    let tolerance = (word.chars().count() / 3).clamp(1, 4);
    candidates
        .into_iter()
        .map(|candidate| (distance(word, candidate), candidate))
        .filter(|&(distance, _)| distance <= tolerance)
        .min()
        .map(|(_, candidate)| candidate)
}

/// `; did you mean ...?` for the end of a message, or nothing.
pub(crate) fn hint<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> String {
    nearest(word, candidates).map_or_else(String::new, |candidate| {
        format!("; did you mean `{candidate}`?")
    })
}

/// Levenshtein's distance. Case, and `_` for `-`, are slips of no weight.
fn distance(left: &str, right: &str) -> usize {
    let fold =
        |text: &str| -> Vec<char> { text.to_lowercase().replace('_', "-").chars().collect() };
    let (left, right) = (fold(left), fold(right));
    let mut row: Vec<usize> = (0..=right.len()).collect();
    for (i, a) in left.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, b) in right.iter().enumerate() {
            let substituted = diagonal + usize::from(a != b);
            diagonal = row[j + 1];
            row[j + 1] = substituted.min(diagonal + 1).min(row[j] + 1);
        }
    }
    row[right.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_recognised_and_other_words_are_not() {
        let keys = ["target-version", "runtime", "offload", "select"];
        assert_eq!(nearest("target_version", keys), Some("target-version"));
        assert_eq!(nearest("targt-verson", keys), Some("target-version"));
        assert_eq!(nearest("SELECT", keys), Some("select"));
        assert_eq!(nearest("selected", keys), Some("select"));
        assert_eq!(nearest("indent-width", keys), None);
        assert_eq!(nearest("", keys), None);
        assert_eq!(hint("runtme", keys), "; did you mean `runtime`?");
        assert_eq!(hint("xyz", keys), "");
    }

    #[test]
    fn distances() {
        assert_eq!(distance("kitten", "sitting"), 3);
        assert_eq!(distance("", "abc"), 3);
        assert_eq!(distance("abc", ""), 3);
        assert_eq!(distance("a_b", "A-B"), 0);
    }
}
