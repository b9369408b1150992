//! Outlines of the districts (ONS, from a TopoJSON file in WGS84): the lines
//! that districts share, each once, and which lines make up each ring. Areas
//! made of districts are dissolved from them, and neighbours read off them.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::Value;

use crate::repairs;
use crate::snapshot::Table;

#[allow(clippy::cast_possible_truncation)] // hundred-thousandths of a degree
fn fine(degrees: f64) -> i32 {
    (degrees * 1e5).round() as i32
}

/// Two tables: `lines` (`line`, `longitude`, `latitude`, in 1e-5 degree) and
/// `rings` (`place`, `ring`, `line`; a negative line `-n-1` is run backwards).
///
/// # Errors
/// When the file cannot be read or a district has no outline.
pub fn tables(data: &Path, districts: &[String]) -> Result<(Table, Table), String> {
    let file = "geography/topo.json";
    let text = std::fs::read(data.join(file)).map_err(|error| format!("{file}: {error}"))?;
    let topology: Value =
        serde_json::from_slice(&text).map_err(|error| format!("{file}: {error}"))?;
    let pair = |value: &Value| {
        [
            value[0].as_f64().unwrap_or(0.0),
            value[1].as_f64().unwrap_or(0.0),
        ]
    };
    let (scale, shift) = (
        pair(&topology["transform"]["scale"]),
        pair(&topology["transform"]["translate"]),
    );
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();

    let mut rings: BTreeMap<String, Vec<Vec<i64>>> = BTreeMap::new();
    for area in list(&topology["objects"]["ltla"]["geometries"]) {
        let code = area["properties"]["areacd"]
            .as_str()
            .unwrap_or("")
            .to_owned();
        let code = repairs::district_2023(&code).to_owned();
        // Districts that ended are in the file too; the codes of 2023 decide.
        if !districts.contains(&code) {
            continue;
        }
        let polygons = if area["type"] == "Polygon" {
            vec![area["arcs"].clone()]
        } else {
            list(&area["arcs"])
        };
        let found = polygons
            .iter()
            .flat_map(list)
            .map(|ring| list(&ring).iter().filter_map(Value::as_i64).collect())
            .collect();
        rings.insert(code, found);
    }
    let missing: Vec<&str> = districts
        .iter()
        .filter(|code| !rings.contains_key(*code))
        .map(String::as_str)
        .collect();
    if !missing.is_empty() {
        return Err(format!("{file}: no outline for {}", missing.join(", ")));
    }

    // Keep the lines in use, numbered afresh in the order of the file.
    let mut used: BTreeMap<usize, i32> = BTreeMap::new();
    let index = |line: i64| usize::try_from(if line < 0 { !line } else { line }).unwrap_or(0);
    for line in rings.values().flatten().flatten() {
        used.insert(index(*line), 0);
    }
    let (mut number, mut x, mut y) = (Vec::new(), Vec::new(), Vec::new());
    let arcs = list(&topology["arcs"]);
    for (fresh, (old, name)) in used.iter_mut().enumerate() {
        *name = i32::try_from(fresh).unwrap_or(i32::MAX);
        let mut at = [0.0, 0.0];
        for step in list(&arcs[*old]) {
            let step = pair(&step);
            at = [at[0] + step[0], at[1] + step[1]];
            number.push(*name);
            x.push(fine(at[0] * scale[0] + shift[0]));
            y.push(fine(at[1] * scale[1] + shift[1]));
        }
    }
    let (mut place, mut ring_of, mut line_of) = (Vec::new(), Vec::new(), Vec::new());
    for (code, rings) in &rings {
        for (ring, lines) in rings.iter().enumerate() {
            for line in lines {
                let name = used.get(&index(*line)).copied().unwrap_or(0);
                place.push(code.as_str());
                ring_of.push(i32::try_from(ring).unwrap_or(i32::MAX));
                line_of.push(if *line < 0 { -name - 1 } else { name });
            }
        }
    }
    let lines = Table::default()
        .integer("line", number)
        .integer("longitude", x)
        .integer("latitude", y);
    let rings = Table::default()
        .text("place", place)
        .integer("ring", ring_of)
        .integer("line", line_of);
    Ok((lines, rings))
}
