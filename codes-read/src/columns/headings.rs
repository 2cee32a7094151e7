//! What headings say, each looked at once: [`Headings`]. All tables below a heading share it.

use std::cell::RefCell;
use std::collections::HashMap;
use std::sync::Arc;

use super::header::{Header, OfOthers};

/// What is known of the headings of a document so far.
#[derive(Debug, Default)]
pub struct Headings {
    /// By where its text is stored: to compare hundreds of letters would cost as much as to look at them. A heading is
    /// kept, so that no other comes to its place.
    known: RefCell<HashMap<*const u8, (Arc<str>, Says)>>,
}

/// What a heading says of the tables below it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Says {
    pub(super) announces_codes: bool,
    pub(super) announces_attributes: bool,
    pub(super) of_others: OfOthers,
}

impl Headings {
    pub(super) fn says(&self, heading: &Arc<str>) -> Says {
        let new = || {
            let header = Header::new(heading);
            let says = Says {
                announces_codes: header.announces_codes(),
                announces_attributes: header.announces_attributes(),
                of_others: header.announces_others_with_codes(),
            };
            (Arc::clone(heading), says)
        };
        self.known.borrow_mut().entry(heading.as_ptr()).or_insert_with(new).1
    }
}
