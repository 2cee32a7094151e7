use codes_core::{CodeWrapper, Status, codes};

#[codes(text = "| HRESULT | Description |\n|---|---|\n| 0x80070005 | Access is denied. |\n| 0x80070057 | The parameter is incorrect. |\n| 0x8007000E | Out of memory. |")]
#[repr(i32)]
pub enum Hresult {}

#[derive(Debug, CodeWrapper)]
#[codes(wraps = Hresult)]
enum Failure {
    #[codes(0x80070006)]
    Handle,
    #[codes(0x80070000..=0x80070004)]
    Range,
    #[codes(0x80070005, 0x80070005)]
    Denied,
    #[codes(other)]
    Other(Status<Hresult>),
}
#[derive(Debug, CodeWrapper)]
#[codes(wraps = Hresult)]
enum Part {
    #[codes(0x80070005)]
    Denied,
}
fn main() {}
