import Synchronization

/// A part of a value that is read from its archive, or made, when it is first asked for.
///
/// Copies share what was read or made. What cannot be read gives a blank value.
final class Deferred<Value: Sendable>: Sendable {
  private enum State: Sendable {
    case open(@Sendable () -> Value)
    case known(Value)
  }

  private let state: Mutex<State>

  /// A part that is known already.
  init(_ value: Value) { state = Mutex(.known(value)) }

  /// A part to be made; always the same, however often and whenever it is made.
  init(_ make: @escaping @Sendable () -> Value) { state = Mutex(.open(make)) }

  /// The part, read or made now if it was not before.
  var value: Value {
    state.withLock { state in
      switch state {
      case .known(let value): return value
      case .open(let make):
        let value = make()
        state = .known(value)
        return value
      }
    }
  }
}

extension Deferred where Value: Archived {
  /// A part that an archive has.
  convenience init(_ part: ArchivePart) { self.init { part.read() ?? Value.blank } }
}

extension Deferred: Equatable where Value: Equatable {
  static func == (left: Deferred, right: Deferred) -> Bool {
    left === right || left.value == right.value
  }
}

extension Deferred: Hashable where Value: Hashable {
  func hash(into hasher: inout Hasher) { hasher.combine(value) }
}
