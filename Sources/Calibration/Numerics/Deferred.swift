import Synchronization

/// A part of a value that is read from its archive, or made, when it is first asked for.
///
/// Copies share what was read or made. What cannot be read gives a blank value.
final class Deferred<Value: Archived>: Sendable {
  private enum State: Sendable {
    case archived(ArchivePart)
    case open(@Sendable () -> Value)
    case known(Value)
  }

  private let state: Mutex<State>

  /// A part that is known already.
  init(_ value: Value) { state = Mutex(.known(value)) }

  /// A part that an archive has.
  init(_ part: ArchivePart) { state = Mutex(.archived(part)) }

  /// A part to be made; always the same, however often and whenever it is made.
  init(_ make: @escaping @Sendable () -> Value) { state = Mutex(.open(make)) }

  /// The part, read or made now if it was not before.
  var value: Value {
    state.withLock { state in
      let value: Value
      switch state {
      case .known(let value): return value
      case .archived(let part): value = part.read() ?? Value.blank
      case .open(let make): value = make()
      }
      state = .known(value)
      return value
    }
  }
}

extension Deferred: Equatable where Value: Equatable {
  static func == (left: Deferred, right: Deferred) -> Bool {
    left === right || left.value == right.value
  }
}

extension Deferred: Hashable where Value: Hashable {
  func hash(into hasher: inout Hasher) { hasher.combine(value) }
}
