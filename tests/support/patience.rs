//! Runs work that must end within a time limit, however busy the machine is.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::{Duration, Instant};
use std::{fs, io, thread};

/// The time that work may wait without using a processor, or take on systems that do not report processor time.
const FOR_A_WAIT: Duration = Duration::from_secs(600);

/// The result of some work, which runs in a thread of its own. Its processor time is limited. Time in which other
/// programs use the processor does not count.
///
/// Only Linux reports the processor time. On other systems there is a deadline, which is late enough for any machine.
///
/// # Panics
///
/// If the work panics, or does not end in time. In that case, its thread keeps running until the program ends.
pub fn in_time<T: Send + 'static>(limit: Duration, work: impl FnOnce() -> T + Send + 'static) -> T {
    in_time_or_wait(limit, FOR_A_WAIT, work)
}

fn in_time_or_wait<T: Send + 'static>(limit: Duration, wait: Duration, work: impl FnOnce() -> T + Send + 'static) -> T {
    let (started, start) = mpsc::channel();
    let (ended, end) = mpsc::channel();
    let thread = thread::spawn(move || {
        started.send(this_thread()).unwrap();
        let result = work();
        let _ = ended.send(());
        result
    });
    let (of_thread, since) = (start.recv().unwrap(), Instant::now());
    while end.recv_timeout(Duration::from_millis(50)) == Err(RecvTimeoutError::Timeout) {
        let used = of_thread.as_deref().ok().and_then(used);
        assert!(used.is_none_or(|used| used < limit), "it used a processor for {used:?}, and has not ended");
        assert!(since.elapsed() < wait, "it waits for something: {:?}", since.elapsed());
    }
    thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
}

/// The file in which Linux reports the state of a thread.
fn this_thread() -> io::Result<PathBuf> {
    Ok(Path::new("/proc").join(fs::read_link("/proc/thread-self")?))
}

/// The processor time of a thread, in its own code and in the kernel.
fn used(of_thread: &Path) -> Option<Duration> {
    let stat = fs::read_to_string(of_thread.join("stat")).ok()?;
    // The name, in brackets, is the second field, and may contain anything. These are the 14th and 15th fields.
    let mut fields = stat.rsplit_once(')')?.1.split_whitespace().skip(11);
    let ticks = fields.next()?.parse::<u64>().ok()? + fields.next()?.parse::<u64>().ok()?;
    // For programs, a second has a hundred of these units, whatever the kernel uses.
    Some(Duration::from_millis(ticks * 10))
}

#[cfg(test)]
mod tests {
    use std::hint;
    use std::sync::Arc;
    use std::sync::atomic::{AtomicBool, Ordering};

    use super::*;

    const SHORT: Duration = Duration::from_millis(200);

    /// The message of a test that waits for work that does not end by itself.
    fn complaint(limit: Duration, wait: Duration, round: fn()) -> String {
        let stop = Arc::new(AtomicBool::new(false));
        let is_stopped = Arc::clone(&stop);
        let work = move || {
            while !is_stopped.load(Ordering::Relaxed) {
                round();
            }
        };
        let waiting = thread::spawn(move || in_time_or_wait(limit, wait, work));
        let panic = waiting.join().unwrap_err();
        stop.store(true, Ordering::Relaxed);
        *panic.downcast::<String>().unwrap()
    }

    #[test]
    fn work_in_time_has_a_result() {
        assert_eq!(in_time(SHORT, || 7), 7);
    }

    #[test]
    #[cfg(target_os = "linux")]
    fn endless_work_exceeds_its_processor_time() {
        let said = complaint(SHORT, FOR_A_WAIT, hint::spin_loop);
        assert!(said.starts_with("it used a processor for"), "{said}");
    }

    #[test]
    fn an_endless_wait_exceeds_its_deadline() {
        let said = complaint(FOR_A_WAIT, SHORT, || thread::sleep(Duration::from_millis(10)));
        assert!(said.starts_with("it waits for something"), "{said}");
    }

    #[test]
    #[cfg(target_os = "linux")]
    fn waiting_is_not_processor_time() {
        in_time(SHORT, || thread::sleep(SHORT * 3));
    }

    #[test]
    #[should_panic(expected = "its own words")]
    fn a_panic_keeps_its_message() {
        in_time(SHORT, || panic!("its own words"));
    }
}
