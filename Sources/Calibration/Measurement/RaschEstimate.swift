/// The maximum of the joint likelihood, and how it was reached.
struct RaschEstimate: Sendable {
  let parameters: RaschParameters
  /// The derivatives one step before.
  let system: RaschSystem
  let iterations: Int
  let isConverged: Bool

  /// Climbs by Newton steps on the joint information.
  ///
  /// A step is cut to 2 logits and halved while the likelihood falls. It is done when no measure
  /// moves by more than the tolerance, or when the quadratic shrinking of the steps says that the
  /// next one would not; the derivatives kept are those one step before.
  ///
  /// - Note: Wright, B. D., Masters, G. N. (1982). *Rating Scale Analysis*, chapter 4, for joint
  ///   maximum likelihood, with steps on all parameters together instead of one after the other.
  init(
    _ design: RaschDesign,
    _ table: FacetedRatings,
    tolerance: Double,
    maximumIterations: Int
  ) throws(RaschError) {
    var parameters = design.start()
    var system = RaschSystem(design, at: parameters)
    let connections = RaschConnections(design, system)
    guard connections.isConnected else {
      // What is undetermined may be the thresholds alone: then nobody is apart from anybody.
      let subsets = connections.subsets(design, table)
      throw subsets.count > 1 ? .disconnected(subsets) : .looseSteps
    }
    var iterations = 0
    var isConverged = false
    var previous = Double.infinity
    while !isConverged, iterations < maximumIterations, let step = system.newtonStep(design) {
      iterations += 1
      let size = max(
        Vectors.maximumMagnitude(step.candidates),
        Vectors.maximumMagnitude(step.effects)
      )
      guard size < .infinity else { break }
      // Steps shrink to a multiple of their square: what would be left after this one.
      let left = size < 0.01 && previous < 1 ? size * (size / previous) / previous * size : size
      isConverged = min(size, 10 * left) <= tolerance
      if isConverged {
        Vectors.add(1, step.candidates, to: &parameters.candidates)
        Vectors.add(1, step.effects, to: &parameters.effects)
      } else {
        let length = size > 2 ? 2 / size : 1
        guard
          let next = Self.climb(design, from: parameters, system, along: step, length: length)
        else { break }
        (parameters, system) = next
        previous = size
      }
    }
    self.parameters = parameters
    self.system = system
    self.iterations = iterations
    self.isConverged = isConverged
  }

  private static func climb(
    _ design: RaschDesign,
    from parameters: RaschParameters,
    _ system: RaschSystem,
    along step: RaschParameters,
    length: Double
  ) -> (RaschParameters, RaschSystem)? {
    var length = length
    let slack = 1e-12 * max(system.logLikelihood.magnitude, 1)
    for _ in 0..<30 {
      var next = parameters
      Vectors.add(length, step.candidates, to: &next.candidates)
      Vectors.add(length, step.effects, to: &next.effects)
      let there = RaschSystem(design, at: next)
      if there.logLikelihood >= system.logLikelihood - slack { return (next, there) }
      length /= 2
    }
    return nil
  }
}
