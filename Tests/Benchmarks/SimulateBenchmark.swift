import Calibration
import Foundation
import TestSupport

/// Times simulations: model D0 beside its peers in other languages, and the whole engine.
enum SimulateBenchmark {
  private static let turns = 7

  /// A program that runs model D0 and prints debriefs a second.
  private struct Peer {
    let name: String
    let tool: URL
    let arguments: [String]
  }

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
    let made = FileManager.default.temporaryDirectory
      .appendingPathComponent("hcsim-peers-\(ProcessInfo.processInfo.processIdentifier)")
    try? FileManager.default.createDirectory(at: made, withIntermediateDirectories: true)
    var peers: [Peer] = []
    for compiler in ["gcc", "clang"] {
      guard let tool = installed(compiler) else { continue }
      for (source, runs, flags) in [
        ("d0-scalar", "1000000", ["-march=native"]),
        ("d0-simd", "8000000", ["-march=native", "-ffast-math"]),
        ("d0-simd", "4000000", ["-ffast-math"]),
      ] {
        let name = "\(source).c, \(compiler) -O3 \(flags.joined(separator: " "))"
        let program = made.appendingPathComponent("\(compiler)-\(peers.count)")
        let arguments =
          ["-O3"] + flags + [
            "-o", program.path, sources.appendingPathComponent("\(source).c").path, "-lm",
          ]
        guard output(tool, arguments) != nil else { continue }
        peers.append(Peer(name: name, tool: program, arguments: [runs]))
      }
    }
    if let python = installed("python3") {
      for kind in ["float64", "float32"] {
        let script = sources.appendingPathComponent("d0-numpy.py").path
        peers.append(
          Peer(name: "numpy \(kind)", tool: python, arguments: [script, "200000", kind])
        )
      }
    }
    return peers
  }

  private static func installed(_ name: String) -> URL? {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
      .map { URL(fileURLWithPath: String($0)).appendingPathComponent(name) }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }

  private static func speed(of peer: Peer) -> Double {
    let words = output(peer.tool, peer.arguments)?.split(separator: " ") ?? []
    return words.first.flatMap { Double($0) } ?? 0
  }

  /// What a program prints, or null where it fails.
  private static func output(_ tool: URL, _ arguments: [String]) -> String? {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = tool
    process.arguments = arguments
    process.standardOutput = pipe
    guard (try? process.run()) != nil else { return nil }
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? String(decoding: data, as: UTF8.self) : nil
  }
}
