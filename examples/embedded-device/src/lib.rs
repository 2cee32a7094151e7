//! The driver of a radio module: no standard library, no allocation, codes in the manual's notation.

#![no_std]

use codes_core::{Status, codes};

/// The status words of the radio module.
#[codes(doc = "docs/radio-module.md", success = 0, strip_prefix = "RM_ERR_")]
#[repr(u16)]
pub enum RadioCode {
    Busy = 0x8001,
    DutyCycle = 0x8011,
}

/// The driver's reaction to a status word. With `defmt`, `defmt::warn!("{}", next)` sends two bytes for the word, and no
/// text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub enum Next {
    /// Sends the next command.
    Continue,
    /// Sends the same command again, after this many milliseconds.
    Repeat {
        /// Milliseconds.
        after: u32,
    },
    /// Stops, with the word for a log.
    Stop(Status<RadioCode>),
}

/// Decides by the two bytes of the module's answer, the high one first.
///
/// ```
/// use codes_example_embedded_device::{Next, RadioCode, next};
///
/// assert_eq!(next([0x00, 0x00]), Next::Continue);
/// assert_eq!(next([0x80, 0x01]), Next::Repeat { after: 20 });
/// let Next::Stop(status) = next([0x80, 0xf3]) else { unreachable!() };
/// assert_eq!(status.known(), None);
/// assert_eq!(RadioCode::describe(0x80f3).unwrap().text, "The hardware is damaged.");
/// assert_eq!(RadioCode::Busy.to_string(), "0x8001: The module is busy. Send the command again after 20 ms.");
/// ```
#[must_use]
pub fn next(answer: [u8; 2]) -> Next {
    let Err(failure) = RadioCode::check(u16::from_be_bytes(answer)) else { return Next::Continue };
    match *failure.status() {
        Status::Known(RadioCode::Busy) => Next::Repeat { after: 20 },
        Status::Known(RadioCode::DutyCycle) => Next::Repeat { after: 60 * 60 * 1000 },
        status => Next::Stop(status),
    }
}
