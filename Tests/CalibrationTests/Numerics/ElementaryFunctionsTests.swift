import Calibration
import Foundation
import Testing

/// The distance in units in the last place of the second value.
private func ulps(_ ours: Double, _ theirs: Double) -> Double {
  if ours == theirs || (ours.isNaN && theirs.isNaN) { return 0 }
  return ((ours - theirs) / theirs.ulp).magnitude
}

/// Where a function strays furthest from the C library's over many arguments.
private func worst(
  _ count: Int,
  from low: Double,
  to high: Double,
  _ ours: (Double) -> Double,
  _ theirs: (Double) -> Double
) -> (argument: Double, ulps: Double) {
  let random = CounterRandom(seed: 20_260_101)
  var result = (argument: 0.0, ulps: 0.0)
  for counter in 0..<count {
    let x = low + (high - low) * random.uniform(at: UInt64(counter))
    let distance = ulps(ours(x), theirs(x))
    if !(distance <= result.ulps) { result = (x, distance) }
  }
  return result
}

@Suite struct `Elementary functions` {
  @Test(arguments: [(-1.0, 1.0), (-0.01, 0.01), (-40, 40), (-708, 709), (-745.1, -700)])
  func `exp is within 2 ulp of the C library`(low: Double, high: Double) {
    let found = worst(20_000, from: low, to: high, ElementaryFunctions.exp, Foundation.exp)
    #expect(found.ulps <= 2, "at \(found.argument)")
  }

  @Test(arguments: [(0.0, 1e-300), (0.0, 1.0), (0.9, 1.1), (0.0, 100), (1.0, 1e300)])
  func `log is within 2 ulp of the C library`(low: Double, high: Double) {
    let found = worst(20_000, from: low, to: high, ElementaryFunctions.log, Foundation.log)
    #expect(found.ulps <= 2, "at \(found.argument)")
  }

  @Test(arguments: [(-1e-5, 1e-5), (-0.5, 0.5), (-2.0, 2.0), (-50, 100)])
  func `expm1 is within 2 ulp of the C library`(low: Double, high: Double) {
    let found = worst(20_000, from: low, to: high, ElementaryFunctions.expm1, Foundation.expm1)
    #expect(found.ulps <= 2, "at \(found.argument)")
  }

  @Test(arguments: [(-1e-5, 1e-5), (-0.999, 0.5), (-0.3, 0.6), (0.0, 1e6)])
  func `log1p is within 2 ulp of the C library`(low: Double, high: Double) {
    let found = worst(20_000, from: low, to: high, ElementaryFunctions.log1p, Foundation.log1p)
    #expect(found.ulps <= 2, "at \(found.argument)")
  }

  @Test(arguments: [0.1, 0.9, 1.0000001, 1.7, 5, 1e-10, 12_345])
  func `pow is within 2 ulp of the C library`(base: Double) {
    let limit = 700 / max(Foundation.log(base).magnitude, 1e-3)
    let found = worst(
      4_000,
      from: -limit,
      to: limit,
      { ElementaryFunctions.pow(base, $0) },
      { Foundation.pow(base, $0) }
    )
    #expect(found.ulps <= 2, "at \(found.argument)")
  }

  @Test(arguments: [
    0, -0.0, 1, -1, .infinity, -.infinity, .nan, 709.782712893384, 709.782712893385, -745.13,
    -745.14, 0x1p-1064, -0x1p-1064, 0x1p-1074, 1e308, -1e308, 0x1p-54, 0.41, -0.29,
    0.346_573_590_279_972_6,
  ])
  func `edges are those of the C library`(x: Double) {
    #expect(ulps(ElementaryFunctions.exp(x), Foundation.exp(x)) <= 1)
    #expect(ulps(ElementaryFunctions.log(x), Foundation.log(x)) <= 1)
    #expect(ulps(ElementaryFunctions.expm1(x), Foundation.expm1(x)) <= 1)
    #expect(ulps(ElementaryFunctions.log1p(x), Foundation.log1p(x)) <= 1)
  }

  @Test func `pow's special cases are those of the C library`() {
    let values = [
      0, -0.0, 1, -1, 2, -2, 0.5, -0.5, 3, -3, .infinity, -.infinity, .nan, 1e300, 0x1p-1030, 2.5,
    ]
    for base in values {
      for exponent in values {
        let ours = ElementaryFunctions.pow(base, exponent)
        let theirs = Foundation.pow(base, exponent)
        #expect(
          ulps(ours, theirs) <= 1 && (ours.isNaN || ours.sign == theirs.sign),
          "\(base) to the \(exponent)"
        )
      }
    }
  }

  @Test func `the same bits come out everywhere`() {
    #expect(ElementaryFunctions.exp(1).bitPattern == 0x4005_bf0a_8b14_5769)
    #expect(ElementaryFunctions.log(10).bitPattern == 0x4002_6bb1_bbb5_5516)
    #expect(ElementaryFunctions.exp(-0.7).bitPattern == Foundation.exp(-0.7).bitPattern)
  }

  @Test func `logistic and softplus neither overflow nor lose small values`() {
    #expect(ElementaryFunctions.logistic(0) == 0.5)
    #expect(ElementaryFunctions.logistic(800) == 1)
    #expect(ElementaryFunctions.logistic(-800) == 0)
    #expect(ElementaryFunctions.softplus(800) == 800)
    #expect(ulps(ElementaryFunctions.softplus(-40), Foundation.exp(-40)) <= 1)
  }
}
