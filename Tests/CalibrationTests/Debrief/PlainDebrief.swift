@testable import Calibration

/// The debrief model written down once more, slowly and by name, to hold the engine against.
struct PlainDebrief {
  struct Member {
    var interviewer: Interviewer
    var theta: [Int: Double] = [:]
    var impression = 0.0
    var known: Set<FindingPlace> = []
    var counts: [Double] = []
    /// What theta would be before anything is learned, for criteria not rated yet.
    var floor: [Double] = []
    var mean = 0.0
    var anchor = 0.0
    var position = 0.0
    var hasVote: Bool { !theta.isEmpty }
  }

  struct Said {
    var finding: Finding
    var place: FindingPlace
    var contributions: [Double]
  }

  let debrief: RandomDebrief
  let curve: RatingCurve
  var members: [Member] = []
  var all: [Said] = []
  var stated: Set<FindingPlace> = []
  var turns: [(speaker: Int, finding: FindingPlace?)] = []
  var criteria: [Criterion] { debrief.rubric.criteria }
  var voters: [Int] { members.indices.filter { members[$0].hasVote } }

  init?(_ debrief: RandomDebrief) {
    guard let curve = RatingCurve(debrief.rubric.scale) else { return nil }
    self.debrief = debrief
    self.curve = curve
    members = debrief.interviewers.map { Member(interviewer: $0) }
    gather()
    for member in members.indices { settle(member) }
    vote()
    discuss()
  }

  private func hears(_ member: Int, _ asker: String?) -> Bool {
    debrief.panel.evidence == .packet || asker == nil || asker == debrief.interviewers[member].id
  }

  private func observes(_ member: Int, _ criterion: Int) -> Bool {
    let id = criteria[criterion].id
    let reported = debrief.packet.observations.contains {
      $0.by == members[member].interviewer.id && $0.criterion == id
    }
    return reported || members[member].interviewer.observes?.contains(id) ?? true
  }

  private mutating func gather() {
    for (index, answer) in debrief.packet.answers.enumerated() {
      for (number, finding) in answer.reading.findings.enumerated() {
        let shown = finding.contributions.enumerated().map { criterion, amount in
          answer.reading.theta[criterion] == nil ? 0 : amount
        }
        all.append(
          Said(
            finding: finding,
            place: FindingPlace(answer: index, finding: number),
            contributions: shown
          )
        )
      }
    }
    for (number, finding) in debrief.packet.findings.enumerated() {
      all.append(
        Said(
          finding: finding,
          place: FindingPlace(answer: nil, finding: number),
          contributions: finding.contributions
        )
      )
    }
  }

  private mutating func settle(_ member: Int) {
    let answers = debrief.packet.answers
    let heard = answers.indices.filter { hears(member, answers[$0].askedBy) }
    let seen = debrief.packet.observations.filter { hears(member, $0.by) }
    for said in all {
      let isHeard =
        said.place.answer.map { heard.contains($0) } ?? (heard.count >= min(2, answers.count))
      let main = debrief.rubric.signals[said.finding.signal].criterion
      if isHeard, let index = debrief.rubric.index(ofCriterion: main), observes(member, index) {
        members[member].known.insert(said.place)
      }
    }
    let known = all.filter { members[member].known.contains($0.place) }
    for criterion in criteria.indices {
      let raters = heard.filter { answers[$0].reading.theta[criterion] != nil }
      let reports = seen.filter { $0.criterion == criteria[criterion].id }
      let count = Double(max(1, raters.count + reports.count))
      let difficulty = criteria[criterion].difficulty
      var sum = raters.reduce(0) { $0 + answers[$1].reading.undertone[criterion] }
      sum += reports.reduce(0) { $0 + curve.logits(expecting: $1.rating) + difficulty }
      var whole = 0.0
      for said in known {
        if said.place.answer == nil {
          whole += said.contributions[criterion]
        } else {
          sum += said.contributions[criterion]
        }
      }
      members[member].counts.append(count)
      let isRated =
        !raters.isEmpty || !reports.isEmpty
        || known.contains { $0.place.answer == nil && $0.contributions[criterion] != 0 }
      if observes(member, criterion) {
        members[member].floor.append(sum / count + whole - difficulty)
        if isRated { members[member].theta[criterion] = sum / count + whole - difficulty }
      } else {
        members[member].floor.append(-difficulty)
      }
    }
    let thetas = members[member].theta
    members[member].impression =
      criteria.indices.compactMap { thetas[$0] }.reduce(0, +) / Double(max(1, thetas.count))
  }

  func weight(_ member: Int, _ criterion: Int) -> Double {
    let id = criteria[criterion].id
    let all = debrief.role.emphases + members[member].interviewer.weights
    return all.filter { $0.criterion == id }.reduce(criteria[criterion].weight) { $0 * $1.times }
  }

  func rating(_ member: Int, _ criterion: Int) -> Double? {
    let person = members[member]
    guard let theta = person.theta[criterion] else { return nil }
    let who = person.interviewer
    let logits = (1 - who.halo) * theta + who.halo * person.impression - who.severity
    return Double(curve.expected(at: logits)) / 1e6
  }

  private func mean(_ member: Int) -> Double {
    let rated = criteria.indices.compactMap { criterion in
      rating(member, criterion).map { (weight(member, criterion), $0) }
    }
    return rated.reduce(0) { $0 + $1.0 * $1.1 } / rated.reduce(0) { $0 + $1.0 }
  }

  func vote(_ member: Int) -> Vote {
    let answers = debrief.packet.answers
    let rise = answers.reduce(0) { $0 + $1.reading.rise } / Double(max(1, answers.count))
    return debrief.rubric.scale.vote(forMean: members[member].position, rise: rise)
  }

  private var order: [Int] {
    debrief.panel.speakingOrder(seniorities: debrief.interviewers.map(\.seniority))
      .filter { members[$0].hasVote }
  }

  private mutating func vote() {
    for member in voters {
      members[member].mean = mean(member)
      members[member].position = members[member].mean
    }
    guard !debrief.panel.discussion.independentBallots else { return }
    var heard: [Int] = []
    for member in order {
      let authority = heard.reduce(0) { $0 + members[$1].interviewer.authority }
      if authority > 0 {
        let average =
          heard.reduce(0) { $0 + members[$1].interviewer.authority * members[$1].position }
          / authority
        members[member].anchor =
          members[member].interviewer.susceptibility * (average - members[member].mean)
        members[member].position += members[member].anchor
      }
      heard.append(member)
    }
  }

  private mutating func discuss() {
    for _ in 0..<debrief.panel.discussion.rounds {
      var spoke = false
      for member in order {
        let said = choice(member)
        turns.append((member, said?.place))
        guard let said else { continue }
        spoke = true
        stated.insert(said.place)
        for listener in voters where !members[listener].known.contains(said.place) {
          learn(said, listener)
        }
      }
      let votes = voters.map { vote($0) }
      pull()
      if !spoke && votes == voters.map({ vote($0) }) { return }
    }
  }

  private mutating func learn(_ said: Said, _ listener: Int) {
    members[listener].known.insert(said.place)
    for criterion in criteria.indices where said.contributions[criterion] != 0 {
      let count = said.place.answer == nil ? 1 : members[listener].counts[criterion]
      let before = members[listener].theta[criterion] ?? members[listener].floor[criterion]
      members[listener].theta[criterion] = before + said.contributions[criterion] / count
    }
    members[listener].mean = mean(listener)
  }

  private func choice(_ member: Int) -> Said? {
    let isYes = vote(member).isYes
    var best: (said: Said, value: Double)?
    let open = all.filter {
      members[member].known.contains($0.place) && !stated.contains($0.place)
    }
    for said in open.sorted(by: { $0.finding.signal < $1.finding.signal }) {
      let sum = criteria.indices.reduce(0) { $0 + weight(member, $1) * said.contributions[$1] }
      let isBalanced = members[member].interviewer.shares == .balanced
      let value = Millionths.rounded(isBalanced ? abs(sum) : isYes ? sum : -sum)
      if value > 0, value > best?.value ?? 0 { best = (said, value) }
    }
    return best?.said
  }

  private mutating func pull() {
    let before = members.map(\.position)
    for member in voters {
      let others = voters.filter { $0 != member }
      let authority = others.reduce(0) { $0 + members[$1].interviewer.authority }
      let own = members[member].mean + members[member].anchor
      members[member].position = own
      guard authority > 0 else { continue }
      let heard =
        others.reduce(0) { $0 + members[$1].interviewer.authority * before[$1] } / authority
      let share = members[member].interviewer.susceptibility
      members[member].position = (1 - share) * own + share * heard
    }
  }
}
