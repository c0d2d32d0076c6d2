//! What a project says of its own callables: the `[blocking]` table and the `pure` list.

use crate::catalog::{Kind, Weight};

/// A qualified name in which `*` stands for any characters, dots included: `mylib.*` is everything below `mylib`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct NamePattern(String);

impl NamePattern {
    /// Reads a pattern.
    ///
    /// # Errors
    /// A sentence when the text cannot match any qualified name.
    pub fn parse(text: &str) -> Result<NamePattern, String> {
        let valid = |part: &str| {
            !part.is_empty()
                && !part.starts_with(|c: char| c.is_ascii_digit())
                && part
                    .chars()
                    .all(|c| c.is_alphanumeric() || c == '_' || c == '*')
        };
        if text.split('.').all(valid) {
            Ok(NamePattern(text.to_owned()))
        } else {
            Err(format!(
                "`{text}` is not a dotted name such as `pkg.module.Class.method`, with `*` for any part"
            ))
        }
    }

    /// Whether `name` fits.
    pub fn matches(&self, name: &str) -> bool {
        let mut parts = self.0.split('*');
        let first = parts.next().unwrap_or_default();
        let Some(mut rest) = name.strip_prefix(first) else {
            return false;
        };
        let Some(last) = parts.next_back() else {
            return rest.is_empty();
        };
        for part in parts {
            let Some(at) = rest.find(part) else {
                return false;
            };
            rest = &rest[at + part.len()..];
        }
        rest.ends_with(last)
    }

    /// The text as written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Of two patterns that fit a name, the one with more letters of its own is about it more closely; without a
    /// wildcard it is about nothing else.
    fn narrowness(&self) -> (bool, usize) {
        (
            !self.0.contains('*'),
            self.0.bytes().filter(|&byte| byte != b'*').count(),
        )
    }
}

/// How a call that the project declared blocking leaves the loop.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub enum RuleStrategy {
    /// As is usual for its kind.
    #[default]
    Usual,
    /// In a thread.
    Thread,
    /// In another process: it computes, and takes and gives what can be pickled.
    Process,
    /// By the coroutine function of this qualified name, which takes the same arguments.
    Native(String),
}

/// One entry of the `[blocking]` table.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct BlockingRule {
    /// Which callables it is about.
    pub pattern: NamePattern,
    /// What they wait for.
    pub kind: Kind,
    /// How long; `None` is what is usual for the kind.
    pub weight: Option<Weight>,
    /// How they leave the loop.
    pub strategy: RuleStrategy,
}

/// All that the project says of its callables.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Rules {
    /// The `[blocking]` table.
    pub blocking: Vec<BlockingRule>,
    /// The `pure` list: never blocking, whatever the catalogue or the call graph says.
    pub pure: Vec<NamePattern>,
}

/// What the project says of one name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ruling<'a> {
    /// It blocks.
    Blocks(&'a BlockingRule),
    /// It does not.
    Pure,
}

impl Rules {
    /// What is said of this qualified name. The closest pattern counts; `pure` if two are equally close.
    pub fn of(&self, name: &str) -> Option<Ruling<'_>> {
        let closest = |pattern: &NamePattern| pattern.matches(name).then(|| pattern.narrowness());
        let blocking = self
            .blocking
            .iter()
            .filter_map(|rule| Some((closest(&rule.pattern)?, rule)));
        let blocking = blocking.max_by_key(|(narrowness, _)| *narrowness);
        let pure = self.pure.iter().filter_map(closest).max();
        match (blocking, pure) {
            (Some((narrowness, rule)), pure) if Some(narrowness) > pure => {
                Some(Ruling::Blocks(rule))
            }
            (_, Some(_)) => Some(Ruling::Pure),
            _ => None,
        }
    }

    /// Whether nothing is said of any name.
    pub fn is_empty(&self) -> bool {
        self.blocking.is_empty() && self.pure.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pattern(text: &str) -> NamePattern {
        NamePattern::parse(text).unwrap()
    }

    fn rule(text: &str, kind: Kind) -> BlockingRule {
        BlockingRule {
            pattern: pattern(text),
            kind,
            weight: None,
            strategy: RuleStrategy::Usual,
        }
    }

    #[test]
    fn patterns() {
        for (text, name, expected) in [
            ("a.b", "a.b", true),
            ("a.b", "a.b.c", false),
            ("a.b", "a", false),
            ("a.*", "a.b", true),
            ("a.*", "a.b.c", true),
            ("a.*", "ab", false),
            ("*.get", "requests.Session.get", true),
            ("*.get", "requests.get_all", false),
            ("a.*.get", "a.b.c.get", true),
            ("a.*.get", "a.get", false),
            ("a.fetch_*", "a.fetch_all", true),
            ("*", "anything", true),
            ("a*b*c", "aXbYc", true),
            ("a*bc*c", "abc", false),
        ] {
            assert_eq!(pattern(text).matches(name), expected, "{text} on {name}");
        }
        for wrong in ["", ".", "a.", "a b", "a.1b", "a..b", "a()"] {
            assert!(NamePattern::parse(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn the_closest_pattern_counts() {
        let rules = Rules {
            blocking: vec![
                rule("db.*", Kind::Database),
                rule("db.client.get", Kind::Http),
            ],
            pure: vec![pattern("db.client.*"), pattern("db.parse")],
        };
        let kind = |name| match rules.of(name) {
            Some(Ruling::Blocks(rule)) => Some(rule.kind),
            _ => None,
        };
        assert_eq!(kind("db.query"), Some(Kind::Database));
        assert_eq!(kind("db.client.get"), Some(Kind::Http));
        assert_eq!(rules.of("db.client.url"), Some(Ruling::Pure));
        assert_eq!(rules.of("db.parse"), Some(Ruling::Pure));
        assert_eq!(rules.of("other"), None);
        assert!(!rules.is_empty() && Rules::default().is_empty());
    }

    #[test]
    fn pure_counts_when_both_say_the_same_name() {
        let rules = Rules {
            blocking: vec![rule("a.b", Kind::File)],
            pure: vec![pattern("a.b")],
        };
        assert_eq!(rules.of("a.b"), Some(Ruling::Pure));
    }
}
