using Nop.Core.Domain.Customers;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Services.Customers;
using Nop.Services.Helpers;

namespace Nop.Plugin.Misc.CartRecovery.Touches;

/// <summary>The zone a send window is told in: the recipient's own, else the account's where the shop lets customers choose, else the shop's.</summary>
internal sealed class RecipientZones(ICustomerService customers, IDateTimeHelper dates)
{
    public async Task<IReadOnlyDictionary<int, TimeZoneInfo>> OfAccountsAsync(IEnumerable<Episode> episodes)
    {
        var ids = episodes.Where(episode => !episode.IsGuest && episode.CustomerId > 0).Select(episode => episode.CustomerId).Distinct().ToArray();
        var zones = new Dictionary<int, TimeZoneInfo>();
        if (ids.Length == 0)
            return zones;

        foreach (Customer customer in await customers.GetCustomersByIdsAsync(ids))
            zones[customer.Id] = await dates.GetCustomerTimeZoneAsync(customer);
        return zones;
    }

    public TimeZoneInfo Of(Episode episode, Recipient? recipient, IReadOnlyDictionary<int, TimeZoneInfo> accounts) =>
        !string.IsNullOrEmpty(recipient?.TimeZoneId) && TimeZoneInfo.TryFindSystemTimeZoneById(recipient.TimeZoneId, out var own) ? own
        : accounts.GetValueOrDefault(episode.CustomerId) ?? dates.DefaultStoreTimeZone;
}
