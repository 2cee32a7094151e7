#!/usr/bin/env bash
# Shows what the real rust-analyzer makes of documents: `rustup component add rust-analyzer` has it. Paths from the folder of Cargo.toml expand;
# paths from the calling file do where rust-analyzer says which file that is (the one of Rust 1.95 does not in this mode), else they are the error
# that says what to write, and never another document.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export CARGO_TARGET_DIR=${CARGO_TARGET_DIR:-$root/target/rust-analyzer}
mkdir -p "$work/src/nested" "$work/docs"
cat >"$work/Cargo.toml" <<TOML
[package]
name = "edited"
version = "0.0.0"
edition = "2024"

[dependencies]
codes-core = { path = "$root/codes-core" }

[workspace]
TOML
cp "$root/Cargo.lock" "$work/Cargo.lock"
printf '| Code | Text |\n|---|---|\n| 1 | Too late. |\n' | tee "$work/docs/vendor.md" >"$work/src/nested/near.md"
# Where a guess from the wrong folder would find it.
mkdir -p "$work/nested"
printf '| Code | Text |\n|---|---|\n| 1 | Wrong document. |\n' >"$work/nested/near.md"

# The errors that rust-analyzer has for a source.
errors() {
    printf '%s\n' "$1" >"$work/src/lib.rs"
    (cd "$work" && rust-analyzer diagnostics . 2>/dev/null || true) | tr '\r' '\n' | grep -a 'crate edited,.* Error ' || true
}
from_manifest=$(errors '#[codes_core::codes(doc = "docs/vendor.md")] #[repr(i32)] pub enum VendorCode {}
pub fn late() -> VendorCode { VendorCode::TooLate }')
[ -z "$from_manifest" ] || { echo "doc = \"docs/vendor.md\": $from_manifest"; exit 1; }
from_file=$(errors '#[codes_core::codes(doc = "./nested/near.md")] #[repr(i32)] pub enum NearCode { Late = 1 }
pub fn late() -> NearCode { NearCode::Late }')
case $from_file in
'') echo "paths from the calling file expand" ;;
*"the calling file is not known here"*) echo "paths from the calling file: rust-analyzer does not tell which file that is" ;;
*) echo "doc = \"./nested/near.md\": $from_file"; exit 1 ;;
esac
misread=$(errors '#[codes_core::codes(doc = "./nested/near.md")] #[repr(i32)] pub enum NearCode {}
pub fn wrong() -> NearCode { NearCode::WrongDocument }')
[[ $misread == *"no such associated item"* ]] || { echo "another document is read: $misread"; exit 1; }
