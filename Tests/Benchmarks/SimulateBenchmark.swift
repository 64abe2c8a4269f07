import Calibration
import Foundation
import TestSupport

/// Times simulations: model D0 beside its peers in other languages, and the whole engine.
enum SimulateBenchmark {
  private static let turns = 7

  /// Prints rows of time a debrief, everybody in turn.
  ///
  /// - Parameter folder: The folder with the peers' sources, or null for none.
  static func run(peers folder: String?) {
    var linear = SideBySide("a debrief of model D0, one thread")
    linear.add("Swift") { time(Self.linear()) }
    for peer in folder.map({ peers(in: $0) }) ?? [] {
      linear.add(peer.name) { time(speed(of: peer)) }
    }
    for name in ["wide-not-deep-twin", "pushback-fold"] {
      linear.add("Swift, the whole engine, \(name), all counted") { time(engine(name)) }
    }
    for row in linear.rows(turns: turns) { print(row) }
  }

  /// Seconds a debrief from debriefs a second.
  private static func time(_ speed: Double) -> Double? { speed > 0 ? 1 / speed : nil }

  private static func seconds(_ body: () -> Void) -> Double {
    let (whole, parts) = ContinuousClock().measure(body).components
    return Double(whole) + Double(parts) / 1e18
  }

  private static let model = LinearDebrief(seed: 1) { NormalDistribution.quantile($0) }

  private static func linear() -> Double {
    let count = 4_000_000
    var hired = 0
    let time = seconds { hired = model.run(count: count).hiredAfter }
    return hired > 0 ? Double(count) / time : 0
  }

  private static func engine(_ name: String) -> Double {
    var library = ScenarioLibrary()
    guard let scenario = library.debrief(name)?.value?.scenario,
      let plan = try? SimulationPlan(
        scenario,
        packet: DebriefSession.packet(of: scenario),
        settings: SimulationSettings(runs: 400_000, comparesConditions: false)
      )
    else { return 0 }
    var simulation = Simulation(plan)
    let time = seconds { simulation.finish() }
    return Double(simulation.runs) / time
  }

  private static func peers(in folder: String) -> [Peer] {
    let sources = URL(fileURLWithPath: folder)
    var peers: [Peer] = []
    for compiler in ["gcc", "clang"] {
      for (source, runs, flags) in [
        ("d0-scalar", "1000000", ["-march=native"]),
        ("d0-simd", "8000000", ["-march=native", "-ffast-math"]),
        ("d0-simd", "4000000", ["-ffast-math"]),
      ] {
        let file = sources.appendingPathComponent("\(source).c")
        guard let program = Peer.compiled(file, by: compiler, flags: flags) else { continue }
        let name = "\(source).c, \(compiler) -O3 \(flags.joined(separator: " "))"
        peers.append(Peer(name, program, [runs]))
      }
    }
    if let python = Peer.installed("python3") {
      for kind in ["float64", "float32"] {
        let script = sources.appendingPathComponent("d0-numpy.py").path
        peers.append(Peer("numpy \(kind)", python, [script, "200000", kind]))
      }
    }
    return peers
  }

  private static func speed(of peer: Peer) -> Double {
    peer.lines().first?.first.flatMap { Double($0) } ?? 0
  }
}
