import Calibration
import Foundation

/// The measurement figures beside other programs on the same ratings, all in turn.
struct MeasurementPeers {
  /// Milliseconds, and the value that came out.
  private struct Timed {
    let time: Double
    let value: Double

    var remark: String { DecimalText.fixed(value, decimals: 9) }

    func faster(than other: Timed?) -> Timed {
      other.map { $0.time <= time ? $0 : self } ?? self
    }
  }

  private static let turns = 5
  private let folder: URL
  private let python = Peer.installed("python3")

  /// The peers whose sources lie in a folder.
  init(folder: String) {
    self.folder = URL(fileURLWithPath: folder)
  }

  /// Prints milliseconds of each and how many times ours that is, the best of several turns.
  func run(_ ratings: FacetedRatings, _ cells: [[Double?]]) {
    rasch(ratings)
    agreement(cells)
  }

  private func rasch(_ ratings: FacetedRatings) {
    let rows = ratings.ratings.map {
      "\($0.candidate),\($0.rater),\($0.criterion),\($0.rating)"
    }
    guard let file = written("ratings.csv", ["candidate,rater,criterion,rating"] + rows)
    else { return }
    var peers: [Peer] = []
    let source = folder.appendingPathComponent("rasch-joint.c")
    for compiler in ["gcc", "clang"] {
      if let tool = Peer.compiled(source, by: compiler, flags: ["-march=native"]) {
        peers.append(Peer("C, joint Newton, \(compiler)", tool, [file, "3"]))
      }
    }
    if let python {
      let script = folder.appendingPathComponent("rasch-numpy.py").path
      peers.append(Peer("numpy, joint Newton", python, [script, file, "1"]))
    }
    var ours = Double.infinity
    var best = Array(repeating: Double.infinity, count: peers.count)
    var likelihoods = Array(repeating: "-", count: peers.count)
    var likelihood = 0.0
    for _ in 0..<Self.turns {
      ours = min(
        ours,
        milliseconds { likelihood = (try? ManyFacetRasch().fit(ratings).logLikelihood) ?? 0 }
      )
      for (place, peer) in peers.enumerated() {
        guard let words = peer.lines().first, words.count > 1, let time = Double(words[0])
        else { continue }
        best[place] = min(best[place], time)
        likelihoods[place] = String(words[1])
      }
    }
    let title = "Rasch, \(ratings.ratings.count) ratings"
    row(title, "Swift, with errors and fit", ours, of: ours, "logL \(likelihood)")
    for (place, peer) in peers.enumerated() {
      row(title, peer.name, best[place], of: ours, "logL \(likelihoods[place])")
    }
  }

  private func agreement(_ cells: [[Double?]]) {
    let header = cells.first.map { $0.indices.map { "r\($0)" }.joined(separator: ",") } ?? ""
    let rows = cells.map { row in
      row.map { $0.map { "\(Int($0))" } ?? "" }.joined(separator: ",")
    }
    guard let python, let file = written("cells.csv", [header] + rows) else { return }
    let peer = Peer(
      "Python",
      python,
      [folder.appendingPathComponent("agreement.py").path, file, "9"]
    )
    var theirs: [String: Timed] = [:]
    var ours: [String: Timed] = [:]
    for _ in 0..<Self.turns {
      for (name, timed) in own(cells) { ours[name] = timed.faster(than: ours[name]) }
      for words in peer.lines() where words.count > 2 {
        guard let time = Double(words[1]), let value = Double(words[2]) else { continue }
        let name = String(words[0])
        theirs[name] = Timed(time: time, value: value).faster(than: theirs[name])
      }
    }
    for (name, timed) in ours.sorted(by: { $0.key < $1.key }) {
      let isAlpha = name != "icc"
      let title = isAlpha ? "alpha \(name), 1000 x 50" : "ICC(2,1), 1000 x 50"
      row(title, "Swift", timed.time, of: timed.time, timed.remark)
      if let other = theirs[name] {
        let name = isAlpha ? "PyPI krippendorff" : "numpy"
        row(title, name, other.time, of: timed.time, other.remark)
      }
    }
  }

  /// Each coefficient, its table made from rows of numbers every time.
  private func own(_ cells: [[Double?]]) -> [(String, Timed)] {
    let full = cells.flatMap { $0.map { $0 ?? 3 } }
    var all: [(String, Timed)] = []
    for metric in [KrippendorffAlpha.Metric.nominal, .ordinal, .interval] {
      var value = Double.nan
      let time = milliseconds {
        guard let table = try? RatingTable(units: cells) else { return }
        value = (try? KrippendorffAlpha(table, metric: metric).coefficient) ?? .nan
      }
      all.append(("\(metric)", Timed(time: time, value: value)))
    }
    var value = Double.nan
    let time = milliseconds {
      let icc = try? IntraclassCorrelation(
        ratings: full,
        unitCount: cells.count,
        raterCount: cells.first?.count ?? 0
      )
      value = (try? icc?.coefficient(.twoWayRandom, .single)) ?? .nan
    }
    return all + [("icc", Timed(time: time, value: value))]
  }

  private func written(_ name: String, _ lines: [String]) -> String? {
    let file = Peer.scratch.appendingPathComponent(name)
    let text = lines.joined(separator: "\n") + "\n"
    guard (try? text.write(to: file, atomically: true, encoding: .utf8)) != nil else { return nil }
    return file.path
  }

  private func milliseconds(_ body: () -> Void) -> Double {
    let (whole, parts) = ContinuousClock().measure(body).components
    return Double(whole) * 1e3 + Double(parts) / 1e15
  }

  private func row(
    _ title: String,
    _ name: String,
    _ time: Double,
    of ours: Double,
    _ remark: String = ""
  ) {
    let figure = DecimalText.fixed(time, decimals: 3)
    let ratio = DecimalText.fixed(time / ours, decimals: 2)
    print("\(title), \(name): \(figure) ms (\(ratio) of ours) \(remark)")
  }
}
