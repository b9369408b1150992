//! Reads a table as `weighbridge data add` does and prints what it found.

fn main() -> Result<(), String> {
    let facts = weighbridge_facts::Facts::embedded()?;
    for path in std::env::args().skip(1) {
        println!("== {path}");
        match weighbridge_facts::nomis::read(path.as_ref(), &facts) {
            Ok(read) => {
                for note in &read.notes {
                    println!("{note}");
                }
                for table in &read.tables {
                    let sum: f64 = table.values.iter().filter(|value| !value.is_nan()).sum();
                    println!(
                        "{} {}: {} x {}, sum {sum}",
                        table.name,
                        table.year,
                        table.places.len(),
                        table.industries.len()
                    );
                }
            }
            Err(problems) => println!("{}", weighbridge_facts::nomis::tell(&problems)),
        }
    }
    Ok(())
}
