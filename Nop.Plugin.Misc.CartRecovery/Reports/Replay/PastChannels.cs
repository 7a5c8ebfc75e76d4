using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Channels;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Decisions.Replay;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Plugin.Misc.CartRecovery.Leads;
using Nop.Plugin.Misc.CartRecovery.Touches;

namespace Nop.Plugin.Misc.CartRecovery.Reports.Replay;

/// <summary>By which ways people could be reached, and since when.</summary>
internal sealed class PastChannels(ConsentJudges consents, SuppressionStore suppressions, ChannelReadiness channels, ReplyHistory replies, TimeProvider time)
{
    private readonly Dictionary<Channel, IReadOnlySet<int>> _reachable = [];
    private ConsentJudge? _consents;
    private IReadOnlyDictionary<(Channel Channel, string AddressKey), DateTime> _suppressed = new Dictionary<(Channel, string), DateTime>();

    public async Task LoadAsync(IReadOnlyList<Episode> seen, IReadOnlyDictionary<int, Recipient> known)
    {
        _suppressed = await suppressions.SinceAsync([.. known.Values.SelectMany(ChannelKeys.AllOf)]);
        await replies.LoadAsync(known.Values);
        _consents = await consents.LoadAsync(seen, known, time.NowUtc());
        foreach (IChannel channel in channels.All)
            _reachable[channel.Kind] = await channel.ReachableAsync([.. known.Values]);
    }

    public async Task<IReadOnlyList<PastChannel>> OfAsync(Episode seen, Recipient? recipient, string country)
    {
        var ways = new List<PastChannel>();
        foreach (IChannel channel in channels.All)
            ways.Add(Of(channel.Kind, seen, recipient, await channels.IsReadyAsync(channel, seen.StoreId)) with { Terms = _consents!.Terms(channel.Kind, seen, country) });
        return ways;
    }

    public IReadOnlyList<PastPause> PausesOf(Recipient? recipient) => replies.Of(recipient);

    /// <summary>Of all time, as far as consent asks for them.</summary>
    public IReadOnlyList<DateTime> PurchasesOf(Episode seen, BuyerKeys buyer) =>
        [.. _consents!.Purchases.Before(buyer, time.NowUtc(), seen.SubjectId).Select(order => order.CreatedUtc)];

    private PastChannel Of(Channel channel, Episode seen, Recipient? recipient, bool ready) => recipient is null
        ? new PastChannel(channel, HasAddress: false, ready, null, [])
        : new PastChannel(
            channel,
            _reachable[channel].Contains(recipient.Id),
            ready,
            _suppressed.TryGetValue((channel, ChannelKeys.Of(channel, recipient)), out var since) ? since : null,
            _consents!.Trails[seen.StoreId].Of(recipient.Id, channel).Entries)
        {
            WroteUtc = ConsentJudge.WroteUtc(seen, channel),
        };
}
