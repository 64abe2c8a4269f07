import TestSupport

/// Every shipped scenario cut at every byte, and with every byte changed to others, on all cores.
///
/// A large file is damaged piece by piece.
enum DamageRun {
  private static let large = 10_000
  private static let piece = 500

  private struct Count: Sendable {
    var name: String
    var bytes = 0
    var cuts = 0
    var changes = 0
    var flaws: [String] = []
  }

  /// Prints how many damaged files were read, and each that ended in neither a value nor an error.
  ///
  /// - Parameter changes: How many others each byte is changed to, other ones from byte to byte; all of
  ///   them unless said.
  static func run(changes: Int?) async {
    let most = DamagedScenario.others.count
    let others = min(most, max(1, changes ?? most))
    await withTaskGroup(of: Count.self) { group in
      for file in DamagedScenario.all {
        if file.bytes.count <= large {
          group.addTask { count(file, others: others) }
        } else {
          for piece in file.pieces(ofAtMost: piece) {
            group.addTask { count(piece, others: others) }
          }
        }
      }
      var all = Count(name: "all")
      for await part in group {
        all.bytes += part.bytes
        all.cuts += part.cuts
        all.changes += part.changes
        all.flaws += part.flaws
      }
      print(
        "\(all.bytes) bytes, \(all.cuts) cuts and \(all.changes) changes: "
          + "\(all.flaws.count) without a value or an error"
      )
    }
  }

  private static func count(_ scenario: DamagedScenario, others: Int) -> Count {
    var file = scenario
    var count = Count(name: file.path, bytes: file.places.count)
    for place in file.places {
      count.cuts += 1
      if let flaw = file.flaw(cutAt: place) { count.flaws.append(flaw) }
      for turn in 0..<others {
        count.changes += 1
        let other = DamagedScenario.others[(place * others + turn) % DamagedScenario.others.count]
        if let flaw = file.flaw(of: other, at: place) { count.flaws.append(flaw) }
      }
    }
    // Told at once: the sum waits for all.
    let told = "\(count.name): \(count.bytes) bytes, \(count.cuts) cuts, \(count.changes) changes"
    print(([told] + count.flaws).joined(separator: "\n"))
    return count
  }
}
