//! What a state writes, runs or hands out, beside the instruments of policy: what becomes of
//! it, the state does. No word here says by itself that anything is undertaken.

use super::listed;
use crate::commitment::subject::instrument;
use crate::tokens::Token;

/// What is written, kept or held to: rules, forms, figures, terms.
const WRITTEN: &str = "rules rule guidance guidelines curriculum syllabus code codes framework frameworks \
    regime regimes standards process processes form forms procurement contracts contract \
    licences licence permits permit register registers map maps timetable timetables qualifications \
    inspections inspection names figures results responses minutes decisions decision offers \
    offer options penalties penalty fines fine sanctions charges fares fare threshold thresholds \
    deadline deadlines orders order clause clauses regulations terms conditions criteria \
    specification methodology strategy plans plan prospectus list lists paperwork visa visas route \
    routes exemptions discount discounts order draft drafts legislation law laws policy policies \
    statement report reports review reviews consultation pledge ban bans limit limits cap caps \
    ceiling ceilings duties powers rights entitlements remit mandate targets target deposit";

/// What is run or handed out.
const RUN: &str = "service services places place vouchers voucher grants grant loans loan awards award \
    payments payment funding money budget budgets posts post buses trams trains ferries line lines \
    tenders tender applications bids round rounds courses training benefits support allowances \
    bursaries stipends credits rebates meals care childcare transport tickets passes help projects \
    trials trial work works construction recruitment enrolment remedies tariffs quotas checks \
    complaints appeals cases claims building demolition purchase inspectors advisers";

/// Whether a noun names what a state rules, runs or hands out.
#[must_use]
pub fn ruled(head: &Token) -> bool {
    instrument(&head.low) || listed(&head.low, WRITTEN) || listed(&head.low, RUN)
}
