//! Checks the snapshot against figures that its sources state.

use weighbridge_model::place::Geography;

use crate::Facts;

/// One check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Check {
    /// What is checked.
    pub name: String,
    /// What the source states.
    pub expected: i64,
    /// What the snapshot holds.
    pub found: i64,
}

impl Check {
    /// Whether the two agree.
    #[must_use]
    pub fn holds(&self) -> bool {
        self.expected == self.found
    }
}

#[allow(clippy::cast_possible_truncation, clippy::cast_possible_wrap)] // counts and jobs
fn count(name: &str, expected: i64, found: usize) -> Check {
    Check {
        name: name.to_owned(),
        expected,
        found: found as i64,
    }
}

/// All checks, in order.
///
/// # Errors
/// When a table is damaged.
pub fn verify(facts: &Facts) -> Result<Vec<Check>, String> {
    let mut checks = Vec::new();
    for (length, name, expected) in [
        (1, "sections", 21),
        (2, "divisions", 88),
        (3, "groups", 272),
        (4, "classes", 615),
        (5, "subclasses", 191),
    ] {
        checks.push(count(
            &format!("SIC 2007 {name}"),
            expected,
            facts.industries().count(length),
        ));
    }
    checks.push(count(
        "districts of April 2023",
        361,
        facts.districts().len(),
    ));
    for (nation, name, expected) in [
        ("E92000001", "England", 296),
        ("W92000004", "Wales", 22),
        ("S92000003", "Scotland", 32),
        ("N92000002", "Northern Ireland", 11),
    ] {
        let found = facts
            .districts()
            .iter()
            .filter(|district| district.parent(Geography::Nation) == nation)
            .count();
        checks.push(count(&format!("districts of {name}"), expected, found));
    }
    checks.push(count(
        "ITL2 regions of the United Kingdom",
        41,
        facts.areas(Geography::Itl2).len(),
    ));
    checks.push(count(
        "combined authorities of England, May 2025",
        15,
        facts.areas(Geography::CombinedAuthority).len(),
    ));
    let members: usize = facts
        .areas(Geography::CombinedAuthority)
        .iter()
        .map(|area| area.members.len())
        .sum();
    checks.push(count("districts in combined authorities", 106, members));
    checks.push(count(
        "industries of the employment survey",
        729,
        facts.leaves().len(),
    ));
    #[allow(clippy::cast_possible_truncation)] // jobs
    for (year, expected) in [(2015, 29_737_315), (2021, 31_366_000)] {
        let cross = facts.employment_itl2(year)?;
        checks.push(count(
            &format!("ITL2 regions with employment {year}"),
            40,
            cross.places.len(),
        ));
        checks.push(Check {
            name: format!("employment {year}, Great Britain"),
            expected,
            found: cross.values.iter().sum::<f64>() as i64,
        });
    }
    let broad = facts.table("employees_district_broad")?;
    checks.push(count(
        "districts of England and Wales with employees 2024",
        318,
        broad.words("place").0.len(),
    ));
    checks.push(Check {
        name: "employees 2024, England and Wales".into(),
        expected: 28_765_230,
        found: broad
            .integers("jobs")
            .iter()
            .map(|jobs| i64::from(*jobs))
            .sum(),
    });
    Ok(checks)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_snapshot_holds_what_its_sources_state() {
        let facts = Facts::embedded().unwrap();
        let failed: Vec<Check> = verify(&facts)
            .unwrap()
            .into_iter()
            .filter(|check| !check.holds())
            .collect();
        assert!(failed.is_empty(), "{failed:#?}");
    }
}
