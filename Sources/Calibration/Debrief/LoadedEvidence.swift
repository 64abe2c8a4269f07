/// The evidence of an engine's next run, by member and criterion where nothing else is said.
struct LoadedEvidence: ~Copyable {
  /// Evidence from answers and observations, how many rate the criterion, evidence across answers.
  let sums: FixedBuffer<Double>
  let counts: FixedBuffer<Double>
  let wholes: FixedBuffer<Double>
  /// The same three as they were kept last: at first as the packet has them.
  let keptSums: FixedBuffer<Double>
  let keptCounts: FixedBuffer<Double>
  let keptWholes: FixedBuffer<Double>
  /// Severity, difficulty, halo and evidence: where a run starts, without the occasion.
  let starts: FixedBuffer<Double>
  /// What one logit of a finding in an answer moves the member by, once learned.
  let shares: FixedBuffer<Double>
  /// By member: criteria rated before anybody speaks.
  let firstRated: FixedBuffer<PlaceSet>
  /// The weights of those, 0 for the others.
  let firstWeights: FixedBuffer<Int64>
  /// The last four as they were kept last.
  let keptStarts: FixedBuffer<Double>
  let keptShares: FixedBuffer<Double>
  let keptFirstRated: FixedBuffer<PlaceSet>
  let keptFirstWeights: FixedBuffer<Int64>
  /// By answer, and as it was kept last.
  let answerRated: FixedBuffer<PlaceSet>
  let keptAnswerRated: FixedBuffer<PlaceSet>
  /// By finding and criterion.
  let contributions: FixedBuffer<Double>
  /// By finding, as are the next six.
  let touches: FixedBuffer<PlaceSet>
  let knownBy: FixedBuffer<PlaceSet>
  let isStruck: FixedBuffer<Bool>
  let keptIsStruck: FixedBuffer<Bool>
  let itemSignals: FixedBuffer<Int32>
  /// The answer, or -1 for a finding across answers.
  let itemAnswers: FixedBuffer<Int32>
  /// What it adds to the logits for Senior.
  let itemLevels: FixedBuffer<Double>
  /// By member and finding: what the member's weights make of it.
  let arguments: FixedBuffer<Double>
  /// By member, side and rank: the packet's findings to bring forward.
  let agenda: FixedBuffer<Int32>
  /// By member and side: how many of them.
  let agendaCounts: FixedBuffer<Int32>
  /// What no change of evidence touches, as the plan has it: by member, by criterion, by answer, by
  /// answer and criterion, by signal, and by signal and criterion.
  let observed: FixedBuffer<PlaceSet>
  let difficulties: FixedBuffer<Double>
  let answers: FixedBuffer<EvidenceLedger.Answer>
  let undertones: FixedBuffer<Double>
  let faints: FixedBuffer<EvidenceLedger.Faint>
  let signals: FixedBuffer<SignalTable.Entry>
  let adds: FixedBuffer<Double>

  /// Makes room for a plan's evidence and some more findings.
  init(_ plan: DebriefPlan, addable: Int) {
    let ledger = plan.ledger
    let members = ledger.memberCount
    let width = DebriefState.width(of: ledger.criterionCount)
    let cells = members * width
    let items = ledger.items.count + addable
    sums = FixedBuffer(repeating: 0, count: cells)
    counts = FixedBuffer(repeating: 0, count: cells)
    wholes = FixedBuffer(repeating: 0, count: cells)
    keptSums = FixedBuffer(repeating: 0, count: cells)
    keptCounts = FixedBuffer(repeating: 0, count: cells)
    keptWholes = FixedBuffer(repeating: 0, count: cells)
    starts = FixedBuffer(repeating: 0, count: cells)
    shares = FixedBuffer(repeating: 0, count: cells)
    firstRated = FixedBuffer(repeating: PlaceSet(), count: members)
    firstWeights = FixedBuffer(repeating: 0, count: cells)
    keptStarts = FixedBuffer(repeating: 0, count: cells)
    keptShares = FixedBuffer(repeating: 0, count: cells)
    keptFirstRated = FixedBuffer(repeating: PlaceSet(), count: members)
    keptFirstWeights = FixedBuffer(repeating: 0, count: cells)
    answerRated = FixedBuffer(repeating: PlaceSet(), count: ledger.answers.count)
    keptAnswerRated = FixedBuffer(repeating: PlaceSet(), count: ledger.answers.count)
    contributions = FixedBuffer(repeating: 0, count: items * width)
    touches = FixedBuffer(repeating: PlaceSet(), count: items)
    knownBy = FixedBuffer(repeating: PlaceSet(), count: items)
    isStruck = FixedBuffer(repeating: false, count: items)
    keptIsStruck = FixedBuffer(repeating: false, count: items)
    itemSignals = FixedBuffer(repeating: 0, count: items)
    itemAnswers = FixedBuffer(repeating: -1, count: items)
    itemLevels = FixedBuffer(repeating: 0, count: items)
    arguments = FixedBuffer(repeating: 0, count: members * items)
    agenda = FixedBuffer(repeating: 0, count: 2 * members * ledger.items.count)
    agendaCounts = FixedBuffer(repeating: 0, count: 2 * members)
    observed = FixedBuffer(copying: ledger.observed, blank: PlaceSet())
    difficulties = FixedBuffer(repeating: 0, count: width)
    for (criterion, difficulty) in plan.difficulties.enumerated() {
      difficulties[criterion] = difficulty
    }
    answers = FixedBuffer(copying: ledger.answers, blank: EvidenceLedger.Answer())
    undertones = FixedBuffer(copying: ledger.undertones, blank: 0)
    faints = FixedBuffer(copying: ledger.faints, blank: EvidenceLedger.Faint())
    signals = FixedBuffer(copying: plan.signals.entries, blank: SignalTable.Entry())
    adds = FixedBuffer(copying: plan.signals.adds, blank: 0)
  }
}

extension LoadedEvidence {
  /// Takes the packet's evidence alone; where ratings start is still to be settled.
  func takePacket(_ ledger: EvidenceLedger, width: Int) {
    sums.fill(from: ledger.sums, rowsOf: ledger.criterionCount, width: width)
    counts.fill(from: ledger.counts, rowsOf: ledger.criterionCount, width: width)
    wholes.fill(from: ledger.wholes, rowsOf: ledger.criterionCount, width: width)
    isStruck.fill(with: false)
    for answer in 0..<answers.count { answerRated[answer] = answers[answer].rated }
  }

  /// Goes back to what was kept last.
  func reset() {
    sums.fill(from: keptSums)
    counts.fill(from: keptCounts)
    wholes.fill(from: keptWholes)
    starts.fill(from: keptStarts)
    shares.fill(from: keptShares)
    firstRated.fill(from: keptFirstRated)
    firstWeights.fill(from: keptFirstWeights)
    isStruck.fill(from: keptIsStruck)
    answerRated.fill(from: keptAnswerRated)
  }

  /// Keeps what is loaded, to go back to.
  func keep() {
    keptSums.fill(from: sums)
    keptCounts.fill(from: counts)
    keptWholes.fill(from: wholes)
    keptStarts.fill(from: starts)
    keptShares.fill(from: shares)
    keptFirstRated.fill(from: firstRated)
    keptFirstWeights.fill(from: firstWeights)
    keptIsStruck.fill(from: isStruck)
    keptAnswerRated.fill(from: answerRated)
  }
}
