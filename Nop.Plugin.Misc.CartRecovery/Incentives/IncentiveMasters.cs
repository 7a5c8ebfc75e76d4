using System.Globalization;
using System.Security.Cryptography;
using Nop.Core.Domain.Discounts;
using Nop.Services.Discounts;
using Nop.Services.Localization;

namespace Nop.Plugin.Misc.CartRecovery.Incentives;

/// <summary>One platform discount for each offer. Its own code is a secret nobody is told; personal codes resolve to it.</summary>
internal sealed class IncentiveMasters(IDiscountService discounts, IncentiveStore incentives, OfferWrites writes, ILocalizationService localization)
{
    private const int SecretBytes = 32;

    /// <summary>Call it when the offer is saved: a discount inserted only when the first code is used would not yet be known to every node.</summary>
    /// <returns>Null when the offer stands on a discount of the merchant's that is gone.</returns>
    public async Task<Discount?> EnsureAsync(Incentive incentive)
    {
        if (incentive.Kind == IncentiveKind.PlatformDiscount)
            return await AdoptAsync(incentive);

        var known = incentive.MasterDiscountId == 0 ? null : await discounts.GetDiscountByIdAsync(incentive.MasterDiscountId);
        if (known is null)
            return await InsertAsync(incentive);

        // The platform hands out its cached instance: change a copy, so that a failed save leaves the cache true.
        var wanted = DiscountCopy.Of(known);
        OfferTerms.Apply(wanted, incentive, Secret);
        if (OfferTerms.Same(known, wanted))
            return known;
        wanted.Name = await NameAsync(incentive);
        await discounts.UpdateDiscountAsync(wanted);
        return wanted;
    }

    /// <summary>For uninstalling: nothing of ours may go on giving discounts.</summary>
    public async Task RemoveAllAsync()
    {
        foreach (var incentive in await incentives.AllAsync())
            await RemoveAsync(incentive);
    }

    /// <summary>The merchant's own discount only loses its tie to the offer.</summary>
    public async Task RemoveAsync(Incentive incentive)
    {
        if (incentive.MasterDiscountId == 0)
            return;
        if (incentive.Kind != IncentiveKind.PlatformDiscount && await discounts.GetDiscountByIdAsync(incentive.MasterDiscountId) is { } master)
            await discounts.DeleteDiscountAsync(master);
        incentive.MasterDiscountId = 0;
        await incentives.SaveAsync(incentive);
    }

    /// <summary>Orders name it, so it only sleeps.</summary>
    public async Task PutToSleepAsync(Incentive incentive)
    {
        if (incentive.Kind == IncentiveKind.PlatformDiscount || await discounts.GetDiscountByIdAsync(incentive.MasterDiscountId) is not { IsActive: true } known)
            return;

        var asleep = DiscountCopy.Of(known);
        asleep.IsActive = false;
        await discounts.UpdateDiscountAsync(asleep);
    }

    /// <summary>A code for everybody passes on to the offer's successor.</summary>
    public async Task GiveUpCodeAsync(Incentive incentive)
    {
        incentive.StaticCode = "";
        await incentives.SaveAsync(incentive);
        await EnsureAsync(incentive);
    }

    private async Task<Discount?> AdoptAsync(Incentive incentive)
    {
        if (incentive.MasterDiscountId != incentive.PlatformDiscountId)
            await LeadToAsync(incentive, incentive.PlatformDiscountId);
        return incentive.PlatformDiscountId == 0 ? null : await discounts.GetDiscountByIdAsync(incentive.PlatformDiscountId);
    }

    private async Task<Discount> InsertAsync(Incentive incentive)
    {
        var master = new Discount
        {
            Name = await NameAsync(incentive),
            AdminComment = await localization.GetResourceAsync($"{CartRecoveryDefaults.LocalePrefix}.Incentives.Master.Comment"),
            IsActive = true,
        };
        OfferTerms.Apply(master, incentive, Secret);
        await discounts.InsertDiscountAsync(master);
        await LeadToAsync(incentive, master.Id);
        return master;
    }

    private async Task LeadToAsync(Incentive incentive, int discountId)
    {
        var former = incentive.MasterDiscountId;
        incentive.MasterDiscountId = discountId;
        await incentives.SaveAsync(incentive);
        await writes.MoveToMasterAsync(incentive.Id, former, discountId);
    }

    private static string Secret() => OfferTerms.SecretPrefix + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes));

    private async Task<string> NameAsync(Incentive incentive)
    {
        var pattern = await localization.GetResourceAsync($"{CartRecoveryDefaults.LocalePrefix}.Incentives.Master.{incentive.Kind}");
        var figure = incentive.Kind == IncentiveKind.Percentage ? incentive.Percentage : incentive.Amount;
        return string.Format(CultureInfo.InvariantCulture, pattern, figure.ToString("0.##", CultureInfo.InvariantCulture), incentive.Id);
    }
}
