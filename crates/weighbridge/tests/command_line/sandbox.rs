//! Runs of the program, each in a folder of its own, and the files they leave.

use std::collections::BTreeMap;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

/// How a run ended.
pub struct Run {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Run {
    pub fn of(command: &mut Command) -> Self {
        let output = command.output().unwrap();
        Self {
            code: output
                .status
                .code()
                .unwrap_or_else(|| panic!("ended by a signal: {output:?}")),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// The standard output of a run that must have gone well and silently.
    pub fn good(self) -> String {
        assert_eq!((self.code, self.err.as_str()), (0, ""), "{}", self.out);
        self.out
    }

    /// The message of a run that must have failed with this code, printing no
    /// result and no trace of the program's insides.
    pub fn bad(self, code: i32) -> String {
        assert_eq!((self.code, self.out.as_str()), (code, ""), "{}", self.err);
        for inside in ["panicked", "RUST_BACKTRACE", ".rs:", "Os {", "Err("] {
            assert!(!self.err.contains(inside), "{}", self.err);
        }
        self.err
    }
}

/// A folder to work in, and one beside it for the user's own tables.
pub struct Sandbox {
    dir: tempfile::TempDir,
}

impl Sandbox {
    pub fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        std::fs::create_dir(dir.path().join("work")).unwrap();
        Self { dir }
    }

    /// A path in the folder.
    pub fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join("work").join(name)
    }

    /// The folder of the user's own tables.
    pub fn data(&self) -> PathBuf {
        self.dir.path().join("data")
    }

    pub fn write(&self, name: &str, text: &str) {
        std::fs::write(self.path(name), text).unwrap();
    }

    /// Names in the folder, in order.
    pub fn names(&self) -> Vec<String> {
        let mut names: Vec<String> = std::fs::read_dir(self.path(""))
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    pub fn command(&self, program: impl AsRef<std::ffi::OsStr>) -> Command {
        let mut command = Command::new(program);
        command
            .current_dir(self.path(""))
            .env("WEIGHBRIDGE_DATA", self.data())
            .env("WEIGHBRIDGE_CACHE", self.dir.path().join("cache"))
            .env("COLUMNS", "80");
        command
    }

    pub fn run(&self, arguments: &[&str]) -> Run {
        Run::of(self.command(PROGRAM).args(arguments))
    }

    /// Runs a line of the shell, in which `$0` is the program.
    #[cfg(target_os = "linux")]
    pub fn shell(&self, line: &str) -> Run {
        Run::of(self.command("sh").args(["-c", line, PROGRAM]))
    }
}

pub const PROGRAM: &str = env!("CARGO_BIN_EXE_weighbridge");

/// `weighbridge assess` with no option, run once for all tests that read it.
pub struct Default {
    pub out: String,
    pub folder: PathBuf,
}

pub static DEFAULT: LazyLock<Default> = LazyLock::new(|| {
    let home = Path::new(env!("CARGO_TARGET_TMPDIR")).join("command_line");
    if home.exists() {
        std::fs::remove_dir_all(&home).unwrap();
    }
    std::fs::create_dir_all(&home).unwrap();
    let run = Run::of(
        Command::new(PROGRAM)
            .arg("assess")
            .current_dir(&home)
            .env("WEIGHBRIDGE_DATA", home.join("none")),
    );
    Default {
        out: run.good(),
        folder: home.join("weighbridge-report"),
    }
});

/// Every file under a folder: path and bytes.
pub fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in std::fs::read_dir(&next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(folder).unwrap().to_owned();
                found.insert(name, std::fs::read(&path).unwrap());
            }
        }
    }
    found
}

/// The rows of a CSV, each by heading.
pub fn rows(path: &Path) -> Vec<BTreeMap<String, String>> {
    csv::Reader::from_path(path)
        .unwrap()
        .deserialize()
        .collect::<Result<_, _>>()
        .unwrap()
}

/// The headings of a CSV.
pub fn headings(path: &Path) -> Vec<String> {
    let mut reader = csv::Reader::from_path(path).unwrap();
    let headings = reader.headers().unwrap();
    headings.iter().map(str::to_owned).collect()
}

/// A number of a row.
pub fn number(row: &BTreeMap<String, String>, column: &str) -> f64 {
    row[column]
        .parse()
        .unwrap_or_else(|_| panic!("{column} is no number: {row:?}"))
}

/// The tables write so many decimals: a figure read back may differ by half a
/// unit of the last, and by the nearest binary number.
pub fn printed(value: f64) -> f64 {
    let decimals = match value.abs() {
        size if size >= 1_000.0 => 1,
        size if size >= 1.0 => 4,
        _ => 6,
    };
    0.501 * 10_f64.powi(-decimals)
}

/// A file of the shared folder, unpacked; none where the folder is not there,
/// which fails in CI.
pub fn shared(name: &str) -> Option<Vec<u8>> {
    let root = std::env::var_os("WEIGHBRIDGE_SHARED").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared"),
        PathBuf::from,
    );
    let path = root.join("data").join(name);
    let Ok(bytes) = std::fs::read(&path) else {
        assert!(
            std::env::var_os("CI").is_none(),
            "{} is not there, and CI must check against it",
            path.display()
        );
        eprintln!("SKIPPED, NOT CHECKED: {} is not there", path.display());
        return None;
    };
    if !name.ends_with(".gz") {
        return Some(bytes);
    }
    let mut unpacked = Vec::new();
    flate2::read::GzDecoder::new(bytes.as_slice())
        .read_to_end(&mut unpacked)
        .unwrap();
    Some(unpacked)
}

/// The command fails, and says all of this.
pub fn fails(arguments: &[&str], said: &[&str]) {
    says(&Sandbox::new().run(arguments).bad(1), said);
}

/// All of this stands in what was told.
#[track_caller]
pub fn says(told: &str, words: &[&str]) {
    for words in words {
        assert!(told.contains(words), "no \"{words}\" in: {told}");
    }
}

/// No line is wider than the terminal of these runs.
#[track_caller]
pub fn fits(told: &str) {
    for line in told.lines() {
        assert!(line.chars().count() <= 80, "{line}");
    }
}

/// What was told on one line, wherever the lines of the terminal ended.
pub fn flat(told: &str) -> String {
    told.split_whitespace().collect::<Vec<_>>().join(" ")
}
