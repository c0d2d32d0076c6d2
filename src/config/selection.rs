//! Which findings a run is about.

use std::fmt;

use super::spelling;

/// The transforms that exist, each with its name and the codes that other linters have for it.
///
/// The engine names no transform, so whoever resolves a configuration passes them in.
pub type Registry<'a> = &'a [(&'a str, &'a [&'a str])];

/// One word of `--select` or `--ignore`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Selector {
    /// `ALL`.
    All,
    /// The name of a transform.
    Transform(String),
    /// A whole code: `ASYNC251`.
    Code(String),
    /// The start of one or more codes: `ASYNC2`.
    Prefix(String),
}

impl Selector {
    /// Reads one selector. Codes and `ALL` may be in either case, names are exact.
    ///
    /// # Errors
    /// A sentence that names the nearest valid selector, and lists all of them.
    pub fn parse(text: &str, registry: Registry<'_>) -> Result<Selector, String> {
        let text = text.trim();
        let upper = text.to_ascii_uppercase();
        let codes = || registry.iter().flat_map(|(_, codes)| codes.iter().copied());
        if upper == "ALL" {
            Ok(Selector::All)
        } else if registry.iter().any(|&(name, _)| name == text) {
            Ok(Selector::Transform(text.to_owned()))
        } else if codes().any(|code| code == upper) {
            Ok(Selector::Code(upper))
        } else if !text.is_empty() && codes().any(|code| code.starts_with(&upper)) {
            Ok(Selector::Prefix(upper))
        } else {
            let mut valid: Vec<&str> = registry.iter().map(|&(name, _)| name).collect();
            let mut all_codes: Vec<&str> = codes().collect();
            all_codes.sort_unstable();
            all_codes.dedup();
            valid.extend(all_codes);
            Err(format!(
                "unknown transform or code `{text}`{}\nvalid are {}, and the start of a code",
                spelling::hint(text, valid.iter().copied()),
                valid.join(", ")
            ))
        }
    }

    /// How narrowly the selector names a finding, `None` if it does not. A name and a whole code are equally narrow: a
    /// transform has several codes, and a code can belong to several transforms.
    fn narrowness(&self, transform: &str, codes: &[&str]) -> Option<usize> {
        match self {
            Selector::All => Some(0),
            Selector::Transform(name) => (name == transform).then_some(usize::MAX),
            Selector::Code(code) => codes.contains(&code.as_str()).then_some(usize::MAX),
            Selector::Prefix(prefix) => codes
                .iter()
                .any(|code| code.starts_with(prefix))
                .then_some(prefix.len()),
        }
    }
}

impl fmt::Display for Selector {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Selector::All => f.write_str("ALL"),
            Selector::Transform(text) | Selector::Code(text) | Selector::Prefix(text) => {
                f.write_str(text)
            }
        }
    }
}

/// What `--select` and `--ignore` say together. The default selects everything.
///
/// When both name a finding, the narrower one counts, and `ignore` if they are equally narrow: `--select ASYNC251
/// --ignore ASYNC2` is about `ASYNC251` only, as with ruff.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Selection {
    /// Empty means everything.
    pub select: Vec<Selector>,
    /// Taken out.
    pub ignore: Vec<Selector>,
}

impl Selection {
    /// Whether a finding of this transform with these codes is wanted.
    pub fn selects(&self, transform: &str, codes: &[&str]) -> bool {
        let narrowest = |selectors: &[Selector]| {
            selectors
                .iter()
                .filter_map(|selector| selector.narrowness(transform, codes))
                .max()
        };
        let selected = if self.select.is_empty() {
            Some(0)
        } else {
            narrowest(&self.select)
        };
        // Nothing ignored is `None`, which is below every `Some`; `--select ALL --ignore ALL` selects nothing.
        selected.is_some() && selected > narrowest(&self.ignore)
    }

    /// Whether a transform that has these codes can report any finding that is wanted, so that it has to run. One that
    /// does not run by `default` has to be selected.
    pub fn may_select(&self, transform: &str, codes: &[&str], default: bool) -> bool {
        (default || !self.select.is_empty())
            && (self.selects(transform, &[])
                || codes.iter().any(|&code| self.selects(transform, &[code])))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const REGISTRY: Registry<'static> = &[
        ("blocking-sleep", &["ASYNC251", "ASYNC101"]),
        ("blocking-http", &["ASYNC210", "ASYNC212"]),
        ("blocking-credentials", &[]),
    ];

    fn selection(select: &[&str], ignore: &[&str]) -> Selection {
        let parse = |texts: &[&str]| {
            texts
                .iter()
                .map(|text| Selector::parse(text, REGISTRY).unwrap())
                .collect()
        };
        Selection {
            select: parse(select),
            ignore: parse(ignore),
        }
    }

    #[test]
    fn selectors_are_names_codes_and_starts_of_codes() {
        let parse = |text| Selector::parse(text, REGISTRY);
        assert_eq!(
            parse("blocking-sleep"),
            Ok(Selector::Transform("blocking-sleep".into()))
        );
        assert_eq!(parse(" async251"), Ok(Selector::Code("ASYNC251".into())));
        assert_eq!(parse("ASYNC2"), Ok(Selector::Prefix("ASYNC2".into())));
        assert_eq!(parse("ASYNC"), Ok(Selector::Prefix("ASYNC".into())));
        assert_eq!(parse("all"), Ok(Selector::All));
        let error = parse("blocking_slep").unwrap_err();
        assert!(
            error.starts_with(
                "unknown transform or code `blocking_slep`; did you mean `blocking-sleep`?"
            ),
            "{error}"
        );
        assert!(error.contains(
            "valid are blocking-sleep, blocking-http, blocking-credentials, ASYNC101, ASYNC210"
        ));
        assert!(parse("").is_err());
        assert!(parse("ASYNC2519").is_err());
    }

    #[test]
    fn everything_is_the_default() {
        assert!(Selection::default().selects("anything", &[]));
        assert!(!selection(&["ALL"], &["ALL"]).selects("anything", &[]));
    }

    #[test]
    fn the_narrower_word_counts() {
        let narrow = selection(&["ASYNC251"], &["ASYNC2"]);
        assert!(narrow.selects("blocking-sleep", &["ASYNC251"]));
        assert!(!narrow.selects("blocking-http", &["ASYNC210"]));
        let wide = selection(&["ASYNC2"], &["ASYNC251"]);
        assert!(!wide.selects("blocking-sleep", &["ASYNC251"]));
        assert!(wide.selects("blocking-http", &["ASYNC210"]));
        assert!(!wide.selects("blocking-credentials", &[]));
    }

    #[test]
    fn a_code_takes_its_findings_out_of_a_named_transform() {
        let selection = selection(&["blocking-http"], &["ASYNC212"]);
        assert!(selection.selects("blocking-http", &["ASYNC210"]));
        assert!(!selection.selects("blocking-http", &["ASYNC212"]));
        assert!(selection.selects("blocking-http", &[]));
        assert!(!selection.selects("blocking-sleep", &["ASYNC251"]));
    }

    #[test]
    fn a_transform_runs_when_any_of_its_findings_is_wanted() {
        let only_one_code = selection(&["ASYNC212"], &[]);
        assert!(only_one_code.may_select("blocking-http", &["ASYNC210", "ASYNC212"], true));
        assert!(!only_one_code.may_select("blocking-sleep", &["ASYNC251"], true));
        assert!(!selection(&[], &["blocking-http"]).may_select(
            "blocking-http",
            &["ASYNC210"],
            true
        ));
        assert!(selection(&[], &["ASYNC210"]).may_select("blocking-http", &["ASYNC210"], true));
    }

    #[test]
    fn what_is_off_by_default_has_to_be_selected() {
        assert!(!selection(&[], &[]).may_select("blocking-credentials", &[], false));
        assert!(!selection(&["ASYNC2"], &[]).may_select("blocking-credentials", &[], false));
        assert!(selection(&["ALL"], &[]).may_select("blocking-credentials", &[], false));
        let named = selection(&["blocking-credentials"], &[]);
        assert!(named.may_select("blocking-credentials", &[], false));
    }
}
