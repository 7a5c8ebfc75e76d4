using System.Collections.Concurrent;
using Nop.Plugin.Misc.CartRecovery.Consents;

namespace Nop.Plugin.Misc.CartRecovery.Carts.Contacts;

/// <summary>What was last tied to whom, by hash and per process, so that saving the same address again costs no statement.</summary>
internal sealed class RecentContacts
{
    private const int Most = 20_000;
    private readonly ConcurrentDictionary<int, int> _hashes = new();

    public bool Knows(int customerId, RecipientDetails details) => _hashes.TryGetValue(customerId, out var hash) && hash == HashOf(details);

    public void Remember(int customerId, RecipientDetails details)
    {
        if (_hashes.Count >= Most)
            _hashes.Clear();
        _hashes[customerId] = HashOf(details);
    }

    private static int HashOf(RecipientDetails details) => HashCode.Combine(details.Key, details.Phone, details.Name);
}
