import Foundation

extension ConcurrentMap {
  /// Runs a function over all items on all processors and gives the results to `body` in the order of the items, each as
  /// soon as it is there. When `body` throws, no further item is begun.
  /// - Parameter ahead: how many results may wait for `body`; it bounds the memory.
  public static func forEach<Item: Sendable, Value: Sendable>(
    _ items: [Item], ahead: Int = 2 * ProcessInfo.processInfo.activeProcessorCount,
    _ transform: @escaping @Sendable (Item) -> Value, _ body: (Value) throws -> Void
  ) rethrows {
    let results = OrderedResults<Value>(count: items.count, ahead: max(ahead, 1))
    let group = DispatchGroup()
    for _ in 0..<min(items.count, ProcessInfo.processInfo.activeProcessorCount) {
      DispatchQueue.global().async(group: group) {
        while let place = results.begin() { results.set(transform(items[place]), at: place) }
      }
    }
    defer {
      results.stop()
      group.wait()
    }
    for place in items.indices {
      // An item that nobody has begun is done here: it goes on even where no other thread is to be had.
      try body(results.take(place) ?? transform(items[place]))
    }
  }

  /// Results on their way from many threads to one, in order; the condition's lock makes it safe to share.
  private final class OrderedResults<Value: Sendable>: @unchecked Sendable {
    private let condition = NSCondition()
    private let count: Int
    private let ahead: Int
    private var ready: [Int: Value] = [:]
    private var begun = 0
    private var taken = 0

    init(count: Int, ahead: Int) {
      self.count = count
      self.ahead = ahead
    }

    /// The place of the next item to work on, `nil` when none is left. Waits while enough results are ready.
    func begin() -> Int? {
      condition.withLock {
        while begun < count && begun - taken >= ahead { condition.wait() }
        if begun >= count { return nil }
        defer { begun += 1 }
        return begun
      }
    }

    func set(_ value: Value, at place: Int) {
      condition.withLock {
        ready[place] = value
        condition.broadcast()
      }
    }

    /// Waits for the result at a place; places are taken in order.
    /// - Returns: `nil` where the item was not begun; it counts as begun from then on.
    func take(_ place: Int) -> Value? {
      condition.withLock {
        defer {
          taken = place + 1
          condition.broadcast()
        }
        if begun <= place {
          begun = place + 1
          return nil
        }
        while true {
          if let value = ready.removeValue(forKey: place) { return value }
          condition.wait()
        }
      }
    }

    /// Nothing more is begun.
    func stop() {
      condition.withLock {
        begun = count
        condition.broadcast()
      }
    }
  }
}
