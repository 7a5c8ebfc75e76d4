using Nop.Core.Domain.Common;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Touches;

namespace Nop.Plugin.Misc.CartRecovery.Attribution;

/// <summary>Who placed an order, and what we had sent them.</summary>
internal sealed class ConversionQueries(
    IRepository<Recipient> recipients,
    IRepository<Episode> episodes,
    IRepository<Touch> touches,
    IRepository<Address> addresses,
    ClickStore clicks)
{
    /// <summary>By customer record, by billing e-mail, by a cart of theirs, and by a link they restored one from.</summary>
    public async Task<List<int>> BuyersAsync(Order order)
    {
        var customerId = order.CustomerId;
        var email = await BillingKeyAsync(order.BillingAddressId);
        var known = await recipients.Table
            .Where(recipient => recipient.CustomerId == customerId || recipient.AddressKey == email)
            .Select(recipient => recipient.Id)
            .ToListAsync();
        var ofCarts = await episodes.Table
            .Where(episode => episode.CustomerId == customerId && episode.RecipientId > 0)
            .Select(episode => episode.RecipientId)
            .Distinct()
            .ToListAsync();
        return [.. known.Concat(ofCarts).Concat(await clicks.RecipientsOfAsync(customerId)).Distinct().Order()];
    }

    /// <summary>The newest touch that left for any of them in the period; null when none did.</summary>
    public async Task<Touch?> LastTouchAsync(List<int> recipientIds, DateTime fromUtc, DateTime toUtc) =>
        recipientIds.Count == 0
            ? null
            : await touches.Table
                .Where(touch => recipientIds.Contains(touch.RecipientId) && touch.SentUtc != null && touch.SentUtc >= fromUtc && touch.SentUtc <= toUtc)
                .OrderByDescending(touch => touch.SentUtc).ThenByDescending(touch => touch.Id)
                .FirstOrDefaultAsync();

    /// <summary>The last message in which the person was told the code.</summary>
    public async Task<Touch?> TouchOfCouponAsync(int recipientId, int couponId) =>
        await touches.Table
            .Where(touch => touch.RecipientId == recipientId && touch.CouponId == couponId && touch.SentUtc != null)
            .OrderByDescending(touch => touch.SentUtc).ThenByDescending(touch => touch.Id)
            .FirstOrDefaultAsync();

    public async Task<Touch?> TouchAsync(int id) => id == 0 ? null : await touches.Table.FirstOrDefaultAsync(touch => touch.Id == id);

    private async Task<string> BillingKeyAsync(int addressId)
    {
        var email = await addresses.Table.Where(address => address.Id == addressId).Select(address => address.Email).FirstOrDefaultAsync();

        // An order without an e-mail must not match a recipient without one.
        return string.IsNullOrWhiteSpace(email) ? "#" : AddressKey.OfEmail(email);
    }
}
