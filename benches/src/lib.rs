//! The sets of codes, and the inputs that are looked up in them.

use divan::{Bencher, black_box};

/// The sets, each in a module: the enum `Code`, and the data that its peers need.
#[allow(missing_docs)]
pub mod sets {
    include!(concat!(env!("OUT_DIR"), "/sets.rs"));
}

/// The number of lookups that a benchmark repeats: too many for a processor to predict them all.
pub const LOOKUPS: usize = 16_384;

/// The inputs of the lookups.
pub const KINDS: [&str; 3] = ["hits", "misses", "mix"];

/// Measures the time for looking up every input once. It is inlined, so that the lookup can be inlined too.
#[inline]
pub fn each<I: Copy, O>(bencher: Bencher, inputs: &[I], look_up: impl Fn(I) -> O) {
    bencher.bench_local(|| {
        for input in inputs {
            black_box(look_up(black_box(*input)));
        }
    });
}

/// A fixed sequence of random numbers (Marsaglia's xorshift64).
pub struct Random(u64);

impl Default for Random {
    fn default() -> Self {
        Self(0x0123_4567_89AB_CDEF)
    }
}

impl Random {
    /// A number below `end`.
    pub fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % end as u64) as usize
    }
}

/// The codes in random order, or inputs that are similar to codes but are not codes.
fn lookups<T: Copy>(codes: &[T], kind: &str, mut miss: impl FnMut(&mut Random) -> T) -> Vec<T> {
    let mut random = Random::default();
    let one = |_| {
        let is_hit = match kind {
            "hits" => true,
            "misses" => false,
            _ => random.below(2) == 0,
        };
        if is_hit { codes[random.below(codes.len())] } else { miss(&mut random) }
    };
    (0..LOOKUPS).map(one).collect()
}

/// Numbers to look up. The misses are among the codes.
pub fn integers(codes: &[i32], kind: &str) -> Vec<i32> {
    let known: std::collections::HashSet<i32> = codes.iter().copied().collect();
    lookups(codes, kind, |random| {
        loop {
            let near = codes[random.below(codes.len())] + random.below(2_000) as i32 - 1_000;
            if !known.contains(&near) {
                return near;
            }
        }
    })
}

/// Texts to look up. The misses are codes with one letter changed. They are copies, since texts off the wire are in
/// other memory than the codes.
pub fn texts(codes: &[&str], kind: &str) -> Vec<&'static str> {
    let here: Vec<&'static str> = codes.iter().map(|code| &*code.to_string().leak()).collect();
    let misses: Vec<&'static str> = codes
        .iter()
        .enumerate()
        .map(|(index, code)| {
            let at = index % code.len();
            let other = format!("{}#{}", &code[..at], &code[at + 1..]);
            &*other.leak()
        })
        .collect();
    lookups(&here, kind, |random| misses[random.below(misses.len())])
}

/// Indices of the codes, in random order.
pub fn indices(count: usize) -> Vec<usize> {
    let mut random = Random::default();
    (0..LOOKUPS).map(|_| random.below(count)).collect()
}
