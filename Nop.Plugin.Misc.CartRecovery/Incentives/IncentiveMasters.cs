using System.Globalization;
using System.Security.Cryptography;
using Nop.Core.Domain.Discounts;
using Nop.Services.Discounts;
using Nop.Services.Localization;

namespace Nop.Plugin.Misc.CartRecovery.Incentives;

/// <summary>One platform discount for each offer. Its own code is a secret nobody is told; personal codes resolve to it.</summary>
internal sealed class IncentiveMasters(IDiscountService discounts, IncentiveStore incentives, CouponClaims coupons, ILocalizationService localization)
{
    private const int SecretBytes = 32;

    /// <summary>Call it when the offer is saved: a discount inserted only when the first code is used would not yet be known to every node.</summary>
    public async Task<Discount> EnsureAsync(Incentive incentive)
    {
        var known = incentive.MasterDiscountId == 0 ? null : await discounts.GetDiscountByIdAsync(incentive.MasterDiscountId);
        if (known is null)
            return await InsertAsync(incentive);

        // The platform hands out its cached instance: change a copy, so that a failed save leaves the cache true.
        var wanted = DiscountCopy.Of(known);
        ApplyOffer(wanted, incentive);
        if (SameOffer(known, wanted))
            return known;
        wanted.Name = await NameAsync(incentive);
        await discounts.UpdateDiscountAsync(wanted);
        return wanted;
    }

    /// <summary>For uninstalling: nothing of ours may go on giving discounts.</summary>
    public async Task RemoveAllAsync()
    {
        foreach (var incentive in await incentives.AllAsync())
        {
            if (incentive.MasterDiscountId == 0)
                continue;
            if (await discounts.GetDiscountByIdAsync(incentive.MasterDiscountId) is { } master)
                await discounts.DeleteDiscountAsync(master);
            incentive.MasterDiscountId = 0;
            await incentives.SaveAsync(incentive);
        }
    }

    private async Task<Discount> InsertAsync(Incentive incentive)
    {
        var master = new Discount
        {
            Name = await NameAsync(incentive),
            AdminComment = await localization.GetResourceAsync($"{CartRecoveryDefaults.LocalePrefix}.Incentives.Master.Comment"),
            CouponCode = "cart-recovery-" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes)),
            IsActive = true,
        };
        ApplyOffer(master, incentive);
        await discounts.InsertDiscountAsync(master);
        incentive.MasterDiscountId = master.Id;
        await incentives.SaveAsync(incentive);
        await coupons.MoveToMasterAsync(incentive.Id, master.Id);
        return master;
    }

    /// <summary>Only whole-order types: a discount on a product's price would leak to others through cached prices. The rest of the discount is the merchant's to change.</summary>
    private static void ApplyOffer(Discount discount, Incentive incentive)
    {
        discount.DiscountType = incentive.Kind == IncentiveKind.FreeShipping ? DiscountType.AssignedToShipping : DiscountType.AssignedToOrderSubTotal;
        discount.UsePercentage = incentive.Kind != IncentiveKind.Amount;
        discount.DiscountPercentage = incentive.Kind switch
        {
            IncentiveKind.Percentage => incentive.Percentage,
            IncentiveKind.FreeShipping => 100m,
            _ => 0m,
        };
        discount.DiscountAmount = incentive.Kind == IncentiveKind.Amount ? incentive.Amount : 0m;
        discount.MaximumDiscountAmount = incentive.Kind == IncentiveKind.Percentage && incentive.Amount > 0m ? incentive.Amount : null;
        discount.RequiresCouponCode = true;
        discount.DiscountLimitation = DiscountLimitationType.Unlimited;
    }

    private static bool SameOffer(Discount one, Discount other) =>
        one.DiscountTypeId == other.DiscountTypeId
        && one.UsePercentage == other.UsePercentage
        && one.DiscountPercentage == other.DiscountPercentage
        && one.DiscountAmount == other.DiscountAmount
        && one.MaximumDiscountAmount == other.MaximumDiscountAmount
        && one.RequiresCouponCode == other.RequiresCouponCode
        && one.DiscountLimitationId == other.DiscountLimitationId;

    private async Task<string> NameAsync(Incentive incentive)
    {
        var pattern = await localization.GetResourceAsync($"{CartRecoveryDefaults.LocalePrefix}.Incentives.Master.{incentive.Kind}");
        var figure = incentive.Kind == IncentiveKind.Percentage ? incentive.Percentage : incentive.Amount;
        return string.Format(CultureInfo.InvariantCulture, pattern, figure.ToString("0.##", CultureInfo.InvariantCulture), incentive.Id);
    }
}
