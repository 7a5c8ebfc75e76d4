using Nop.Core.Domain.Common;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;

namespace Nop.Plugin.Misc.CartRecovery.Carts;

/// <summary>An order and by what else than its customer record its buyer is known.</summary>
/// <param name="Phone">As written.</param>
/// <param name="Number">The same in E.164; empty when it cannot be read.</param>
internal sealed record Buyer(int OrderId, int StoreId, int CustomerId, DateTime OrderedUtc, string EmailKey, string Phone, string Number);

internal sealed class BuyerQueries(
    IRepository<Order> orders, IRepository<Address> addresses, IRepository<Recipient> recipients, IRepository<Episode> episodes, RecipientPhones numbers)
{
    public async Task<IReadOnlyList<Buyer>> OfAsync(IReadOnlyCollection<Order> placed)
    {
        var addressIds = placed.Select(order => order.BillingAddressId).Distinct().ToList();
        var found = await addresses.Table.Where(address => addressIds.Contains(address.Id)).ToListAsync();
        var byId = found.ToDictionary(address => address.Id);
        List<Buyer> buyers = [];
        foreach (var order in placed)
            buyers.Add(await OfAsync(order, byId.GetValueOrDefault(order.BillingAddressId)));
        return buyers;
    }

    public Task<List<Order>> OrdersAsync(DateTime sinceUtc, int afterId, int take) =>
        orders.Table
            .Where(order => order.CreatedOnUtc >= sinceUtc && order.Id > afterId && !order.Deleted)
            .OrderBy(order => order.Id)
            .Take(take)
            .ToListAsync();

    /// <summary>Open episodes of any of the buyers, by customer record or by the address we would write to.</summary>
    public async Task<List<Episode>> OpenEpisodesAsync(IReadOnlyCollection<Buyer> buyers, IReadOnlyCollection<Recipient> known)
    {
        var customerIds = buyers.Select(buyer => buyer.CustomerId).Where(id => id > 0).Distinct().ToList();
        var recipientIds = known.Select(recipient => recipient.Id).ToList();
        return await episodes.Table
            .Where(episode => episode.StateId == (int)EpisodeState.Open
                && (customerIds.Contains(episode.CustomerId) || recipientIds.Contains(episode.RecipientId)))
            .OrderBy(episode => episode.Id)
            .ToListAsync();
    }

    public async Task<List<Recipient>> RecipientsAsync(IReadOnlyCollection<Buyer> buyers)
    {
        var emails = buyers.Select(buyer => buyer.EmailKey).Where(email => email.Length > 0).Distinct().ToList();
        var phones = buyers.Select(buyer => buyer.Phone).Where(phone => phone.Length > 0).Distinct().ToList();
        var full = buyers.Select(buyer => buyer.Number).Where(number => number.Length > 0).Distinct().ToList();
        return await recipients.Table
            .Where(recipient => emails.Contains(recipient.AddressKey) || phones.Contains(recipient.Phone) || full.Contains(recipient.PhoneNumber))
            .ToListAsync();
    }

    private async Task<Buyer> OfAsync(Order order, Address? billing)
    {
        var phone = billing?.PhoneNumber?.Trim() ?? "";
        return new Buyer(
            order.Id,
            order.StoreId,
            order.CustomerId,
            order.CreatedOnUtc,
            string.IsNullOrWhiteSpace(billing?.Email) ? "" : AddressKey.OfEmail(billing.Email),
            phone,
            phone.Length == 0 ? "" : (await numbers.ReadAsync(phone, billing?.CountryId ?? 0, order.CustomerId)).Number);
    }
}
