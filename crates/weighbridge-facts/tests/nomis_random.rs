//! Whatever the bytes, the answer is a table or problems, never a panic.
#![allow(clippy::unwrap_used)]

mod nomis_made;

use nomis_made::{FACTS, csv, long, ods, wide, xlsx};
use proptest::prelude::*;
use weighbridge_facts::nomis::{read_bytes, tell};

fn answer(bytes: Vec<u8>) {
    match read_bytes("any.csv", bytes, &FACTS) {
        Ok(read) => {
            assert!(!read.tables.is_empty());
            for table in read.tables {
                assert_eq!(
                    table.values.len(),
                    table.places.len() * table.industries.len()
                );
                assert!(table.places.is_sorted_by(|a, b| a < b));
                assert!(
                    table
                        .values
                        .iter()
                        .all(|value| value.is_nan() || *value >= 0.0)
                );
            }
        }
        Err(problems) => assert!(!tell(&problems).is_empty()),
    }
}

/// Words of Nomis and some that are not, for grids that look like tables.
const WORDS: [&str; 40] = [
    "",
    "",
    "date",
    "2023",
    "2015",
    "Area : Barnsley",
    "Barnsley",
    "E08000016",
    "E07000163 : Craven",
    "industry",
    "24100",
    "2015",
    "C : Manufacturing",
    "3 : Manufacturing (C)",
    "Total",
    "Column Total",
    "number",
    "Flags",
    "Employment",
    "Employees",
    "employment status",
    "measure",
    "Count",
    "percent",
    "DATE",
    "GEOGRAPHY_CODE",
    "GEOGRAPHY_NAME",
    "INDUSTRY_CODE",
    "OBS_VALUE",
    "OBS_STATUS",
    "mnemonic",
    "*",
    "5",
    "1,250",
    "100",
    "12.5%",
    "x",
    "\u{fffd}é",
    ":",
    "local authority: district / unitary",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes(bytes in proptest::collection::vec(any::<u8>(), 0..600)) {
        answer(bytes);
    }

    #[test]
    fn any_workbook_beginning(bytes in proptest::collection::vec(any::<u8>(), 0..600), old in any::<bool>()) {
        let mut whole = if old { b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec() } else { b"PK\x03\x04".to_vec() };
        whole.extend(bytes);
        answer(whole);
    }

    #[test]
    fn any_grid_of_its_words(grid in proptest::collection::vec(proptest::collection::vec(0..WORDS.len(), 0..7), 1..14)) {
        let rows = grid.iter().map(|row| row.iter().map(|word| WORDS[*word].to_owned()).collect()).collect();
        answer(csv(&rows));
    }

    #[test]
    fn any_change_of_a_good_file(
        which in 0..5_usize,
        changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>(), 0..3_u8), 1..8),
    ) {
        let mut bytes = match which {
            0 => csv(&wide()),
            1 => csv(&long()),
            2 => xlsx(&wide()),
            3 => ods(&wide()),
            _ => nomis_made::separated(&wide(), '\t').encode_utf16().flat_map(u16::to_le_bytes).collect(),
        };
        for (at, byte, how) in changes {
            let at = at.index(bytes.len().max(1)).min(bytes.len().saturating_sub(1));
            match how {
                0 => bytes[at] = byte,
                1 => bytes.truncate(at.max(1)),
                _ => bytes.insert(at, byte),
            }
        }
        answer(bytes);
    }
}
