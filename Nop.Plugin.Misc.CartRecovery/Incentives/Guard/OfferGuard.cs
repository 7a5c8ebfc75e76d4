using Nop.Core.Domain.Discounts;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions;
using Nop.Plugin.Misc.CartRecovery.Decisions.Incentives;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Services.Discounts;

namespace Nop.Plugin.Misc.CartRecovery.Incentives.Guard;

/// <summary>
/// Asked before a code is issued. The grant is written first and looked at afterwards, so that of two workers with two carts of one person at least one sees the other's.
/// A code that the person still holds is sent again without asking: it was granted.
/// </summary>
internal sealed class OfferGuard(
    GuardPolicies policies,
    GuardPersons persons,
    GuardHistory history,
    CartCosts costs,
    GrantLedger ledger,
    CouponStore coupons,
    IDiscountService discounts)
{
    /// <returns>Null when the offer is the person's; then it is on record and in the budget.</returns>
    public async Task<Reason?> RefusalAsync(Incentive incentive, Discount master, Episode episode, Recipient recipient, DateTime nowUtc)
    {
        if (await IsHeldAsync(incentive, recipient, nowUtc) || await ledger.HasAsync(episode.Id, incentive.Id))
            return null;
        var policy = await policies.OfAsync(episode.StoreId);
        var person = await persons.OfAsync(episode, recipient, policy.MatchesPlace);
        var grant = Grant(incentive, episode, recipient, person, Promised(master, episode), nowUtc);
        await ledger.OpenAsync(grant);
        var refusal = await CheckAsync(grant, episode, recipient, policy.Rules, nowUtc);
        if (refusal is null && await ledger.PayAsync(grant, nowUtc))
            return null;

        await ledger.CancelAsync(grant);
        return refusal ?? Reason.OfferBudgetSpent;
    }

    private async Task<bool> IsHeldAsync(Incentive incentive, Recipient recipient, DateTime nowUtc) =>
        await coupons.HeldAsync(Coupon.HolderKeyFor(incentive.Id, recipient.Id)) is { } held
        && CouponRule.IsUnredeemed(held.State)
        && held.ExpiresUtc.AsUtc() > nowUtc;

    private async Task<Reason?> CheckAsync(IncentiveGrant grant, Episode episode, Recipient recipient, GuardPolicy policy, DateTime nowUtc)
    {
        var (lastGrantUtc, orders) = await history.OfAsync(grant.Person, episode, recipient, policy, nowUtc);
        var (worth, cost) = policy.KeepsCosts ? await costs.OfAsync(episode) : (0m, 0m);
        return AbuseGuard.Check(new GuardFacts(lastGrantUtc, orders, grant.Amount, episode.CartValue, worth, cost), policy, nowUtc);
    }

    /// <summary>The platform's own arithmetic, cap included. What shipping will cost nobody knows yet.</summary>
    private decimal Promised(Discount master, Episode episode) => master.DiscountType == DiscountType.AssignedToShipping
        ? 0m
        : Math.Min(episode.CartValue, discounts.GetDiscountAmount(master, episode.CartValue));

    private static IncentiveGrant Grant(Incentive incentive, Episode episode, Recipient recipient, PersonKeys person, decimal promised, DateTime nowUtc) => new()
    {
        IncentiveId = incentive.Id,
        CampaignId = incentive.CampaignId,
        EpisodeId = episode.Id,
        RecipientId = recipient.Id,
        CustomerId = person.CustomerId,
        MailboxHash = person.Mailbox,
        PhoneHash = person.Phone,
        PlaceHash = person.Place,
        Amount = promised,
        State = GrantState.Promised,
        GrantedUtc = nowUtc,
    };
}
