/// A figure that is shown only once enough exercises support it.
public enum TrainingFigure<Value: Sendable & Hashable>: Sendable, Hashable {
  case known(Value)
  /// It takes so many exercises, and so many were done.
  case tooEarly(needed: Int, found: Int)
  /// The ratings do not say, whatever their number.
  case undefined(Undefined)

  /// The value, or null.
  public var value: Value? {
    guard case .known(let value) = self else { return nil }
    return value
  }

  /// Works a figure out once there are enough.
  init(
    after needed: Int,
    of found: Int,
    _ compute: () throws(Undefined) -> Value
  ) {
    guard found >= needed else {
      self = .tooEarly(needed: needed, found: found)
      return
    }
    do throws(Undefined) {
      self = .known(try compute())
    } catch {
      self = .undefined(error)
    }
  }
}
