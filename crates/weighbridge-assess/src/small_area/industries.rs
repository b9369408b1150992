//! Where an industry stands: its broad group, its industry of the district
//! accounts and its 3-digit group. It holds no figures.

/// Broad groups of the survey.
pub const BROAD: usize = 18;
/// Manufacturing among the broad groups, counted from 0.
pub const MANUFACTURING: usize = 2;
/// Mining and utilities among them.
pub const UTILITIES: usize = 1;

/// Industries of the district accounts that do not overlap and cover
/// everything, with the last division of each.
pub const ACCOUNTS: [(u32, &str); 36] = [
    (9, "AB (1-9)"),
    (15, "CA-CB (10-15)"),
    (18, "CC (16-18)"),
    (23, "CD-CG (19-23)"),
    (25, "CH (24-25)"),
    (30, "CI-CL (26-30)"),
    (33, "CM (31-33)"),
    (39, "DE (35-39)"),
    (41, "41"),
    (42, "42"),
    (43, "43"),
    (45, "45"),
    (46, "46"),
    (47, "47"),
    (51, "49-51"),
    (53, "52-53"),
    (56, "I (55-56)"),
    (60, "58-60"),
    (63, "61-63"),
    (66, "K (64-66)"),
    (68, "68"),
    (69, "69"),
    (70, "70"),
    (71, "71"),
    (75, "72-75"),
    (77, "77"),
    (80, "78-80"),
    (81, "81"),
    (82, "82"),
    (84, "O (84)"),
    (85, "P (85)"),
    (88, "Q (86-88)"),
    (93, "R (90-93)"),
    (95, "94-95"),
    (96, "96"),
    (99, "T (97-98)"),
];

const LAST_DIVISIONS: [u32; BROAD] = [
    3, 0, 33, 43, 45, 46, 47, 53, 56, 63, 66, 68, 75, 82, 84, 85, 88, 99,
];

fn division(code: &str) -> u32 {
    code.get(..2)
        .and_then(|text| text.parse().ok())
        .unwrap_or(99)
}

/// The broad group (1 to 18) of an industry, by its division.
#[must_use]
pub fn broad_group(code: &str) -> usize {
    let division = division(code);
    if (5..=9).contains(&division) || (35..=39).contains(&division) {
        return UTILITIES + 1;
    }
    LAST_DIVISIONS
        .iter()
        .position(|last| division <= *last)
        .map_or(BROAD, |at| at + 1)
}

/// Position in [`ACCOUNTS`] of an industry.
#[must_use]
pub fn account(code: &str) -> usize {
    let division = division(code);
    ACCOUNTS
        .iter()
        .position(|(last, _)| division <= *last)
        .unwrap_or(ACCOUNTS.len() - 1)
}

/// A list of industries with where each stands. A 3-digit group lies in one
/// industry of the accounts, and that in one broad group; in [`Self::blocks`]
/// what belongs together follows each other.
#[derive(Clone)]
pub struct Industries {
    /// Number of industries.
    pub count: usize,
    /// Position in [`ACCOUNTS`] of each industry.
    pub account: Vec<usize>,
    /// Position of the 3-digit group of each industry.
    pub group: Vec<usize>,
    /// Number of 3-digit groups.
    pub groups: usize,
    /// Broad group (from 0) of each 3-digit group.
    pub broad_of_group: Vec<usize>,
    /// For each broad group its industries, by account and 3-digit group.
    pub blocks: Vec<Vec<usize>>,
}

impl Industries {
    /// From the 3-digit group, account and broad group (from 0) of each.
    pub fn new(group_codes: &[&str], account: Vec<usize>, broad: &[usize]) -> Self {
        let mut known: Vec<&str> = group_codes.to_vec();
        known.sort_unstable();
        known.dedup();
        let group: Vec<usize> = group_codes
            .iter()
            .map(|code| known.binary_search(code).unwrap_or(0))
            .collect();
        let mut broad_of_group = vec![BROAD - 1; known.len()];
        let mut blocks = vec![Vec::new(); BROAD];
        for (industry, broad) in broad.iter().enumerate() {
            broad_of_group[group[industry]] = *broad;
            blocks[*broad].push(industry);
        }
        for block in &mut blocks {
            block.sort_by_key(|industry| (account[*industry], group[*industry], *industry));
        }
        Self {
            count: group_codes.len(),
            account,
            group,
            groups: known.len(),
            broad_of_group,
            blocks,
        }
    }

    /// The industries of the statistics, by code of UK SIC 2007.
    pub fn of_leaves(leaves: &[String]) -> Self {
        let groups: Vec<&str> = leaves
            .iter()
            .map(|leaf| leaf.get(..3).unwrap_or(leaf))
            .collect();
        let broad: Vec<usize> = leaves.iter().map(|leaf| broad_group(leaf) - 1).collect();
        let account = leaves.iter().map(|leaf| account(leaf)).collect();
        Self::new(&groups, account, &broad)
    }

    /// Whether a 3-digit group is in manufacturing.
    pub fn makes(&self, group: usize) -> bool {
        self.broad_of_group[group] == MANUFACTURING
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn divisions_fall_where_the_survey_puts_them() {
        let wanted = [
            ("01110", 1),
            ("05101", 2),
            ("09900", 2),
            ("10110", 3),
            ("33200", 3),
            ("35110", 2),
            ("39000", 2),
            ("41100", 4),
            ("45111", 5),
            ("47110", 7),
            ("53100", 8),
            ("63110", 10),
            ("75000", 13),
            ("82110", 14),
            ("88990", 17),
            ("96090", 18),
            ("99000", 18),
        ];
        for (code, group) in wanted {
            assert_eq!(broad_group(code), group, "{code}");
        }
        assert_eq!(ACCOUNTS[account("24100")].1, "CH (24-25)");
        assert_eq!(ACCOUNTS[account("72110")].1, "72-75");
    }
}
