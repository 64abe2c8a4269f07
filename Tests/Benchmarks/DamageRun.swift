import TestSupport

/// Every shipped scenario cut at every byte, and with every byte changed to each of a score of others.
///
/// Of files that take milliseconds to read, a byte in some is taken.
enum DamageRun {
  private static let large = 100_000

  /// Prints how many damaged files were read, and each that ended in neither a value nor an error.
  static func run() {
    var cuts = 0
    var changes = 0
    var flaws = 0
    for var file in DamagedScenario.all {
      let step = file.bytes.count > large ? 211 : 1
      for place in stride(from: 0, to: file.bytes.count, by: step) {
        cuts += 1
        flaws += told(file.flaw(cutAt: place))
        for other in DamagedScenario.others {
          changes += 1
          flaws += told(file.flaw(of: other, at: place))
        }
      }
      let sampled = step == 1 ? "" : ", every \(step)th byte"
      print("\(file.path): \(file.bytes.count) bytes\(sampled), \(cuts) cuts, \(changes) changes")
    }
    print("\(cuts) cuts and \(changes) changes: \(flaws) without a value or an error")
  }

  private static func told(_ flaw: String?) -> Int {
    guard let flaw else { return 0 }
    print(flaw)
    return 1
  }
}
