/// The parameters of a many-facet Rasch model, all entering the position with a plus sign.
struct RaschParameters: Sendable {
  /// Abilities, a candidate each.
  var candidates: [Double]
  /// Leniencies of the raters, easiness of the criteria, then minus the sums of thresholds up to
  /// each inner category, group after group.
  var effects: [Double]
}
