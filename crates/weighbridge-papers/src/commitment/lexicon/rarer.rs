//! Acts of papers on policy whose verbs are mostly nouns or adjectives elsewhere, or are
//! seldom used: they are verbs behind a modal ("will ready sites", "will be re-let"), and no
//! order where they open a line ("Pilot schemes", "House prices").

/// The verbs, parted by blanks, in their base forms.
pub(super) const RARER: &str = "\
    absorb adjudicate administer admit advertise allot answer appraise arbitrate ascertain \
    assign attend audit backdate backfill backstop benchmark bestow brief bulldoze calibrate \
    caution cede certify charge check circulate co-author co-create co-design co-develop \
    co-invest co-locate co-ordinate codify collate collect compile consolidate coordinate \
    countersign crew curate de-risk decide decontaminate decouple dedicate defer demerge \
    derogate determine dig digitalise disapply disburse disincentivise dispatch dispense \
    disperse disseminate distribute divert donate draft dual elect embargo enlist enquire \
    entrust equalise escalate evict expedite extinguish fast-track federate file fill flex forgo \
    front-load frontload gazette grandfather grit harmonise headquarter house incentivise \
    incubate indemnify inoculate inspect insure interconnect interview itemise joint-fund \
    kick-start kickstart let levelise liquidate log mainstream measure mediate mend mobilise \
    moderate nominate notify offset operationalise orchestrate order outline patrol pave \
    pedestrianise peer-review peg penalise pitch police poll pool post pre-position prescribe \
    price propose proscribe publicise pump-prime quadruple quash query re-house re-let re-route \
    re-tender readmit ready rebadge rebrand recast reclassify recommit reconfigure reconstitute \
    reconvene record recoup recover recycle redeploy redesign redistribute redraft redraw refer \
    reform refresh refuse rejoin relaunch relet remediate remind remunerate render renegotiate \
    reopen repatriate reply reprofile repurpose requisition reschedule rescind reshape resource \
    restate resume retender rewire rewrite roster rotate rule safeguard sample score scrutinise \
    second seed sequester shelve shield shorten shortlist sift site slash soften sponsor \
    spotlight staff stage stamp station steer stockpile streamline subcontract sunset supervise \
    supplement surrender survey teach tell tighten top trace transcribe transpose triage \
    unbundle uncap underline underpin unveil uprate validate verify vest vet visit void vote \
    waive waymark weatherproof whitelist wind wire withhold zero-rate";

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
