//! Prints a paper as it was read, for the eye: outline, then passages.
use weighbridge_papers::Paper;
fn main() {
    let name = std::env::args().nth(1).unwrap_or_default();
    let bytes = std::fs::read(&name).unwrap_or_default();
    let start = std::time::Instant::now();
    let read = Paper::read(&bytes, &name);
    eprintln!("{:?}", start.elapsed());
    match read {
        Err(e) => eprintln!("{e}"),
        Ok(paper) => {
            println!(
                "TITLE {} paged {} sheets {} warnings {:?}",
                paper.title,
                paper.paged,
                paper.sheets.len(),
                paper.warnings
            );
            println!(
                "LABELS {:?}",
                paper
                    .sheets
                    .iter()
                    .map(|s| s.label.clone().unwrap_or_default())
                    .collect::<Vec<_>>()
            );
            let mut s = 0;
            for (i, p) in paper.passages.iter().enumerate() {
                while s < paper.sections.len() && paper.sections[s].passages.start <= i {
                    println!(
                        "{} {} (p{})",
                        "#".repeat(paper.sections[s].level as usize),
                        paper.sections[s].heading,
                        paper.sections[s].page
                    );
                    s += 1;
                }
                println!(
                    "  [{}-{} {:?} {}] {}",
                    p.page,
                    p.last_page,
                    p.kind,
                    p.number.clone().unwrap_or_default(),
                    p.sentences().collect::<Vec<_>>().join(" ¦ ")
                );
            }
            for x in &paper.sections[s..] {
                println!("# {}", x.heading);
            }
        }
    }
}
