#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The command line program.
@main
struct HCSim {
  static func main() {
    StandardStreams.claim()
    Interruption.prepare()
    var program = Program(
      root: CommandTable.root,
      environment: .process,
      terminal: .process(environment: .process),
      input: InputReader(),
      output: OutputWriter(.standardOutput),
      messages: OutputWriter(.standardError)
    )
    let status = program.run(Array(CommandLine.arguments.dropFirst()))
    exit(status.rawValue)
  }
}
