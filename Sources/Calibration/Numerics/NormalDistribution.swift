/// The standard normal distribution.
package enum NormalDistribution {
  /// The density at a value.
  package static func density(_ x: Double) -> Double {
    0.398_942_280_401_432_7 * ElementaryFunctions.exp(-0.5 * x * x)
  }

  /// The probability of a value at most the given one.
  package static func cumulative(_ x: Double) -> Double {
    if x.isNaN { return x }
    if x < 0 { return upperTail(-x) }
    return 0.5 + 0.5 * GammaFunctions.lower(0.5, 0.5 * x * x)
  }

  /// The probability of a value above the given one, accurate far into the tail.
  package static func upperTail(_ x: Double) -> Double {
    if x.isNaN { return x }
    if x < 0 { return cumulative(-x) }
    return 0.5 * GammaFunctions.upper(0.5, 0.5 * x * x)
  }

  /// The probability of a value at least as far from 0 on either side.
  package static func twoSidedTail(_ x: Double) -> Double {
    min(1, 2 * upperTail(x.magnitude))
  }

  /// The value below which a share of the distribution lies; the inverse of `cumulative`.
  ///
  /// Infinite at 0 and 1, NaN outside. A rational function in *(p - 1/2)^2* in the middle and in
  /// *sqrt(-log p)* in the tails, fitted here to a relative error below 2e-15; *q(1 - p) = -q(p)*
  /// to the bit.
  package static func quantile(_ p: Double) -> Double {
    let centred = p - 0.5
    if centred.magnitude <= 0.425 {
      return centred * central(0.180625 - centred * centred)
    }
    guard p > 0, p < 1 else {
      return p == 0 ? -.infinity : p == 1 ? .infinity : .nan
    }
    let tail = centred < 0 ? p : 1 - p
    let root = (-ElementaryFunctions.log(tail)).squareRoot()
    let size = root <= 5 ? near(root - 1.5) : far(root - 5)
    return centred < 0 ? -size : size
  }

  @inline(__always)
  private static func central(_ r: Double) -> Double {
    let z = r * r
    var aboveEven = -0x1.5d6b37b002aa2p+8
    aboveEven = aboveEven * z + 0x1.02503ad8ef7b1p+16
    aboveEven = aboveEven * z + 0x1.cc5a6f913a822p+15
    aboveEven = aboveEven * z + 0x1.0b6d03314db6bp+11
    aboveEven = aboveEven * z + 0x1.b18d91e9eef70p+1
    var aboveOdd = 0x1.1761a54c7073dp+13
    aboveOdd = aboveOdd * z + 0x1.8b0977211f6aep+16
    aboveOdd = aboveOdd * z + 0x1.f213162546b78p+13
    aboveOdd = aboveOdd * z + 0x1.139bc12f42192p+7
    var belowEven = 0x1.8db39afa08da8p+15
    belowEven = belowEven * z + 0x1.9e2b9fcdc4d58p+14
    belowEven = belowEven * z + 0x1.726f3945e0c38p+9
    belowEven = belowEven * z + 0x1p+0
    var belowOdd = 0x1.afd7b55d78731p+13
    belowOdd = belowOdd * z + 0x1.b6381f35e6793p+15
    belowOdd = belowOdd * z + 0x1.820a71f95fb22p+12
    belowOdd = belowOdd * z + 0x1.5d84dd7b377fcp+5
    return (aboveEven + r * aboveOdd) / (belowEven + r * belowOdd)
  }

  @inline(__always)
  private static func near(_ r: Double) -> Double {
    let z = r * r
    var aboveEven = 0x1.703412cc1822fp-15
    aboveEven = aboveEven * z + 0x1.3da64c0d5d4fap-5
    aboveEven = aboveEven * z + 0x1.7cf2d3d0c6c71p+0
    aboveEven = aboveEven * z + 0x1.76287a07afaf2p+2
    aboveEven = aboveEven * z + 0x1.4059f9ed66617p+0
    var aboveOdd = 0x1.25edf66b155ecp-9
    aboveOdd = aboveOdd * z + 0x1.4b1c051eb270ep-2
    aboveOdd = aboveOdd * z + 0x1.f7d041e751575p+1
    aboveOdd = aboveOdd * z + 0x1.1a0736dd7d673p+2
    var belowEven = 0x1.9385e50f7b619p-10
    belowEven = belowEven * z + 0x1.8dbb849f5ac27p-3
    belowEven = belowEven * z + 0x1.d3497a8210fddp+0
    belowEven = belowEven * z + 0x1p+0
    var belowOdd = 0x1.0459fbf8de1cap-15
    belowOdd = belowOdd * z + 0x1.9ce9a4eb5330ap-6
    belowOdd = belowOdd * z + 0x1.9b306be9300f1p-1
    belowOdd = belowOdd * z + 0x1.115e26e386e0cp+1
    return (aboveEven + r * aboveOdd) / (belowEven + r * belowOdd)
  }

  private static func far(_ r: Double) -> Double {
    var above = 0x1.e0ba01fb5375fp-29
    above = above * r + 0x1.9b495aa71a566p-21
    above = above * r + 0x1.d959ebd732d69p-15
    above = above * r + 0x1.f8ba84d7c8d9ap-10
    above = above * r + 0x1.1bed620c98bb3p-5
    above = above * r + 0x1.642ee3bbc597cp-2
    above = above * r + 0x1.f29774732af0ap+0
    above = above * r + 0x1.6abfdb3b57bdfp+2
    above = above * r + 0x1.aa1b1c13ee51cp+2
    var below = 0x1.2b95a06f86fb9p-57
    below = below * r + 0x1.53ec9943d5125p-29
    below = below * r + 0x1.1c2fb1e61511bp-21
    below = below * r + 0x1.3895b3ea494c1p-15
    below = below * r + 0x1.34760930e6a3fp-10
    below = below * r + 0x1.3296a5be1d3d9p-6
    below = below * r + 0x1.3ca424c54e3aap-3
    below = below * r + 0x1.42d0bc3129f93p-1
    below = below * r + 0x1p+0
    return above / below
  }
}
