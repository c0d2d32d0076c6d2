//! Changes to whole lines, after which a text is often still Python.

/// A generator of numbers that follow from libFuzzer's seed.
struct Numbers(u64);

impl Numbers {
    fn new(seed: u32) -> Numbers {
        Numbers(u64::from(seed) | 1 << 32)
    }

    /// A number below `limit`, which is not 0.
    fn below(&mut self, limit: usize) -> usize {
        // xorshift64, by Marsaglia.
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 8).unwrap_or(0) % limit
    }
}

/// The text with one to four of its lines swapped, copied, removed or indented.
pub fn stir(text: &[u8], seed: u32) -> Vec<u8> {
    let mut numbers = Numbers::new(seed);
    let mut lines: Vec<Vec<u8>> = split(text);
    for _ in 0..=numbers.below(4) {
        if lines.is_empty() {
            break;
        }
        let (a, b) = (numbers.below(lines.len()), numbers.below(lines.len()));
        match numbers.below(6) {
            0 => lines.swap(a, b),
            1 => {
                let copy = like(&lines[a], &lines[b]);
                lines.insert(b, copy);
            }
            2 => {
                lines.remove(a);
            }
            // A block moves in or out.
            3 => lines[a.min(b)..=a.max(b)]
                .iter_mut()
                .for_each(|line| drop(line.splice(0..0, *b"    "))),
            4 => {
                for line in &mut lines[a.min(b)..=a.max(b)] {
                    if line.starts_with(b"    ") {
                        line.drain(..4);
                    }
                }
            }
            _ => {
                let block: Vec<Vec<u8>> = lines.drain(a.min(b)..=a.max(b)).collect();
                let at = numbers.below(lines.len() + 1);
                lines.splice(at..at, block);
            }
        }
    }
    lines.concat()
}

/// The first text with up to eight lines of the second, indented like the line they come before.
pub fn cross(first: &[u8], second: &[u8], seed: u32) -> Vec<u8> {
    let mut numbers = Numbers::new(seed);
    let mut lines = split(first);
    let others = split(second);
    if others.is_empty() || lines.is_empty() {
        return first.to_vec();
    }
    let from = numbers.below(others.len());
    let count = 1 + numbers.below(8);
    let at = numbers.below(lines.len());
    let (old, new) = (indent(&others[from]), indent(&lines[at]));
    let block: Vec<Vec<u8>> = others
        .iter()
        .skip(from)
        .take(count)
        .map(|line| {
            let rest = &line[old.min(indent(line))..];
            [&b" ".repeat(new), rest].concat()
        })
        .collect();
    lines.splice(at..at, block);
    lines.concat()
}

fn split(text: &[u8]) -> Vec<Vec<u8>> {
    text.split_inclusive(|byte| *byte == b'\n')
        .map(<[u8]>::to_vec)
        .collect()
}

fn indent(line: &[u8]) -> usize {
    line.iter().take_while(|byte| **byte == b' ').count()
}

/// A line with the indentation of another one.
fn like(line: &[u8], model: &[u8]) -> Vec<u8> {
    [&b" ".repeat(indent(model)), &line[indent(line)..]].concat()
}
