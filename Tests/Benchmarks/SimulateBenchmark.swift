import Calibration
import Foundation
import TestSupport

/// Times simulations: model D0 beside its peers in other languages, and the whole engine.
enum SimulateBenchmark {
  private static let turns = 7

  /// Prints debriefs a second, the best of several turns in which everybody runs once.
  ///
  /// - Parameter folder: The folder with the peers' sources, or null for none.
  static func run(peers folder: String?) {
    let peers = folder.map { Self.peers(in: $0) } ?? []
    var best = Array(repeating: 0.0, count: peers.count + 1)
    for _ in 0..<turns {
      best[0] = max(best[0], linear())
      for (place, peer) in peers.enumerated() {
        best[place + 1] = max(best[place + 1], speed(of: peer))
      }
    }
    row("D0, Swift, one thread", best[0], of: best[0])
    for (place, peer) in peers.enumerated() {
      row("D0, \(peer.name)", best[place + 1], of: best[0])
    }
    for name in ["wide-not-deep-twin", "pushback-fold"] {
      var fastest = 0.0
      for _ in 0..<turns { fastest = max(fastest, engine(name)) }
      row("debrief \(name), all counted, one thread", fastest, of: best[0])
    }
  }

  private static func row(_ name: String, _ speed: Double, of ours: Double) {
    let millions = DecimalText.fixed(speed / 1e6, decimals: 2)
    print(
      "\(name): \(millions) million/s (\(DecimalText.fixed(speed / ours, decimals: 2)) of ours)"
    )
  }

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
