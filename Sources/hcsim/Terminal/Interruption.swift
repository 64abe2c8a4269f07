import Synchronization

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// What happens when somebody presses control-C or ends the program from outside.
///
/// Usually the program exits at once, leaving no half-written file. A command that wants to end
/// its work in good order watches: then the first signal only sets `isRequested`, which it looks
/// at between two records, and a second one exits. Whoever is made to exit is told whether anything
/// was written.
enum Interruption {
  private static let isWatched = Atomic<Bool>(false)
  private static let wasSignaled = Atomic<Bool>(false)
  private static let draft = Atomic<UInt>(0)
  private static let hasOutput = Atomic<Bool>(false)

  /// Whether somebody wants the program to end.
  static var isRequested: Bool { wasSignaled.load(ordering: .relaxed) }

  /// From now on leaves it to the command to look at `isRequested` and to end.
  static func watch() {
    isWatched.store(true, ordering: .relaxed)
  }

  /// Names the file to remove when the program is made to exit; `nil` for none any more.
  static func removesOnExit(_ path: String?) {
    let pointer = path.flatMap { strdup($0) }
    draft.store(UInt(bitPattern: pointer), ordering: .sequentiallyConsistent)
  }

  /// Takes note that some of the result is on standard output.
  static func notesOutput() {
    hasOutput.store(true, ordering: .relaxed)
  }

  /// Sets what signals do in this process: a reader that left is an error of writing and no more.
  static func prepare() {
    // The handler may only read what exists already: this makes the variables.
    _ = (isRequested, isWatched.load(ordering: .relaxed), draft.load(ordering: .relaxed))
    _ = hasOutput.load(ordering: .relaxed)
    signal(SIGPIPE, SIG_IGN)
    // A file that would grow beyond what the user may write is an error of writing too.
    signal(SIGXFSZ, SIG_IGN)
    // Parents with threads tend to hand down a mask that blocks what was meant for others.
    var handled = sigset_t()
    sigemptyset(&handled)
    for number in [SIGINT, SIGTERM, SIGHUP] where !isIgnored(number) {
      var action = sigaction()
      // Without SA_RESTART, so that a command that waits for input wakes up.
      #if canImport(Glibc) || canImport(Musl)
      action.__sigaction_handler.sa_handler = { Interruption.handle($0) }
      #else
      action.__sigaction_u.__sa_handler = { Interruption.handle($0) }
      #endif
      sigaction(number, &action, nil)
      sigaddset(&handled, number)
    }
    _ = sigprocmask(SIG_UNBLOCK, &handled, nil)
  }

  /// Whether whoever started the program wants the signal to do nothing, as `nohup` does.
  private static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    guard sigaction(number, nil, &action) == 0 else { return false }
    #if canImport(Glibc) || canImport(Musl)
    let handler = action.__sigaction_handler.sa_handler
    #else
    let handler = action.__sigaction_u.__sa_handler
    #endif
    return unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  /// Only what may be called while anything else is interrupted.
  private static func say(_ hasOutput: Bool) {
    let partly: StaticString = "hcsim: interrupted; what was written is not complete\n"
    let nothing: StaticString = "hcsim: interrupted; nothing was written\n"
    let words = hasOutput ? partly : nothing
    if isatty(STDERR_FILENO) == 1 { _ = write(STDERR_FILENO, "\n", 1) }
    _ = write(STDERR_FILENO, words.utf8Start, words.utf8CodeUnitCount)
  }

  private static func handle(_ number: Int32) {
    let isFirst = !wasSignaled.exchange(true, ordering: .relaxed)
    if isFirst, isWatched.load(ordering: .relaxed) { return }
    let path = UnsafePointer<CChar>(bitPattern: draft.load(ordering: .relaxed))
    if let path { _ = unlink(path) }
    if !isWatched.load(ordering: .relaxed) { say(hasOutput.load(ordering: .relaxed)) }
    _exit(128 + number)
  }
}
