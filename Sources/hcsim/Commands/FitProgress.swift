import Calibration
import Synchronization

/// Shows on a terminal how many fits are done, whichever thread did them.
final class FitProgress: Sendable {
  private struct State {
    var progress: Progress
    var messages: OutputWriter
  }

  private let state: Mutex<State>

  /// Begins to count.
  init(_ context: CommandContext) {
    state = Mutex(State(progress: context.progress("fits"), messages: context.messages))
  }

  /// Shows one more.
  func advance(_ done: Int, of all: Int) {
    state.withLock { state in
      state.progress.expect(all)
      state.progress.advance(on: &state.messages)
    }
  }

  /// Takes the line away.
  func finish() {
    state.withLock { $0.progress.finish(on: &$0.messages) }
  }
}
