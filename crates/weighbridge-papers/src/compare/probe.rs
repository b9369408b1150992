use super::tests::compared;
#[test]
fn probe() {
    let Ok(files) = std::env::var("PROBE") else {
        return;
    };
    for file in files.split(',') {
        for line in std::fs::read_to_string(file).unwrap().lines() {
            let Some((old, new)) = line.split_once('|') else {
                println!("{line}");
                continue;
            };
            let page = |text: &str, title: &str| {
                format!(
                    "# {title}\n\n## Our approach\n\nThis chapter describes the approach of the Government.\n\n{text}\n\nThe chapters that follow set out each theme in turn.\n"
                )
            };
            let told = compared(
                &page(new, "An industrial strategy for Wales"),
                &page(old, "A plan for industry in Wales"),
            );
            println!("OLD {old} \nNEW {new}");
            for c in &told.changes {
                let side = match (c.before, c.now) {
                    (Some(_), Some(_)) => "",
                    (None, _) => "[now]",
                    _ => "[before]",
                };
                println!("    {} | {} {side}", c.what.as_str(), c.how.join("; "));
            }
            if told.changes.is_empty() {
                println!("    NO ROWS");
            }
        }
    }
}
