//! Codes that a build script generates: for projects that want no procedural macro.
//!
//! `build.rs` calls [`codes_gen::generate`](https://docs.rs/codes-gen) with the arguments and the enum that would
//! otherwise be written with `#[codes(..)]`.
//!
//! ```
//! use codes_example_build_script::GatewayCode;
//!
//! assert_eq!(GatewayCode::from_code(1429), Some(GatewayCode::RateLimited));
//! assert_eq!(GatewayCode::RateLimited.message(), "Too many calls. Wait a second.");
//! assert!(GatewayCode::RateLimited.retry() && !GatewayCode::of::<1401>().retry());
//! ```

include!(concat!(env!("OUT_DIR"), "/gateway.rs"));

#[cfg(test)]
mod tests {
    use super::GatewayCode;

    #[test]
    fn a_build_script_generates_the_same_code_as_the_macro() {
        mod by_macro {
            /// What the gateway returns.
            #[codes_core::codes(doc = "docs/gateway.md", success = 0, fields(retry: bool = "Retry"))]
            #[repr(u16)]
            pub(super) enum GatewayCode {
                RateLimited = 1429,
            }
        }
        let of_macro = by_macro::GatewayCode::ALL.iter().map(|code| {
            let code = *code;
            (code.code(), code.name(), code.meanings(), code.retry())
        });
        let of_build_script =
            GatewayCode::ALL.iter().map(|code| (code.code(), code.name(), code.meanings(), code.retry()));
        assert!(of_macro.eq(of_build_script));
        assert_eq!(GatewayCode::TABLES, by_macro::GatewayCode::TABLES);
        assert_eq!(GatewayCode::check(1401).unwrap_err().to_string(), "1401: The key is wrong.");
    }
}
