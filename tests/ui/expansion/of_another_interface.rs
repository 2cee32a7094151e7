//! As `codes expand` of a later version would write it.

codes_core::__interface! { 2 }

fn main() {}
