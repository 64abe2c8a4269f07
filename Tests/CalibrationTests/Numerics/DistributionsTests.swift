import Testing

@testable import Calibration

private func near(_ ours: Double, _ expected: Double, _ tolerance: Double = 1e-12) -> Bool {
  (ours - expected).magnitude <= tolerance * max(expected.magnitude, 1e-300)
}

// Expected values: 30-digit evaluations of the defining integrals, rounded to 17 digits.
@Suite struct `Distributions` {
  @Test(arguments: [
    (0.1, 0.46017216272297102), (0.5, 0.3085375387259869), (1.96, 0.024997895148220436),
    (5, 2.8665157187919391e-7), (10, 7.6198530241605261e-24), (37, 5.7255712225245768e-300),
  ])
  func `normal tails`(x: Double, tail: Double) {
    #expect(near(NormalDistribution.upperTail(x), tail, 1e-13 * max(1, x * x / 2)))
    #expect(near(NormalDistribution.cumulative(-x), tail, 1e-13 * max(1, x * x / 2)))
    #expect(near(NormalDistribution.cumulative(x), 1 - tail, 1e-14))
  }

  @Test(arguments: [
    (1e-300, -37.0470962993611992), (1e-20, -9.26234008979840758), (1e-12, -7.03448382530113193),
    (0.001, -3.09023230616781354), (0.025, -1.95996398454005421), (0.074, -1.44663206715897851),
    (0.076, -1.43250272082581162), (0.3, -0.524400512708040816), (0.4999, -0.000250662830088007492),
  ])
  func `normal quantiles`(share: Double, value: Double) {
    #expect(near(NormalDistribution.quantile(share), value, 4e-15))
  }

  @Test func `normal quantiles are symmetric, increasing, and end at infinity`() {
    #expect(NormalDistribution.quantile(0.5) == 0)
    #expect(NormalDistribution.quantile(0.25) == -NormalDistribution.quantile(0.75))
    #expect(NormalDistribution.quantile(0) == -.infinity)
    #expect(NormalDistribution.quantile(1) == .infinity)
    #expect(NormalDistribution.quantile(-0.1).isNaN)
    let values = (1..<10_000).map { NormalDistribution.quantile(Double($0) / 10_000) }
    #expect(zip(values, values.dropFirst()).allSatisfy { $0 < $1 })
  }

  @Test(arguments: [
    (1e-05, 11.512919692895826), (0.5, 0.57236494292470009), (1, 0), (1.5, -0.12078223763524522),
    (3.25, 0.93580193110872536), (11.9, 17.258477450595522), (12, 17.502307845873886),
    (100.5, 361.43554046777762), (1e6, 12815504.569147612),
  ])
  func `log gamma`(x: Double, value: Double) {
    #expect((GammaFunctions.logGamma(x) - value).magnitude <= 4e-15 * max(1, value.magnitude))
  }

  @Test(arguments: [
    (5, 18, 11.027, 0.9999438350753055, 5.6164924694503758e-5),
    (1, 1, 2.5, 0.6409829640286239, 0.3590170359713761),
    (999, 48951, 1.0302, 0.75043237902282518, 0.24956762097717482),
    (3, 15, 0.2, 0.10524773569846866, 0.89475226430153134),
    (2.5, 7.25, 40.0, 0.99991033414603258, 8.9665853967421577e-5),
  ])
  func `F tails`(numerator: Double, denominator: Double, f: Double, below: Double, above: Double) {
    let distribution = FDistribution(numerator: numerator, denominator: denominator)
    #expect(near(distribution.cumulative(f), below))
    #expect(near(distribution.upperTail(f), above))
    #expect(near(distribution.quantile(below), f, 1e-10))
    #expect(near(distribution.upperQuantile(above), f, 1e-11))
  }

  @Test(arguments: [
    (2, 4.3, 0.88351584222650303, 0.11648415777349697),
    (6, 41.3, 0.99999974728540949, 2.5271459050922512e-7),
    (0.5, 0.01, 0.29308089472101959, 0.70691910527898041),
    (1000, 1100, 0.98538559187370481, 0.014614408126295194),
    (11, 66.3, 0.999999999386787, 6.1321300087782214e-10),
  ])
  func `chi-square tails`(degrees: Double, value: Double, below: Double, above: Double) {
    let distribution = ChiSquare(degreesOfFreedom: degrees)
    #expect(near(distribution.cumulative(value), below))
    #expect(near(distribution.upperTail(value), above))
    if below < 0.999 { #expect(near(distribution.quantile(below), value, 1e-11)) }
  }

  @Test(arguments: [
    (8, 2.86, 0.021151408704224873), (1, 1, 0.5), (30, -2.04, 0.050239574739086878),
    (2.5, 12, 0.0028362150300783238),
  ])
  func `t tails`(degrees: Double, t: Double, both: Double) {
    let distribution = StudentT(degreesOfFreedom: degrees)
    #expect(near(distribution.twoSidedTail(t), both))
    #expect(near(distribution.cumulative(t), t > 0 ? 1 - both / 2 : both / 2))
    #expect(near(distribution.quantile(t > 0 ? 1 - both / 2 : both / 2), t, 1e-10))
  }

  @Test func `quantiles of printed tables`() {
    #expect(near(StudentT(degreesOfFreedom: 8).quantile(0.975), 2.306004135204166, 1e-11))
    #expect(near(ChiSquare(degreesOfFreedom: 1).quantile(0.95), 3.841458820694124, 1e-11))
    let f = FDistribution(numerator: 5, denominator: 15)
    #expect(near(f.quantile(0.025), 0.15557596307848703, 1e-11))
  }

  @Test func `answers outside the domain are not numbers`() {
    #expect(FDistribution(numerator: 0, denominator: 3).quantile(0.5).isNaN)
    #expect(ChiSquare(degreesOfFreedom: 0).upperTail(1).isNaN)
    #expect(StudentT(degreesOfFreedom: -1).twoSidedTail(1).isNaN)
    #expect(GammaFunctions.logGamma(0).isNaN)
  }
}
