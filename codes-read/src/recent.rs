//! The results for the last texts that were measured: titles and headings repeat in a document. This module is a leaf.

/// The results for the last texts.
#[derive(Debug)]
pub(crate) struct Recent<T> {
    known: Vec<(String, T)>,
    /// The place of the oldest.
    oldest: usize,
}

impl<T> Default for Recent<T> {
    fn default() -> Self {
        Self { known: Vec::new(), oldest: 0 }
    }
}

/// The number of texts. A search among them must be faster than what it replaces.
const MOST: usize = 32;

impl<T: Clone> Recent<T> {
    /// The result for a text, which is measured unless it is known.
    pub(crate) fn of(&mut self, text: &str, measure: fn(&str) -> T) -> T {
        for (known, result) in &self.known {
            if known == text {
                return result.clone();
            }
        }
        let result = measure(text);
        let new = (text.to_owned(), result.clone());
        match self.known.get_mut(self.oldest) {
            Some(oldest) => *oldest = new,
            None => self.known.push(new),
        }
        self.oldest = (self.oldest + 1) % MOST;
        result
    }
}

#[cfg(test)]
mod tests {
    use super::{MOST, Recent};

    #[test]
    fn a_text_is_measured_again_once_it_is_the_oldest() {
        let mut recent = Recent::default();
        assert_eq!(recent.of("0", str::to_owned), "0");
        for text in 1..MOST {
            assert_eq!(recent.of(&text.to_string(), str::to_owned), text.to_string());
        }
        assert_eq!(recent.of("0", |_| String::new()), "0");
        assert_eq!(recent.of("new", str::to_owned), "new");
        assert_eq!(recent.of("0", |_| String::new()), "");
    }
}
