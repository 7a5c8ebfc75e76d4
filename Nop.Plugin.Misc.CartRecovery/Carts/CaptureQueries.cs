using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;

namespace Nop.Plugin.Misc.CartRecovery.Carts;

/// <summary>What the shop did and what we saw of it; a health check compares the two.</summary>
/// <param name="GuestCheckouts">Of guests who came at least as far as the shipping address, the newest ones.</param>
internal sealed record CaptureFacts(int Orders, int Episodes, int GuestCheckouts, int GuestContacts)
{
    /// <summary>Orders arrive and no cart was seen: events do not reach us.</summary>
    public bool IsSilent => Orders > 0 && Episodes == 0;

    /// <summary>Guests check out and none left an address with us.</summary>
    public bool LosesGuests => GuestCheckouts >= CaptureQueries.EnoughGuests && GuestContacts == 0;
}

internal sealed class CaptureQueries(IRepository<Order> orders, IRepository<Episode> episodes)
{
    /// <summary>Fewer tell nothing.</summary>
    public const int EnoughGuests = 10;

    private const int NewestGuests = 50;

    public async Task<CaptureFacts> FactsAsync(DateTime sinceUtc)
    {
        var guests = await episodes.Table
            .Where(episode => episode.StartedUtc >= sinceUtc && episode.IsGuest && episode.StageId >= (int)CheckoutStage.ShippingAddress)
            .OrderByDescending(episode => episode.Id)
            .Take(NewestGuests)
            .Select(episode => episode.RecipientId)
            .ToListAsync();
        return new CaptureFacts(
            await orders.Table.CountAsync(order => order.CreatedOnUtc >= sinceUtc && !order.Deleted),
            await episodes.Table.CountAsync(episode => episode.StartedUtc >= sinceUtc),
            guests.Count,
            guests.Count(recipientId => recipientId > 0));
    }
}
