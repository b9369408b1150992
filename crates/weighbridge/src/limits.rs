//! The last guard against a paper made to harm: where reading takes more memory or processor
//! time than any paper does, the program ends with a message, and never while it writes. What is refused by counting
//! (`docs/PAPERS.md`) is refused before it comes to this, alike on every machine; this looks at
//! the machine, and only where the system tells of it (Linux).

use std::io::Write;
use std::process::exit;
use std::sync::{Mutex, MutexGuard, Once, PoisonError};
use std::time::Duration;

/// Most memory, in KB: twice what any paper that is not refused was seen to take.
const MOST_MEMORY: u64 = 2 << 20;
/// Most processor time, in seconds: some times what the largest text that is read takes.
const MOST_TIME: u64 = 600;
/// Ticks of the system's clock in a second, the same on all Linux machines.
const TICKS: u64 = 100;

/// Whether a paper is being read and looked through. Who holds it cannot be ended.
static READING: Mutex<bool> = Mutex::new(false);

/// Keeps the program from being ended while something is written.
pub fn hold() -> MutexGuard<'static, bool> {
    READING.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The papers of the command have been looked through: what follows is other work.
pub fn done() {
    *hold() = false;
}

/// Watches from now on, for all papers of a command together.
pub fn watch() {
    static ONCE: Once = Once::new();
    *hold() = true;
    ONCE.call_once(|| {
        // Where no thread can be had, the paper is read unwatched.
        let _ = std::thread::Builder::new()
            .name("limits".to_owned())
            .spawn(|| {
                while let Ok(status) = std::fs::read_to_string("/proc/self/status") {
                    let times = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
                    let reading = hold();
                    if let Some(told) = exceeded(&status, &times).filter(|_| *reading) {
                        let _ = writeln!(std::io::stderr(), "weighbridge: {told}");
                        exit(1);
                    }
                    drop(reading);
                    std::thread::sleep(Duration::from_millis(20));
                }
            });
    });
}

/// What is too much, by what the system tells of the program.
fn exceeded(status: &str, times: &str) -> Option<String> {
    let memory = status
        .lines()
        .find_map(|line| line.strip_prefix("VmRSS:"))
        .and_then(|rest| rest.split_whitespace().next()?.parse::<u64>().ok())
        .unwrap_or(0);
    if memory > MOST_MEMORY {
        return Some(format!(
            "reading takes more than {} GB of memory, which no paper needs: the file was made to \
             harm, or it is damaged. Print it to a new PDF, or save its text, and read that",
            MOST_MEMORY >> 20
        ));
    }
    // The name of the program, in brackets, may have blanks.
    let spent: u64 = times
        .rsplit_once(')')
        .map(|(_, rest)| rest.split_whitespace().skip(11).take(2))
        .into_iter()
        .flatten()
        .filter_map(|ticks| ticks.parse::<u64>().ok())
        .sum();
    (spent / TICKS > MOST_TIME).then(|| {
        format!(
            "reading takes more than {MOST_TIME} seconds of processor time, which no paper \
             needs: split the file and read its parts"
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_too_much_is_told() {
        let status =
            |kb: u64| format!("Name:\tweighbridge\nVmPeak:\t 9999999 kB\nVmRSS:\t {kb} kB\n");
        let times = |user: u64, system: u64| {
            format!("7 (a b) c) R 1 2 3 4 5 6 7 8 9 10 {user} {system} 8000000 9000000 20 0")
        };
        assert_eq!(exceeded(&status(900_000), &times(50_000, 9_000)), None);
        let told = exceeded(&status(2_200_000), &times(10, 10)).unwrap();
        assert!(told.contains("2 GB of memory"), "{told}");
        let told = exceeded(&status(9), &times(50_000, 10_100)).unwrap();
        assert!(told.contains("600 seconds"), "{told}");
        // Where the system tells nothing.
        assert_eq!(exceeded("", ""), None);
    }
}
