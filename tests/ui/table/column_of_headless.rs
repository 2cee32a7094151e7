use codes_core::codes;

#[codes(
    text = "
# Responses

<table>
<tr><td>100</td><td>Done.</td></tr>
<tr><td>200</td><td>Too late.</td></tr>
<tr><td>201</td><td>Too soon.</td></tr>
</table>
",
    table = "Responses",
    columns(code = "100")
)]
#[repr(i32)]
pub enum VendorCode {}

fn main() {}
