/// Benchmark model D0: a debrief without words or findings, small enough that its expectations are
/// known exactly, which other languages can be timed on as well.
///
/// Five interviewers rate nine criteria and talk for two rounds. With standard normals z0, z_k and
/// e_jk, *T_k = .8 z0 + .6 z_k* and *x_jk = T_k - s_j + .9 e_jk*, s = (-.4, -.2, 0, .2, .4). A vote is
/// yes where the mean over criteria is above .25, and three yes votes hire. In each round *y_jk = (1 -
/// c_j) sum_i w_i y_ik + c_j x_jk*, c = (.9, .6, .5, .4, .2), w = (.30, .25, .20, .15, .10). All 55
/// normals are drawn and all 45 opinions updated, although the model could be collapsed.
///
/// Four debriefs at a time, a lane each. A normal is one of 4,096 equally likely quantiles, scaled to
/// a variance of 1: twelve bits of a counter's hash, five to a word, eleven words a debrief.
public struct LinearDebrief: Sendable {
  /// Debriefs counted.
  public struct Counts: Sendable, Hashable {
    /// All of them.
    public var runs = 0
    /// Hired by the votes before the discussion.
    public var hiredBefore = 0
    /// Hired by the votes after it.
    public var hiredAfter = 0
    /// With five votes alike before the discussion.
    public var unanimousBefore = 0
    /// With five votes alike after it.
    public var unanimousAfter = 0
    /// With another decision after than before.
    public var flipped = 0
  }

  private typealias Lanes = SIMD4<Float>
  private typealias Flags = SIMD4<Int32>

  private static let laneCount = 4
  private static let normalsPerWord = 5
  private static let wordsPerDebrief = 11

  /// 4,096 normals in order.
  private let normals: [Float]
  private let key: UInt64

  /// Prepares debriefs.
  ///
  /// - Parameters:
  ///   - seed: Which random numbers to draw.
  ///   - quantile: The normal distribution's quantile function.
  public init(seed: UInt64, quantile: (Double) -> Double) {
    let values = (0..<4096).map { quantile((Double($0) + 0.5) / 4096) }
    let variance = values.reduce(0) { $0 + $1 * $1 } / 4096
    normals = values.map { Float($0 / variance.squareRoot()) }
    key = Self.mix(seed ^ 0x2545_f491_4f6c_dd1d)
  }

  /// Holds debriefs from a number on, four at a time.
  ///
  /// - Parameters:
  ///   - first: The number of the first; each has numbers of its own.
  ///   - count: How many, rounded up to a multiple of four.
  /// - Returns: What they came to.
  public func run(from first: Int = 0, count: Int) -> Counts {
    var tally = Tally()
    let draws = UnsafeMutablePointer<Float>.allocate(capacity: 55 * Self.laneCount)
    defer { draws.deallocate() }
    let groups = (max(count, 0) + Self.laneCount - 1) / Self.laneCount
    var counter = UInt64(truncatingIfNeeded: first) &* UInt64(Self.wordsPerDebrief)
    normals.withUnsafeBufferPointer { table in
      guard let normals = table.baseAddress else { return }
      for _ in 0..<groups {
        draw(into: draws, from: normals, at: &counter)
        Self.hold(UnsafeRawPointer(draws), &tally)
      }
    }
    return tally.counts(groups * Self.laneCount)
  }

  @inline(__always)
  private static func mix(_ value: UInt64) -> UInt64 {
    var z = (value ^ (value &>> 32)) &* 0xd6e8_feb8_6659_fd93
    z = (z ^ (z &>> 32)) &* 0xd6e8_feb8_6659_fd93
    return z ^ (z &>> 32)
  }

  /// Draws 55 normals for each of four debriefs, lane after lane in each row.
  @inline(__always)
  private func draw(
    into draws: UnsafeMutablePointer<Float>,
    from normals: UnsafePointer<Float>,
    at counter: inout UInt64
  ) {
    for lane in 0..<Self.laneCount {
      var place = lane
      for _ in 0..<Self.wordsPerDebrief {
        var word = Self.mix(key &+ counter &* 0x9e37_79b9_7f4a_7c15)
        counter &+= 1
        for _ in 0..<Self.normalsPerWord {
          draws[place] = normals[Int(truncatingIfNeeded: word & 4095)]
          word &>>= 12
          place &+= Self.laneCount
        }
      }
    }
  }

  /// Sums of flags, a lane each; at most 2^31 a lane.
  private struct Tally {
    var hiredBefore: Flags = .zero
    var hiredAfter: Flags = .zero
    var unanimousBefore: Flags = .zero
    var unanimousAfter: Flags = .zero
    var flipped: Flags = .zero

    func counts(_ runs: Int) -> Counts {
      func sum(_ flags: Flags) -> Int { (0..<laneCount).reduce(0) { $0 + Int(flags[$1]) } }
      return Counts(
        runs: runs,
        hiredBefore: sum(hiredBefore),
        hiredAfter: sum(hiredAfter),
        unanimousBefore: sum(unanimousBefore),
        unanimousAfter: sum(unanimousAfter),
        flipped: sum(flipped)
      )
    }
  }

  // Everything is divided by .9, so that e needs no factor.
  private static let general: Float = 0.8 / 0.9
  private static let special: Float = 0.6 / 0.9
  private static let wide: Float = 0.4 / 0.9
  private static let narrow: Float = 0.2 / 0.9
  /// Nine times .25 over .9.
  private static let bar: Float = 2.5

  @inline(__always)
  private static func lanes(_ draws: UnsafeRawPointer, _ row: Int) -> Lanes {
    draws.loadUnaligned(fromByteOffset: row &* MemoryLayout<Lanes>.stride, as: Lanes.self)
  }

  @inline(__always)
  private static func flag(_ mask: SIMDMask<Flags>) -> Flags {
    Flags.zero.replacing(with: 1, where: mask)
  }

  @inline(__always)
  private static func votes(_ a: Lanes, _ b: Lanes, _ c: Lanes, _ d: Lanes, _ e: Lanes) -> Flags {
    flag(a .> bar) &+ flag(b .> bar) &+ flag(c .> bar) &+ flag(d .> bar) &+ flag(e .> bar)
  }

  /// Holds four debriefs.
  @inline(__always)
  private static func hold(_ draws: UnsafeRawPointer, _ tally: inout Tally) {
    let ability = general * lanes(draws, 0)
    var (a0, a1, a2, a3, a4) = (Lanes.zero, Lanes.zero, Lanes.zero, Lanes.zero, Lanes.zero)
    var (b0, b1, b2, b3, b4) = (Lanes.zero, Lanes.zero, Lanes.zero, Lanes.zero, Lanes.zero)
    for k in 1...9 {
      let truth = ability + special * lanes(draws, k)
      let x0 = truth + wide + lanes(draws, 9 &+ k)
      let x1 = truth + narrow + lanes(draws, 18 &+ k)
      let x2 = truth + lanes(draws, 27 &+ k)
      let x3 = truth - narrow + lanes(draws, 36 &+ k)
      let x4 = truth - wide + lanes(draws, 45 &+ k)
      a0 += x0
      a1 += x1
      a2 += x2
      a3 += x3
      a4 += x4
      let (own0, own1, own2, own3, own4) = (0.9 * x0, 0.6 * x1, 0.5 * x2, 0.4 * x3, 0.2 * x4)
      var (y0, y1, y2, y3, y4) = (x0, x1, x2, x3, x4)
      for _ in 0..<2 {
        let heard = 0.30 * y0 + 0.25 * y1 + 0.20 * y2 + 0.15 * y3 + 0.10 * y4
        y0 = 0.1 * heard + own0
        y1 = 0.4 * heard + own1
        y2 = 0.5 * heard + own2
        y3 = 0.6 * heard + own3
        y4 = 0.8 * heard + own4
      }
      b0 += y0
      b1 += y1
      b2 += y2
      b3 += y3
      b4 += y4
    }
    let before = votes(a0, a1, a2, a3, a4)
    let after = votes(b0, b1, b2, b3, b4)
    let hiredBefore = flag(before .> 2)
    let hiredAfter = flag(after .> 2)
    tally.hiredBefore &+= hiredBefore
    tally.hiredAfter &+= hiredAfter
    tally.unanimousBefore &+= flag((before .== 0) .| (before .== 5))
    tally.unanimousAfter &+= flag((after .== 0) .| (after .== 5))
    tally.flipped &+= flag(hiredBefore .!= hiredAfter)
  }
}
