//! Pairs that the comparison tells between papers: `measure_chance NOW EARLIER...`.
//! Between papers on unrelated matters every pair told is chance. It says which they
//! are and how many, and judges nothing.

use weighbridge_papers::Paper;
use weighbridge_papers::commitment::Author;
use weighbridge_papers::compare::{What, compare};

fn main() -> Result<(), String> {
    let read = |path: &String| -> Result<Paper, String> {
        let bytes = std::fs::read(path).map_err(|error| format!("{path}: {error}"))?;
        let name = path.rsplit('/').next().unwrap_or(path);
        Paper::read(&bytes, name).map_err(|error| format!("{path}: {error}"))
    };
    let paths: Vec<String> = std::env::args().skip(1).collect();
    let [now, earlier @ ..] = paths.as_slice() else {
        return Err("usage: measure_chance NOW EARLIER...".to_owned());
    };
    let now = read(now)?;
    for path in earlier {
        let earlier = read(path)?;
        let told = compare(&now, &earlier, &Author::default(), &[]);
        println!("{} | {path}", now.title);
        for what in [
            What::CarriedOver,
            What::Reversed,
            What::Unclear,
            What::SpokenOf,
            What::Perhaps,
        ] {
            let of: Vec<_> = told
                .changes
                .iter()
                .filter(|change| change.what == what)
                .collect();
            println!("{}: {}", what.as_str(), of.len());
            for change in of {
                let before = change.before.map_or("", |at| told.before[at].text.as_str());
                let now = match (change.now, &change.nearest) {
                    (Some(at), _) => told.now[at].text.as_str(),
                    (None, Some(nearest)) => nearest.text.as_str(),
                    (None, None) => "",
                };
                println!("  {:.2} {before}\n    -> {now}", change.similarity);
            }
        }
    }
    Ok(())
}
