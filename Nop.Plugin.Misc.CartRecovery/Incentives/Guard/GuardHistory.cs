using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Incentives;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;

namespace Nop.Plugin.Misc.CartRecovery.Incentives.Guard;

/// <summary>What a person was offered before, and what he made of it.</summary>
internal sealed class GuardHistory(GrantStore grants, GuardOrderQueries orders, RecipientStore recipients)
{
    /// <summary>Older orders say nothing about habits of today, and addresses of orders have no index.</summary>
    private const int DaysBack = 365;

    public async Task<(DateTime? LastGrantUtc, IReadOnlyList<bool> Orders)> OfAsync(PersonKeys person, Episode episode, Recipient recipient, GuardPolicy policy, DateTime nowUtc)
    {
        if (person.IsAnybody)
            return (null, []);
        var before = await grants.OfPersonAsync(person, episode.Id);
        return (before.Count == 0 ? null : before[0].GrantedUtc.AsUtc(), await OrdersAsync(before, episode, recipient, policy, nowUtc));
    }

    /// <summary>Orders are looked at only where enough of them used an offer: for nearly everybody this ends with the first query.</summary>
    private async Task<IReadOnlyList<bool>> OrdersAsync(IReadOnlyList<IncentiveGrant> before, Episode episode, Recipient recipient, GuardPolicy policy, DateTime nowUtc)
    {
        if (policy.LastOrders <= 0)
            return [];
        var people = before.Select(grant => grant.RecipientId).Append(recipient.Id).Where(id => id > 0).Distinct().ToList();
        var used = (await orders.WithOfferAsync(people)).ToHashSet();
        if (used.Count <= policy.MostWithOffer)
            return [];

        var known = (await recipients.ByIdsAsync(people)).Values;
        var customers = known.Select(one => one.CustomerId).Concat(before.Select(grant => grant.CustomerId)).Append(episode.CustomerId).Where(id => id > 0).Distinct().ToList();
        var emails = known.Select(one => one.Email).Where(email => email.Length > 0).Select(AddressKey.OfEmail).Distinct().ToList();
        var last = await orders.LastAsync(customers, emails, nowUtc.AddDays(-DaysBack), policy.LastOrders);
        return [.. last.Select(used.Contains)];
    }
}
