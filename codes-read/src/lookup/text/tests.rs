use super::*;

/// codes-core looks them up with these, too.
#[test]
fn texts_have_these_keys() {
    for (text, of_one, of_two, of_three, of_all) in [
        ("", 0x0000_0000_0000_0000, 0x0000_0000_0000_0000, 0x0000_0000_0000_0000, 0x0000_0000_0000_0000),
        ("A", 0x9E37_79B9_7F4A_7C56, 0x9E37_79B9_7F4A_7C56, 0x9E37_79B9_7F4A_7C56, 0xF305_1F49_3B39_03F5),
        ("OK", 0x3C6E_F372_FE95_4379, 0x3C6E_F372_FE95_4379, 0x3C6E_F372_FE95_4379, 0x85E9_7A29_47B7_6C3B),
        ("E42", 0xDAA6_6D2C_7E11_A884, 0xDAA6_6D2C_7E11_A884, 0xDAA6_6D2C_7E11_A884, 0xE8F9_2236_C312_3309),
        ("DB:0140", 0x83BE_9656_AB3D_95C3, 0x83BE_9656_AB3D_95C3, 0x83BE_9656_AB3D_95C3, 0xBD73_9A0D_D288_D610),
        ("AuthFailure", 0x2798_8262_95CC_F0B0, 0x2798_8262_95CC_F0B0, 0x2798_8262_95CC_F0B0, 0xA344_696B_39C0_193A),
        (
            "AuthFailure.Id.0",
            0x4EFA_6A00_6FB1_462A,
            0xBA7D_3868_EABA_CB04,
            0x2600_06D1_65C4_4FDE,
            0xF535_04B8_A992_7621,
        ),
        (
            "AuthFailure.TokenFailure",
            0xDEB8_9934_CE45_2373,
            0xDFC4_A384_494E_A84D,
            0xE949_D355_2898_29C8,
            0xAF8B_E7BC_B835_34B4,
        ),
        (
            "InvalidParameterValue.RegionNotFoundTwice1234567",
            0xC8D6_1231_27A2_B2A8,
            0x21D5_9FEC_E488_7EE6,
            0x7889_F92C_F0EC_69AF,
            0xC3BC_0E3D_63D0_2350,
        ),
        (
            "InvalidParameterValue.RegionNotFoundTwice12345678",
            0x0B50_D8BA_9753_087F,
            0x6450_6676_5438_D4BD,
            0xBB04_BFB6_609C_BF86,
            0x4C20_9C8D_4384_2F2C,
        ),
    ] {
        let hashes = [TextHash::Chunks(1), TextHash::Chunks(2), TextHash::Chunks(3), TextHash::All];
        let keys = hashes.map(|hash| hash.key(text));
        assert_eq!(keys, [of_one, of_two, of_three, of_all], "{text}: {keys:#X?}");
    }
}

#[test]
fn texts_are_hashed_by_sums_unless_two_have_the_same() {
    assert_eq!(TextHash::of(&[]), TextHash::Chunks(1));
    assert_eq!(TextHash::of(&["E1", "E2", "Timeout"]), TextHash::Chunks(1));
    assert_eq!(TextHash::of(&["AuthFailure.TokenFailure", "Other"]), TextHash::Chunks(2));
    let parts = ["InvalidParameter", "ResourceNotFound"];
    let swapped = [parts.concat(), [parts[1], parts[0]].concat()];
    assert_eq!(TextHash::of(&[&swapped[0], &swapped[1]]), TextHash::All);
    // They differ where four chunks do not look.
    let long = |place: usize| (0..80).map(|at| if at == place { 'b' } else { 'a' }).collect::<String>();
    assert_eq!(TextHash::of(&[&long(50), &long(51)]), TextHash::All);
}

#[test]
fn as_many_chunks_are_read_as_most_codes_have() {
    let text = "x".repeat(200);
    let of = |lengths: &[usize]| chunks(&lengths.iter().map(|length| &text[..*length]).collect::<Vec<_>>());
    assert_eq!([of(&[]), of(&[0]), of(&[16]), of(&[17]), of(&[48]), of(&[49]), of(&[200])], [1, 1, 1, 2, 3, 4, 4]);
    assert_eq!(of(&[vec![12; 18], vec![200]].concat()), 4);
    assert_eq!(of(&[vec![12; 19], vec![200]].concat()), 1);
}

/// Wherever it is.
#[test]
fn another_letter_makes_another_hash() {
    for length in 1..=80 {
        let text: String = (0..length).map(|at| char::from(b'a' + at % 26)).collect();
        for at in 0..text.len() {
            let other = format!("{}#{}", &text[..at], &text[at + 1..]);
            let hashes = [1, 2, 3, 4].into_iter().filter(|count| text.len() <= 16 * count).map(TextHash::Chunks);
            for hash in hashes.chain([TextHash::All]) {
                assert_ne!(hash.key(&text), hash.key(&other), "{hash:?} {other}");
            }
        }
    }
}
