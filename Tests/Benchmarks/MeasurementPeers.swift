import Calibration
import Foundation

/// The measurement figures beside other programs on the same ratings, all in turn.
struct MeasurementPeers {
  private static let turns = 7
  private let folder: URL
  private let python = Peer.installed("python3")

  /// The peers whose sources lie in a folder.
  init(folder: String) {
    self.folder = URL(fileURLWithPath: folder)
  }

  /// Prints rows of time, everybody in turn, and the values that came out.
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
    var table = SideBySide("many-facet Rasch, \(ratings.ratings.count) ratings")
    table.addTimed("Swift, with errors and fit") { _ = try? ManyFacetRasch().fit(ratings) }
    for peer in peers {
      table.add(peer.name) { peer.lines().first?.first.flatMap { Double($0) }.map { $0 / 1e3 } }
    }
    for row in table.rows(turns: Self.turns) { print(row) }
    let own = (try? ManyFacetRasch().fit(ratings).logLikelihood) ?? .nan
    print("<!-- log likelihood: ours \(own)")
    for peer in peers {
      print("\(peer.name): \(peer.lines().first?.dropFirst().first ?? "-")")
    }
    print("-->")
  }

  private func agreement(_ cells: [[Double?]]) {
    let header = cells.first.map { $0.indices.map { "r\($0)" }.joined(separator: ",") } ?? ""
    let rows = cells.map { row in
      row.map { $0.map { "\(Int($0))" } ?? "" }.joined(separator: ",")
    }
    let file = written("cells.csv", [header] + rows)
    let full = cells.flatMap { $0.map { $0 ?? 3 } }
    for (name, title) in [
      ("nominal", "alpha, nominal, 1,000 x 50"), ("ordinal", "alpha, ordinal, 1,000 x 50"),
      ("interval", "alpha, interval, 1,000 x 50"), ("icc", "ICC(2,1), 1,000 x 50"),
    ] {
      var table = SideBySide(title)
      table.addTimed("Swift") { _ = value(of: name, cells, full) }
      if let python, let file {
        let script = folder.appendingPathComponent("agreement.py").path
        let peer = Peer("Python", python, [script, file, "3"])
        table.add(name == "icc" ? "numpy" : "PyPI krippendorff") {
          let words = peer.lines().first { $0.first.map(String.init) == name }
          return words?.dropFirst().first.flatMap { Double($0) }.map { $0 / 1e3 }
        }
      }
      for row in table.rows(turns: Self.turns) { print(row) }
    }
  }

  /// A coefficient: alpha from rows with gaps, of which a table is made every time, the intraclass
  /// correlation from all numbers in a row, as numpy has them.
  private func value(of name: String, _ cells: [[Double?]], _ full: [Double]) -> Double? {
    if name == "icc" {
      let icc = try? IntraclassCorrelation(
        ratings: full,
        unitCount: cells.count,
        raterCount: cells.first?.count ?? 0
      )
      return try? icc?.coefficient(.twoWayRandom, .single)
    }
    let metric: KrippendorffAlpha.Metric =
      name == "nominal" ? .nominal : name == "ordinal" ? .ordinal : .interval
    guard let table = try? RatingTable(units: cells) else { return nil }
    return try? KrippendorffAlpha(table, metric: metric).coefficient
  }

  private func written(_ name: String, _ lines: [String]) -> String? {
    let file = Peer.scratch.appendingPathComponent(name)
    let text = lines.joined(separator: "\n") + "\n"
    guard (try? text.write(to: file, atomically: true, encoding: .utf8)) != nil else { return nil }
    return file.path
  }
}
