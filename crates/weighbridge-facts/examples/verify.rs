//! Prints the checks of the embedded snapshot.
fn main() -> Result<(), String> {
    let facts = weighbridge_facts::Facts::embedded()?;
    for check in weighbridge_facts::verify(&facts)? {
        let mark = if check.holds() { "holds" } else { "FAILS" };
        println!(
            "{mark}  {}: {} (stated {})",
            check.name, check.found, check.expected
        );
    }
    Ok(())
}
