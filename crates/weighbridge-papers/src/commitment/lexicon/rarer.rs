//! Acts of papers on policy whose verbs are mostly nouns or adjectives elsewhere, or are
//! seldom used: they are verbs behind a modal ("will ready sites", "will be re-let"), and no
//! order where they open a line ("Pilot schemes", "House prices").

/// The verbs, parted by blanks, in their base forms.
pub(super) const RARER: &str = "\
    absorb administer advertise appraise assign audit backdate backfill backstop benchmark \
    brief bulldoze calibrate cede certify charge circulate co-author co-create co-design co-develop \
    co-invest co-locate codify collate coordinate co-ordinate curate \
    de-risk decouple dedicate defer demerge derogate digitalise disapply disburse \
    disincentivise dispense disperse disseminate divert dual embargo enlist entrust escalate \
    evict expedite extinguish fast-track federate flex forgo frontload front-load \
    grandfather harmonise headquarter house incentivise incubate indemnify inoculate inspect \
    insure interconnect kick-start kickstart levelise liquidate mainstream mobilise \
    moderate notify offset operationalise orchestrate outline pedestrianise peg police pool \
    post pre-position prescribe price proscribe publicise pump-prime quadruple quash \
    re-house re-let re-route re-tender readmit ready rebadge rebrand recast reclassify recommit \
    reconfigure reconstitute reconvene recoup redeploy redesign redraft redraw reform refresh \
    rejoin relaunch relet remediate remunerate renegotiate reopen repatriate reprofile \
    repurpose requisition rescind reschedule reshape resource resume retender rewire rewrite \
    roster safeguard scrutinise second seed sequester shelve shield shorten site \
    slash soften sponsor spotlight staff stage station steer stockpile streamline subcontract \
    sunset supervise supplement surrender survey teach tighten top transpose triage \
    underpin unbundle uncap unveil uprate vest vet waive weatherproof whitelist wind \
    withhold zero-rate";

#[cfg(test)]
mod tests {
    use crate::commitment::set_up::judged;
    use crate::commitment::{By, Class};

    #[test]
    fn rarer_acts_are_undertaken_behind_will() {
        for sentence in [
            "The £600m Land Accelerator will ready sites for homes in forty towns.",
            "The franchise will be re-let in 2029.",
            "The new Fund will pump-prime clusters in the north.",
            "The programme will seed thirty new firms.",
            "The regulator will police the code.",
            "The centre will be sited in Hull.",
            "The board will administer the grants.",
        ] {
            let judged = judged(sentence).unwrap();
            assert_eq!(
                (judged.class, judged.by),
                (Class::Commitment, By::Author),
                "{sentence}"
            );
        }
    }

    #[test]
    fn they_are_no_orders_where_they_open_a_line() {
        for sentence in [
            "House prices in the north",
            "Police forces and the trade in nets",
            "Survey of 400 firms",
        ] {
            assert!(judged(sentence).is_none(), "{sentence}");
        }
    }
}
