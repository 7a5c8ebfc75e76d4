using Nop.Core.Domain.Customers;

namespace Nop.Plugin.Misc.CartRecovery.Incentives.Requirements;

/// <summary>The coupons that give a customer a discount without being typed. Asked once an order, and by one statement where no discount has such a requirement.</summary>
internal sealed class GivenCodes(RequirementStore store, RequirementChoice choice, Entitlements entitlements)
{
    /// <returns>For each requirement that nothing typed answers already, what could answer it.</returns>
    public async Task<IReadOnlyList<IReadOnlyList<Coupon>>> OfAsync(Customer customer, IReadOnlyCollection<Coupon> typed)
    {
        var found = new List<IReadOnlyList<Coupon>>();
        foreach (var requirement in await store.AllAsync())
        {
            var incentiveId = await choice.OfferAsync(requirement.Id);
            if (typed.Any(coupon => incentiveId == 0 || coupon.IncentiveId == incentiveId))
                continue;
            if (await entitlements.OfAsync(customer, incentiveId) is { Count: > 0 } given)
                found.Add(given);
        }

        return found;
    }

    /// <summary>After a state has changed, so that the rest of the request sees it.</summary>
    public void Forget() => entitlements.Forget();
}
