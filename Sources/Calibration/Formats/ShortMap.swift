/// Values by a few keys, in the order in which they came.
///
/// For keys of a type of our own: of a dictionary the runtime looks up at every start how its keys are
/// hashed, through all that the program conforms to, and takes longer than many debriefs do. Every
/// access is O(*n*).
struct ShortMap<Key, Value> {
  /// Keys and values; each key stands there once.
  private(set) var entries: [(key: Key, value: Value)] = []

  /// An empty map.
  init() {}
}

extension ShortMap: ExpressibleByDictionaryLiteral where Key: Equatable {
  init(dictionaryLiteral elements: (Key, Value)...) {
    self.init()
    for (key, value) in elements { self[key] = value }
  }

  /// The value of a key, or null.
  subscript(key: Key) -> Value? {
    get { entries.first { $0.key == key }?.value }
    set {
      let place = entries.firstIndex { $0.key == key }
      switch (place, newValue) {
      case (let place?, let value?): entries[place].value = value
      case (let place?, nil): entries.remove(at: place)
      case (nil, let value?): entries.append((key, value))
      case (nil, nil): break
      }
    }
  }

  /// The value of a key, to be changed in place; the default where there is none yet.
  subscript(key: Key, default value: @autoclosure () -> Value) -> Value {
    get { self[key] ?? value() }
    _modify {
      let place = entries.firstIndex { $0.key == key } ?? entries.count
      if place == entries.count { entries.append((key, value())) }
      yield &entries[place].value
    }
  }
}

extension ShortMap: Sendable where Key: Sendable, Value: Sendable {}
