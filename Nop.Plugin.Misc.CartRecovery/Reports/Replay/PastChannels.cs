using Nop.Plugin.Misc.CartRecovery.Channels;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Decisions.Replay;
using Nop.Plugin.Misc.CartRecovery.Touches;

namespace Nop.Plugin.Misc.CartRecovery.Reports.Replay;

/// <summary>By which ways people could be reached, and since when.</summary>
internal sealed class PastChannels(ConsentLedger consents, SuppressionStore suppressions, ChannelReadiness channels)
{
    private readonly Dictionary<int, ILookup<(int RecipientId, Channel Channel), PastConsent>> _consents = [];
    private IReadOnlyDictionary<(Channel Channel, string AddressKey), DateTime> _suppressed = new Dictionary<(Channel, string), DateTime>();

    public async Task LoadAsync(IReadOnlyCollection<Recipient> people, IEnumerable<int> storeIds)
    {
        _suppressed = await suppressions.SinceAsync([.. people.Select(recipient => recipient.AddressKey)]);
        _consents.Clear();
        foreach (var storeId in storeIds.Distinct())
            _consents[storeId] = await consents.ChangesAsync(people, storeId);
    }

    public async Task<IReadOnlyList<PastChannel>> OfAsync(Recipient? recipient, int storeId)
    {
        var ways = new List<PastChannel>();
        foreach (IChannel channel in channels.All)
            ways.Add(Of(channel.Kind, recipient, storeId, await channels.IsReadyAsync(channel, storeId)));
        return ways;
    }

    private PastChannel Of(Channel channel, Recipient? recipient, int storeId, bool ready) => recipient is null
        ? new PastChannel(channel, HasAddress: false, ready, null, [])
        : new PastChannel(
            channel,
            People.HasAddress(channel, recipient),
            ready,
            _suppressed.TryGetValue((channel, recipient.AddressKey), out var since) ? since : null,
            [.. _consents[storeId][(recipient.Id, channel)]]);
}
