//! What the tests share: crates in temporary folders, and cargo runs in them.
