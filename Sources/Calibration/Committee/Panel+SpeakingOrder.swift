extension Panel {
  /// Who speaks when, by the rank of each member as listed; a missing rank counts 0.
  ///
  /// - Parameter seniorities: The ranks.
  /// - Returns: Places in ``members``, first speaker first; equal ranks as listed.
  package func speakingOrder(seniorities: [Int]) -> [Int] {
    let listed = Array(members.indices)
    func rank(_ member: Int) -> Int { member < seniorities.count ? seniorities[member] : 0 }
    switch discussion.order {
    case .listed: return listed
    case .juniorFirst:
      return listed.sorted { (rank($0), $0) < (rank($1), $1) }
    case .seniorFirst:
      return listed.sorted { (rank($1), $0) < (rank($0), $1) }
    case .hiringManagerLast:
      let last = holder(of: .hiringManager)
      return listed.filter { members[$0] != last } + listed.filter { members[$0] == last }
    }
  }
}
