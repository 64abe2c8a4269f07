extension RatingCutTable {
  /// The table of a plan's rating scale, computed anew.
  package init(_ plan: DebriefPlan) {
    self.init(plan.curve)
  }
}
