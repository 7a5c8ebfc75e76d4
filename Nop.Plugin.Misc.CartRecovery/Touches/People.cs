using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;

namespace Nop.Plugin.Misc.CartRecovery.Touches;

/// <summary>What was read of the people behind a batch, and how it reads as facts about one of them.</summary>
internal sealed class People
{
    public required IReadOnlyDictionary<int, Recipient> Recipients { get; init; }
    public required ConsentJudge Consents { get; init; }
    public required IReadOnlyDictionary<Channel, IReadOnlySet<string>> Suppressed { get; init; }
    public required IReadOnlyDictionary<Channel, IReadOnlySet<int>> Reachable { get; init; }
    public required IReadOnlyDictionary<(Channel Channel, int StoreId), bool> Ready { get; init; }
    public required ILookup<int, Reached> Reached { get; init; }
    public required IReadOnlyList<PlacedOrder> Orders { get; init; }

    /// <summary>By recipient; only as far as some campaign asks.</summary>
    public required IReadOnlyDictionary<int, DateTime> CouponUses { get; init; }

    /// <summary>By episode.</summary>
    public required IReadOnlyDictionary<int, LocalTime> Places { get; init; }

    public Recipient? Of(Episode episode) => Recipients.GetValueOrDefault(episode.RecipientId);

    public RecipientFacts Facts(Episode episode)
    {
        var recipient = Of(episode);
        return new RecipientFacts(
            Places[episode.Id].Zone,
            episode.IsGuest,
            recipient?.ErasedUtc is not null,
            [.. Suppressed.Keys.Select(channel => ChannelFacts(channel, episode, recipient))],
            [.. Reached[episode.RecipientId].Select(reached => reached.AtUtc)],
            LastOrder(PeopleLoader.BuyerOf(episode, recipient), episode))
        {
            Country = Places[episode.Id].Country,
            PausedUntilUtc = recipient?.PausedUntilUtc?.AsUtc(),
            HeldByStaff = recipient?.HeldByStaff == true,
            LastCouponUsedUtc = CouponUses.TryGetValue(episode.RecipientId, out var used) ? used : null,
            AddressHash = recipient is null ? "" : AddressKey.Hash(recipient.AddressKey),
        };
    }

    private ChannelFacts ChannelFacts(Channel channel, Episode episode, Recipient? recipient) => Decisions.Recipients.ChannelFacts.Judged(
        channel,
        recipient is not null && Reachable[channel].Contains(recipient.Id),
        Consents.Standing(channel, episode, recipient, Places[episode.Id].Country),
        recipient is not null && Suppressed[channel].Contains(ChannelKeys.Of(channel, recipient)),
        Ready[(channel, episode.StoreId)]) with { Mode = Consents.Terms(channel, episode, Places[episode.Id].Country).Mode };

    /// <summary>An order that is not paid does not keep the shop from asking for its money.</summary>
    private DateTime? LastOrder(BuyerKeys buyer, Episode episode)
    {
        DateTime? last = null;
        foreach (var order in Orders)
        {
            if ((last is null || order.CreatedUtc > last) && order.Id != episode.SubjectId && buyer.Placed(order))
                last = order.CreatedUtc;
        }

        return last;
    }
}
