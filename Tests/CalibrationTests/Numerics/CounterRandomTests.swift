import Calibration
import Testing

@Suite struct `Counter-based random numbers` {
  let random = CounterRandom(seed: 7)

  @Test func `depend on seed, stream and counter alone`() {
    let forwards = (0..<100).map { random.stream(3).bits(at: $0) }
    let backwards = (0..<100).reversed().map { random.stream(3).bits(at: $0) }
    #expect(forwards == backwards.reversed())
    #expect(forwards != (0..<100).map { CounterRandom(seed: 8).stream(3).bits(at: $0) })
    #expect(forwards != (0..<100).map { random.stream(4).bits(at: $0) })
    #expect(random.uniform(stream: 3, counter: 5) == random.stream(3).uniform(at: 5))
  }

  @Test func `keep their bits from release to release`() {
    #expect(
      (0..<3).map { CounterRandom(seed: 1).stream(2).bits(at: $0) } == [
        15_132_389_109_982_711_732, 13_880_052_661_917_807_247, 10_959_856_804_125_667_553,
      ]
    )
  }

  @Test(arguments: [0, 1, 63, 1 << 40] as [UInt64])
  func `spread evenly over 256 cells in every stream`(stream: UInt64) {
    var cells = Array(repeating: 0.0, count: 256)
    for counter in 0..<65_536 as Range<UInt64> {
      cells[Int(random.uniform(stream: stream, counter: counter) * 256)] += 1
    }
    let chiSquare = cells.reduce(0) { $0 + ($1 - 256) * ($1 - 256) / 256 }
    let tail = ChiSquare(degreesOfFreedom: 255).upperTail(chiSquare)
    #expect(tail > 1e-4 && tail < 1 - 1e-4)
  }

  @Test func `change half of the bits when one bit of an input changes`() {
    for bit in 0..<64 as Range<UInt64> {
      var counterFlips = 0
      var streamFlips = 0
      var seedFlips = 0
      for counter in 0..<256 as Range<UInt64> {
        let bits = random.stream(5).bits(at: counter)
        counterFlips += (bits ^ random.stream(5).bits(at: counter ^ 1 << bit)).nonzeroBitCount
        streamFlips += (bits ^ random.stream(5 ^ 1 << bit).bits(at: counter)).nonzeroBitCount
        let other = CounterRandom(seed: 7 ^ 1 << bit)
        seedFlips += (bits ^ other.stream(5).bits(at: counter)).nonzeroBitCount
      }
      for flips in [counterFlips, streamFlips, seedFlips] {
        #expect((flips - 8192).magnitude < 300, "bit \(bit)")
      }
    }
  }

  @Test func `are uncorrelated between neighbouring counters and streams`() {
    let count = 20_000
    var neighbours = 0.0
    var streams = 0.0
    for counter in 0..<UInt64(count) {
      let here = random.normal(stream: 1, counter: counter)
      neighbours += here * random.normal(stream: 1, counter: counter + 1)
      streams += here * random.normal(stream: 2, counter: counter)
    }
    #expect((neighbours / Double(count)).magnitude < 0.03)
    #expect((streams / Double(count)).magnitude < 0.03)
  }

  @Test func `have normal moments`() {
    var sums = [0.0, 0, 0, 0]
    for counter in 0..<100_000 as Range<UInt64> {
      let z = random.normal(at: counter)
      sums = [sums[0] + z, sums[1] + z * z, sums[2] + z * z * z, sums[3] + z * z * z * z]
    }
    #expect((sums[0] / 1e5).magnitude < 0.015)
    #expect((sums[1] / 1e5 - 1).magnitude < 0.02)
    #expect((sums[2] / 1e5).magnitude < 0.05)
    #expect((sums[3] / 1e5 - 3).magnitude < 0.15)
  }

  @Test func `never reach 0 or 1`() {
    #expect(CounterRandom(seed: 0).uniform(at: 0) > 0)
    var generator = CounterRandomGenerator(seed: 3)
    for _ in 0..<1000 {
      let value = generator.uniform()
      #expect(value > 0 && value < 1)
    }
  }

  @Test func `give whole numbers below a bound without bias`() {
    var cells = Array(repeating: 0, count: 6)
    for counter in 0..<60_000 as Range<UInt64> {
      cells[random.integer(below: 6, stream: 9, counter: counter)] += 1
    }
    for cell in cells {
      #expect((cell - 10_000).magnitude < 400)
    }
    #expect(random.integer(below: 1, at: 4) == 0)
    #expect(random.integer(below: 0, at: 4) == 0)
    #expect(random.integer(below: -3, at: 4) == 0)
    let huge = (0..<1000).map { random.integer(below: .max / 3 * 2, at: $0) }
    #expect(huge.allSatisfy { $0 >= 0 && $0 < .max / 3 * 2 })
    #expect(huge.filter { $0 < .max / 3 }.count > 400)
  }

  @Test func `shuffle into every order equally often`() {
    var counts: [[Int]: Int] = [:]
    for stream in 0..<6_000 as Range<UInt64> {
      counts[random.stream(stream).permutation(of: 3), default: 0] += 1
    }
    #expect(counts.count == 6)
    for count in counts.values {
      #expect((count - 1000).magnitude < 150)
    }
    #expect(random.permutation(of: 0).isEmpty)
    #expect(random.permutation(of: -1).isEmpty)
    #expect(random.shuffled(["a"]) == ["a"])
  }

  @Test func `can be read one after the other`() {
    var generator = CounterRandomGenerator(seed: 7, stream: 2)
    let stream = random.stream(2)
    #expect(generator.next() == stream.bits(at: 0))
    #expect(generator.uniform() == stream.uniform(at: 1))
    #expect(generator.normal() == stream.normal(at: 2))
    #expect(generator.integer(below: 10) == stream.integer(below: 10, at: 3))
    #expect(generator.next() == stream.bits(at: 4))
  }
}
