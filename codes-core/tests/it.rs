//! The tests are modules of one program: cargo links it once, and all of them share the processors.

mod joined;
mod meanings;
mod notation;
mod tpns;
mod translations;
mod wrapper;
mod wrapper_features;
