//! Builds the snapshot without the command line, for when there is none yet.
fn main() -> Result<(), String> {
    let mut words = std::env::args().skip(1);
    let (data, out) = (
        words.next().unwrap_or_default(),
        words.next().unwrap_or_default(),
    );
    for (name, rows, bytes) in weighbridge_facts::build(data.as_ref(), out.as_ref())? {
        println!("{name}: {rows} rows, {bytes} bytes");
    }
    Ok(())
}
