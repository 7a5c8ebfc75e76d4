using System.Collections.Concurrent;

namespace Nop.Plugin.Misc.CartRecovery.Carts;

/// <summary>When each visitor was last noted, or found to have nothing open; per process, so that most page views cost no statement at all.</summary>
internal sealed class VisitMemory
{
    private const int Most = 50_000;
    private readonly ConcurrentDictionary<string, DateTime> _noted = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _others = new(StringComparer.Ordinal);

    public bool IsQuiet(CartKey cart, DateTime nowUtc, int minutes) =>
        _noted.TryGetValue(cart.OpenKey, out var at) && nowUtc >= at && nowUtc < at.AddMinutes(minutes);

    public void Note(CartKey cart, DateTime nowUtc)
    {
        // Forgetting everybody costs each one more write; growing for ever costs the shop its memory.
        if (_noted.Count >= Most)
            _noted.Clear();
        _noted[cart.OpenKey] = nowUtc;
        _others.TryRemove(cart.OpenKey, out _);
    }

    /// <summary>An admin in a customer's name, or another plugin, filled this cart: it is not the shopper's to come back to.</summary>
    public void NoteSomebodyElse(CartKey cart)
    {
        if (_others.Count >= Most)
            _others.Clear();
        _others[cart.OpenKey] = true;
    }

    public bool IsSomebodyElses(CartKey cart) => _others.ContainsKey(cart.OpenKey);

    public void Forget(CartKey cart) => _noted.TryRemove(cart.OpenKey, out _);
}
