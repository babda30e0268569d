import Foundation

/// Runs a function over all items on all processors.
public enum ConcurrentMap {
  /// The results in the order of the items.
  /// - Parameter weight: how long an item takes, in any unit: the longest are begun first, so that none is left alone
  ///   at the end. Without it items are begun in their order.
  public static func map<Item: Sendable, Value: Sendable, Failure: Error>(
    _ items: [Item], weight: ((Item) -> Int)? = nil,
    _ transform: @escaping @Sendable (Item) throws(Failure) -> Value
  ) -> [Result<Value, Failure>] {
    let results = Results<Result<Value, Failure>>(count: items.count)
    var order = Array(items.indices)
    if let weight {
      let weights = items.map(weight)
      order.sort { (weights[$1], $0) < (weights[$0], $1) }
    }
    DispatchQueue.concurrentPerform(iterations: items.count) { [order] turn in
      let place = order[turn]
      let result: Result<Value, Failure>
      do throws(Failure) {
        result = .success(try transform(items[place]))
      } catch { result = .failure(error) }
      results.set(result, at: place)
    }
    return results.all
  }

  /// Places for results, written under a lock; the lock makes it safe to share.
  private final class Results<Value: Sendable>: @unchecked Sendable {
    private let lock = NSLock()
    private var values: [Value?]

    init(count: Int) { values = [Value?](repeating: nil, count: count) }

    func set(_ value: Value, at place: Int) { lock.withLock { values[place] = value } }

    var all: [Value] { lock.withLock { values.compactMap { $0 } } }
  }
}
