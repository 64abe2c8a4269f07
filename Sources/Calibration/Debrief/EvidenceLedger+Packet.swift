extension EvidenceLedger {
  /// Reads a packet into a ledger.
  ///
  /// - Parameters:
  ///   - packet: The readings.
  ///   - rubric: The rubric they were made with.
  ///   - panel: The panel, whose evidence setting says who heard what.
  ///   - standIns: For members who took over somebody's rounds of interviews, by their id whose.
  ///   - observed: Criteria that each member sees at first hand.
  ///   - curve: The rubric's rating scale.
  /// - Throws: A reading that does not fit, or a criterion that does not exist.
  init(
    packet: DebriefPacket,
    rubric: Rubric,
    panel: Panel,
    standIns: [String: String],
    observed: [PlaceSet],
    curve: RatingCurve
  ) throws(DebriefError) {
    let everybody = PlaceSet(first: panel.members.count)
    func holders(of interviewer: String) -> PlaceSet {
      var holders = PlaceSet()
      for (member, id) in panel.members.enumerated() where standIns[id] ?? id == interviewer {
        holders.insert(member)
      }
      return holders
    }
    func listeners(to interviewer: String?) -> PlaceSet {
      guard panel.evidence == .ownRound, let interviewer else { return everybody }
      return holders(of: interviewer)
    }
    self.init(
      memberCount: panel.members.count,
      criterionCount: rubric.criteria.count,
      observed: observed
    )
    for (index, answer) in packet.answers.enumerated() {
      try append(answer, at: index, heardBy: listeners(to: answer.askedBy), rubric: rubric)
    }
    if packet.answers.isEmpty { appendRoom(heardBy: everybody) }
    let hearers = hearersOfTwo()
    for (index, finding) in packet.findings.enumerated() {
      let place = FindingPlace(answer: nil, finding: index)
      wholeItems.append(items.count)
      try append(finding, at: place, rated: nil, heardBy: hearers, rubric: rubric)
    }
    for observation in packet.observations {
      guard let criterion = rubric.index(ofCriterion: observation.criterion) else {
        throw .unknownCriterion(observation.criterion)
      }
      let hearers = listeners(to: observation.by)
      for member in observation.by.map({ holders(of: $0).places }) ?? [] {
        self.observed[member].insert(criterion)
      }
      let logits = curve.logits(expecting: observation.rating.isNaN ? 1 : observation.rating)
      observations.append(
        Observation(
          criterion: criterion,
          evidence: logits + rubric.criteria[criterion].difficulty,
          heardBy: hearers
        )
      )
    }
  }

  private mutating func append(
    _ answer: DebriefPacket.Answer,
    at index: Int,
    heardBy: PlaceSet,
    rubric: Rubric
  ) throws(DebriefError) {
    let reading = answer.reading
    guard reading.theta.count == criterionCount, reading.undertone.count == criterionCount,
      reading.undertone.allSatisfy({ $0.magnitude < 1000 })
    else { throw .foreignReading(answer: index) }
    var rated = PlaceSet()
    for criterion in 0..<criterionCount where reading.theta[criterion] != nil {
      rated.insert(criterion)
    }
    var touched = PlaceSet()
    for (number, finding) in reading.findings.enumerated() {
      let place = FindingPlace(answer: index, finding: number)
      try append(finding, at: place, rated: rated, heardBy: heardBy, rubric: rubric)
      touched = touched | (items.last?.touches ?? PlaceSet())
    }
    let probes = rubric.interviews.first { $0.id == answer.interview }?.probes ?? []
    var firm = rated - touched
    for (criterion, definition) in rubric.criteria.enumerated()
    where rated.contains(criterion)
      && (definition.applies != .whenShown || probes.contains(definition.id))
    {
      firm.insert(criterion)
    }
    undertones += reading.undertone
    for faint in reading.faint where rubric.signals.indices.contains(faint.signal) {
      let level = faint.strength * rubric.signals[faint.signal].level
      guard level.isFinite, level != 0 else { continue }
      faints.append(Faint(answer: index, signal: faint.signal, level: level))
    }
    answers.append(
      Answer(heardBy: heardBy, rated: rated, firm: firm, isChallenged: answer.isChallenged)
    )
  }

  private mutating func append(
    _ finding: Finding,
    at place: FindingPlace,
    rated: PlaceSet?,
    heardBy: PlaceSet,
    rubric: Rubric
  ) throws(DebriefError) {
    guard finding.contributions.count == criterionCount,
      rubric.signals.indices.contains(finding.signal),
      finding.contributions.allSatisfy({ $0.magnitude < 1000 })
    else { throw .foreignReading(answer: place.answer) }
    var touches = PlaceSet()
    for (criterion, amount) in finding.contributions.enumerated() {
      let counts = amount != 0 && rated?.contains(criterion) ?? true
      if counts { touches.insert(criterion) }
      contributions.append(counts ? amount : 0)
    }
    items.append(
      Item(
        place: place,
        signal: finding.signal,
        strength: finding.strength,
        level: finding.strength * rubric.signals[finding.signal].level,
        touches: touches,
        heardBy: heardBy
      )
    )
  }

  /// Without answers there is still the room in which something could have been seen.
  private mutating func appendRoom(heardBy: PlaceSet) {
    undertones += Array(repeating: 0, count: criterionCount)
    answers.append(
      Answer(heardBy: heardBy, rated: PlaceSet(), firm: PlaceSet(), isChallenged: true)
    )
  }

  /// Members who heard at least two answers, or the only one.
  private func hearersOfTwo() -> PlaceSet {
    let needed = min(2, answers.count)
    var hearers = PlaceSet()
    for member in 0..<memberCount
    where answers.count(where: { $0.heardBy.contains(member) }) >= needed {
      hearers.insert(member)
    }
    return hearers
  }

  /// The same evidence, had everybody heard and seen all of it.
  func pooled(mainCriteria: [Int?]) -> EvidenceLedger {
    let everybody = PlaceSet(first: memberCount)
    var pooled = self
    pooled.observed = Array(
      repeating: PlaceSet(first: criterionCount),
      count: memberCount
    )
    for index in pooled.answers.indices { pooled.answers[index].heardBy = everybody }
    for index in pooled.items.indices { pooled.items[index].heardBy = everybody }
    for index in pooled.observations.indices { pooled.observations[index].heardBy = everybody }
    pooled.settle(mainCriteria: mainCriteria)
    return pooled
  }
}
